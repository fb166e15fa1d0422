//! The lines of the title → the title, and the day, the person and the occasion that it says.

use super::{Front, bare, same};
use crate::line::{Line, trimmed};
use crate::profile::Profile;
use crate::role::{Evidence, EvidenceSet, LineRole};
use crate::roles::Decision;
use crate::script::{is_han, is_longer, len, letters, narrow};
use crate::source::SourceMetadata;
use crate::title::KINDS;
use crate::western_person;
use crate::{date, western};
use std::borrow::Cow;
use std::collections::HashSet;

/// Reads the title; without one in the text, the one that the source declares.
pub(super) fn read<'a>(
    lines: &[Line<'a>],
    decisions: &mut [Decision],
    metadata: &SourceMetadata<'a>,
    profile: &'static Profile,
    front: &mut Front<'a>,
) {
    let mut at: Vec<usize> = (0..lines.len()).filter(|&i| decisions[i].role == LineRole::Title).collect();
    if at.is_empty() && metadata.title.is_none() {
        at.extend(dated(lines, decisions));
    }
    let printed: Option<Cow<'a, str>> = match at.as_slice() {
        [] => None,
        [one] => Some(bare(&lines[*one].text)),
        many => {
            let words: Vec<&str> = many.iter().map(|&i| lines[i].text.trim()).collect();
            Some(Cow::Owned(words.join(profile.joint())))
        }
    };
    let declared =
        metadata.title.as_ref().map(|title| title.value.clone()).filter(|title| !title.trim().is_empty());
    let shorter = declared.as_ref().filter(|declared| {
        let trusted = metadata.title.as_ref().is_some_and(|title| title.origin == "front matter");
        trusted && printed.as_ref().is_some_and(|printed| printed.contains(declared.as_ref()))
    });
    if let (Some(declared), Some(printed)) = (shorter, &printed) {
        let others =
            printed.split(declared.as_ref()).map(str::trim).filter(|words| !letters(words).is_empty());
        front.rest.extend(others.map(|words| Cow::Owned(words.to_owned())));
    }
    let printed = shorter.cloned().or(printed);
    let printed = match (at.as_slice(), printed) {
        ([page], Some(page_title)) => match own_of_page(lines, decisions, *page, &page_title) {
            Some(own) => {
                decisions[*page].role = LineRole::Headnote;
                let first = first_half(lines, decisions, own, &page_title).unwrap_or(own);
                decisions[first..=own].iter_mut().for_each(|decision| decision.role = LineRole::Title);
                let words: Vec<&str> = lines[first..=own].iter().map(|line| line.text.trim()).collect();
                Some(Cow::Owned(words.join(profile.joint())))
            }
            None => Some(page_title),
        },
        (_, printed) => printed,
    };
    front.title = printed.map(|title| own_words(title, front)).or(declared).or_else(|| hint(lines));
    doubles(lines, decisions, front);
}

