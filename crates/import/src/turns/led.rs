//! A line → the label of a speaker that a colon follows, or a letter for question or answer.

use super::label::{LONGEST, Label, Shape, Strength, named_in_bracket, without_bracket};
use super::shape::{is_any, is_upper, shape};
use crate::lexicon::{Class, ends, fold};
use crate::line::{Line, is_space};
use crate::number::{Style, number};
use crate::script::is_clock_time;
use std::borrow::Cow;

/// `Q.` `A:` `R -` `В.:` `Q ` in front of a sentence: one letter that stands for question or answer.
pub(super) fn letter(text: &str) -> Option<Label> {
    let first = text.chars().next().filter(|c| c.is_uppercase())?;
    let rest = text.get(first.len_utf8()..)?;
    let sure = matches!(first, 'Q' | 'A');
    if !sure && !is_any(first.encode_utf8(&mut [0; 4]), &[Class::Question, Class::Answer]) {
        return None;
    }
    let mark = |c: char| is_space(c) || matches!(c, '.' | ':' | '：' | '．');
    let dashed = |c: char| mark(c) || matches!(c, '-' | '–' | '—');
    let low = |words: &str| words.starts_with(char::is_lowercase);
    // `Q — and when` breaks in.
    let words = Some(rest.trim_start_matches(dashed)).filter(|words| !low(words));
    let words = words.unwrap_or_else(|| rest.trim_start_matches(mark));
    let mark = rest.get(..rest.len() - words.len())?;
    let bare = mark.trim().is_empty();
    // О.Самойлова: an initial and the name after it.
    let is_initial = is_named(text)
        || mark == "."
            && words.split_once([':', '：']).is_some_and(|(name, _)| {
                !name.split(['(', '（']).next().unwrap_or_default().trim_end().contains(char::is_whitespace)
            });
    if mark.is_empty() || bare && first != 'Q' || mark == "-" || low(words) || is_initial {
        return None;
    }
    let weak = !sure || mark.trim_end() == ".";
    let strength = if weak { Strength::Name } else { Strength::Sure };
    let end = text.len() - words.len();
    let unled = !sure && !mark.contains([':', '：']);
    Some(Label { name: (0, first.len_utf8()), end, strength, unled, shape: Shape::Letter })
}

/// `J. A. :`, `A. MARLOWE:`: the initials of a name, alone or before a family name in capitals.
pub(super) fn initials(line: &Line<'_>) -> Option<Label> {
    if is_named(&line.text) { before_colon(line) } else { None }
}

fn is_named(text: &str) -> bool {
    let head = &text[..text.floor_char_boundary(LONGEST)];
    let Some((name, _)) = head.split_once([':', '：']) else { return false };
    let name = without_bracket(name.trim_end());
    let initial = |part: &str| part.chars().count() == 1 && part.chars().all(char::is_uppercase);
    let parts = || name.split(|c: char| c == '.' || is_space(c)).filter(|part| !part.is_empty());
    let stop = name.char_indices().nth(1).is_some_and(|(_, c)| c == '.');
    let family = || name.rsplit('.').next().is_some_and(|family| is_upper(family.trim()));
    (2..=4).contains(&parts().count())
        && name.contains('.')
        && (parts().all(initial) || stop && family() && parts().next().is_some_and(initial))
}

/// `Name:`, `Name (Party):`, `主持人：`, `— Periodista:`.
pub(super) fn before_colon(line: &Line<'_>) -> Option<Label> {
    const EDGES: [char; 11] = ['—', '–', '-', '【', '】', '[', ']', '「', '」', '*', ' '];
    let text: &str = &line.text;
    let head = text.get(..text.floor_char_boundary(LONGEST))?;
    let at = colon(head)?;
    let mark = text.get(at..)?.chars().next()?;
    let words = text.get(..at)?.trim_end_matches(is_space);
    let from = words.len() - words.trim_start_matches(EDGES).len();
    let words = words.get(from..)?;
    // Ben Molloy [00:21]
    let name = without_bracket(words).trim_end_matches(EDGES);
    let words = words.trim_end_matches(EDGES);
    let mut end = at + mark.len_utf8();
    let rest = text.get(end..)?;
    end += rest.len() - rest.trim_start_matches(is_space).len();
    let digit = |c: char| c.is_ascii_digit();
    if is_clock(rest) && shape(name).is_some() {
        let name = (from, from + name.len());
        return Some(Label {
            name,
            end: text.len(),
            strength: Strength::Sure,
            unled: false,
            shape: Shape::Colon,
        });
    }
    if rest.starts_with("//") || words.ends_with(digit) && rest.starts_with(digit) || is_contact(rest) {
        return None;
    }
    if let Some((start, stop)) = named_in_bracket(name, words) {
        let name = (from + start, from + stop);
        return Some(Label { name, end, strength: Strength::Sure, unled: false, shape: Shape::Colon });
    }
    if let Some(start) = counted(name) {
        let name = (from + start, from + name.len());
        return Some(Label { name, end, strength: Strength::Sure, unled: false, shape: Shape::Colon });
    }
    let strength = strength(name, line, rest.trim().is_empty())?;
    // 奥克莱先生（马兰）：a name in Chinese letters, with the country it speaks for.
    let foreign = name.len() < words.len() && ends(&fold(name), Class::Title).is_some();
    let strength = if foreign { strength.max(Strength::Name) } else { strength };
    Some(Label { name: (from, from + name.len()), end, strength, unled: false, shape: Shape::Colon })
}

