//! What holds for every text the importer reads: it never panics, nothing vanishes, and its outline is sound.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)]

use oration::{Import, LineRole, Notice, import};
use proptest::prelude::*;
use serde_json::Value;
use std::path::PathBuf;

/// Letters and digits, half width and lower case.
fn letters(text: &str) -> String {
    let narrow = |c: char| match c {
        '！'..='～' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        c => c,
    };
    text.chars().map(narrow).filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// All words of a speech in the order of the document.
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

/// The most parts of a line that may be in different places of the speech: a label, an address, a heading and its text.
const PARTS: usize = 4;

/// The parts of a line between its named character references (`&ocirc;`), which the speech may hold as the character.
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

/// Lines of which a letter is neither in the speech, nor on a line that is left out or read as a fact, with their reasons.
fn lost(source: &str, shown: &str, import: &Import<'_>) -> Vec<String> {
    let mut all = String::new();
    words(&serde_json::to_value(&import.speech).unwrap(), &mut all);
    let all = letters(&without_references(&all));
    let numbered = shown.split('\n').zip(source.split('\n')).enumerate().map(|(i, lines)| (i + 1, lines));
    let is_kept = |line: &str| between_names(line).into_iter().all(|part| is_kept(&all, part));
    let is_lost = |no: usize, line: &str| !is_kept(line) && !is_accounted_for(&all, no, line, import);
    numbered
        .filter(|&(no, (shown, whole))| is_lost(no, shown) && is_lost(no, whole))
        .map(|(no, (_, line))| format!("{no}: {line}"))
        .collect()
}

/// Whether the letters of a line are in a text, whole or in parts of some length.
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

/// Whether a line is left out or read as a fact, and says so. What a speech does not hold of a fact is its label and the
/// way a day is written.
fn is_accounted_for(all: &str, no: usize, line: &str, import: &Import<'_>) -> bool {
    let reports: Vec<_> =
        import.lines.iter().filter(|report| (report.line..=report.end).contains(&no)).collect();
    let said = |is_wanted: fn(&Notice) -> bool| -> String {
        // The first notice of a paragraph has the words of all its lines.
        let first = reports.iter().map(|report| report.line).min().unwrap_or(no);
        let near = |notice: &&Notice| (first..=no).contains(&notice.line);
        let notices = import.notices.iter().filter(|notice| near(notice) && is_wanted(notice));
        notices.map(|notice| letters(&notice.text)).collect()
    };
    let all_or_left_out = [all, &said(is_left_out)].concat();
    let labels = said(|notice| notice.message.starts_with("read as label"));
    match reports.as_slice() {
        [only] if only.role.is_left_out() || only.role == LineRole::Contents => true,
        // A label and its value are facts about the page, unless they are a sentence.
        [only] if only.role == LineRole::Label => {
            !is_sentence(line) && said(|_| true).contains(&letters(line))
        }
        [only] if matches!(only.role, LineRole::Date | LineRole::Breadcrumb) => {
            facts(line).all(|words| all.contains(&words))
        }
        // Several lines on one physical line: each part of it for itself.
        [_, _, ..] => line.split(|c: char| c.is_whitespace() || "，。；：—".contains(c)).all(|part| {
            is_kept(&all_or_left_out, part)
                || labels.contains(&letters(part))
                || facts(part).all(|words| all.contains(&words))
        }),
        _ => is_kept(&all_or_left_out, line),
    }
}

/// Whether what a notice is about is not in the speech.
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

/// The words of a dated or labelled line besides its label, its digits and the names of months and days.
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

/// Names of months and weekdays, and words beside them, in the languages of the corpus.
fn is_calendar(word: &str) -> bool {
    const STARTS: &[&str] = &[
        "jan", "feb", "fév", "mar", "mär", "apr", "avr", "abr", "may", "mai", "jun", "juin", "jul", "juil",
        "aug", "aoû", "ago", "sep", "set", "oct", "out", "okt", "nov", "dec", "déc", "dez", "dic", "ene",
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "星期", "礼拜", "년", "월", "일", "últ", "modif",
    ];
    STARTS.iter().any(|start| word.starts_with(start))
}

fn sections(value: &Value, out: &mut Vec<Value>) {
    for block in value.as_array().into_iter().flatten() {
        if block.get("type").and_then(Value::as_str) == Some("section") {
            out.push(block.clone());
            sections(&block["body"], out);
        }
    }
}

/// Whether a line has a sentence: a full stop of Chinese, or words with an end mark.
fn is_sentence(line: &str) -> bool {
    let spaced = line.split_whitespace().count() >= 5 && line.trim_end().ends_with(['.', '!', '?']);
    spaced || line.contains(['。', '！', '？'])
}

fn check(source: &str) -> Result<(), TestCaseError> {
    let import = import(source);
    let shown = shown(source);
    let text = shown.as_str();
    let lost = lost(source, text, &import);
    prop_assert!(lost.is_empty(), "lost {lost:#?}");
    for report in import.lines.iter().filter(|report| report.role.is_left_out()) {
        let left_out: Vec<&str> =
            text.split('\n').skip(report.line - 1).take(report.end + 1 - report.line).collect();
        let is_alone = import.lines.iter().filter(|other| other.line == report.line).count() == 1;
        if !is_alone || !left_out.iter().any(|line| is_sentence(line)) {
            continue;
        }
        prop_assert!(report.evidence.len() >= 2, "left out on one kind of evidence: {report:?} {left_out:?}");
        let said: String = import
            .notices
            .iter()
            .filter(|notice| (report.line..=report.end).contains(&notice.line))
            .map(|notice| letters(&notice.text))
            .collect();
        let is_said = left_out.iter().all(|line| said.contains(&letters(line)));
        prop_assert!(is_said, "the notice has not the full text: {said:?} {left_out:?}");
    }
    let lines = text.split('\n').count();
    prop_assert!(
        import.notices.iter().all(|notice| (1..=lines).contains(&notice.line)),
        "a notice names no line"
    );
    let order = import.notices.windows(2).all(|pair| pair[0].line <= pair[1].line);
    prop_assert!(order, "notices are not in the order of the lines");
    let json = serde_json::to_string(&import.speech).unwrap();
    let parsed = oration::parse(&json);
    prop_assert!(parsed.is_ok(), "not a speech: {:?}", parsed.err());
    Ok(())
}

/// The folder of real texts, when it is there.
fn corpus() -> Vec<(PathBuf, String)> {
    let default = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    let mut folders = vec![std::env::var_os("ORATION_CORPUS").map_or(default, PathBuf::from)];
    let mut texts = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "txt" || end == "md" || end == "html") {
                texts.extend(std::fs::read_to_string(&path).ok().map(|text| (path, text)));
            }
        }
    }
    texts
}

