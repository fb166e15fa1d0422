//! A line → what the recognisers say about it. Each recogniser is asked once for a line, here and nowhere else.

mod institution;
mod looks;
mod masthead;
mod near;
mod shape;

pub(crate) use near::{Near, near};
pub(crate) use shape::is_clock;

use crate::body::{gap, inline};
use crate::lexicon::{Class, fold, is, starts};
use crate::line::{Line, Region};
use crate::number::{Number, number};
use crate::script::{ends_sentence, has_sentence, is_finished, is_longer, letters};
use crate::sort::sort_by_place;
use crate::source::Emphasis;
use crate::{page_number, residue, western};
use near::near_features;
use shape::{first_person, is_paged, is_placeholder, is_rule, is_template, is_url};

/// How a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// With the mark of a sentence.
    Sentence,
    /// With a colon.
    Colon,
    /// With a comma or the like.
    Comma,
    /// Without a mark.
    Open,
}

/// What is known of a line by itself.
#[derive(Debug)]
pub(crate) struct Features {
    /// Characters, counted to [`CAP`].
    pub(crate) len: usize,
    pub(crate) bytes: usize,
    /// Words between spaces, counted in the first bytes.
    pub(crate) words: usize,
    pub(crate) end: End,
    /// It has a sentence.
    pub(crate) sentence: bool,
    pub(crate) starts_paragraph: bool,
    pub(crate) heading: Option<u8>,
    /// The source marks it as an item of a list, and it is not a link.
    pub(crate) item: bool,
    pub(crate) set_off: bool,
    pub(crate) italic: bool,
    pub(crate) region: Region,
    pub(crate) link_share: u8,
    pub(crate) markup: bool,
    pub(crate) block: bool,
    pub(crate) number: Option<Number>,
    pub(crate) remark: bool,
    pub(crate) gap: bool,
    pub(crate) rule: bool,
    pub(crate) page: bool,
    pub(crate) clock: bool,
    pub(crate) digits: bool,
    /// It has letters enough to be words.
    pub(crate) lettered: bool,
    /// Commas in it.
    pub(crate) commas: usize,
    /// Somebody speaks of themselves.
    pub(crate) first_person: bool,
    /// Words and a number far apart, as at the head of a page.
    pub(crate) paged: bool,
    /// Strokes in it, as between the entries of a menu.
    pub(crate) bars: usize,
    /// A wide gap is in it.
    pub(crate) gapped: bool,
    /// It begins with a small letter.
    pub(crate) low: bool,
    /// It begins with a letter of a script without capitals.
    pub(crate) is_caseless: bool,
    /// Letters that say nothing: (XXXX).
    pub(crate) placeholder: bool,
    /// It is an address of the web, or ends in one.
    pub(crate) url: bool,
    pub(crate) phrase: Option<Phrase>,
    pub(crate) near: Option<Box<Near>>,
}

/// A phrase that web pages and agencies put around speeches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phrase {
    /// A word over an advertisement.
    Ad,
    /// A button or a switch.
    Tool,
    /// What begins the foot of a page.
    Foot,
    /// What a picture shows and who took it.
    Caption,
    /// An agency's opening, or the announcement of the text.
    Lead,
    /// A report that the speech was given.
    Report,
    /// An agency's closing, the name of a newspaper, a hint to the reader.
    Imprint,
    /// Check against delivery.
    Delivery,
}

/// Longer lines are not distinguished.
pub(crate) const CAP: usize = 400;

/// Longer lines cannot be labels, dates, names or phrases of a page; they may still be a form of address or a lead.
const SHORT: usize = 200;

/// How near a line is to the front or the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Nearness {
    /// Any line may be of the front.
    Front,
    /// Short lines may be of a page; sentences are of the speech, or its closing.
    Deep,
    /// All lines are of the speech.
    Far,
}

/// Sentences longer than this cannot be labels or dates.
const TOLD: usize = 60;