/// `Anf. 3 Statsrådet EDIT NORDVIK (S):` where the name in capitals begins, behind the count of the turns and a post.
fn counted(name: &str) -> Option<usize> {
    let (word, rest) = name.split_once(". ")?;
    let (count, words) = rest.split_once(' ')?;
    let short =
        word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic) && word.len() <= 6;
    let capitals = words.rsplit(' ').take_while(|word| !word.contains(char::is_lowercase));
    let start = name.len().checked_sub(capitals.map(|word| word.len() + 1).sum::<usize>())? + 1;
    let counts = short && count.len() <= 4 && count.bytes().all(|b| b.is_ascii_digit());
    (counts && name.get(start..).is_some_and(is_upper)).then_some(start)
}

/// `00:03:10`, `[1:05]`: the time at which somebody begins to speak.
fn is_clock(rest: &str) -> bool {
    is_clock_time(rest.trim().trim_start_matches(['[', '(']).trim_end_matches([']', ')']))
}

/// An address or a number: what follows the label of a contact.
fn is_contact(rest: &str) -> bool {
    let first = rest.split_whitespace().next().unwrap_or_default();
    first.contains('@')
        || first.starts_with("www.")
        || !first.is_empty() && !rest.contains(char::is_alphabetic)
}

/// `网友“老街坊”提问：`: somebody of the public, with the name they go by.
pub(super) fn asker(text: &str) -> Option<Label> {
    const ASKERS: [&str; 8] = ["网友", "網友", "观众", "觀眾", "读者", "讀者", "听众", "聽眾"];
    const ASKS: [&str; 6] = ["提问", "提問", "问", "問", "留言", "说"];
    ASKERS.iter().find(|word| text.starts_with(**word))?;
    let head = text.get(..text.floor_char_boundary(LONGEST))?;
    let at = head.find(['：', ':'])?;
    let mark = head.get(at..)?.chars().next()?;
    let words = head.get(..at)?.trim_end();
    let name = ASKS.iter().find_map(|asks| words.strip_suffix(asks)).unwrap_or(words);
    let quoted = name.contains(['“', '「', '"']) && !name.contains(['。', '，', '？', '！']);
    let spoken = text.get(at + mark.len_utf8()..)?.trim_start_matches(is_space);
    quoted.then_some(Label {
        name: (0, name.len()),
        end: text.len() - spoken.len(),
        strength: Strength::Sure,
        unled: false,
        shape: Shape::Colon,
    })
}

/// The first colon outside brackets, before any mark of a sentence.
fn colon(head: &str) -> Option<usize> {
    let mut depth = 0usize;
    for (at, c) in head.char_indices() {
        match c {
            '(' | '（' | '[' | '［' => depth += 1,
            ')' | '）' | ']' | '］' => depth = depth.saturating_sub(1),
            ':' | '：' | '∶' if depth == 0 => return (at > 0).then_some(at),
            // היו"ר: the mark of a Hebrew abbreviation.
            '"' if is_inside_word(head, at) => {}
            // 《海港日报》记者
            '《' if at == 0 => {}
            '。' | '！' | '？' | '；' | '，' | '!' | '?' | ';' | '“' | '"' | '《' if depth == 0 => {
                return None;
            }
            _ => {}
        }
    }
    None
}

/// Letters on both sides.
fn is_inside_word(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    before.ends_with(char::is_alphabetic) && after.chars().nth(1).is_some_and(char::is_alphabetic)
}

/// `ada-lovelace`: the name of an account.
fn is_slug(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'_' | b'.'))
}

/// How sure words are the name of a speaker; `None` where they cannot be one.
fn strength(name: &str, line: &Line<'_>, alone: bool) -> Option<Strength> {
    let marked = line.hints.heading.is_some() && alone;
    match (shape(name), marked) {
        (Some(Strength::Name | Strength::Sure), true) => Some(Strength::Marked),
        (Some(Strength::Weak), true) => Some(Strength::Name),
        (None, true) if is_slug(name) => Some(Strength::Name),
        (found, _) => found,
    }
}

/// `3. Edith Naylor (Thornbury): What steps …`, `一、问：…`: the number of a question before its label.
pub(super) fn numbered(line: &Line<'_>) -> Option<Label> {
    let number = number(&line.text)?;
    let end = number.end;
    let words = line.text.get(end..)?;
    let from = end + words.len() - words.trim_start().len();
    let found = before_colon(&Line::plain(Cow::Borrowed(words.trim_start()), line.no, line.end, true))?;
    let bracketed = words.trim_start().get(found.name.1..found.end)?.contains(')');
    let name = (from + found.name.0, from + found.name.1);
    // 一、问：
    let part = is_any(line.text.get(name.0..name.1)?, &[Class::Question, Class::Answer]);
    let fits = part || bracketed && number.style == Style::DigitDot && found.strength >= Strength::Name;
    fits.then_some(Label { name, end: from + found.end, ..found })
}