/// Names of the elements in the sources, which show no words themselves.
const TAGS: &[&str] = &[
    "a",
    "article",
    "b",
    "blockquote",
    "body",
    "br",
    "button",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "fieldset",
    "figure",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "label",
    "legend",
    "li",
    "link",
    "main",
    "meta",
    "nav",
    "noscript",
    "object",
    "ol",
    "option",
    "p",
    "script",
    "section",
    "select",
    "span",
    "strong",
    "style",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "title",
    "tr",
    "u",
    "ul",
    "!doctype",
];

/// The words of a source where they are in it: tags, comments, scripts and style sheets are blank.
fn shown(text: &str) -> String {
    // In a page, any name makes a tag.
    let is_page = TAGS.iter().any(|name| text.contains(&format!("<{name}>")));
    let is_tag = |name: &str, tag: &str| {
        TAGS.contains(&name)
            || is_page && name.starts_with(|c: char| c.is_ascii_alphabetic()) && tag.contains('>')
    };
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        out.push_str(&rest[..open]);
        let tag = &rest[open..];
        let name: String = tag[1..]
            .trim_start_matches('/')
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '!')
            .map(|c| c.to_ascii_lowercase())
            .collect();
        let end_of = |mark: &str| tag.find(mark).map_or(tag.len(), |at| at + mark.len());
        let end = match name.as_str() {
            _ if tag.starts_with("<!--") => end_of("-->"),
            "script" if !tag.starts_with("</") => end_of("</script>"),
            "style" if !tag.starts_with("</") => end_of("</style>"),
            "title" if !tag.starts_with("</") => end_of("</title>"),
            name if is_tag(name, tag) => end_of(">"),
            _ => 1,
        };
        if end == 1 {
            out.push('<');
        }
        out.extend(tag[..end].chars().filter(|&c| c == '\n'));
        rest = &tag[end..];
    }
    out.push_str(rest);
    [("&nbsp;", " "), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
        .into_iter()
        .fold(out, |out, (name, character)| out.replace(name, character))
}

