//! The language of a text, from its scripts, its letters and its commonest words → a BCP 47 tag.

use super::{Class, FILES, entries, fold};
use crate::line::Line;
use crate::lower_case::lower;
use crate::script::is_han;

/// Words enough to tell language and script, from the whole length of a text.
pub(crate) fn sample(lines: &[Line<'_>]) -> String {
    let step = (lines.len() / 120).max(1);
    lines.iter().step_by(step).flat_map(|line| line.text.chars().take(80).chain([' '])).collect()
}

/// Scripts of one language each, by the range of their letters.
const SCRIPTS: [(char, char, &str); 20] = [
    ('\u{370}', '\u{3ff}', "el"),
    ('\u{530}', '\u{58f}', "hy"),
    ('\u{590}', '\u{5ff}', "he"),
    ('\u{980}', '\u{9ff}', "bn"),
    ('\u{a00}', '\u{a7f}', "pa"),
    ('\u{a80}', '\u{aff}', "gu"),
    ('\u{b80}', '\u{bff}', "ta"),
    ('\u{c00}', '\u{c7f}', "te"),
    ('\u{c80}', '\u{cff}', "kn"),
    ('\u{d00}', '\u{d7f}', "ml"),
    ('\u{d80}', '\u{dff}', "si"),
    ('\u{e00}', '\u{e7f}', "th"),
    ('\u{e80}', '\u{eff}', "lo"),
    ('\u{f00}', '\u{fff}', "bo"),
    ('\u{1000}', '\u{109f}', "my"),
    ('\u{10a0}', '\u{10ff}', "ka"),
    ('\u{1200}', '\u{137f}', "am"),
    ('\u{1780}', '\u{17ff}', "km"),
    ('\u{1820}', '\u{18aa}', "mn-Mong"),
    ('\u{ac00}', '\u{d7a3}', "ko"),
];

/// Letters of each kind in a text.
#[derive(Default)]
struct Letters {
    wide: usize,
    kana: usize,
    arabic: usize,
    cyrillic: usize,
    devanagari: usize,
    latin: usize,
    others: [usize; SCRIPTS.len()],
}

/// The tag of the language most of the first words are in; `und` when nothing says.
pub(crate) fn of(text: &str) -> &'static str {
    let letters = count(text);
    let others = letters.others.iter().zip(&SCRIPTS).max_by_key(|(count, _)| **count);
    let (other, tag) = others.map_or((0, "und"), |(count, script)| (*count, script.2));
    let most = [letters.wide * 3, letters.arabic, letters.cyrillic, letters.devanagari, letters.latin, other]
        .into_iter()
        .max()
        .unwrap_or(0);
    match most {
        0 => "und",
        most if most == letters.wide * 3 && letters.kana * 5 > letters.wide - letters.kana => "ja",
        most if most == letters.wide * 3 => chinese(text),
        most if most == other => tag,
        most if most == letters.arabic => arabic(text, letters.arabic),
        most if most == letters.cyrillic => cyrillic(text, letters.cyrillic),
        most if most == letters.devanagari => devanagari(text),
        _ => latin(text),
    }
}

fn count(text: &str) -> Letters {
    let mut letters = Letters::default();
    for c in text.chars().take(6000) {
        match c {
            '\u{3040}'..='\u{30ff}' => {
                letters.kana += 1;
                letters.wide += 1;
            }
            c if is_han(c) => letters.wide += 1,
            '\u{600}'..='\u{6ff}' if c.is_alphabetic() => letters.arabic += 1,
            '\u{400}'..='\u{52f}' => letters.cyrillic += 1,
            '\u{900}'..='\u{97f}' if c != '।' => letters.devanagari += 1,
            '\u{370}'..='\u{10ff}' | '\u{1200}'..='\u{18aa}' | '\u{ac00}'..='\u{d7a3}' => {
                let script = SCRIPTS.iter().position(|&(first, last, _)| (first..=last).contains(&c));
                if let Some(slot) = script.and_then(|at| letters.others.get_mut(at)) {
                    *slot += 1;
                }
            }
            c if c.is_alphabetic() => letters.latin += 1,
            _ => {}
        }
    }
    letters
}

/// Characters that only traditional or only simplified writing has.
fn chinese(text: &str) -> &'static str {
    const TRADITIONAL: &str = "們會國這個發說對時過後學為與來開關長門問間員業東車動實權應當經總統縣鄉辭講讓該進還選達運遠邊義務產黨際陽隊雙難電響頭題願類飛養馬體點龍";
    const SIMPLIFIED: &str = "们会国这个发说对时过后学为与来开关长门问间员业东车动实权应当经总统县乡辞讲让该进还选达运远边义务产党际阳队双难电响头题愿类飞养马体点龙";
    let (mut traditional, mut simplified) = (0usize, 0usize);
    for c in text.chars().take(4000) {
        traditional += usize::from(TRADITIONAL.contains(c));
        simplified += usize::from(SIMPLIFIED.contains(c));
    }
    if traditional > simplified { "zh-Hant" } else { "zh-Hans" }
}

fn share(text: &str, letters: &str) -> usize {
    text.chars().take(6000).filter(|&c| !c.is_ascii() && letters.contains(c)).count()
}

