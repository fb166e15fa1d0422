//! A line → the label of a speaker that no colon follows: in brackets, before a full stop or a dash, behind a circle, or
//! alone on its line. Most of them are labels only where they recur.

use super::label::{LONGEST, Label, Shape, Strength, named_in_bracket, without_bracket};
use super::shape::{is_any, is_upper, shape, west};
use crate::body::inline;
use crate::byline;
use crate::lexicon::{Class, is};
use crate::line::{Line, is_space};
use crate::recognise::speaker::{self, Words, is_title};
use crate::script::{has_sentence, is_clock_time, is_finished, is_han, is_hangul, is_longer};
use crate::western_person;

/// `Anna Brooke (Harbour East) (Ind) rose—`: who asks to speak, without a word said.
pub(super) fn risen(text: &str) -> Option<Label> {
    const ACTS: [&str; 5] = [" rose—", " rose —", " rose–", " indicated assent.", " indicated dissent."];
    let words = ACTS.iter().find_map(|act| text.trim_end().strip_suffix(act))?;
    let name = without_bracket(words);
    let strength = shape(name).filter(|_| !is_longer(name, 60))?;
    Some(Label { name: (0, name.len()), end: words.len() + 1, strength, unled: false, shape: Shape::Colon })
}

/// `【主持人】大家好`, `（市長）` alone on its line.
pub(super) fn bracketed(text: &str) -> Option<Label> {
    const PAIRS: [(char, char); 9] = [
        ('<', '>'),
        ('【', '】'),
        ('（', '）'),
        ('[', ']'),
        ('〔', '〕'),
        ('［', '］'),
        ('〈', '〉'),
        ('＜', '＞'),
        ('《', '》'),
    ];
    let first = text.chars().next()?;
    let close = PAIRS.iter().find(|pair| pair.0 == first)?.1;
    let from = first.len_utf8();
    let to = from + text.get(from..)?.find(close)?;
    let name = text.get(from..to)?;
    let rest = text.get(to + close.len_utf8()..)?;
    // 《海港日报》记者：
    let post = rest.split(['：', ':']).next().filter(|post| post.len() < rest.len());
    if first == '《' && post.is_some_and(|post| !post.trim().is_empty() && !is_longer(post, 8)) {
        return None;
    }
    let words = rest.trim_start_matches(|c: char| is_space(c) || matches!(c, ':' | '：'));
    // [主持人] 15:00:26, over what they say
    let words = if is_clock_time(words.trim()) { "" } else { words };
    let known = is_longer(name, 24)
        || name.contains(|c: char| c.is_ascii_digit() || "。，、！？；".contains(c))
        || inline::is_remark(text.get(..to + close.len_utf8())?);
    // 【記者（港新聞）】
    let strength = if known { None } else { shape(without_bracket(name)) }?;
    Some(Label {
        name: (from, to),
        end: text.len() - words.len(),
        strength,
        unled: true,
        shape: Shape::Bracket,
    })
}

/// `M. Paul Ferrand, ministre de la mer`: the name without the post behind it.
fn without_post(name: &str) -> &str {
    let post = |post: &str| {
        post.starts_with(char::is_lowercase)
            || post.split(' ').next().is_some_and(|word| is_any(word, &[Class::Office]))
    };
    match name.split_once(", ") {
        Some((person, role))
            if post(role) && (is_upper(person) || person.split(' ').next().is_some_and(is_title)) =>
        {
            person
        }
        _ => name,
    }
}

