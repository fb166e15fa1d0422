//! Text → whether any of it is Markdown.

use oration_simd::{at_most, contains, eq, find, u8x16};

/// Whether the text is shown unchanged when it is read as Markdown inline text, apart from line endings, which become soft
/// line breaks.
///
/// A character of Markdown matters only together with others: one asterisk cannot be emphasis. In doubt, a text is not
/// plain: two asterisks count although they may not match.
///
/// ```
/// use oration_markdown::is_plain;
///
/// assert!(is_plain("2019~2020年，3 < 5，[1]，R&D，snake_case，*"));
/// assert!(!is_plain("**一是**加强领导"));
/// ```
pub fn is_plain(text: &str) -> bool {
    let mut judge = Judge { text, runs: [false; 4] };
    let mut at = 0;
    loop {
        at += find(&text.as_bytes()[at..], may_be_markdown);
        if at == text.len() {
            return true;
        }
        match judge.pass(at) {
            Some(next) => at = next,
            None => return false,
        }
    }
}

/// `*` `<` `~`, `[` to `` ` ``, and the controls up to the carriage return.
pub fn is_syntax(bytes: u8x16) -> u8x16 {
    eq(bytes, b'*')
        | eq(bytes, b'<')
        | eq(bytes, b'~')
        | at_most(bytes - u8x16::splat(b'['), b'`' - b'[')
        | at_most(bytes, b'\r')
}

/// Whether a text contains any byte that has a meaning in Markdown, which it may not have in this text.
pub(super) fn has_syntax(text: &str) -> bool {
    contains(text.as_bytes(), may_be_markdown)
}

fn may_be_markdown(bytes: u8x16) -> u8x16 {
    is_syntax(bytes) | eq(bytes, b'&')
}

struct Judge<'t> {
    text: &'t str,
    /// Whether there was a run of `*`, `_`, `~~` or `` ` `` that a second one could match.
    runs: [bool; 4],
}

impl Judge<'_> {
    /// Judges the byte at an index. Returns the index to continue from, or `None` if the byte may be Markdown.
    fn pass(&mut self, at: usize) -> Option<usize> {
        let rest = &self.text[at + 1..];
        let next = rest.as_bytes().first().copied();
        let acts = match self.text.as_bytes()[at] {
            delimiter @ (b'*' | b'_' | b'~' | b'`') => return self.run_of(delimiter, at),
            b'\\' => next.is_some_and(|next| next.is_ascii_punctuation() || matches!(next, b'\n' | b'\r')),
            b'[' => next == Some(b'^'),
            b']' => next == Some(b'('),
            b'<' => may_be_autolink(rest),
            b'&' => is_reference(rest),
            b'\n' => self.text[..at].ends_with(is_blank) || rest.starts_with(is_blank),
            b'\r' | b'\0' => true,
            _ => false,
        };
        (!acts).then_some(at + 1)
    }

    /// A delimiter run needs a second one to match. Some runs match none, whatever the rest of the text is.
    fn run_of(&mut self, delimiter: u8, at: usize) -> Option<usize> {
        let length = self.text.as_bytes()[at..].iter().take_while(|&&byte| byte == delimiter).count();
        let end = at + length;
        let (before, after) = (&self.text[..at], &self.text[end..]);
        let stands_alone = !before.ends_with(is_ink) && !after.starts_with(is_ink);
        let (kind, is_inert) = match delimiter {
            b'*' => (0, stands_alone),
            b'_' => (1, stands_alone || (before.ends_with(is_word) && after.starts_with(is_word))),
            b'~' => (2, stands_alone || length != 2),
            _ => (3, false),
        };
        if !is_inert && std::mem::replace(&mut self.runs[kind], true) {
            return None;
        }
        Some(end)
    }
}

/// Whether a character is a letter or digit, so that an underscore between two of them is part of a word.
///
/// These are the letters of the most common scripts. The tables of Unicode would add 2 KB to the module, and a backslash before
/// an underscore between other letters changes nothing.
pub fn is_word(character: char) -> bool {
    character.is_ascii_alphanumeric()
        || matches!(character,
            '\u{C0}'..='\u{D6}'
            | '\u{D8}'..='\u{F6}'
            | '\u{F8}'..='\u{24F}'
            | '\u{410}'..='\u{44F}'
            | '\u{3041}'..='\u{3096}'
            | '\u{30A1}'..='\u{30FA}'
            | '\u{3400}'..='\u{4DBF}'
            | '\u{4E00}'..='\u{9FFF}'
            | '\u{AC00}'..='\u{D7A3}')
}

fn is_ink(character: char) -> bool {
    !character.is_whitespace()
}

/// Blanks next to a line ending are not shown.
fn is_blank(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\u{B}' | '\u{C}')
}

/// Whether the text after a `<` could make it an autolink: `https://x.cn>`, `a@b.cn>`. Other text up to `>` is shown
/// unchanged.
fn may_be_autolink(after: &str) -> bool {
    let bytes = after.as_bytes();
    let end = bytes.iter().position(|byte| matches!(byte, b'<' | b'>' | b'\0'..=b' ')).unwrap_or(bytes.len());
    bytes.get(end) == Some(&b'>') && bytes[..end].iter().any(|byte| matches!(byte, b':' | b'@'))
}

/// Whether the text after an `&` makes it a character reference: `amp;`, `#20013;`.
pub(super) fn is_reference(after: &str) -> bool {
    let name = after.bytes().take_while(|&byte| byte.is_ascii_alphanumeric() || byte == b'#').count();
    name > 0 && after.as_bytes().get(name) == Some(&b';')
}