const LINES: &[&str] = &[
    "在全市工作会议上的讲话",
    "——2026年1月26日在某市第十四届人民代表大会第五次会议上",
    "（2013年3月23日，莫斯科）",
    "市长 王明",
    "各位代表：",
    "同志们！",
    "一、总体要求",
    "二、重点工作",
    "三、保障措施",
    "（一）抓产业。要做大做强。",
    "（二）抓民生",
    "1.抓项目。",
    "2、抓落实",
    "１．抓作风",
    "一是加强领导。各级要负责。",
    "二是压实责任。",
    "要做到：一是快，二是准，三是实。",
    "第一，提高认识。这很重要。",
    "第二，明确任务。",
    "首先，要学。",
    "最后，要干。",
    "目录",
    "目录/提纲:……",
    "……",
    "一、总体要求……………1",
    "第一章 总则",
    "第一节 目标",
    "①加强领导",
    "附件",
    "名词解释：",
    "谢谢大家！",
    "我们坚持稳中求进，统筹各项工作，取得了很好的成绩，人民生活不断改善。",
    "今年经济社会发展的",
    "主要目标",
    "是：增长5%左右。",
    "2.5",
    "**市和##镇的_人",
    "……(某网https://example.org省略631字,正式会员可完整阅读)……",
    "(未完,全文共1109字,当前显示253字)",
    "（以下略）",
    "责任编辑：",
    "打印本页",
    "【字号：",
    "大",
    "】",
    "发表时间：2021/4/25 12:18:12",
    "来源：",
    "新华社北京3月17日电",
    "图为会场。记者 李明 摄",
    "- 3 -",
    "1",
    "2",
    "3",
    "Mr. President,",
    "Ladies and gentlemen,",
    "Our Shared Future",
    "I. Peace",
    "II. Growth",
    "First, we must act now and together, because the world will not wait for any of us.",
    "We meet at a time of great trial for all nations and for the peoples they serve, and we",
    "must act.",
    "# 标题",
    "## 第一节",
    "- 条目",
    "السيد الرئيس",
    "،،السيدات والسادة",
    "<p>同志们：</p>",
    "&nbsp;x",
    "---",
    "Title: x",
    "",
    "",
    "\u{3000}\u{3000}今后要努力。",
];

fn text() -> impl Strategy<Value = String> {
    let line = prop_oneof![6 => proptest::sample::select(LINES).prop_map(str::to_owned), 1 => "\\PC{0,30}"];
    (
        proptest::collection::vec(line, 0..40),
        proptest::sample::select(vec!["\n", "\r\n", "\t\u{3000}\u{3000}", "\n\n"]),
    )
        .prop_map(|(lines, joint)| lines.join(joint))
}

/// A speech as an editor would type it: front, then parts of one or two levels, all numbered from the first.
fn typed() -> impl Strategy<Value = String> {
    let part = (0..3usize, 0..4usize, any::<bool>());
    (proptest::collection::vec(part, 2..6), any::<bool>(), any::<bool>(), 0..3usize).prop_map(
        |(parts, dated, signed, style)| {
            let mut lines = vec!["在全市工作会议上的讲话".to_owned()];
            lines.extend(dated.then(|| "（2026年1月26日）".to_owned()));
            lines.push("市长 王明".to_owned());
            lines.push("同志们：".to_owned());
            lines.push("这次会议很重要，我讲几点意见。".to_owned());
            for (i, (points, paragraphs, runin)) in parts.iter().enumerate() {
                lines.push(format!("{}、抓好第{}项工作", HAN[i], i + 1));
                (0..=*paragraphs)
                    .for_each(|n| lines.push(format!("我们要统一思想，落实第{n}项责任，取得实际成效。")));
                for (n, han) in HAN.iter().enumerate().take(if *points == 0 { 0 } else { points + 1 }) {
                    let num = match style {
                        0 => format!("（{han}）"),
                        1 => format!("{}.", n + 1),
                        _ => format!("{han}是"),
                    };
                    let rest = if *runin { "各级各部门要抓紧抓实。" } else { "" };
                    lines.push(format!("{num}推进重点任务{}{rest}", if *runin { "。" } else { "" }));
                    lines.extend((!runin).then(|| "要做到有部署、有检查、有落实。".to_owned()));
                }
            }
            lines.extend(signed.then(|| "谢谢大家！".to_owned()));
            lines.join("\n")
        },
    )
}

