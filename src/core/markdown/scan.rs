//! Text in, whether Markdown could act on any of it out.

use crate::scan::has;

/// Whether no byte of the text means anything to Markdown inline text, so that the text shows exactly itself.
///
/// It errs on the careful side: `]`, `^` and a tab count although they act only beside others.
pub(crate) fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    !has(bytes, |byte| is_special(byte) | (byte == b'&')) || (!has(bytes, is_special) && !may_refer(text))
}

/// `*` `<` `~`, `[` to `` ` ``, and the controls up to the carriage return.
pub(crate) fn is_special(byte: u8) -> bool {
    (byte == b'*')
        | (byte == b'<')
        | (byte == b'~')
        | (byte.wrapping_sub(b'[') <= b'`' - b'[')
        | (byte <= b'\r')
}

/// Whether an `&` begins what could be a character reference: `&amp;`, not `R & D`.
fn may_refer(text: &str) -> bool {
    let begins = |next: &[u8]| next[0] == b'&' && (next[1].is_ascii_alphanumeric() || next[1] == b'#');
    text.as_bytes().windows(2).any(begins)
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
    fn every_character_that_markdown_acts_on_is_found_wherever_it_stands() {
        for special in ["\\", "*", "_", "~", "`", "[", "<", "&a", "&#", "\n", "\r", "\0"] {
            for before in 0..70 {
                for after in [0, 1, 40] {
                    let text = "a".repeat(before) + special + &"。".repeat(after);
                    assert!(!is_plain(&text), "{text:?}");
                }
            }
        }
    }
}
