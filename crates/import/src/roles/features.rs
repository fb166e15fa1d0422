//! A line → what the recognisers say about it. Each recogniser is asked once for a line, here and nowhere else.

use crate::body::{gap, inline};
use crate::byline::{self, Byline};
use crate::date::{self, Date};
use crate::label::{self, Label};
use crate::line::{Line, Region};
use crate::number::{Number, number};
use crate::recognise::{address, thanks};
use crate::script::{ends_sentence, has_sentence, is_finished, is_han, is_longer, letters};
use crate::{occasion, page_number, residue, title, western};

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
    pub(crate) set_off: bool,
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
    /// It begins with a small letter.
    pub(crate) low: bool,
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

/// What is asked only of the first and the last lines, where the front and the closing are.
#[derive(Debug, Default)]
pub(crate) struct Near {
    pub(crate) date: Option<Date>,
    /// Percent of the bytes that are the date.
    pub(crate) date_share: usize,
    pub(crate) label: Option<Label>,
    /// The label has no value on its line, but should have.
    pub(crate) label_alone: bool,
    /// A post without a name.
    pub(crate) post: bool,
    /// It is part of the form of address, or may go on with it.
    pub(crate) place: bool,
    pub(crate) crumbs: bool,
    pub(crate) address: bool,
    pub(crate) thanks: bool,
    pub(crate) person: Option<Byline>,
    /// The person has a post or an honorific, so that it is more than words that may be a name.
    pub(crate) office: bool,
    pub(crate) kind: bool,
    /// It begins with the kind of speech.
    pub(crate) kind_first: bool,
    pub(crate) meeting: bool,
    pub(crate) dash: bool,
    pub(crate) quoted: bool,
    pub(crate) file_name: bool,
    pub(crate) list_entry: bool,
    /// The name of a site behind a line or a double dash: 讲话_某网.
    pub(crate) separated: bool,
    /// It is the second half of words that begin above: 大会上的讲话.
    pub(crate) hangs: bool,
    /// It says that it is the whole text: （全文）.
    pub(crate) whole: bool,
    /// Its script has capitals.
    pub(crate) cased: bool,
    /// It begins with an office.
    pub(crate) office_start: bool,
    /// A date and an occasion that its line does not finish.
    pub(crate) cut: bool,
    pub(crate) small_end: bool,
    pub(crate) small_start: bool,
    pub(crate) capitals: bool,
}

/// Longer lines are not distinguished.
pub(crate) const CAP: usize = 400;

/// Longer lines cannot be labels, dates, names or phrases of a page; they may still be a form of address or a lead.
const SHORT: usize = 200;

/// The features of a line; `near` asks for those of the front and the closing too.
pub(crate) fn features(line: &Line<'_>, near: bool) -> Features {
    let text: &str = &line.text;
    let head = &text[..text.floor_char_boundary(CAP * 3)];
    let len = head.chars().take(CAP).count();
    let words = head.split_whitespace().take(CAP).count();
    let hints = &line.hints;
    let short = len <= SHORT;
    Features {
        len,
        bytes: text.len(),
        words,
        end: end(text),
        sentence: is_sentence(text, head, words),
        starts_paragraph: line.starts_paragraph,
        heading: hints.heading,
        set_off: hints.emphasis.is_some() || hints.align.is_some(),
        region: hints.region,
        link_share: hints.link_share,
        markup: is_template(text),
        block: hints.block.is_some(),
        number: number(text),
        remark: short && inline::is_remark(text),
        gap: gap::is_notice(text),
        rule: short && is_rule(text),
        page: short && page_number::is_page_mark(text),
        clock: short && is_clock(text),
        lettered: head.chars().filter(|c| c.is_alphabetic()).take(3).count() == 3,
        commas: if short { head.matches(['，', ',', '、', ';', '；']).count() } else { 0 },
        first_person: near && first_person(head),
        paged: short && is_paged(text),
        low: head.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_lowercase),
        placeholder: short && is_placeholder(text),
        url: short && is_url(text),
        digits: head.contains(|c: char| c.is_ascii_digit()),
        phrase: match short {
            true => phrase(text, near),
            false if near && len < CAP && (residue::is_dateline(text) || residue::is_lead_in(text)) => {
                Some(Phrase::Lead)
            }
            false => None,
        },
        near: if near && len < CAP { Some(Box::new(near_features(text, len))) } else { None },
    }
}