/// `MR. SMITH. I thank …`, `PRESIDENTE. La seduta …`, `PRESIDENTE.- Se abre …`, `M. le président. – La parole …`.
pub(super) fn stopped(text: &str) -> Option<Label> {
    let head = text.get(..text.floor_char_boundary(120))?;
    let mut from = 0;
    let at = loop {
        let mark = |(at, _): &(usize, &str)| {
            let rest = head.get(from + at + 1..).unwrap_or_default();
            rest.trim_start_matches(['-', '–', '—']).starts_with(' ')
        };
        let at = from + head.get(from..)?.match_indices('.').find(mark)?.0;
        let word = head.get(..at)?.rsplit([' ', '(']).next()?;
        if word.chars().count() > 2 && !is_title(&format!("{word}.")) {
            break at;
        }
        from = at + 1;
    };
    // The SPEAKER pro tempore (Mr. Vance).
    let name = without_post(without_bracket(head.get(..at)?));
    let words: Vec<&str> = name.split_whitespace().collect();
    let upper = is_upper(words.last()?) || words.first() == Some(&"The") && is_upper(words.get(1)?);
    let titled = is_title(words.first()?) || words.first() == Some(&"The") && words.len() >= 2;
    let posted = is_any(words.last()?, &[Class::Office]) && words.iter().any(|word| word.contains('.'));
    let rest = text.get(at + 1..)?;
    let spoken = rest.trim_start_matches(|c: char| is_space(c) || matches!(c, '-' | '–' | '—'));
    let dashed = rest.trim_start().starts_with(['-', '–', '—']);
    let strength = match (upper, titled) {
        (true, true) => Strength::Sure,
        (false, true) if dashed && west(name).is_some() => Strength::Sure,
        (true, false) if is_upper(name) => Strength::Name,
        _ if speaker::words(name) == Words::Role && is_longer(name, 3) => Strength::Name,
        (false, true) if posted || west(name).is_some() && words.len() <= 4 => Strength::Name,
        _ => return None,
    };
    // SEC. 2. EXTENSION: a part of a law is counted.
    let counted = spoken.starts_with(|c: char| c.is_ascii_digit());
    (words.len() <= 6 && !counted).then_some(Label {
        name: (0, name.len()),
        end: text.len() - spoken.len(),
        strength,
        unled: strength != Strength::Sure && !dashed,
        shape: Shape::Stop,
    })
}

/// `Сидоренко А. В. Прошу …`: a family name with its initials.
pub(super) fn initialled(text: &str) -> Option<Label> {
    let (name, rest) = text.split_once(' ')?;
    let word = name.chars().all(|c| c.is_alphabetic() || c == '-') && name.chars().any(char::is_lowercase);
    if !word || !name.starts_with(char::is_uppercase) || name.chars().count() < 3 {
        return None;
    }
    let mut words = rest;
    let mut initials = 0;
    while let Some((first, after)) = words.split_once(' ') {
        let initial = |part: &str| part.chars().count() == 1 && part.chars().all(char::is_uppercase);
        if !first.ends_with('.') || !first.trim_end_matches('.').split('.').all(initial) {
            break;
        }
        (words, initials) = (after.trim_start(), initials + 1);
    }
    let spoken = initials > 0 && words.starts_with(char::is_uppercase);
    let end = text.len() - words.len();
    let name = text.get(..end)?.trim_end().len();
    spoken.then_some(Label {
        name: (0, name),
        end,
        strength: Strength::Name,
        unled: false,
        shape: Shape::Stop,
    })
}

/// `○議長（田中太郎君）　これより…`: a circle, the speaker and a wide space.
pub(super) fn circled(text: &str) -> Option<Label> {
    let mark = text.chars().next().filter(|c| matches!(c, '○' | '◯' | '〇' | '◎' | '◆' | '●'))?;
    let from = mark.len_utf8();
    let head = text.get(from..text.floor_char_boundary(LONGEST))?;
    let words = head.get(..head.find(['\u{3000}']).or_else(|| head.find("  ")).unwrap_or(head.len()))?;
    let spoken = text.get(from + words.len()..)?.trim_start_matches(is_space);
    let name = without_bracket(words);
    let (start, stop) = named_in_bracket(name, words).unwrap_or((0, name.len()));
    // ◆做对的事: a title, where nothing is said on its line.
    let least = if spoken.is_empty() { Strength::Weak } else { Strength::Name };
    let strength = shape(name)?.max(least);
    let posted = start > 0 || byline::is_post(name) || name.ends_with('君');
    let strength = if posted && spoken.len() < text.len() { Strength::Sure } else { strength };
    let end = text.len() - spoken.len();
    let name = words.get(start..stop)?.trim_end_matches('君');
    let name = (from + start, from + start + name.len());
    Some(Label { name, end, strength, unled: false, shape: Shape::Circle })
}

