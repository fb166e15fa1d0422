//! A line in a script of words with spaces → whether it names a kind of speech, a theme or a note, and its occasion.

use super::script::letters;

/// Whether a line begins with a kind of speech, an article before it allowed.
pub(super) fn begins_with_kind(text: &str) -> bool {
    let mut words = text.split_whitespace().filter(|word| !matches!(word.to_lowercase().as_str(), "the" | "a" | "an"));
    words.next().is_some_and(names_kind)
}

/// Whether a line names a kind of speech.
pub(super) fn names_kind(text: &str) -> bool {
    const KINDS: &[&str] = &[
        "statement",
        "address",
        "speech",
        "remarks",
        "interview",
        "lecture",
        "sermon",
        "keynote",
        "toast",
        "eulogy",
        "briefing",
        "gaggle",
        "testimony",
        "homily",
        "mensaje",
        "mensagem",
        "entrevista",
        "pronunciamento",
        "proklamation",
        "pressekonferenz",
        "predigt",
        "grußwort",
        "vortrag",
        "entretien",
        "prédication",
        "discorso",
        "intervento",
        "обращение",
        "message",
        "discours",
        "allocution",
        "déclaration",
        "intervention",
        "discurso",
        "rede",
        "ansprache",
        "выступление",
        "речь",
        "كلمة",
        "خطاب",
    ];
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    text.split_whitespace().take(12).any(|word| {
        let word = bare(word);
        let word = word.strip_suffix("'s").or(word.strip_suffix("’s")).unwrap_or(&word);
        KINDS.contains(&word)
    })
}

pub(super) fn is_note(text: &str) -> bool {
    let bare = letters(text);
    [
        "checkagainstdelivery",
        "pleasecheckagainst",
        "asdelivered",
        "seulleprononcé",
        "vérifieràlaudition",
        "embargo",
    ]
    .iter()
    .any(|note| bare.contains(note))
}

pub(super) fn is_theme(text: &str) -> bool {
    let text = text.trim();
    text.starts_with(['“', '"', '«', '„']) && text.ends_with(['”', '"', '»', '“'])
}

pub(super) fn split_occasion(title: &str) -> Option<(&str, String)> {
    const MARKS: [&str; 14] = [
        " at the ",
        " to the ",
        " before the ",
        " on the occasion of ",
        " à la ",
        " lors de ",
        " devant ",
        " ante ",
        " en la ",
        " anlässlich ",
        " auf der ",
        " أمام ",
        " امام ",
        " في ",
    ];
    let flat = title.replace('\n', " ");
    let lower = flat.to_lowercase();
    let same = lower.len() == flat.len();
    let words = if same { &lower } else { &flat };
    let (at, mark) = MARKS.iter().filter_map(|mark| words.find(mark).map(|at| (at, *mark))).min()?;
    Some((title.get(..at)?, flat.get(at + mark.len()..)?.to_owned()))
}
