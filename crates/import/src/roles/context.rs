//! The lines of a text together → what only their company says: repetition, blocks of prose, page numbers, contents,
//! speakers.

use super::around::Around;
use super::features::{End, Features, Near, Phrase, near};
use super::{echoes, menu, repeats, spoken, titled};
use crate::body::contents::Contents;
use crate::line::Line;
use crate::script::{is_longer, len, letters};
use crate::{residue, turns};

/// The company of each line.
pub(crate) fn around(
    lines: &[Line<'_>],
    features: &[Features],
    contents: Option<&Contents<'_>>,
    pages: &[usize],
    labels: &[Option<turns::Label>],
    title: Option<&str>,
) -> Vec<Around> {
    let mut around = vec![Around::default(); lines.len()];
    prose(lines, features, &mut around);
    wrapped(lines, features, &mut around);
    for &page in pages {
        if let Some(slot) = around.get_mut(page) {
            slot.page = true;
        }
    }
    repeats::mark(lines, features, &mut around);
    let listed = contents.map_or(0..0, |contents| contents.lines.clone());
    for at in listed.clone() {
        around[at].contents = true;
    }
    for (slot, label) in around.iter_mut().zip(labels) {
        slot.speaker = label.is_some();
    }
    turns::chat::notes(lines, labels).for_each(|i| around[i].chat_note = true);
    spoken::parts(lines, labels, &mut around);
    addresses(lines, features, &mut around);
    closings(features, &mut around);
    again(lines, &mut around);
    titled::citations(lines, &mut around);
    echoes::mark(lines, features, &mut around);
    places(features, &mut around);
    spoken::over_turns(features, &mut around);
    spoken::replies(features, &mut around);
    ends(lines, features, &mut around);
    under_foot(features, &mut around);
    pictures(lines, &mut around);
    titled::titles(features, &mut around);
    let top = |f: &Features| f.heading == Some(1);
    let sole = features.iter().position(top).filter(|_| features.iter().filter(|f| top(f)).count() == 1);
    if let Some(at) = sole {
        around[at].sole = true;
    }
    let clocks = features.iter().filter(|f| f.clock).take(2).count() == 2;
    let wanted = title.map(letters).filter(|title| title.chars().count() >= 4);
    for (i, slot) in around.iter_mut().enumerate() {
        slot.clocks = clocks;
        slot.under_dash = features.get(i + 1).and_then(|f| f.near.as_deref()).is_some_and(|near| near.dash);
        slot.menu = menu::is_menu(features, listed.clone(), i) || menu::is_on_path(lines, features, i);
        let heads = top(&features[i]);
        slot.title = wanted.as_ref().is_some_and(|wanted| i < 200 && declares(wanted, &lines[i].text, heads));
    }
    around
}

/// Whether a line says the declared title or most of it. A heading of the first level may say more: `Podcast #58: Title`.
fn declares(wanted: &str, text: &str, heads: bool) -> bool {
    if is_longer(text, 300) {
        return false;
    }
    let own = letters(text);
    let is_most = |part: &str, whole: &str| whole.contains(part) && part.len() * 2 > whole.len();
    own.chars().count() >= 4 && (is_most(&own, wanted) || heads && is_most(wanted, &own))
}

/// Blocks of lines between blank ones that are wrapped prose: lines of about one width that break inside sentences.
fn prose(lines: &[Line<'_>], features: &[Features], around: &mut [Around]) {
    let mut start = 0;
    while start < lines.len() {
        let end = (start + 1..lines.len()).find(|&i| lines[i].starts_paragraph).unwrap_or(lines.len());
        around[start..end]
            .iter_mut()
            .for_each(|slot| slot.block = u32::try_from(end - start).unwrap_or(u32::MAX));
        if is_wrapped(&lines[start..end], &features[start..end]) {
            around[start..end].iter_mut().for_each(|slot| slot.prose = true);
        }
        start = end;
    }
}

fn is_wrapped(lines: &[Line<'_>], features: &[Features]) -> bool {
    let [full @ .., last] = features else { return false };
    // Words of the foot are not prose, except in a sentence that goes on below.
    let goes_on = last.end == End::Sentence && lines.iter().skip(1).all(|line| starts_low(&line.text));
    if !goes_on && features.iter().any(|f| matches!(f.phrase, Some(Phrase::Foot | Phrase::Tool))) {
        return false;
    }
    let widest = full.iter().map(|f| f.len).max().unwrap_or(0);
    if full.is_empty() || !(25..=200).contains(&widest) {
        return false;
    }
    let wide = full.iter().filter(|f| f.len * 10 >= widest * 7).count();
    let broken = full.iter().filter(|f| matches!(f.end, End::Open | End::Comma)).count();
    let spaced = full.iter().map(|f| f.words).sum::<usize>() > full.len() * 3;
    let low = lines.iter().skip(1).filter(|line| starts_low(&line.text)).count();
    let flows = if spaced { low * 3 >= full.len() } else { full.len() >= 2 };
    let sentence = features.iter().any(|f| f.sentence) || last.end == End::Sentence;
    wide * 10 >= full.len() * 7 && broken * 10 >= full.len() * 6 && flows && sentence
}

/// Lines of the top that a paragraph is wrapped to, as those of the prose below are.
fn wrapped(lines: &[Line<'_>], features: &[Features], around: &mut [Around]) {
    let prose = features.iter().zip(around.iter()).filter(|(_, slot)| slot.prose);
    let width = prose.map(|(f, _)| f.len).max().unwrap_or(0);
    for i in 1..lines.len().min(TOP) {
        let first = lines[i].text.split(' ').next().map_or(0, len);
        let above = features[i - 1].len;
        around[i].wrapped = !lines[i].starts_paragraph && above <= width && above + 1 + first > width;
    }
}

/// Lines in which the front is.
const TOP: usize = 60;

/// A form of address broken into short lines goes on until a longer one or a blank one.
fn addresses(lines: &[Line<'_>], features: &[Features], around: &mut [Around]) {
    for i in 1..lines.len() {
        let above = features[i - 1].near.as_deref().is_some_and(|near| near.address) || around[i - 1].address;
        let short = features[i].len <= 24 && !lines[i].text.ends_with('.');
        around[i].address = above && short && !lines[i].starts_paragraph && features[i - 1].end != End::Colon;
    }
    // Those who are addressed first are on lines above, each with its comma.
    for i in (0..lines.len().saturating_sub(1)).rev() {
        let below = near(features, i + 1).is_some_and(|near| near.address) || around[i + 1].address;
        let f = &features[i];
        let named = near(features, i).is_some_and(|near| {
            !near.address && !near.kind && !near.thanks && near.date.is_none() && near.label.is_none()
        });
        let listed = f.end == End::Comma && !f.sentence && f.len <= 160 && f.number.is_none();
        let listed = listed && (!f.low || !lines[i].starts_paragraph);
        around[i].address |= below && named && listed && !around[i].prose && !around[i].speaker;
    }
}

/// Up to four short lines without a mark or a label under the thanks are part of them.
fn closings(features: &[Features], around: &mut [Around]) {
    let mut left = 0usize;
    for (f, slot) in features.iter().zip(around) {
        let Some(near) = f.near.as_deref() else { continue };
        // Sala Grande dos Atos, Alva, 12 de outubro de 2022, and the post under the name.
        let limit =
            if (near.date_last || near.office_start) && f.words <= 12 && !f.sentence { 80 } else { 40 };
        let plain = f.len <= limit
            && f.phrase.is_none()
            && !f.url
            && near.label.is_none()
            && f.link_share == 0
            && (!f.digits || near.date_last && near.date_share >= 25);
        left = if near.thanks {
            4
        } else if plain {
            left.saturating_sub(1)
        } else {
            0
        };
        slot.closing = !near.thanks && left > 0;
    }
}

/// `△ At the wheel　摄影/老周`: where one line with a triangle says who took the picture, all of them are captions.
fn pictures(lines: &[Line<'_>], around: &mut [Around]) {
    let marked = |line: &Line<'_>| {
        let mark = line.text.trim_start().chars().next()?;
        (matches!(mark, '△' | '▲' | '▼' | '▽' | '↑' | '◎') && !is_longer(&line.text, 80)).then_some(mark)
    };
    let Some(mark) = lines.iter().find_map(|line| marked(line).filter(|_| residue::is_credit(&line.text)))
    else {
        return;
    };
    for (line, slot) in lines.iter().zip(around) {
        slot.pictured = marked(line) == Some(mark);
    }
}

/// Under the mark that ends a release, the foot begins with words that say so: Notes to editors.
fn ends(lines: &[Line<'_>], features: &[Features], around: &mut [Around]) {
    around[residue::foot_block(lines)..].iter_mut().for_each(|slot| slot.ended = true);
    let from = lines.len().saturating_sub(80);
    let foot = |i: usize| features[i].phrase == Some(Phrase::Foot);
    // Two hyphens are over the signature of a mail.
    let contact = |i: usize| near(features, i).is_some_and(|near| near.contact) || features[i].url || foot(i);
    let signed = |i: usize| lines[i].text.trim() == "--" && (i + 1..lines.len().min(i + 4)).any(contact);
    if let Some(mark) = (lines.len().saturating_sub(20)..lines.len()).rfind(|&i| signed(i)) {
        around[mark..].iter_mut().for_each(|slot| slot.ended = true);
    }
    let Some(end) = (from..lines.len()).rfind(|&i| foot(i) && residue::is_end(&lines[i].text)) else {
        return;
    };
    if let Some(foot) = (end + 1..lines.len().min(end + 4)).find(|&i| foot(i)) {
        around[foot..].iter_mut().for_each(|slot| slot.ended = true);
    }
}

/// The short lines in a row under words of the foot alone on their line: the titles of other articles.
fn under_foot(features: &[Features], around: &mut [Around]) {
    const BELOW: usize = 5;
    let is_foot = |f: &Features| matches!(f.phrase, Some(Phrase::Foot | Phrase::Tool)) && !f.sentence;
    let mut left = 0usize;
    for (f, slot) in features.iter().zip(around.iter_mut()).rev() {
        slot.over_foot = left > 0;
        left = if is_foot(f) { BELOW } else { left.saturating_sub(1) };
    }
    let mut listed = false;
    for (f, slot) in features.iter().zip(around) {
        let heads = f.phrase == Some(Phrase::Foot) && !f.sentence && f.len <= 60;
        let entry = !f.sentence && f.end == End::Open && f.len <= 140 && !slot.prose && !slot.speaker;
        slot.under_foot = listed && entry;
        listed = heads || slot.under_foot;
    }
}

/// Long paragraphs further down that begin as one at the top does.
fn again(lines: &[Line<'_>], around: &mut [Around]) {
    const FIRST: usize = 40;
    let top: String = lines
        .iter()
        .take(FIRST)
        .map(|line| letters(&line.text.chars().take(400).collect::<String>()))
        .collect();
    let from = lines.len().saturating_sub(160).max(FIRST);
    for i in from..lines.len() {
        let head: String =
            letters(&lines[i].text.chars().take(80).collect::<String>()).chars().take(40).collect();
        around[i].again = !around[i].prose
            && is_longer(&lines[i].text, 40)
            && head.chars().count() >= 16
            && top.contains(&head);
    }
}

/// Lines with capitals and no mark, up to three, right over or under a date or a clock time.
fn places(features: &[Features], around: &mut [Around]) {
    let near = |i: usize| near(features, i);
    // Of two lines that may be names the second is the place.
    let fits = |i: usize| {
        let named = |near: &Near| {
            near.name
                && !i.checked_sub(1).and_then(|i| self::near(features, i)).is_some_and(Near::names_somebody)
        };
        // The head of a letter is not a place.
        let head = |near: &Near| i == 0 && near.institution;
        near(i).is_some_and(|it| it.place && it.person.is_none() && !it.kind && !named(it) && !head(it))
    };
    // A place on the line of the date leaves none for the lines above.
    let stamp = |i: usize| {
        let dated = |near: &Near| {
            (near.date_share > 50 || near.date_share > 30 && near.date_last)
                && near.date.as_ref().is_some_and(|date| date.start <= 12)
        };
        features.get(i).is_some_and(|f| f.clock) || near(i).is_some_and(dated)
    };
    let hangs = |j: usize| j > 0 && features[j - 1].near.as_deref().is_some_and(|near| near.small_end);
    for i in (0..features.len().min(TOP)).filter(|&i| stamp(i)) {
        // Tallow Landing, Port Merrin, Ohio, 11:47 A.M.: the venue may look like a name.
        let venue =
            |j: usize| features[i].clock && j + 1 < i && near(j).is_some_and(|it| it.place && !it.kind);
        let open = |j: usize| !hangs(j) && !around[j].wrapped;
        let above: Vec<usize> =
            (i.saturating_sub(3)..i).rev().take_while(|&j| (fits(j) || venue(j)) && open(j)).collect();
        for j in above {
            around[j].place = true;
        }
        // Under the date, over a blank line.
        let addressed = || near(i + 2).is_some_and(|next| next.address);
        let last = features.get(i + 1).is_some_and(|below| !below.starts_paragraph)
            && (features.get(i + 2).is_none_or(|next| next.starts_paragraph || next.phrase.is_some())
                || addressed());
        if near(i + 1).is_some_and(|it| it.town || it.place && !it.name && last) && fits(i + 1) {
            around[i + 1].place = true;
        }
    }
}

fn starts_low(text: &str) -> bool {
    text.chars().find(|c| c.is_alphabetic()).is_some_and(|c| !c.is_uppercase())
}