/// `◇ 조윤미> 추석이 다가왔습니다.`, `▲ 기자 = …`: a name and an arrow, perhaps behind a square.
pub(super) fn arrowed(text: &str) -> Option<Label> {
    let head = text.get(..text.floor_char_boundary(LONGEST))?;
    let at = head.find(['>', '＞', '='])?;
    let words = head.get(..at)?;
    let name = words.trim_start_matches(['◇', '◆', '○', '●', '▷', '▶', '■', '□', '△', '▲', '-', ' ']);
    let from = words.len() - name.len();
    let spoken = text.get(at..)?.trim_start_matches(['>', '＞', '=']);
    let said = spoken.trim_start_matches(is_space);
    let equal = text.get(at..)?.starts_with('=');
    let name = if equal { name.trim_end() } else { name };
    let at = from + name.len();
    let fits = if equal {
        from > 0 && name.starts_with(is_hangul)
    } else {
        !name.is_empty() && !name.ends_with(is_space) && said.len() < spoken.len()
    };
    let strength = shape(name).filter(|_| fits && !said.contains(['>', '＞']))?;
    // Such a square is not the mark of a list.
    let strength = if byline::is_person(name) { Strength::Sure } else { strength };
    let name = (from, at);
    Some(Label { name, end: text.len() - said.len(), strength, unled: false, shape: Shape::Circle })
}

/// `記者（地方紙）　港は…`, `首相 港の…`: a part or a post, perhaps with a bracket, and a space before a sentence.
pub(super) fn spaced(text: &str) -> Option<Label> {
    let head = text.get(..text.floor_char_boundary(LONGEST))?;
    let stop = head.find(|c: char| is_space(c) || matches!(c, '(' | '（'))?;
    let name = head.get(..stop).filter(|name| name.ends_with(is_han) && !is_longer(name, 12))?;
    let bracket = head.get(stop..)?;
    let close = bracket.starts_with(['(', '（']).then(|| bracket.find([')', '）']).map(|at| at + stop));
    let from = match close {
        Some(close) => close? + head.get(close?..)?.chars().next()?.len_utf8(),
        None => stop,
    };
    let rest = text.get(from..)?;
    let spoken = rest.trim_start_matches(is_space);
    let known = speaker::words(name) == Words::Role || byline::is_post(name);
    let sentence = spoken.len() < rest.len() && is_longer(spoken, 10) && has_sentence(spoken);
    (known && sentence).then_some(Label {
        name: (0, name.len()),
        end: text.len() - spoken.len(),
        strength: Strength::Name,
        unled: true,
        shape: Shape::Space,
    })
}

