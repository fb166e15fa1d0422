//! A plan → sources that mark headings in different ways: each style of numbering, Markdown, HTML.

use super::Dress;
use super::plan::{Part, Plan};

pub fn dresses() -> Vec<Dress> {
    let dress = |name, write| Dress { name, write, loses: &[] };
    vec![
        dress("一、（一）1.", |plan| numbered(plan, true, [han_dun, han_paren, digit_dot])),
        dress("第一章 第一节 一、", |plan| numbered(plan, true, [chapter, section, han_dun])),
        dress("壹、一、（一）", |plan| numbered(plan, true, [formal, han_dun, han_paren])),
        dress("一、１．（１）", |plan| numbered(plan, true, [han_dun, wide_dot, wide_paren])),
        dress("1. 1.1", decimal),
        dress("I. A. 1.", |plan| numbered(plan, false, [roman, letter, digit_dot])),
        dress("1) a)", |plan| numbered(plan, false, [half_paren, small, digit_dot])),
        dress("Part 1: 1.", |plan| numbered(plan, false, [part, digit_dot, small])),
        dress("Markdown with ## ", |plan| {
            markdown(plan, &|level, words| format!("{} {words}", "#".repeat(level + 1)))
        }),
        dress("Markdown with ## ##", |plan| {
            markdown(plan, &|level, words| format!("{0} {words} {0}", "#".repeat(level + 1)))
        }),
        dress("Markdown with underlines", |plan| {
            (plan.depth() == 1).then_some(())?;
            markdown(plan, &|_, words| format!("{words}\n{}", "-".repeat(12)))
        }),
        dress("Markdown with bold headings", |plan| {
            (plan.depth() == 1).then_some(())?;
            markdown(plan, &|_, words| format!("**{words}**"))
        }),
        dress("Markdown with front matter", front_matter),
        dress("exported as Markdown", |plan| {
            Some(oration::to_markdown(&oration::import(&usual(plan)).speech))
        }),
        dress("HTML", html),
    ]
}

/// Plain text with one paragraph per line; `heading` writes the headings.
pub fn plain(plan: &Plan, heading: &dyn Fn(usize, usize, &str) -> String) -> String {
    let mut lines = vec![plan.title.clone()];
    lines.extend(plan.day().map(|day| if plan.cjk { format!("（{day}）") } else { day }));
    lines.extend(plan.salutation.clone());
    for part in &plan.parts {
        lines.push(match part {
            Part::Heading(level, place, words) => heading(*level, *place, words),
            Part::Paragraph(words) => words.clone(),
        });
    }
    lines.extend(plan.closing.clone());
    let joint = if plan.cjk { "\n" } else { "\n\n" };
    lines.join(joint) + "\n"
}

/// The usual numbering of a script.
pub fn usual(plan: &Plan) -> String {
    let number = if plan.cjk { [han_dun, han_paren, digit_dot] } else { [roman, letter, digit_dot] };
    plain(plan, &|level, place, words| number[(level - 1) % 3](place) + words)
}

type Number = fn(usize) -> String;

fn numbered(plan: &Plan, cjk: bool, numbers: [Number; 3]) -> Option<String> {
    let fits = plan.cjk == cjk
        && plan.parts.iter().all(|part| !matches!(part, Part::Heading(_, place, _) if *place > 10));
    fits.then(|| plain(plan, &|level, place, words| numbers[(level - 1) % 3](place) + words))
}

fn decimal(plan: &Plan) -> Option<String> {
    let counts = std::cell::RefCell::new([0usize; 4]);
    let heading = |level: usize, place: usize, words: &str| {
        let mut counts = counts.borrow_mut();
        counts[level] = place;
        let number: Vec<String> = counts[1..=level].iter().map(usize::to_string).collect();
        format!("{}{} {words}", number.join("."), if level == 1 { "." } else { "" })
    };
    Some(plain(plan, &heading))
}

const HAN: [&str; 11] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

fn han_dun(n: usize) -> String {
    format!("{}、", HAN[n.min(10)])
}
fn han_paren(n: usize) -> String {
    format!("（{}）", HAN[n.min(10)])
}
fn chapter(n: usize) -> String {
    format!("第{}章　", HAN[n.min(10)])
}
fn section(n: usize) -> String {
    format!("第{}节　", HAN[n.min(10)])
}
fn formal(n: usize) -> String {
    format!("{}、", "〇壹贰叁肆伍陆柒捌玖拾".chars().nth(n).unwrap_or('拾'))
}
fn digit_dot(n: usize) -> String {
    format!("{n}. ")
}
fn wide_dot(n: usize) -> String {
    wide(n) + "．"
}
fn wide_paren(n: usize) -> String {
    format!("（{}）", wide(n))
}
fn wide(n: usize) -> String {
    n.to_string().chars().map(|c| char::from_u32(c as u32 + 0xfee0).unwrap_or(c)).collect()
}
fn half_paren(n: usize) -> String {
    format!("{n}) ")
}
fn letter(n: usize) -> String {
    format!("{}. ", char::from(b'A' + (n as u8 - 1) % 26))
}
fn small(n: usize) -> String {
    format!("{}) ", char::from(b'a' + (n as u8 - 1) % 26))
}
fn roman(n: usize) -> String {
    format!("{}. ", ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"][n.min(10)])
}
fn part(n: usize) -> String {
    format!("Part {n}: ")
}

fn markdown(plan: &Plan, heading: &dyn Fn(usize, &str) -> String) -> Option<String> {
    (plan.depth() > 0).then_some(())?;
    let mut blocks = vec![format!("# {}", plan.title)];
    blocks.extend(plan.day());
    blocks.extend(body(plan, heading));
    Some(blocks.join("\n\n") + "\n")
}

fn body(plan: &Plan, heading: &dyn Fn(usize, &str) -> String) -> Vec<String> {
    let part = |part: &Part| match part {
        Part::Heading(level, _, words) => heading(*level, words),
        Part::Paragraph(words) => words.clone(),
    };
    plan.salutation.iter().cloned().chain(plan.parts.iter().map(part)).chain(plan.closing.clone()).collect()
}

fn front_matter(plan: &Plan) -> Option<String> {
    (plan.depth() > 0).then_some(())?;
    let date = plan.date.as_ref()?;
    let head = format!("---\ntitle: \"{}\"\ndate: {date}\n---\n\n", plan.title);
    Some(head + &body(plan, &|level, words| format!("{} {words}", "#".repeat(level + 1))).join("\n\n") + "\n")
}

fn html(plan: &Plan) -> Option<String> {
    let escape = |words: &str| words.replace('&', "&amp;").replace('<', "&lt;");
    let day = plan.day().map(|day| format!("<p>{day}</p>\n")).unwrap_or_default();
    let blocks = body(plan, &|level, words| format!("\u{1}{}{}", level + 1, words));
    let block = |words: &String| match words.strip_prefix('\u{1}') {
        Some(heading) => {
            let (level, words) = heading.split_at(1);
            format!("<h{level}>{}</h{level}>\n", escape(words))
        }
        None => format!("<p>{}</p>\n", escape(words)),
    };
    let body: String = blocks.iter().map(block).collect();
    let title = escape(&plan.title);
    Some(format!(
        "<!DOCTYPE html>\n<html><head><title>{title} - Town Office</title></head><body>\n<nav><a href=\"/\">Home</a> \
         <a href=\"/news\">News</a></nav>\n<main><h1>{title}</h1>\n{day}{body}</main>\n<footer><p>Copyright 2020 Town \
         Office. All rights reserved.</p></footer></body></html>\n"
    ))
}
