//! Whether a line in a script of words with spaces addresses the audience: `Mr. President,` `السيدات والسادة`.

use super::script::is_longer;

/// `Mr. President,` `Excellencies,` `Monsieur le Président,` `السيدات والسادة`: a short line of titles.
pub(super) fn is_western(line: &str) -> bool {
    const WORDS: &[&str] = &[
        "mr.",
        "mr",
        "mrs.",
        "madam",
        "mdm",
        "madame",
        "monsieur",
        "mesdames",
        "messieurs",
        "excellencies",
        "excellency",
        "ladies",
        "gentlemen",
        "distinguished",
        "honourable",
        "honorable",
        "fellow",
        "fellow-citizens",
        "dear",
        "members",
        "president",
        "your",
        "friends",
        "colleagues",
        "señor",
        "señora",
        "señoras",
        "herr",
        "frau",
        "sehr",
        "meine",
        "liebe",
        "господин",
        "уважаемый",
        "уважаемые",
        "delegates",
        "senators",
        "my",
        "senhor",
        "senhora",
        "senhores",
        "senhoras",
        "signore",
        "signori",
        "signora",
        "vecinos",
        "vecinas",
        "conciudadanos",
        "conciudadanas",
        "compatriotas",
        "amigos",
        "amigas",
        "queridos",
        "caros",
        "cari",
        "estimados",
        "szanowni",
        "panie",
        "дорогие",
        "шановні",
        "geachte",
        "dames",
        "ärade",
        "bästa",
        "sayın",
        "değerli",
        "kính",
        "saudara",
        "hadirin",
        "chers",
        "chères",
    ];
    let trimmed = line.trim_end_matches([' ', '\u{a0}']);
    if is_longer(trimmed, 140) || trimmed.is_empty() {
        return false;
    }
    if is_arabic_address(trimmed) || is_good_day(trimmed) {
        return true;
    }
    let last = trimmed.chars().next_back().unwrap_or(' ');
    let words = || trimmed.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty());
    let known = |word: &str| {
        WORDS.contains(&word.to_lowercase().trim_end_matches([':', '!', '.']))
            || WORDS.contains(&word.to_lowercase().as_str())
    };
    let marked = matches!(last, ',' | ':' | '!' | '،' | '：');
    let count = words().count();
    words().next().is_some_and(known)
        && (marked && count <= 16
            || (count <= 8 && words().filter(|w| known(w)).count() * 2 >= count && last != '.'))
        && !words()
            .any(|word| matches!(word, "I" | "is" | "are" | "have" | "we" | "je" | "ich" | "will" | "would"))
}

/// Good morning, shareholders.
fn is_good_day(line: &str) -> bool {
    let lower = line.to_lowercase();
    let opened =
        ["good morning", "good afternoon", "good evening"].iter().any(|words| lower.starts_with(words));
    let clause =
        || line.split_whitespace().any(|word| matches!(word, "I" | "it" | "It" | "is" | "we" | "to"));
    opened && !is_longer(line, 80) && !clause()
}

fn is_arabic_address(line: &str) -> bool {
    const WORDS: [&str; 20] = [
        "أعزائي",
        "زملائي",
        "حضرات",
        "الإخوة",
        "الأخوات",
        "أيتها",
        "السيد",
        "السيدات",
        "السادة",
        "والسادة",
        "أصحاب",
        "اصحاب",
        "معالي",
        "فخامة",
        "سعادة",
        "أيها",
        "ايها",
        "السيدة",
        "صاحب",
        "الرئيس",
    ];
    let mut words = line.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let first = words.next().unwrap_or_default();
    WORDS.contains(&first) && words.count() <= 6
}

/// Where the address that opens a western text ends: `Mr. Chief Justice, my friends:` before the first sentence.
pub(super) fn western_opening(line: &str) -> Option<usize> {
    let mut end = None;
    let mut from = 0;
    for (at, c) in line.char_indices().take(260).filter(|(_, c)| matches!(c, ',' | ':')) {
        if !is_western_part(&line[from..at]) {
            break;
        }
        from = at + c.len_utf8();
        end = Some(from);
        if c == ':' {
            break;
        }
    }
    end
}

fn is_western_part(part: &str) -> bool {
    const TITLES: [&str; 25] = [
        "mr.",
        "mr",
        "madam",
        "vice",
        "chief",
        "senator",
        "speaker",
        "justice",
        "president",
        "governor",
        "reverend",
        "general",
        "congressman",
        "fellow",
        "fellow-citizens",
        "my",
        "members",
        "ladies",
        "distinguished",
        "honourable",
        "honorable",
        "excellencies",
        "dear",
        "friends",
        "mdm",
    ];
    const NOUNS: [&str; 22] = [
        "citizens",
        "friends",
        "president",
        "justice",
        "speaker",
        "ladies",
        "gentlemen",
        "excellencies",
        "delegates",
        "colleagues",
        "americans",
        "countrymen",
        "members",
        "senators",
        "clergy",
        "guests",
        "chairman",
        "fellow-citizens",
        "neighbors",
        "compatriots",
        "mr.",
        "senator",
    ];
    let words: Vec<String> =
        part.split_whitespace().map(str::to_lowercase).filter(|word| word != "and").collect();
    let opened =
        words.first().is_some_and(|word| TITLES.contains(&word.as_str()) || NOUNS.contains(&word.as_str()));
    let named = words.iter().any(|word| NOUNS.contains(&word.trim_end_matches(',')));
    let titled = words.len() >= 2
        && words.first().is_some_and(|w| {
            matches!(w.as_str(), "vice" | "chief" | "speaker" | "governor" | "reverend" | "congressman")
        });
    opened && (named || titled) && words.len() <= 12
}