/// The title over the day, the person or the form of address, where that of the page only has more words in front of it:
/// 县长在推进会上的讲话, and 在推进会上的讲话 below.
fn own_of_page(lines: &[Line<'_>], decisions: &[Decision], page: usize, title: &str) -> Option<usize> {
    let fits = |&i: &usize| {
        let text = lines[i].text.trim();
        let below = decisions.get(i + 1).map(|it| it.role);
        let leads = matches!(below, Some(LineRole::Date | LineRole::Byline | LineRole::Salutation));
        decisions[i].role == LineRole::Headnote
            && !decisions[i].is_set()
            && leads
            && len(text) >= 6
            && text.len() < title.len()
            && title.ends_with(text)
    };
    (page + 1..lines.len().min(page + 60)).find(fits)
}

/// The line above the title, where the title of the page shows that it is the first half.
fn first_half(lines: &[Line<'_>], decisions: &[Decision], own: usize, page: &str) -> Option<usize> {
    let above = own.checked_sub(1).filter(|&above| decisions[above].role == LineRole::Headnote)?;
    let whole = [letters(&lines[above].text), letters(&lines[own].text)].concat();
    letters(page).ends_with(&whole).then_some(above)
}

/// A line with a date that names a kind of speech, where no other line is the title: 令和4年4月21日 市長記者会見.
fn dated(lines: &[Line<'_>], decisions: &mut [Decision]) -> Option<usize> {
    let kind = |text: &str| western::names_kind(text) || KINDS.iter().any(|kind| text.contains(kind));
    // SESSÃO SOLENE DE 25 DE ABRIL: the date is part of what is in front of it.
    let hangs = |text: &str| {
        let before = date::find(text).and_then(|found| text.get(..found.start)).unwrap_or_default();
        before.split_whitespace().count() >= 2
            && western_person::is_small(before.split_whitespace().next_back())
    };
    let fits = |i: &usize| {
        let text = &lines[*i].text;
        decisions[*i].role == LineRole::Date
            && !decisions[*i].is_set()
            && !is_longer(text, 80)
            && (kind(text) || hangs(text))
    };
    let at = (0..lines.len().min(8)).find(fits)?;
    decisions[at].role = LineRole::Title;
    Some(at)
}

/// The title that only a hint of the page says: 收藏《…》.
fn hint<'a>(lines: &[Line<'a>]) -> Option<Cow<'a, str>> {
    let near = lines.iter().rev().take(160);
    near.filter_map(|line| {
        let (_, after) = line.text.split_once("收藏《")?;
        let (title, _) = after.split_once('》')?;
        (len(title) >= 4).then(|| Cow::Owned(title.to_owned()))
    })
    .next()
}