const HAN: [&str; 8] = ["一", "二", "三", "四", "五", "六", "七", "八"];

/// The sections and turns of a body, each with its depth.
fn skeleton(value: &Value, depth: usize, out: &mut Vec<String>) {
    for block in value.as_array().into_iter().flatten() {
        let field = |key: &str| block.get(key).map(|value| letters(&value.to_string())).unwrap_or_default();
        let deeper = match block.get("type").and_then(Value::as_str) {
            Some("section") => {
                out.push(format!("{depth} {} {}", field("num"), field("heading")));
                1
            }
            Some("turn") => {
                out.push(format!("{depth} {}", field("speaker")));
                1
            }
            _ => 0,
        };
        skeleton(&block["body"], depth + deeper, out);
    }
}

fn check_outline_round_trip(text: &str) -> Result<(), TestCaseError> {
    let outline = |text: &str| {
        let mut lines = Vec::new();
        skeleton(&serde_json::to_value(&import(text).speech).unwrap()["body"], 0, &mut lines);
        lines
    };
    let export = oration::to_text(&import(text).speech);
    prop_assert_eq!(outline(&export), outline(text));
    Ok(())
}

fn check_round_trip(text: &str) -> Result<(), TestCaseError> {
    let first = import(text).speech;
    let export = oration::to_text(&first);
    prop_assert_eq!(&import(&export).speech, &first, "exported as {}", export);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_plain_text_of_a_typed_speech_gives_the_same_speech_again(text in typed()) {
        let speech = import(&text).speech;
        let sections = speech.body.iter().filter(|block| matches!(block, oration::model::Block::Section(_))).count();
        prop_assert!(sections >= 2);
        check_round_trip(&text)?;
    }
}

#[test]
#[ignore = "run-in headings and labels in brackets of two hard-wrapped texts are read otherwise after an export"]
fn the_plain_text_of_a_real_speech_gives_the_same_outline_and_turns_again() {
    let is_text = |(path, _): &(PathBuf, String)| path.extension().is_some_and(|end| end == "txt");
    assert_all(corpus().into_iter().filter(is_text).collect(), check_outline_round_trip);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    #[ignore = "a line with a time that Markdown joins to another one still loses words in some mixtures"]
    fn nothing_of_a_made_text_vanishes(text in text()) {
        check(&text)?;
    }

    #[test]
    fn nothing_of_any_string_vanishes(text in "(?s).{0,400}") {
        check(&text)?;
    }
}

#[test]
fn what_a_line_falls_apart_into_does_not_vanish() {
    let text =
        "新华社北京3月17日电\n<p>同志们：</p>\n在全市工作会议上的讲话\n目录\n附件\np\n在全市工作会议上的讲话";
    let outcome = check(text);
    assert!(outcome.is_ok(), "{outcome:?}");
}

#[test]
fn nothing_of_a_real_text_vanishes() {
    assert_all(corpus(), check);
}

#[test]
fn nothing_of_a_real_text_vanishes_when_lines_are_dropped_doubled_or_swapped() {
    let mutated = corpus().into_iter().flat_map(|(path, text)| {
        (0..4usize).map(move |seed| (path.join(seed.to_string()), mutated(&text, seed)))
    });
    assert_all(mutated.collect(), check);
}

/// A text some of whose lines are dropped, doubled or swapped.
fn mutated(text: &str, seed: usize) -> String {
    let mut lines: Vec<&str> = text.split('\n').collect();
    let count = lines.len();
    for step in 0..6 {
        let at = (seed * 7919 + step * 104_729) % count;
        match step % 3 {
            0 => lines[at] = "",
            1 => lines[at] = lines[(at * 31 + 1) % count],
            _ => lines.swap(at, (at * 17 + 3) % count),
        }
    }
    lines.join("\n")
}

fn assert_all(texts: Vec<(PathBuf, String)>, check: fn(&str) -> Result<(), TestCaseError>) {
    let wrong = texts
        .into_iter()
        .filter_map(|(path, text)| check(&text).err().map(|error| format!("{}: {error}", path.display())));
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_section_of_a_real_text_has_a_number_or_a_heading() {
    for (path, text) in corpus() {
        let mut found = Vec::new();
        sections(&serde_json::to_value(&import(&text).speech).unwrap()["body"], &mut found);
        let named = |section: &&Value| section.get("num").is_some() || section["heading"] != "";
        assert!(found.iter().all(|section| named(&section)), "{}", path.display());
    }
}
