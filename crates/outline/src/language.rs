//! A speech → its language and text direction.

use oration_markdown::plain_text;
use oration_model::{Block, Direction, Paragraph, Speech};

/// The tag of the speech, if it is well-formed; otherwise a language detected from the script; empty if undetermined.
/// Markdown blocks must be expanded.
pub fn of<'s>(speech: &'s Speech<'_>, expanded: &Speech<'_>) -> &'s str {
    speech.lang.as_deref().filter(|lang| is_tag(lang)).unwrap_or_else(|| guessed(expanded))
}

/// The speech's own direction, else that of the language; `None` to let the browser detect it.
pub fn direction(speech: &Speech<'_>, lang: &str) -> Option<Direction> {
    let by_language = || if is_rtl(lang) { Direction::Rtl } else { Direction::Ltr };
    speech.dir.or_else(|| (!lang.is_empty()).then(by_language))
}

/// Whether a language is written right to left, by its script subtag or else by the language (CLDR).
pub fn is_rtl(lang: &str) -> bool {
    let lang = lang.to_ascii_lowercase();
    let script = lang.split('-').nth(1).filter(|part| part.len() == 4);
    match script {
        Some(script) => matches!(script, "arab" | "hebr" | "thaa" | "syrc" | "nkoo" | "adlm" | "rohg"),
        None => matches!(
            lang.split('-').next().unwrap_or(""),
            "ar" | "he"
                | "iw"
                | "fa"
                | "ur"
                | "ps"
                | "sd"
                | "ug"
                | "yi"
                | "dv"
                | "ckb"
                | "syr"
                | "nqo"
                | "ks"
        ),
    }
}

/// Whether a tag has the form of a BCP 47 tag. Others are not written to `lang`.
pub fn is_tag(lang: &str) -> bool {
    let part =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let first = lang.split('-').next().unwrap_or("");
    lang.split('-').all(part) && first.len() > 1 && first.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Scripts used by only one widespread language, detected in the title and the first paragraph.
fn guessed(speech: &Speech<'_>) -> &'static str {
    let first = speech.body.iter().find_map(|block| match block {
        Block::Paragraph(Paragraph { text, .. }) => Some(text),
        _ => None,
    });
    let texts: Vec<_> = [Some(&speech.title), first].into_iter().flatten().map(plain_text).collect();
    let mut han = false;
    for character in texts.iter().flat_map(|text| text.chars()) {
        match character {
            '\u{3040}'..='\u{30FF}' => return "ja",
            '\u{AC00}'..='\u{D7AF}' => return "ko",
            '\u{0590}'..='\u{05FF}' => return "he",
            '\u{0600}'..='\u{06FF}' => return "ar",
            '\u{4E00}'..='\u{9FFF}' => han = true,
            _ => {}
        }
    }
    if han { "zh" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::{is_rtl, is_tag};

    #[test]
    fn a_script_subtag_decides_the_direction() {
        for rtl in ["ar", "AR-eg", "he", "fa-IR", "pa-Arab"] {
            assert!(is_rtl(rtl), "{rtl}");
        }
        for ltr in ["zh-Hans", "en", "ar-Latn", "az"] {
            assert!(!is_rtl(ltr), "{ltr}");
        }
    }

    #[test]
    fn only_well_formed_tags_are_accepted() {
        assert!(["zh", "zh-Hans-CN", "de-1996"].into_iter().all(is_tag));
        assert!(!["", "x", "中文", "en us", "en-", "a\"b", "123"].into_iter().any(is_tag));
    }
}
