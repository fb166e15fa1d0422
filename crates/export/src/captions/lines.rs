//! Words → pairs of lines that fit on the screen.

/// The lines of a text, at most `width` characters each, in cues of one line or two. A cue ends with a sentence where it can.
pub(super) fn pairs(text: &str, width: usize) -> Vec<Vec<String>> {
    let mut pairs: Vec<Vec<String>> = Vec::new();
    let mut is_open = false;
    for line in lines(text, width) {
        let ends = line.ends_with(is_end);
        match pairs.last_mut().filter(|pair| is_open && pair.len() < 2) {
            Some(pair) => pair.push(line),
            None => pairs.push(vec![line]),
        }
        is_open = !ends;
    }
    pairs
}

fn lines(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut length = 0;
    for token in tokens(text) {
        let words = if line.is_empty() { token.trim_start() } else { token };
        let added = words.trim_end().chars().count();
        let is_full = length + added > width;
        let is_sentence = line.trim_end().ends_with(is_end) && length * 2 >= width;
        if !line.is_empty() && (is_full || is_sentence) {
            lines.push(line.trim().to_owned());
            line.clear();
            length = 0;
        }
        let words = if line.is_empty() { token.trim_start() } else { token };
        // A word that is longer than a line is cut.
        for c in words.chars() {
            if length == width && !c.is_whitespace() {
                lines.push(line.trim().to_owned());
                line.clear();
                length = 0;
            }
            line.push(c);
            length += 1;
        }
    }
    lines.push(line.trim().to_owned());
    lines.retain(|line| !line.is_empty());
    lines
}

/// What is not divided: a word with the space after it, a wide character, and punctuation with what it belongs to.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let (mut start, mut before) = (0, None);
    for (at, c) in text.char_indices() {
        let divides = before.is_some_and(|before: char| {
            let wide = is_wide(before) || is_wide(c);
            (before.is_whitespace() && !c.is_whitespace() || wide && !c.is_whitespace())
                && !is_opening(before)
                && !is_closing(c)
        });
        if divides {
            tokens.push(&text[start..at]);
            start = at;
        }
        before = Some(c);
    }
    tokens.push(&text[start..]);
    tokens
}

fn is_wide(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{A4CF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FF60}' | '\u{20000}'..='\u{3FFFF}')
}

fn is_opening(c: char) -> bool {
    matches!(c, '（' | '《' | '〈' | '「' | '『' | '【' | '“' | '‘' | '(' | '[')
}

fn is_closing(c: char) -> bool {
    is_end(c)
        || matches!(
            c,
            '，' | '、'
                | '：'
                | '）'
                | '》'
                | '〉'
                | '」'
                | '』'
                | '】'
                | '”'
                | '’'
                | ')'
                | ']'
                | ','
                | ':'
                | '…'
                | '—'
        )
}

fn is_end(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '；' | '.' | '!' | '?' | ';' | '؟' | '۔')
}