/// Letters that only one of the languages in Arabic script has; a text with letters Arabic lacks is not Arabic.
fn arabic(text: &str, all: usize) -> &'static str {
    let enough = |letters: &str| share(text, letters) * 60 > all;
    if enough("ێڕڵ") {
        "ckb"
    } else if enough("ۇۆۈېە") {
        "ug"
    } else if enough("ټډړښځڅ") {
        "ps"
    } else if enough("ٹڈڑےںہ") {
        "ur"
    } else if enough("پچژگیک") {
        "fa"
    } else {
        "ar"
    }
}

fn cyrillic(text: &str, all: usize) -> &'static str {
    let has = |letters: &str| share(text, letters) * 150 > all;
    if has("әғқұӘҒҚҰ") {
        "kk"
    } else if has("өүӨҮ") {
        if has("ңҢ") { "ky" } else { "mn" }
    } else if has("ўЎ") {
        "be"
    } else if has("іїєґІЇЄҐ") {
        "uk"
    } else if has("ѓќѕЃЌЅ") {
        "mk"
    } else if has("јљњћђЈЉЊЋЂ") {
        "sr"
    } else if share(text, "ыэЫЭ") == 0 && share(text, "ъЪщ") * 100 > all {
        "bg"
    } else {
        "ru"
    }
}

fn devanagari(text: &str) -> &'static str {
    let count = |words: [&str; 3]| text.split_whitespace().filter(|word| words.contains(word)).count();
    let hindi = count(["है", "हैं", "और"]) + count(["है।", "हैं।", "की"]);
    let marathi = count(["आहे", "आणि", "आहेत"]) + count(["आहे.", "आहेत.", "मी"]);
    let nepali = count(["छ", "छन्", "र"]) + count(["छ।", "छन्।", "हो।"]);
    match hindi.max(marathi).max(nepali) {
        most if most == hindi => "hi",
        most if most == marathi => "mr",
        _ => "ne",
    }
}

/// Points of a word that a language uses; a word that many languages have counts less.
const SCALE: usize = 12;

fn latin(text: &str) -> &'static str {
    let mut points = [0usize; FILES.len()];
    for word in text.split(|c: char| c.is_whitespace() || matches!(c, '’' | '\'' | '—')).take(1500) {
        let word = word.trim_matches(|c: char| !c.is_alphabetic());
        if word.is_empty() {
            continue;
        }
        let found = entries_of(word);
        let common = found.iter().filter(|entry| entry.1).count().max(1);
        for (language, is_common) in found {
            if let Some(slot) = points.get_mut(usize::from(language)) {
                *slot += if is_common { SCALE * 2 / common } else { 3 };
            }
        }
    }
    for (tag, letters) in LETTERS {
        let found = share(text, letters);
        if let Some(at) = FILES.iter().position(|(language, _)| *language == tag) {
            points[at] += found * SCALE;
        }
    }
    if let Some(tag) = foreign(text) {
        return tag;
    }
    let best = points.iter().zip(&FILES).rev().max_by_key(|(points, _)| **points);
    best.filter(|(points, _)| **points > 0).map_or("und", |(_, (tag, _))| tag)
}

fn entries_of(word: &str) -> Vec<(u8, bool)> {
    let folded = fold(word);
    let common = [Class::Link, Class::Clause, Class::Me];
    entries(&folded).iter().map(|entry| (entry.language, entry.classes.has_any(&common))).collect()
}

/// Letters that few of the languages have.
const LETTERS: [(&str, &str); 8] = [
    ("vi", "ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"),
    ("tr", "ğışİŞĞ"),
    ("pl", "łąężźśćńŁŻŚ"),
    ("sv", "åÅ"),
    ("de", "ßÄÜ"),
    ("es", "ñ¿¡Ñ"),
    ("pt", "ãõÃÕ"),
    ("fr", "œêûîŒÊ"),
];

/// Bytes of the longest word that [`foreign`] looks for.
const LONGEST: usize = 6;

/// Languages without a word list that their letters or words give away.
fn foreign(text: &str) -> Option<&'static str> {
    let letters = text.chars().take(6000).filter(|c| c.is_alphabetic()).count();
    let has = |marks: &str| share(text, marks) * 120 > letters;
    let words = |wanted: [&str; 4]| {
        let all = text.split_whitespace().take(1500);
        let (mut found, mut count, mut kinds) = (0usize, 0usize, 0usize);
        for word in all {
            count += 1;
            let word = word.trim_matches(|c: char| !c.is_alphabetic());
            let word = if word.len() <= LONGEST { lower(word) } else { continue };
            if let Some(at) = wanted.iter().position(|wanted| *word == **wanted) {
                found += 1;
                kinds |= 1 << at;
            }
        }
        // One of them may be a word of another language, too: on is Finnish and English.
        found >= 2 && !kinds.is_power_of_two() && found * 16 > count
    };
    if has("őűŐŰ") {
        Some("hu")
    } else if has("řěůŘĚŮ") {
        Some("cs")
    } else if has("țșȚȘţŢ") {
        Some("ro")
    } else if has("øæØÆ") || words(["og", "ikke", "jeg", "det"]) {
        Some(if words(["af", "ikke", "jeg", "også"]) && text.contains(" af ") { "da" } else { "nb" })
    } else if words(["ja", "on", "että", "ei"]) {
        Some("fi")
    } else {
        None
    }
}

#[cfg(test)]
#[path = "language_tests.rs"]
mod tests;
