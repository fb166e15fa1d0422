//! The text on both sides of a delimiter run → whether the run flanks because of CJK text.
//!
//! CommonMark leaves `**一是加强领导。**各级` as plain text, because the closing run follows punctuation and precedes a
//! letter. The CJK-friendly amendment
//! (<https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md>) treats CJK punctuation as a letter, and
//! lets any punctuation flank next to a CJK character. Together: a run of `*` or `~` that does not touch whitespace and
//! has a CJK character on either side can both open and close. The same holds for the other scripts that have no spaces
//! between words: Thai, Lao, Tibetan, Burmese and Khmer.

/// Whether the amendment lets a run of `*` or `~` both open and close.
pub(super) fn flanks(before: &str, after: &str) -> bool {
    let (Some(last), Some(first)) = (before.chars().next_back(), after.chars().next()) else {
        return false;
    };
    !last.is_whitespace() && !first.is_whitespace() && (is_unspaced(first) || ends_unspaced(before))
}

/// Whether the text ends with CJK punctuation and a variation selector, such as `。︁`. For a run of `_` this is
/// punctuation.
pub(super) fn ends_in_selected_punctuation(before: &str) -> bool {
    let mut back = before.chars().rev();
    back.next().is_some_and(is_standard_selector)
        && back.next().is_some_and(|c| is_unspaced(c) && !c.is_alphanumeric())
}

fn ends_unspaced(text: &str) -> bool {
    let mut back = text.chars().rev();
    match back.next() {
        Some(selector) if is_standard_selector(selector) => back.next().is_some_and(is_unspaced),
        Some(last) => is_unspaced(last) || is_ideographic_selector(last),
        None => false,
    }
}

fn is_ideographic_selector(character: char) -> bool {
    matches!(character, '\u{E0100}'..='\u{E01EF}')
}

/// Variation selectors, except U+FE0F, which selects emoji presentation.
fn is_standard_selector(character: char) -> bool {
    matches!(character, '\u{FE00}'..='\u{FE0E}')
}

/// East Asian Width wide, fullwidth or halfwidth (UAX #11) and not an emoji by default (UTS #51), or Hangul
/// (UAX #24), or South-East Asian or Tibetan; unassigned code points between such characters are included.
fn is_unspaced(character: char) -> bool {
    matches!(u32::from(character),
        0x0E00..=0x109F
        | 0x1100..=0x11FF
        | 0x1780..=0x17FF
        | 0x1950..=0x19FF
        | 0x20A9
        | 0x2329..=0x232A
        | 0x2630..=0x2637
        | 0x268A..=0x268F
        | 0x2E80..=0x303E
        | 0x3041..=0x3247
        | 0x3250..=0xA4C6
        | 0xA960..=0xA97C
        | 0xA9E0..=0xA9FF
        | 0xAA60..=0xAA7F
        | 0xAC00..=0xD7FB
        | 0xF900..=0xFAFF
        | 0xFE10..=0xFE19
        | 0xFE30..=0xFE6B
        | 0xFF01..=0xFFEE
        | 0x16FE0..=0x18DFF
        | 0x1AFF0..=0x1B2FF
        | 0x1D300..=0x1D376
        | 0x1F200
        | 0x1F202
        | 0x1F210..=0x1F219
        | 0x1F21B..=0x1F22E
        | 0x1F230..=0x1F231
        | 0x1F237
        | 0x1F23B
        | 0x1F240..=0x1F248
        | 0x1F260..=0x1F265
        | 0x20000..=0x3FFFD)
}

#[cfg(test)]
mod tests {
    use super::is_unspaced;

    #[test]
    fn scripts_without_spaces_and_wide_punctuation_are_unspaced() {
        for character in "ไທབမខᦀ一龥㐀𠀀〇々あヵｶ가ᄀㄅ。、，：；！？（）《》「」【】〔〕～￥　︵".chars()
        {
            assert!(is_unspaced(character) || character.is_whitespace(), "{character}");
        }
    }

    #[test]
    fn latin_arabic_ambiguous_quotes_circled_numbers_and_emoji_are_not_unspaced() {
        for character in "aé1*()“”‘’…—·①㉈שאაहአ😀🈁🈚🈲✅⭐".chars() {
            assert!(!is_unspaced(character), "{character}");
        }
    }
}
