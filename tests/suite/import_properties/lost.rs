//! A source and its import → the lines with lost characters.

use oration::{Import, LineRole, Notice};
use serde_json::Value;

/// Letters and digits, in half-width lower case.
pub fn letters(text: &str) -> String {
    let narrow = |c: char| match c {
        '！'..='～' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        c => c,
    };
    text.chars().map(narrow).filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// All text of a speech, in document order.
fn words(value: &Value, out: &mut String) {
    match value {
        Value::String(text) => out.push_str(text),
        Value::Array(items) => items.iter().for_each(|item| words(item, out)),
        Value::Object(fields) => {
            let is_shown = |key: &str| !matches!(key, "type" | "state" | "of" | "unit" | "lang" | "reason");
            for key in ["num", "heading"] {
                if let Some(value) = fields.get(key) {
                    words(value, out);
                }
            }
            fields
                .iter()
                .filter(|(key, _)| is_shown(key) && *key != "num" && *key != "heading")
                .for_each(|(_, value)| words(value, out));
        }
        _ => {}
    }
}

/// Character references (`&#32;`) for characters other than letters.
fn without_references(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("&#") {
        out.push_str(before);
        let digits = after.bytes().take_while(u8::is_ascii_digit).count();
        rest = if (1..=2).contains(&digits) && after[digits..].starts_with(';') {
            &after[digits + 1..]
        } else {
            after
        };
    }
    out + rest
}

/// The maximum number of parts of a line in different places of a speech: a label, an address, a heading and its text.
const PARTS: usize = 4;

/// The parts of a line between named character references (`&ocirc;`), which the speech may contain as characters.
fn between_names(line: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = line;
    while let Some(at) = rest.find('&') {
        let after = &rest[at + 1..];
        let name = after.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let is_name = name > 0 && after[name..].starts_with(';');
        let end = if is_name { name + 1 } else { 0 };
        parts.push(&rest[..at]);
        rest = &after[end..];
    }
    parts.push(rest);
    parts
}

/// Lines with a letter that is neither in the speech nor on a line left out or read as metadata, with the reason.
pub fn lost(source: &str, shown: &str, import: &Import<'_>) -> Vec<String> {
    let mut all = String::new();
    words(&serde_json::to_value(&import.speech).unwrap(), &mut all);
    let all = letters(&without_references(&all));
    let numbered = shown.split('\n').zip(source.split('\n')).enumerate().map(|(i, lines)| (i + 1, lines));
    let is_kept =
        |line: &str| between_names(without_bullet(line)).into_iter().all(|part| is_kept(&all, part));
    let is_lost = |no: usize, line: &str| !is_kept(line) && !is_accounted_for(&all, no, line, import);
    numbered
        .filter(|&(no, (shown, whole))| is_lost(no, shown) && is_lost(no, whole))
        .map(|(no, (_, line))| format!("{no}: {line}"))
        .collect()
}

/// A line without the `o` that word processors write as the bullet of an inner item.
fn without_bullet(line: &str) -> &str {
    let wide = ["\t", "\u{a0}", "\u{3000}", "  "];
    let rest = line.trim_start().strip_prefix('o');
    rest.filter(|rest| wide.iter().any(|space| rest.starts_with(space))).unwrap_or(line)
}

/// Whether the letters of a line are in a text, complete or in parts of a minimum length.
fn is_kept(all: &str, line: &str) -> bool {
    let wanted = letters(line);
    let mut rest = wanted.as_str();
    for _ in 0..PARTS {
        if all.contains(rest) {
            return true;
        }
        let ends: Vec<usize> = rest.char_indices().map(|(at, _)| at).skip(1).collect();
        let longest = ends.partition_point(|&end| all.contains(&rest[..end]));
        let Some(&end) = longest.checked_sub(1).and_then(|at| ends.get(at)) else { return false };
        rest = &rest[end..];
    }
    rest.is_empty()
}

/// Whether a line is left out or read as metadata, with a notice. The speech need not contain the label of a fact or the
/// format of its date.
fn is_accounted_for(all: &str, no: usize, line: &str, import: &Import<'_>) -> bool {
    let reports: Vec<_> =
        import.lines.iter().filter(|report| (report.line..=report.end).contains(&no)).collect();
    let said = |is_wanted: fn(&Notice) -> bool| -> String {
        // The first notice of a paragraph has the text of all its lines.
        let mut first = reports.iter().map(|report| report.line).min().unwrap_or(no);
        let goes_on = |no: usize| {
            import
                .notices
                .iter()
                .any(|notice| notice.line == no && is_wanted(notice) && notice.text.is_empty())
        };
        while first > 1 && goes_on(first) {
            first -= 1;
        }
        let near = |notice: &&Notice| notice.line <= no && last_line(notice) >= first;
        let notices = import.notices.iter().filter(|notice| near(notice) && is_wanted(notice));
        notices.map(|notice| letters(&notice.text)).collect()
    };
    let all_or_left_out = [all, &said(is_left_out)].concat();
    let labels = said(|notice| notice.message.starts_with("read as label"));
    match reports.as_slice() {
        [only] if only.role.is_left_out() || only.role == LineRole::Contents => true,
        // A label and its value are metadata, unless they form a sentence.
        [only] if only.role == LineRole::Label => {
            !is_sentence(line) && said(|_| true).contains(&letters(line))
        }
        [only] if matches!(only.role, LineRole::Date | LineRole::Breadcrumb) => {
            facts(line).all(|words| all.contains(&words))
        }
        // Several lines on one physical line are checked separately.
        [_, _, ..] => line.split(|c: char| c.is_whitespace() || "，。；：—".contains(c)).all(|part| {
            is_kept(&all_or_left_out, part)
                || labels.contains(&letters(part))
                || facts(part).all(|words| all.contains(&words))
        }),
        _ => is_kept(&all_or_left_out, line),
    }
}

/// The last line of the text of a notice.
pub fn last_line(notice: &Notice) -> usize {
    notice.line + notice.text.matches('\n').count()
}

/// Whether the text of a notice is not in the speech.
fn is_left_out(notice: &Notice) -> bool {
    use oration::NoticeCode as Code;
    matches!(
        notice.code,
        Code::Boilerplate
            | Code::Markup
            | Code::Deleted
            | Code::PageNumber
            | Code::RunningHead
            | Code::Timestamp
            | Code::Duplicate
            | Code::CutEnd
            | Code::Contents
    )
}

/// The text of a dated or labelled line without its label, digits, and names of months and days.
fn facts(line: &str) -> impl Iterator<Item = String> {
    let is_label = !line.contains(char::is_whitespace) && !line.contains(|c: char| c.is_ascii_digit());
    let after = line.split_once(['：', ':']).map_or(if is_label { "" } else { line }, |(_, value)| value);
    let words = after.split(|c: char| !c.is_alphabetic() || "年月日一二三四五六七八九十〇零".contains(c));
    let words = words.map(|words| words.trim_start_matches(['在', '于']).trim_end_matches(['上', '第']));
    words
        .map(letters)
        .filter(|words| words.chars().count() >= 3 && !is_calendar(words))
        .collect::<Vec<_>>()
        .into_iter()
}

/// Names of months and weekdays, and words next to them, in the languages of the corpus.
fn is_calendar(word: &str) -> bool {
    const STARTS: &[&str] = &[
        "jan", "feb", "fév", "mar", "mär", "apr", "avr", "abr", "may", "mai", "jun", "juin", "jul", "juil",
        "aug", "aoû", "ago", "sep", "set", "oct", "out", "okt", "nov", "dec", "déc", "dez", "dic", "ene",
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "星期", "礼拜", "년", "월", "일", "últ", "modif",
    ];
    STARTS.iter().any(|start| word.starts_with(start))
}

/// Whether a line contains a sentence: a Chinese full stop, or words with a final punctuation mark.
pub fn is_sentence(line: &str) -> bool {
    let spaced = line.split_whitespace().count() >= 5 && line.trim_end().ends_with(['.', '!', '?']);
    spaced || line.contains(['。', '！', '？'])
}