/// `The SPEAKER —I now put the question`, `Mr Tanner — I rise`, `O SR. PRESIDENTE (Gil Tavares. PMB - RO) - Passa-se …`.
pub(super) fn dashed(text: &str) -> Option<Label> {
    let head = text.get(..text.floor_char_boundary(LONGEST))?;
    // A hyphen parts only a name in capitals from its words.
    let closed = |at: usize| head[..at].matches('(').count() == head[..at].matches(')').count();
    let hyphen = || {
        let at = head.match_indices(" - ").map(|(at, _)| at + 1).find(|&at| closed(at))?;
        let name = without_bracket(head[..at].trim_end());
        let mut words = name.split(' ');
        let led =
            words.next().is_some_and(|word| is(word, Class::Link)) && words.next().is_some_and(is_title);
        (led && is_upper(name)).then_some(at)
    };
    let dash = head.find(['—', '–', '―']).filter(|&at| at > 0 && at <= 80);
    let at = dash.filter(|&at| closed(at)).or_else(hyphen)?;
    let printed = head.get(..at)?.trim_end();
    // AYŞE KAYA (İzmir) – …
    let bare = without_bracket(printed);
    let name = if text.get(at..)?.starts_with('-') || is_upper(bare) { bare } else { printed };
    let rest = text.get(at..)?.trim_start_matches(['—', '–', '―', '-']);
    let spoken = rest.trim_start_matches(is_space);
    // A dash between words has a space on both sides or on none.
    let hung = printed.len() < at && spoken.len() == rest.len();
    let words: Vec<&str> = name.split_whitespace().collect();
    let first = words.first()?;
    let led = is(first, Class::Link) && words.get(1).is_some_and(|word| word.starts_with(char::is_uppercase));
    let titled = is_title(first) || led || speaker::words(name) == Words::Role || is_upper(name);
    let named = titled && words.len() <= 6 && first.starts_with(char::is_uppercase);
    if spoken.is_empty() || !named || !hung && !spoken.starts_with(char::is_uppercase) {
        return None;
    }
    shape(name).filter(|strength| *strength >= Strength::Name)?;
    // Capitals and a bracket in front of a whole sentence need no other label.
    let unled = bare.len() == printed.len() || !is_upper(bare) || !is_finished(spoken) || words.len() < 2;
    let strength = if unled { Strength::Name } else { Strength::Sure };
    Some(Label { name: (0, name.len()), end: text.len() - spoken.len(), strength, unled, shape: Shape::Dash })
}

/// `MR. CROWE`, `记者`, `JANE ROWAN`, `Alasdair Crane (Firth) (SNP)` alone on a line.
pub(super) fn alone(line: &Line<'_>) -> Option<Label> {
    let text: &str = &line.text;
    if is_longer(text, 120) || line.hints.heading.is_some() || text.ends_with(['.', ',', '，', '!', '！']) {
        return None;
    }
    let end = text.len();
    let name = before_post(text).unwrap_or_else(|| without_brackets(text));
    if let Some((start, end_of_name)) = named_in_bracket(name, text).filter(|_| name.len() < end) {
        let (name, strength) = ((start, end_of_name), Strength::Name);
        return Some(Label { name, end, strength, unled: true, shape: Shape::Alone });
    }
    if is_longer(name, 32) {
        return None;
    }
    let known = matches!(speaker::words(name), Words::Role | Words::Titled);
    let short = name.split_whitespace().count() <= 4 && !name.contains(|c: char| c.is_ascii_digit());
    // A name shows by its capitals, or by a known family name.
    let named = short && name.chars().any(|c| c.is_uppercase() || is_han(c));
    let strength = shape(name).filter(|strength| known || named && *strength >= Strength::Name)?;
    // No title has two brackets behind a name.
    let behind = text.get(name.len()..)?;
    let seated = behind.matches(") (").count() == 1 && !behind.contains(|c: char| c.is_ascii_digit());
    let strength = if seated && name.contains(' ') { Strength::Sure } else { strength.min(Strength::Name) };
    Some(Label { name: (0, name.len()), end, strength, unled: true, shape: Shape::Alone })
}

/// `Ada Marlowe -- Harbour Bank -- Analyst`: the name in front of a post, behind two hyphens or a dash.
fn before_post(text: &str) -> Option<&str> {
    let (name, post) = [" -- ", " – ", " — "].iter().find_map(|dash| text.split_once(dash))?;
    let named = (2..=4).contains(&name.split(' ').count()) && western_person::is_name(name);
    (named && post.starts_with(char::is_uppercase) && !has_sentence(post)).then_some(name)
}

/// The name in front of constituency and party, each in brackets; other brackets may be part of a title.
fn without_brackets(text: &str) -> &str {
    let mut name = text.trim_end();
    while name.ends_with(')') {
        let Some(open) = name.rfind('(').filter(|&open| open > 0) else { break };
        name = name[..open].trim_end();
    }
    let spaced = name.split(' ').count() >= 2 && name.is_ascii();
    if spaced || name.contains(' ') && !name.contains(is_han) { name } else { text }
}