fn phrase(text: &str, near: bool) -> Option<Phrase> {
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

fn near_features(text: &str, len: usize) -> Near {
    if len > SHORT {
        let address = matches!(end(text), End::Colon | End::Comma);
        return Near { address: address && is_address(text), ..Near::default() };
    }
    let han = text.chars().any(is_han);
    let date = if is_longer(text, 240) { None } else { date::find(text) };
    let label = label::label(text);
    let person = person(text, han);
    let words: Vec<&str> = text.split_whitespace().take(60).collect();
    Near {
        cut: date
            .as_ref()
            .is_some_and(|date| text.get(date.end..).is_some_and(crate::front::is_cut_occasion)),
        date_share: date.as_ref().map_or(0, |date| (date.end - date.start) * 100 / text.len().max(1)),
        date,
        label_alone: label.is_some_and(|(label, value)| label != Label::Other && value.trim().is_empty()),
        post: han && byline::is_post(text) && !text.contains(char::is_whitespace),
        place: !han && is_place(text),
        label: label.map(|(label, _)| label),
        crumbs: label::crumbs(text).is_some(),
        address: is_address(text),
        thanks: thanks::is_thanks(text),
        office: person.as_ref().is_some_and(|person| person.role.is_some()),
        person,
        kind: title::KINDS.iter().any(|kind| text.contains(kind)) || western::names_kind(text),
        kind_first: western::begins_with_kind(text),
        meeting: occasion::is_meeting(text),
        dash: title::is_subtitle(text),
        quoted: western::is_theme(text),
        file_name: title::is_file_name(text),
        list_entry: is_list_entry(text),
        separated: text.contains(['|', '_']) || text.contains("--"),
        hangs: (text.contains("上的") || text.starts_with('的')) && !text.contains('在'),
        whole: text.ends_with("（全文）") || text.ends_with("(全文)"),
        cased: text.chars().any(|c| c.is_uppercase() || c.is_lowercase()),
        office_start: words.first().is_some_and(|word| crate::western_person::is_office(word)),
        small_end: crate::western_person::is_small(words.last().copied()),
        small_start: crate::western_person::is_small(words.first().copied()),
        capitals: text.chars().filter(|c| c.is_uppercase()).count() >= 3
            && !text.chars().any(char::is_lowercase),
    }
}

fn is_address(text: &str) -> bool {
    !thanks::is_thanks(text) && !is_talk(text) && (address::is_opening(text) || is_western_opening(text))
}

/// A greeting that goes on as speech: `Good evening. Thank you for coming.`
fn is_talk(text: &str) -> bool {
    !text.chars().any(is_han)
        && text.match_indices(['.', '!']).any(|(at, _)| {
            let before = text[..at].split_whitespace().next_back().unwrap_or_default();
            let after = text[at + 1..].trim_start();
            before.chars().count() > 3 && after.split_whitespace().count() >= 3 && is_finished(after)
        })
}

fn is_western_opening(text: &str) -> bool {
    address::western_opening(text) == Some(text.len())
}

fn person(text: &str, han: bool) -> Option<Byline> {
    if han {
        return byline::byline(text, true);
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() > 16 {
        return None;
    }
    let officer = crate::western_person::officer(&words).filter(|_| words.len() <= 8 && !text.contains(','));
    let found = officer.or_else(|| crate::western_person::name_and_office(text));
    found.map(|(name, role)| Byline { name, role })
}

/// A headline with its day in brackets, or cut short: an entry of a list of links.
fn is_list_entry(text: &str) -> bool {
    let bracketed = text.rfind(['[', '(', '（']).is_some_and(|at| {
        let inner = text[at..].trim_matches(|c: char| "[](（)）".contains(c));
        let digits = inner.chars().filter(char::is_ascii_digit).count();
        at > 0
            && (3..=8).contains(&digits)
            && inner.chars().all(|c| c.is_ascii_digit() || "-/.".contains(c))
            && inner.contains(['-', '/', '.'])
    });
    bracketed
        || (text.contains('…')
            && !text.ends_with(['。', '.'])
            && !is_longer(text, 60)
            && text.chars().count() > 12)
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
    let ends = is_finished(text) && end(text) == End::Sentence;
    let inside = || {
        head.match_indices(['.', '!', '?', '؟']).any(|(at, mark)| {
            let before = head[..at].rsplit(|c: char| c.is_whitespace()).next().unwrap_or_default();
            let after = &head[at + mark.len()..];
            before.chars().count() > 3
                && after.starts_with(' ')
                && after.trim_start().starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
        })
    };
    lower && (ends && words >= 4 || words >= 8 && inside())
}

/// A line of template code: `{% include x %}`.
fn is_template(text: &str) -> bool {
    text.starts_with("{%") && text.ends_with("%}") || text.starts_with("{{") && text.ends_with("}}")
}

/// `4          NATIONAL CONGRESS`, `NATIONAL CONGRESS          5`.
fn is_paged(text: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    let (page, words) = match text.starts_with(digit) {
        true => text.split_at(text.find(|c: char| !digit(c)).unwrap_or(text.len())),
        false => {
            let (words, page) = text.split_at(text.trim_end_matches(digit).len());
            (page, words)
        }
    };
    let far = words.len() >= words.trim().len() + 4;
    (1..=4).contains(&page.len())
        && far
        && words.chars().any(char::is_alphabetic)
        && words.split_whitespace().count() <= 8
}

/// `(XXXX)`, `#####`: one letter again and again.
fn is_placeholder(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.next().is_some_and(|first| {
        matches!(first, 'X' | 'x') && letters.clone().count() >= 2 && letters.all(|c| c == first)
    })
}

fn is_url(text: &str) -> bool {
    let inner = text.trim_matches(|c: char| matches!(c, '<' | '>' | '(' | ')' | ' '));
    let at = inner.find("://");
    at.is_some_and(|at| at <= 40 && inner[at..].split_whitespace().count() == 1)
        && inner.split_whitespace().count() <= 3
}

/// Whether somebody speaks of themselves, in the languages that say so with a word.
fn first_person(head: &str) -> bool {
    const WORDS: [&str; 44] = [
        "i", "i'm", "i’m", "i'd", "i’d", "i'll", "i’ll", "i've", "i’ve", "my", "me", "we", "our", "us", "je",
        "j'ai", "nous", "notre", "nos", "mon", "ich", "wir", "uns", "unser", "unsere", "mein", "yo",
        "nosotros", "nuestro", "nuestra", "me", "mi", "eu", "nós", "nosso", "nossa", "meu", "io", "noi",
        "nostro", "nostra", "я", "мы", "наш",
    ];
    let word = |word: &str| {
        WORDS.contains(
            &word
                .trim_matches(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
                .to_lowercase()
                .as_str(),
        )
    };
    head.contains(['我', '私', '저']) || head.split_whitespace().take(120).any(word)
}

/// `Vilnius, Lithuania`: words with capitals, of which the last is set off by a comma.
fn is_place(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let capital = |word: &&str| {
        word.chars().next().is_some_and(|c| c.is_uppercase()) || crate::western_person::is_small(Some(word))
    };
    let first = words.first().is_some_and(|word| word.starts_with(char::is_uppercase));
    first
        && words.len() <= 9
        && words.iter().all(capital)
        && end(text) == End::Open
        && !text.chars().any(|c| c.is_ascii_digit())
}

/// `* * *`, `———`, `____`.
fn is_rule(text: &str) -> bool {
    let mut marks = text.chars().filter(|c| !c.is_whitespace());
    let first = marks.next();
    first.is_some_and(|c| {
        matches!(c, '*' | '＊' | '-' | '—' | '–' | '_' | '=' | '~' | '·' | '※' | '#' | '•' | '─' | '━')
    }) && marks.clone().count() >= 2
        && marks.all(|c| Some(c) == first)
}

/// `00:15`, `1:02:03`, `[00:15]`, `4:24 P.M. EEST`.
pub(crate) fn is_clock(text: &str) -> bool {
    let text = text.strip_prefix("END ").unwrap_or(text);
    let inner = text.trim_matches(|c: char| matches!(c, '[' | ']' | '(' | ')') || c.is_whitespace());
    let (clock, zone) = inner.split_once(' ').unwrap_or((inner, ""));
    let zoned = zone.len() <= 16 && zone.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, '.' | ' '));
    let parts: Vec<&str> = clock.split(':').collect();
    let lower = zone.to_lowercase();
    (zone.is_empty()
        || zoned && ["a.m", "p.m", "am", "pm", "uhr", "h"].iter().any(|mark| lower.starts_with(mark)))
        && (2..=3).contains(&parts.len())
        && parts.iter().all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()))
}

/// Words that name a line whatever its digits are, to recognise repeated ones.
pub(crate) fn pattern(text: &str) -> String {
    letters(text).chars().map(|c| if c.is_ascii_digit() { '#' } else { c }).collect()
}
