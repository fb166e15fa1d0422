//! Text → whether any of it may be Markdown syntax.

use oration_simd::{at_most, eq, find, u8x16};

/// Whether no byte of the text has a meaning in Markdown inline text, so that it can be shown unchanged.
///
/// This is conservative: `]`, `^` and tabs count although they matter only in combination.
pub fn is_plain(text: &str) -> bool {
    let mut rest = text.as_bytes();
    loop {
        rest = &rest[find(rest, |bytes| is_syntax(bytes) | eq(bytes, b'&'))..];
        match rest {
            [] => return true,
            [b'&', after @ ..] if !may_refer(after) => rest = after,
            _ => return false,
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

/// Whether the text after an `&` could make it a character reference: `&amp;`, not `R & D`.
fn may_refer(after: &[u8]) -> bool {
    after.first().is_some_and(|&next| next.is_ascii_alphanumeric() || next == b'#')
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn chinese_and_english_prose_is_plain() {
        assert!(is_plain(""));
        assert!(is_plain("各位代表：现在，我代表市人民政府，向大会报告工作！（掌声）——“三个代表”"));
        assert!(is_plain(
            "Ladies and gentlemen, it's a \"pleasure\": 50% + 1 = #1 (more > less) {x|y} $5; a@b/c? R & D &"
        ));
    }

    #[test]
    fn every_markdown_character_is_found_at_any_position() {
        for syntax in ["\\", "*", "_", "~", "`", "[", "<", "&a", "&#", "\n", "\r", "\0"] {
            for before in 0..70 {
                for after in [0, 1, 40] {
                    let text = "a".repeat(before) + syntax + &"。".repeat(after);
                    assert!(!is_plain(&text), "{text:?}");
                }
            }
        }
    }
}
