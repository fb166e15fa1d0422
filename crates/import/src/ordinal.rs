//! The ordinal word that opens a text in a script with spaces (First, Premièrement, أولا …) → its value and extent.

/// Words for 1, 2, 3 … in one language; the longer of two words stands first.
const WORDS: [&[&[&str]]; 6] = [
    &[
        &["Firstly", "First"],
        &["Secondly", "Second"],
        &["Thirdly", "Third"],
        &["Fourthly", "Fourth"],
        &["Fifthly", "Fifth"],
        &["Sixth"],
        &["Seventh"],
        &["Eighth"],
        &["Ninth"],
        &["Tenth"],
    ],
    &[&["Premièrement"], &["Deuxièmement"], &["Troisièmement"], &["Quatrièmement"], &["Cinquièmement"]],
    &[&["Erstens"], &["Zweitens"], &["Drittens"], &["Viertens"], &["Fünftens"]],
    &[&["Primero"], &["Segundo"], &["Tercero"], &["Cuarto"], &["Quinto"]],
    &[&["Во-первых"], &["Во-вторых"], &["В-третьих"], &["В-четвертых", "В-четвёртых"], &["В-пятых"]],
    &[
        &["أولاً", "أولا", "اولا"],
        &["ثانياً", "ثانيا"],
        &["ثالثاً", "ثالثا"],
        &["رابعاً", "رابعا"],
        &["خامساً", "خامسا"],
        &["سادساً", "سادسا"],
        &["سابعاً", "سابعا"],
        &["ثامناً", "ثامنا"],
        &["تاسعاً", "تاسعا"],
        &["عاشراً", "عاشرا"],
    ],
];

/// The value of the word and the bytes it takes with the mark after it.
pub(super) fn word(text: &str) -> Option<(u32, usize)> {
    let values = WORDS.iter().flat_map(|language| language.iter().enumerate());
    let (at, word) = values
        .filter_map(|(at, words)| words.iter().find(|word| text.starts_with(**word)).map(|word| (at, word)))
        .next()?;
    let mark = text.get(word.len()..)?.chars().next()?;
    let marked = matches!(mark, ',' | ':' | '.' | '،');
    marked.then_some((u32::try_from(at + 1).ok()?, word.len() + mark.len_utf8()))
}
