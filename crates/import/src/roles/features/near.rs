//! A line near the top or the bottom → what the recognisers of the front and the closing say about it.

use super::institution::{begins_letter, is_institution};
use super::looks::{
    is_address, is_aside, is_contact, is_list_entry, is_place, is_symbol, is_timed, names_kind, web_words,
};
use super::masthead;
use super::{End, SHORT, end};
use crate::byline::{self, Byline};
use crate::date::{self, Date};
use crate::label::{self, Label};
use crate::lexicon::{Class, fold, is, starts};
use crate::recognise::thanks;
use crate::script::{is_han, is_longer};
use crate::{occasion, title, western};

/// What is asked only of the first and the last lines, where the front and the closing are.
#[derive(Debug, Default)]
pub(crate) struct Near {
    pub(crate) date: Option<Date>,
    /// Percent of the bytes that are the date.
    pub(crate) date_share: usize,
    pub(crate) label: Option<Label>,
    /// The date is in brackets at the end.
    pub(crate) bracketed_date: bool,
    /// Behind the date there is no more than a time.
    pub(crate) date_last: bool,
    /// It begins as the name of a town does.
    pub(crate) town: bool,
    /// It has the symbol of a document: A/78/PV.4.
    pub(crate) symbol: bool,
    /// The label has no value on its line, but should have.
    pub(crate) label_alone: bool,
    /// A word of a few characters is before a colon.
    pub(crate) paired: bool,
    /// A post without a name.
    pub(crate) post: bool,
    /// It is part of the form of address, or may go on with it.
    pub(crate) place: bool,
    /// Words that may be the name of a person, and nothing else.
    pub(crate) name: bool,
    pub(crate) crumbs: bool,
    pub(crate) address: bool,
    pub(crate) thanks: bool,
    pub(crate) person: Option<Byline>,
    /// The person has a post or an honorific, so that it is more than words that may be a name.
    pub(crate) office: bool,
    pub(crate) kind: bool,
    /// A word behind the kind of speech leads in who gave it.
    pub(crate) spoken_by: bool,
    /// It ends with the kind of speech.
    pub(crate) kind_last: bool,
    /// It begins with the kind of speech.
    pub(crate) kind_first: bool,
    pub(crate) meeting: bool,
    /// It begins with words that lead in an occasion: Con motivo de.
    pub(crate) led_in: bool,
    pub(crate) dash: bool,
    pub(crate) quoted: bool,
    pub(crate) file_name: bool,
    pub(crate) list_entry: bool,
    /// The name of a site behind a line or a double dash: 讲话_某网.
    pub(crate) separated: bool,
    /// It is the second half of words that begin above: 大会上的讲话.
    pub(crate) hangs: bool,
    /// It begins with a word that joins it to the words above: 暨….
    pub(crate) joined: bool,
    /// It says that it is the whole text: （全文）.
    pub(crate) whole: bool,
    /// Its script has capitals.
    pub(crate) cased: bool,
    /// It begins with an office.
    pub(crate) office_start: bool,
    /// It names an institution, as a letterhead does.
    pub(crate) institution: bool,
    /// It has an address of the mail or the number of a telephone.
    pub(crate) contact: bool,
    /// It has a longer word with a small letter outside of names.
    pub(crate) phrase_like: bool,
    /// Introduction, Conclusion: the name of a part.
    pub(crate) opening: bool,
    /// It begins with an article: The Long Table.
    pub(crate) article: bool,
    /// `By`, and somebody.
    pub(crate) by: bool,
    /// A date and an occasion that its line does not finish.
    pub(crate) cut: bool,
    /// It is in brackets, or begins with a word that leads in: `Note: …`.
    pub(crate) aside: bool,
    /// It is in black lenticular brackets: 【冒頭発言】.
    pub(crate) boxed: bool,
    /// The chamber and the record of a sitting.
    pub(crate) masthead: bool,
    /// It says when a sitting begins.
    pub(crate) timed: bool,
    /// It counts a document.
    pub(crate) counted: bool,
    /// Words by which a page speaks of itself, counted to 2.
    pub(crate) web: usize,
    pub(crate) small_end: bool,
    pub(crate) small_start: bool,
    pub(crate) capitals: bool,
}

/// 闭幕时的讲话: the second half of words about a meeting.
fn opens_or_ends(text: &str) -> bool {
    const WORDS: [&str; 6] = ["闭幕时的", "开幕时的", "闭幕会上", "开幕会上", "閉幕時的", "開幕時的"];
    WORDS.iter().any(|word| text.starts_with(word))
}

/// Whether a sentence thanks or greets; it is in the speech.
pub(super) fn of_speech(text: &str, len: usize) -> Near {
    if len > SHORT {
        return near_features(text, len, true);
    }
    let called = matches!(end(text), End::Colon | End::Comma) || text.ends_with(['!', '！']);
    Near {
        address: called && is_address(text),
        thanks: thanks::is_thanks(text),
        web: web_words(text),
        contact: is_contact(text),
        ..Near::default()
    }
}

