//! A plan → sources that differ around and between the lines: wrapping, pages, a website, line endings, captions.

use super::plan::{Part, Plan};
use super::structure::{plain, usual};
use super::{Dress, Loss};

pub fn dresses() -> Vec<Dress> {
    let dress = |name, write| Dress { name, write, loses: &[] };
    vec![
        dress("CRLF", |plan| Some(usual(plan).replace('\n', "\r\n"))),
        dress("a byte order mark", |plan| Some(format!("\u{feff}{}", usual(plan)))),
        dress("wrapped narrow", |plan| wrapped(plan, if plan.cjk { 24 } else { 56 })),
        dress("wrapped wide", |plan| wrapped(plan, if plan.cjk { 40 } else { 78 })),
        dress("page numbers", |plan| Some(paged(plan, &|page| format!("— {page} —")))),
        dress("page headers", |plan| {
            let word = if plan.cjk { "会议材料" } else { "Valley Papers" };
            Some(paged(plan, &|page| {
                if plan.cjk {
                    format!("{word}                第 {page} 页")
                } else {
                    format!("{word} {page}/9")
                }
            }))
        }),
        dress("a page of a site", site),
        dress("a list of contents", contents),
        dress("indented", |plan| {
            plan.cjk.then(|| usual(plan).lines().map(|line| format!("　　{line}\n")).collect())
        }),
        dress("one line", one_line),
        Dress { name: "subtitles", write: captions, loses: &[Loss::Front, Loss::Headings] },
    ]
}

fn wrapped(plan: &Plan, width: usize) -> Option<String> {
    let text = usual(plan);
    let lines =
        text.lines().map(|line| if plan.cjk { wrap_wide(line, width) } else { wrap_spaced(line, width) });
    Some(lines.collect::<Vec<_>>().join("\n") + "\n")
}

/// Indents paragraphs by two full-width spaces, as in printed Chinese.
fn wrap_wide(line: &str, width: usize) -> String {
    if line.chars().count() < width || !line.contains('。') {
        return line.to_owned();
    }
    let chars: Vec<char> = "　　".chars().chain(line.chars()).collect();
    let mut lines: Vec<String> = Vec::new();
    for piece in chars.chunks(width) {
        lines.push(piece.iter().collect());
    }
    lines.join("\n")
}

fn wrap_spaced(line: &str, width: usize) -> String {
    let mut lines: Vec<String> = vec![String::new()];
    for word in line.split(' ') {
        let last = lines.last_mut().unwrap();
        if !last.is_empty() && last.chars().count() + 1 + word.chars().count() > width {
            lines.push(word.to_owned());
        } else {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(word);
        }
    }
    lines.join("\n")
}

/// Inserts a mark after every fourth paragraph.
fn paged(plan: &Plan, mark: &dyn Fn(usize) -> String) -> String {
    let text = usual(plan);
    let mut out = String::new();
    let mut page = 1;
    for (i, line) in text.lines().enumerate() {
        out.push_str(line);
        out.push('\n');
        if i % 8 == 7 {
            out.push_str(&format!("\n{}\n\n", mark(page)));
            page += 1;
        }
    }
    for page in page..=4.max(page) {
        out.push_str(&format!("\n{}\n", mark(page)));
    }
    out
}

fn site(plan: &Plan) -> Option<String> {
    let text = usual(plan);
    Some(match plan.cjk {
        true => format!(
            "首页\n政务公开\n办事服务\n互动交流\n当前位置：首页 > 政务公开 > 领导讲话\n{text}责任编辑：小王\n【打印本页】\
             【关闭窗口】\n上一篇：全镇召开安全生产会议\n下一篇：图书馆改造工程开工\n主办：镇人民政府办公室\nICP备00000000号\n"
        ),
        false => format!(
            "Skip to main content\nHome\nNews\nContact\nHome > News > Speeches\n\n{text}\nShare this page\nRelated \
             links\nOpening of the new library\nPrivacy policy\nCopyright 2020 Valley Council. All rights reserved.\n"
        ),
    })
}

fn contents(plan: &Plan) -> Option<String> {
    let text = usual(plan);
    let headings: Vec<&str> = text.lines().filter(|line| is_heading(plan, line)).collect();
    (headings.len() >= 3).then_some(())?;
    let list =
        headings.iter().enumerate().map(|(i, line)| format!("{line}……{}\n", i + 2)).collect::<String>();
    let head = if plan.cjk { "目录" } else { "Contents" };
    let (title, rest) = text.split_once('\n')?;
    Some(format!("{title}\n\n{head}\n{list}\n{rest}"))
}

fn is_heading(plan: &Plan, line: &str) -> bool {
    plan.parts.iter().any(|part| matches!(part, Part::Heading(_, _, words) if line.ends_with(words.as_str()) && line.len() > words.len()))
}

/// The speech on one line, with two full-width spaces between paragraphs.
fn one_line(plan: &Plan) -> Option<String> {
    let text = usual(plan);
    (plan.cjk && text.len() > 1500).then(|| text.lines().collect::<Vec<_>>().join("　　"))
}

fn captions(plan: &Plan) -> Option<String> {
    let text = plain(plan, &|_, _, words| words.to_owned() + if plan.cjk { "。" } else { "." });
    let body =
        text.lines().filter(|line| !line.is_empty() && plan.day().is_none_or(|day| !line.contains(&day)));
    let mut out = String::new();
    for (i, line) in body.enumerate() {
        let stamp = |at: usize| format!("00:{:02}:{:02},000", at / 60 % 60, at % 60);
        out.push_str(&format!("{}\n{} --> {}\n{line}\n\n", i + 1, stamp(i * 4), stamp(i * 4 + 3)));
    }
    Some(out)
}
