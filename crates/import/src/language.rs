//! The language of a text, from its scripts and its commonest words: a BCP 47 tag.

use super::line::Line;
use super::script::is_han;

/// Words enough to tell language and script, from the whole length of a text.
pub(super) fn sample(lines: &[Line<'_>]) -> String {
    let step = (lines.len() / 120).max(1);
    lines.iter().step_by(step).flat_map(|line| line.text.chars().take(80).chain([' '])).collect()
}

/// The tag of the language most of the first words are in; `und` when nothing tells.
pub(super) fn of(text: &str) -> &'static str {
    let (mut han, mut kana, mut arabic, mut cyrillic, mut latin, mut hangul, mut hebrew) =
        (0, 0, 0, 0, 0, 0, 0);
    for c in text.chars().take(6000) {
        match c {
            '\u{3040}'..='\u{30ff}' => kana += 1,
            '\u{600}'..='\u{6ff}' => arabic += 1,
            '\u{400}'..='\u{4ff}' => cyrillic += 1,
            '\u{ac00}'..='\u{d7a3}' => hangul += 1,
            '\u{590}'..='\u{5ff}' => hebrew += 1,
            c if is_han(c) => han += 1,
            c if c.is_alphabetic() => latin += 1,
            _ => {}
        }
    }
    let wide = han + kana;
    match [wide * 3, arabic, cyrillic, latin, hangul, hebrew].into_iter().max() {
        None | Some(0) => "und",
        Some(most) if most == wide * 3 => {
            if kana * 5 > han {
                "ja"
            } else {
                chinese(text)
            }
        }
        Some(most) if most == arabic => "ar",
        Some(most) if most == cyrillic => "ru",
        Some(most) if most == hangul => "ko",
        Some(most) if most == hebrew => "he",
        Some(_) => latin_language(text),
    }
}

/// Characters that only traditional writing has.
fn chinese(text: &str) -> &'static str {
    let traditional =
        text.chars().take(4000).filter(|c| "們會國們這個發說對時過後學為與來".contains(*c)).count();
    let simplified =
        text.chars().take(4000).filter(|c| "们会国这个发说对时过后学为与来".contains(*c)).count();
    if traditional > simplified { "zh-Hant" } else { "zh-Hans" }
}

fn latin_language(text: &str) -> &'static str {
    const WORDS: [(&str, [&str; 8]); 6] = [
        ("en", ["the", "and", "of", "to", "that", "with", "is", "we"]),
        ("fr", ["le", "les", "des", "et", "nous", "pour", "dans", "une"]),
        ("de", ["der", "die", "und", "das", "nicht", "ist", "wir", "den"]),
        ("es", ["el", "los", "y", "que", "para", "una", "las", "por"]),
        ("pt", ["o", "os", "e", "que", "para", "uma", "não", "do"]),
        ("it", ["il", "che", "di", "per", "una", "gli", "non", "della"]),
    ];
    let mut counts = [0usize; 6];
    for word in text.split_whitespace().take(1500) {
        let word = word.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
        for (count, (_, words)) in counts.iter_mut().zip(&WORDS) {
            *count += usize::from(words.contains(&word.as_str()));
        }
    }
    let best = counts.iter().zip(&WORDS).max_by_key(|(count, _)| **count);
    best.filter(|(count, _)| **count > 0).map_or("und", |(_, (tag, _))| tag)
}
