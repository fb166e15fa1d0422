//! Words → Typst markup and strings that show exactly these words.

/// Words in markup. What could be markup has a backslash; a new line and the like are spaces.
pub(super) fn escape(words: &str) -> String {
    let mut markup = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '\\' | '#' | '$' | '*' | '_' | '`' | '<' | '>' | '@' | '[' | ']' | '~' | '"' | '\'' | '-'
            | '/' | '=' | '+' | '.' | ':' | '{' | '}' | '(' | ')' | ';' => markup.extend(['\\', c]),
            '\0'..='\u{1f}' | '\u{7f}' => markup.push(' '),
            _ => markup.push(c),
        }
    }
    markup
}

/// Words as a string.
pub(super) fn string(words: &str) -> String {
    let mut string = String::from('"');
    for c in words.chars() {
        match c {
            '\\' | '"' => string.extend(['\\', c]),
            '\0'..='\u{1f}' | '\u{7f}' => string.push(' '),
            _ => string.push(c),
        }
    }
    string.push('"');
    string
}