/// The features of a line near the top or the bottom.
pub(super) fn near_features(text: &str, len: usize, sentence: bool) -> Near {
    if len > SHORT {
        let address = matches!(end(text), End::Colon | End::Comma);
        let kind_first = western::begins_with_kind(text);
        return Near {
            address: address && is_address(text),
            kind_first,
            spoken_by: kind_first && crate::western_person::latin_person(text).is_some(),
            ..Near::default()
        };
    }
    let han = text.chars().any(is_han);
    let east = han || text.contains(|c| matches!(c, '\u{3040}'..='\u{30ff}'));
    let date = if is_longer(text, 240) { None } else { date::find(text) };
    let label = label::label(text);
    // A sentence may name somebody, but is not a byline.
    let words: Vec<&str> = text.split_whitespace().take(60).collect();
    let institution = words.iter().take(8).any(|word| is_institution(word)) || begins_letter(&words);
    let capitals =
        text.chars().filter(|c| c.is_uppercase()).count() >= 3 && !text.chars().any(char::is_lowercase);
    let person = if sentence || institution && capitals { None } else { person(text, han) };
    let kind_first = western::begins_with_kind(text);
    Near {
        cut: date.as_ref().is_some_and(|date| text.get(date.end..).is_some_and(occasion::is_cut)),
        date_share: date.as_ref().map_or(0, |date| (date.end - date.start) * 100 / text.len().max(1)),
        date_last: date.as_ref().is_some_and(|date| {
            let short = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count() <= 5;
            text.get(date.end..).is_some_and(|rest| rest.split_whitespace().all(short))
        }),
        bracketed_date: date.as_ref().is_some_and(|date| {
            let open = text
                .get(..date.start)
                .is_some_and(|before| before.len() > 6 && before.ends_with(['（', '(']));
            open && text.get(date.end..).is_some_and(|rest| matches!(rest, "）" | ")"))
        }),
        town: words.len() <= 3 && words.first().is_some_and(|word| crate::western_person::is_town(word)),
        symbol: words.iter().any(|word| is_symbol(word)),
        label_alone: label.is_some_and(|(label, value)| {
            !matches!(label, Label::Other | Label::Author | Label::Kept) && value.trim().is_empty()
        }),
        paired: text.split_once('：').is_some_and(|(word, value)| !is_longer(word, 8) && !value.is_empty()),
        post: han
            && byline::is_post(text)
            && !text.contains(char::is_whitespace)
            && !names_kind(text, &words),
        place: !han && is_place(text) && !crate::western_person::is_by(words.first().copied()),
        name: !han && !sentence && crate::western_person::is_name(text),
        label: label.map(|(label, _)| label),
        crumbs: label::crumbs(text).is_some(),
        address: is_address(text),
        thanks: thanks::is_thanks(text),
        office: person.as_ref().is_some_and(|person| person.role.is_some()),
        person,
        kind: east && names_kind(text, &words) || western::names_kind(text),
        kind_first,
        kind_last: words.last().is_some_and(|word| is(word, Class::Kind)),
        spoken_by: kind_first && !han && crate::western_person::latin_person(text).is_some(),
        led_in: !han
            && text.starts_with(char::is_uppercase)
            && starts(&fold(text), Class::At).is_some_and(|used| used >= 9),
        meeting: occasion::is_meeting(text)
            || occasion::is_counted(text)
            || !han && date.is_none() && western::is_meeting(text),
        date,
        dash: title::is_subtitle(text),
        quoted: western::is_theme(text),
        file_name: title::is_file_name(text),
        list_entry: is_list_entry(text),
        separated: text.contains(['|', '_']) || text.contains("--"),
        hangs: (text.contains("上的") || text.starts_with('的') || opens_or_ends(text))
            && !text.contains('在'),
        joined: text.starts_with('暨'),
        whole: text.ends_with("（全文）") || text.ends_with("(全文)"),
        cased: text.chars().any(|c| c.is_uppercase() || c.is_lowercase()),
        aside: is_aside(text),
        boxed: text.starts_with('【') && text.ends_with('】'),
        by: words.len() > 1
            && text.starts_with(char::is_uppercase)
            && crate::western_person::is_by(words.first().copied()),
        institution,
        web: web_words(text),
        timed: is_timed(text),
        masthead: masthead::is_masthead(text),
        counted: masthead::is_document_number(text),
        contact: is_contact(text),
        phrase_like: words
            .iter()
            .skip(1)
            .any(|word| word.starts_with(char::is_lowercase) && is_longer(word, 3) && !is(word, Class::Link)),
        opening: is(text, Class::Opening),
        article: words.len() > 1 && words.first().is_some_and(|word| matches!(*word, "The" | "A" | "An")),
        office_start: words
            .iter()
            .find(|word| !word.starts_with(|c: char| c.is_ascii_digit()))
            .is_some_and(|word| crate::western_person::is_office(word)),
        small_end: crate::western_person::is_small(words.last().copied())
            || !han && words.last().is_some_and(|word| crate::western_person::leads_name(word)),
        small_start: crate::western_person::is_small(words.first().copied())
            || words.first().is_some_and(|word| is(word, Class::At)),
        capitals,
    }
}

fn person(text: &str, han: bool) -> Option<Byline> {
    if han {
        return byline::byline(text, true);
    }
    byline::korean(text).or_else(|| {
        let first = crate::western_person::several(text).into_iter().next().map(|(_, person)| person);
        let (name, role) = first.or_else(|| crate::western_person::byline(text))?;
        Some(Byline { name, role })
    })
}

impl Near {
    /// It names a person, or may be a name.
    pub(crate) fn names_somebody(&self) -> bool {
        self.name || self.person.is_some()
    }
}

/// What is known of a line near the top or the bottom.
pub(crate) fn near(features: &[super::Features], i: usize) -> Option<&Near> {
    features.get(i).and_then(|f| f.near.as_deref())
}
