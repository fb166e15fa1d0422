//! A line in a script of words with spaces → whether it names a kind of speech, a theme or a note, and its occasion.

use super::lexicon::{Class, ends, fold, is, starts, within};
use super::lower_case::lower;
use super::script::is_longer;

/// Whether a line begins with a kind of speech, an article before it allowed.
pub(super) fn begins_with_kind(text: &str) -> bool {
    // 2019 Commencement Address
    let text = text.trim_start();
    let text = text.get(5..).filter(|_| text.as_bytes()[..4].iter().all(u8::is_ascii_digit)).unwrap_or(text);
    let folded = fold(text);
    let bare =
        ["the ", "a ", "an "].iter().find_map(|article| folded.strip_prefix(article)).unwrap_or(&folded);
    starts(bare, Class::Kind).is_some()
}

/// Whether a line names a kind of speech.
pub(super) fn names_kind(text: &str) -> bool {
    // l'interview
    let elided = |word: &str| {
        let (first, rest) = word.split_once(['\'', '’'])?;
        (first.chars().count() == 1).then(|| rest.to_owned())
    };
    let bare = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        elided(word).unwrap_or_else(|| word.to_owned())
    };
    begins_with_kind(text)
        || text.split_whitespace().take(12).any(|word| {
            let word = bare(word);
            is(word.strip_suffix("'s").or(word.strip_suffix("’s")).unwrap_or(&word), Class::Kind)
        })
}

/// Whether a line says how the text relates to what was said: `Check against delivery`, （根据录音整理）.
pub(super) fn is_note(text: &str) -> bool {
    let folded = fold(text.trim_matches(|c: char| !c.is_alphanumeric()));
    starts(&folded, Class::Delivery).is_some() || !is_longer(text, 60) && within(&folded, Class::Delivery)
}

/// `79th session of the General Assembly`, `36. Sitzung`: a meeting that is counted, alone on its line.
pub(super) fn is_meeting(text: &str) -> bool {
    let words = || text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let is_count = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_digit())
            || word.split('-').next_back().is_some_and(|last| is(last, Class::Ordinal))
    };
    !is_longer(text, 100)
        && !text.starts_with(char::is_lowercase)
        && words().take(5).any(is_count)
        && (words().any(|word| is(word, Class::Meeting)) && !names_kind(text)
            || lower(text).ends_with("lecture") && words().count() <= 6)
}

pub(super) fn is_theme(text: &str) -> bool {
    let text = text.trim();
    let single = || text.split(' ').count() >= 3 && text.starts_with('‘') && text.ends_with('’');
    text.starts_with(['“', '"', '«', '„']) && text.ends_with(['”', '"', '»', '“']) || single()
}

pub(super) fn split_occasion(title: &str) -> Option<(&str, String)> {
    const MARKS: [&str; 15] = [
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
        " در ",
    ];
    let flat = title.replace('\n', " ");
    let lower = lower(&flat);
    let same = lower.len() == flat.len();
    let words = if same { &lower } else { &flat };
    let marked = MARKS.iter().filter_map(|mark| words.find(mark).map(|at| (at, at + mark.len()))).min();
    let (at, end) = marked.into_iter().chain(leads_in(&flat)).min()?;
    let rest = flat.get(end..)?.trim_start();
    let article = ["der ", "des ", "la ", "les ", "le ", "l'", "l’", "the "]
        .iter()
        .find_map(|article| rest.strip_prefix(article));
    Some((title.get(..at)?, article.unwrap_or(rest).to_owned()))
}

/// Where the words begin and end that lead in the occasion, in a title that begins with a kind of speech.
fn leads_in(title: &str) -> Option<(usize, usize)> {
    // Ответы на вопросы по итогам форума: the kind has such words, too.
    let kind = starts(&fold(title), Class::Kind).filter(|&kind| title.is_char_boundary(kind)).unwrap_or(0);
    let found = if begins_with_kind(title) { at(title.get(kind..)?) } else { None };
    found.map(|(from, to)| (from + kind, to + kind))
}

/// The words around those that lead in an occasion: `at the`, `beim`.
pub(super) fn split_at(words: &str) -> Option<(&str, &str)> {
    let (start, end) = at(words)?;
    Some((words.get(..start)?, words.get(end..)?.trim_start()))
}

/// The occasion behind the words that lead it in at the start of a line.
pub(super) fn after_lead(text: &str) -> Option<&str> {
    let text = text.trim();
    let used = starts(&fold(text), Class::At).filter(|&used| used >= 9 && text.is_char_boundary(used))?;
    let rest = text.get(used..)?;
    let rest = rest.trim_start();
    let article = ["la ", "el ", "los ", "las ", "le ", "les ", "the "];
    let rest = article.iter().find_map(|article| rest.strip_prefix(article)).unwrap_or(rest);
    (!rest.is_empty() && fold(&text[..used]).len() == used).then_some(rest)
}

/// बंदरगाह स्थापना समारोह में आयुक्त का संबोधन: the event in front of the word for in, in a language that puts it there.
pub(super) fn event(title: &str) -> Option<&str> {
    let title = title.trim();
    const MARKS: [&str; 6] = [" में ", " के अवसर पर ", "'nde ", "’nde ", "'nda ", "’nda "];
    let (before, _) = MARKS.iter().find_map(|mark| title.split_once(mark))?;
    let named = ends(&fold(before), Class::Event).is_some() && names_kind(title);
    let by = [" का ", " द्वारा "].iter().filter_map(|by| before.rfind(by).map(|at| at + by.len())).max();
    named.then(|| &before[by.unwrap_or(0)..])
}

fn at(words: &str) -> Option<(usize, usize)> {
    words.match_indices(' ').find_map(|(at, _)| {
        let rest = words.get(at + 1..)?;
        // בטקס: in the ceremony
        let event = rest.strip_prefix('ב').and_then(|rest| rest.split(' ').next());
        if event.is_some_and(|event| is(event, Class::Event) || is(event, Class::Meeting)) {
            return Some((at, at + 1 + 'ב'.len_utf8()));
        }
        let rest = fold(rest);
        let used = starts(&rest, Class::At)?;
        let ends = rest.get(..used)?.ends_with('\'') || rest.get(used..)?.starts_with(' ');
        let end = at + 1 + used;
        // na Abertura do Ano: the noun is part of the occasion.
        let phrase = words.get(at + 1..end)?;
        let noun = phrase.rfind(' ').map(|space| space + 1).filter(|&noun| {
            phrase.starts_with(char::is_lowercase) && phrase[noun..].starts_with(char::is_uppercase)
        });
        ends.then_some((at, noun.map_or(end, |noun| at + 1 + noun)))
    })
}