/// The features of a line; those of the front and the closing only where it is near enough.
pub(crate) fn features(line: &Line<'_>, nearness: Nearness) -> Features {
    let near = nearness != Nearness::Far;
    let text: &str = &line.text;
    let head = &text[..text.floor_char_boundary(CAP * 3)];
    let len = head.chars().take(CAP).count();
    let words = head.split_whitespace().take(CAP).count();
    let sentence = is_sentence(text, head, words);
    let hints = &line.hints;
    let short = len <= SHORT;
    let told = nearness == Nearness::Deep && sentence && len > TOLD;
    Features {
        len,
        bytes: text.len(),
        words,
        end: end(text),
        sentence,
        starts_paragraph: line.starts_paragraph,
        heading: hints.heading.filter(|_| text.contains(char::is_alphanumeric)),
        item: hints.list.is_some() && hints.link_share == 0,
        set_off: hints.emphasis.is_some() || hints.align.is_some(),
        italic: hints.emphasis == Some(Emphasis::Italic),
        region: hints.region,
        link_share: hints.link_share,
        markup: is_template(text),
        block: hints.block.is_some(),
        number: number(text),
        remark: short && (inline::is_remark(text) || is_direction(text)),
        gap: gap::is_notice(text),
        rule: short && is_rule(text),
        page: short && page_number::is_page_mark(text),
        clock: short && is_clock(text),
        lettered: head.chars().filter(|c| c.is_alphabetic()).take(3).count() == 3,
        commas: if short { head.matches(['，', ',', '、', ';', '；']).count() } else { 0 },
        first_person: near && !told && first_person(head),
        paged: short && is_paged(text),
        bars: if short { text.matches(['|', '｜']).count() } else { 0 },
        gapped: short && text.trim().contains("   "),
        low: head.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_lowercase),
        is_caseless: head
            .chars()
            .find(|c| c.is_alphabetic())
            .is_some_and(|c| !c.is_lowercase() && !c.is_uppercase()),
        placeholder: short && is_placeholder(text),
        url: short && is_url(text),
        digits: head.contains(|c: char| c.is_ascii_digit()),
        // A picture has no words, and a heading does not end the text.
        phrase: match short
            && !(text.is_empty() && hints.block.is_some())
            && !(hints.heading.is_some() && residue::is_end(text))
        {
            true => phrase(text, near).or_else(|| {
                if near && residue::is_long_foot(text) {
                    return Some(Phrase::Foot);
                }
                let advertised = hints.link_share > 0 || hints.emphasis == Some(Emphasis::Italic);
                (advertised && residue::begins_foot(text)).then_some(Phrase::Foot)
            }),
            false if near && len < CAP && (residue::is_dateline(text) || residue::is_lead_in(text)) => {
                Some(Phrase::Lead)
            }
            false => None,
        },
        near: match near && len < CAP {
            true if told => Some(Box::new(near::of_speech(text, len))),
            true => Some(Box::new(near_features(text, len, sentence))),
            false => None,
        },
    }
}

fn phrase(text: &str, near: bool) -> Option<Phrase> {
    if is(text.trim_matches(|c: char| !c.is_alphanumeric()), Class::Ad) {
        return Some(Phrase::Ad);
    }
    if near && residue::is_tool(text) {
        return Some(Phrase::Tool);
    }
    if residue::is_furniture(text) {
        return Some(Phrase::Imprint);
    }
    if !near {
        return None;
    }
    if western::is_note(text) {
        Some(Phrase::Delivery)
    } else if residue::is_foot(text) {
        Some(Phrase::Foot)
    } else if residue::is_caption(text) {
        Some(Phrase::Caption)
    } else if residue::is_dateline(text) || residue::is_lead_in(text) {
        Some(Phrase::Lead)
    } else if residue::is_report(text) {
        Some(Phrase::Report)
    } else {
        None
    }
}

fn end(text: &str) -> End {
    let last = text.trim_end().chars().rev().find(|&c| !crate::script::closes(c)).unwrap_or(' ');
    match last {
        ':' | '：' => End::Colon,
        ',' | '，' | '、' | ';' | '；' | '،' => End::Comma,
        c if ends_sentence(c) => End::Sentence,
        _ => End::Open,
    }
}

/// Whether a line has a sentence: a full stop of Chinese anywhere, or a clause of some length with an end mark.
pub(crate) fn is_sentence(text: &str, head: &str, words: usize) -> bool {
    if has_sentence(head) {
        return true;
    }
    let lower = head.chars().any(|c| c.is_alphabetic() && !c.is_uppercase());
    let ends = is_finished(text) && end(text) == End::Sentence && !ends_in_year(text);
    let inside = || {
        head.match_indices(['.', '!', '?', '؟', '।', '۔']).any(|(at, mark)| {
            let before = head[..at].rsplit(|c: char| c.is_whitespace()).next().unwrap_or_default();
            let after = &head[at + mark.len()..];
            before.chars().count() > 3
                && after.starts_with(' ')
                && after.trim_start().starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
        })
    };
    lower && (ends && words >= 4 || words >= 8 && inside())
}

/// 29 listopada 2017 r.: the mark of the year ends no sentence.
fn ends_in_year(text: &str) -> bool {
    let mut words = text.trim_end().rsplit(' ');
    let mark = words.next().unwrap_or_default();
    mark.ends_with('.')
        && mark.chars().count() == 2
        && words.next().is_some_and(|year| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()))
}

/// Words that name a line whatever its digits are, to recognise repeated ones.
pub(crate) fn pattern(text: &str) -> String {
    let mut words = letters(text);
    // 14/01/2025    Shared rivers    S/PV.9841: the other page has the parts the other way round.
    if text.contains("    ") {
        let mut parts: Vec<String> =
            text.split("    ").map(letters).filter(|part| !part.is_empty()).collect();
        sort_by_place(&mut parts, |part| part.len());
        words = parts.concat();
    }
    if words.contains(|c: char| c.is_ascii_digit()) {
        words = words.replace(|c: char| c.is_ascii_digit(), "#");
        // The number of a page is on the left of one and on the right of the next.
        let bare = words.trim_matches('#');
        if bare.chars().count() >= 8 {
            words = bare.to_owned();
        }
    }
    words
}

/// `(Beifall bei der SPD)`, `(Rires et applaudissements.)`: a bracket that begins with a stage direction.
fn is_direction(text: &str) -> bool {
    let inner = [('(', ')'), ('（', '）'), ('[', ']')].iter().find_map(|&(open, close)| {
        text.trim_matches(['*', '_', ' ']).strip_prefix(open)?.strip_suffix(close)
    });
    inner.is_some_and(|inner| {
        !is_longer(inner, 120)
            && !inner.contains(['(', '（', '['])
            && starts(&fold(inner), Class::Remark).is_some()
    })
}
