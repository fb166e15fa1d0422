//! Text → tokens: what is compared when a text and a recording are aligned.
//!
//! A token is a character of Chinese, Japanese, Korean or a script without spaces, or else a word. Case, marks, accents of Arabic
//! and fillers do not count, and numbers are the words in which they are said.

use crate::numbers::{english, han};

/// A token as a hash of its letters.
pub(crate) type Token = u64;

/// Sounds of hesitation. They are left out on both sides.
const FILLERS: [&str; 16] =
    ["um", "uh", "uhm", "er", "erm", "hm", "hmm", "mm", "ah", "eh", "euh", "呃", "嗯", "啊", "唔", "哦"];

/// Passes the tokens of a text to a sink, each with the byte at which it begins.
pub(crate) fn tokens(text: &str, sink: &mut dyn FnMut(usize, Token)) {
    let mut word = String::new();
    let mut at = 0;
    let mut before = '\0';
    while let Some(c) = text[at..].chars().next() {
        let c = folded(c);
        if c.is_ascii_digit() {
            at = number(text, at, before, sink);
            before = '0';
            continue;
        }
        let is_letter = c.is_alphabetic();
        if is_single(c) || c.is_numeric() {
            word.clear();
            word.push(c);
            emit(at, &word, sink);
        } else if is_letter {
            let start = at;
            at = read_word(text, at, &mut word);
            emit(start, &word, sink);
            before = c;
            continue;
        } else if matches!(c, '%' | '％') && !is_single(before) && before == '0' {
            // After a number that is not in Chinese, where 百分之 is said before it.
            emit(at, "percent", sink);
        }
        before = if c == ' ' { before } else { c };
        at += text[at..].chars().next().map_or(1, char::len_utf8);
    }
}

fn emit(at: usize, word: &str, sink: &mut dyn FnMut(usize, Token)) {
    if word.is_empty() || FILLERS.contains(&word) {
        return;
    }
    // FNV-1a.
    let hash = word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
    });
    sink(at, hash);
}

/// Reads the letters of a word, without apostrophes and marks above letters. Returns its end.
fn read_word(text: &str, mut at: usize, word: &mut String) -> usize {
    word.clear();
    while let Some(c) = text[at..].chars().next() {
        let letter = folded(c);
        let is_word = letter.is_alphabetic() && !is_single(letter);
        if is_word {
            word.extend(letter.to_lowercase());
        } else if !is_silent(c) {
            break;
        }
        at += c.len_utf8();
    }
    at
}

/// Says a number, and returns its end.
fn number(text: &str, start: usize, before: char, sink: &mut dyn FnMut(usize, Token)) -> usize {
    let mut digits = String::new();
    let mut at = start;
    let mut chars = text[start..].chars().peekable();
    while let Some(c) = chars.next() {
        let digit = folded(c);
        let goes_on = chars.peek().is_some_and(|&next| folded(next).is_ascii_digit());
        match digit {
            '0'..='9' => digits.push(digit),
            '.' if goes_on && !digits.contains('.') => digits.push('.'),
            ',' if goes_on => {}
            _ => break,
        }
        at += c.len_utf8();
    }
    let rest = text[at..].trim_start_matches(' ');
    let next = rest.chars().next().unwrap_or('\0');
    let is_percent = matches!(next, '%' | '％');
    let after = if is_percent { rest.chars().nth(1).unwrap_or('\0') } else { next };
    let is_chinese = is_han(before) || is_han(after) || matches!(after, '，' | '。' | '、' | '；');
    let mut said = |word: &str| emit(start, word, sink);
    if !is_chinese {
        english(&digits, &mut said);
        return at;
    }
    if is_percent {
        ["百", "分", "之"].into_iter().for_each(&mut said);
    }
    han(&digits, next == '年', &mut said);
    if is_percent { text.len() - rest.len() + next.len_utf8() } else { at }
}

/// A character without its width, and the variants of Chinese numerals and Arabic letters.
fn folded(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '〇' | '○' => '零',
        '两' | '兩' => '二',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        '\u{660}'..='\u{669}' => digit(c, 0x660),
        '\u{6F0}'..='\u{6F9}' => digit(c, 0x6F0),
        '\u{966}'..='\u{96F}' => digit(c, 0x966),
        _ => c,
    }
}

fn digit(c: char, zero: u32) -> char {
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
}

/// Apostrophes, vowel signs of Arabic and Hebrew, and combining accents.
fn is_silent(c: char) -> bool {
    matches!(c, '\'' | '’' | '\u{AD}' | '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5C7}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{200B}'..='\u{200F}')
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether a character is a token of its own.
fn is_single(c: char) -> bool {
    is_han(c)
        || matches!(c, '\u{AC00}'..='\u{D7AF}' | '\u{E00}'..='\u{EFF}' | '\u{F00}'..='\u{109F}' | '\u{1780}'..='\u{17FF}')
}