/// Lines above the speech that are the title again.
fn doubles(lines: &[Line<'_>], decisions: &mut [Decision], front: &Front<'_>) {
    let Some(title) = front.title.as_deref() else { return };
    for (line, decision) in lines.iter().zip(decisions).take(400) {
        let loose = matches!(decision.role, LineRole::Headnote | LineRole::Boilerplate);
        if loose && !decision.is_set() && same(&line.text, title) {
            decision.role = LineRole::Duplicate;
            decision.evidence = EvidenceSet::of(&[Evidence::Repetition, Evidence::Position]);
        }
    }
}

/// 施　政　報　告: characters set apart are one word.
fn joined(title: Cow<'_, str>) -> Cow<'_, str> {
    let mut words = title.split_whitespace();
    let apart =
        words.clone().count() >= 3 && words.all(|word| word.chars().count() == 1 && word.contains(is_han));
    if apart { Cow::Owned(title.split_whitespace().collect()) } else { title }
}

/// 在开港仪式上的致辞｜青屿市人民政府: the title without the name of the site and of its parts.
fn without_site<'a>(title: Cow<'a, str>, front: &mut Front<'a>) -> Cow<'a, str> {
    const MARKS: [char; 3] = ['｜', '|', '_'];
    let Some(at) = title.find(MARKS).filter(|_| !is_longer(&title, 160)) else { return title };
    let own = trimmed(&title, 0..at);
    let rest = title.get(at..).unwrap_or_default();
    let parts = || rest.split(MARKS).map(str::trim).filter(|part| !part.is_empty());
    let is_site = |part: &str| {
        let first = part.chars().next();
        first.is_some_and(|c| c.is_uppercase() || is_han(c))
            && part.split(' ').count() <= 5
            && !is_longer(part, 40)
    };
    if !is_longer(&own, 5) || own.len() * 3 < title.len() || !parts().all(is_site) || parts().next().is_none()
    {
        return title;
    }
    let words: Vec<&str> = parts().collect();
    match &front.source.name {
        None if words.len() == 1 => front.source.name = Some(Cow::Owned(words.concat())),
        _ => front.rest.extend(words.into_iter().map(|part| Cow::Owned(part.to_owned()))),
    }
    own
}

/// `Ada Lovelace: Patience and its price`: the title without the name of the only speaker.
pub(super) fn without_name(front: &mut Front<'_>) {
    let [person] = front.speakers.as_slice() else { return };
    let Some(title) = &front.title else { return };
    let own = title.split_once([':', '：']).filter(|(name, own)| {
        same(name, &person.name) && is_longer(own, 5) && !western::begins_with_kind(own.trim())
    });
    if let Some((_, own)) = own {
        front.title = Some(Cow::Owned(own.trim().to_owned()));
    }
}

/// [领导讲话] 在开港仪式上的致辞: the title without the part of the site in brackets in front of it.
fn without_rubric<'a>(title: Cow<'a, str>, front: &mut Front<'a>) -> Cow<'a, str> {
    let close = match title.chars().next() {
        Some('[') => ']',
        Some('【') => '】',
        _ => return title,
    };
    let Some(at) = title.find(close).map(|at| at + close.len_utf8()) else { return title };
    let own = trimmed(&title, at..title.len());
    let rubric = trimmed(&title, 0..at);
    if !is_longer(&own, 5) || is_longer(&rubric, 12) || own.contains(close) {
        return title;
    }
    front.rest.push(rubric);
    own
}

/// The title without a collection's label or a date in front of it.
fn own_words<'a>(title: Cow<'a, str>, front: &mut Front<'a>) -> Cow<'a, str> {
    let own = after_label(&title);
    if own > 0 {
        front.rest.push(trimmed(&title, 0..own));
    }
    let title = joined(trimmed(&title, own..title.len()));
    let title = without_site(without_rubric(title, front), front);
    let Some(found) = date::find(&title) else { return title };
    let date = title.get(found.start..found.end).unwrap_or_default();
    // A clock time would be in no field.
    let whole = !is_longer(&title, 240) && !date.trim().is_empty() && found.time.is_none();
    let rest = |range: std::ops::Range<usize>| {
        let words = trimmed(&title, range);
        let marks =
            |c: char| c.is_whitespace() || matches!(c, ':' | '：' | ',' | '，' | '-' | '–' | '—' | '|' | '_');
        let inner = words.trim_matches(marks);
        let from = words.find(inner).unwrap_or(0);
        trimmed(&words, from..from + inner.len())
    };
    let cut = if found.start == 0 && whole {
        rest(found.end..title.len())
    } else if found.end == title.len()
        && whole
        && title[..found.start].trim_end().ends_with([':', ',', '：', '，', '|', '-', '–'])
    {
        rest(0..found.start)
    } else {
        front.date.get_or_insert(Cow::Owned(found.day));
        return title;
    };
    if len(&cut) < 4 {
        return title;
    }
    front.date.get_or_insert(Cow::Owned(found.day));
    cut
}

/// A collection's label glued before a title: 1955年国务院政府工作报告 before 关于发展国民经济的….
fn after_label(title: &str) -> usize {
    let year = title.chars().take_while(|c| narrow(*c).is_ascii_digit()).count();
    let digits: usize = title.chars().take(year).map(char::len_utf8).sum();
    let label = title.get(digits..).and_then(|rest| {
        let inner = rest.strip_prefix('年')?;
        let inner = inner.strip_prefix("国务院").unwrap_or(inner);
        inner.strip_prefix("政府工作报告")
    });
    let own = label
        .filter(|own| year == 4 && is_longer(own, 5) && own.starts_with(is_han) && !own.starts_with('的'));
    own.map_or(0, |own| title.len() - own.len())
}

/// Whether most words of a line are in the title already.
pub(super) fn repeats(front: &Front<'_>, text: &str) -> bool {
    let Some(title) = front.title.as_deref() else { return false };
    if same(title, text) {
        return true;
    }
    if is_longer(text, 200) {
        return false;
    }
    let known: HashSet<String> = title.split_whitespace().map(letters).collect();
    let words: Vec<String> = text.split_whitespace().map(letters).filter(|word| !word.is_empty()).collect();
    // Cabinet de la préfète says more than the title that begins Discours de la préfète.
    let long: Vec<&String> = words.iter().filter(|word| is_longer(word, 3)).collect();
    let most = |words: &[&String]| {
        let shared = words.iter().filter(|word| known.contains(**word)).count();
        shared * 10 >= words.len() * 7
    };
    !words.is_empty() && known.len() > 4 && most(&words.iter().collect::<Vec<_>>()) && most(&long)
}
