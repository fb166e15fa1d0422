//! [`Text`] → inline HTML.

use super::footnotes::Footnotes;
use super::html::{Html, direction_beside, tag};
#[cfg(any(feature = "commonmark", feature = "external"))]
use super::marks;
use super::page::Page;
use oration_locale::Masked;
use oration_markdown as markdown;
use oration_model::{MaskOf, Span, Text};
use oration_outline::language;

/// Writes a text.
pub(super) fn write(page: &Page<'_>, text: &Text<'_>, notes: &mut Footnotes<'_>, html: &mut Html) {
    let place = html.place();
    match text {
        Text::Markdown(markdown) => inline(page, markdown, notes, html),
        Text::Spans(spans) => spans.iter().for_each(|part| span(page, part, notes, html)),
    }
    if page.widens {
        html.widen(place);
    }
}

#[cfg_attr(
    not(any(feature = "commonmark", feature = "external")),
    expect(unused_variables, reason = "without Markdown, text has no notes")
)]
fn inline(page: &Page<'_>, text: &str, notes: &mut Footnotes<'_>, html: &mut Html) {
    if html.verbatim(text, markdown::is_syntax) {
        return;
    }
    #[cfg(any(feature = "commonmark", feature = "external"))]
    if !markdown::is_plain(text) {
        return marks::write(page, text, notes, html);
    }
    html.text(text);
}

fn span(page: &Page<'_>, span: &Span<'_>, notes: &mut Footnotes<'_>, html: &mut Html) {
    match span {
        Span::Markdown(markdown) => inline(page, markdown, notes, html),
        Span::Mask { mask, of, label } => {
            let name = label.as_deref().unwrap_or_else(|| mask_name(&page.locale.page.masked, *of));
            let of = of.map_or("", MaskOf::as_str);
            let lang = if label.is_some() { "" } else { page.own_lang };
            let attributes = [("lang", lang), ("data-of", of), ("role", "img"), ("aria-label", name)];
            html.element(tag!("span", "oration-mask"), &attributes, mask);
        }
        Span::Gap { gap, reason } => gap_span(page, *gap, reason.as_deref(), html),
        Span::Note { note } => notes.reference(note, html),
        Span::Remark { remark } => html.element(tag!("span", "oration-remark"), &[], remark),
        Span::Point { num, point } => {
            html.open(tag!("span", "oration-point"), &[("dir", direction_beside(point))]);
            if let Some(num) = num {
                number(page, num, html);
            }
            inline(page, point, notes, html);
            html.close(tag!("span"));
        }
        Span::Ruby { ruby, text } => {
            html.open(tag!("ruby"), &[("dir", direction_beside(ruby))]);
            html.text(ruby);
            html.element(tag!("rp"), &[], "(");
            html.element(tag!("rt"), &[], text);
            html.element(tag!("rp"), &[], ")");
            html.close(tag!("ruby"));
        }
        Span::Foreign { text, lang } => {
            let (lang, dir) = match language::is_tag(lang) {
                true => (&**lang, if language::is_rtl(lang) { "rtl" } else { "ltr" }),
                false => ("", "auto"),
            };
            html.element(tag!("span", "oration-foreign"), &[("lang", lang), ("dir", dir)], text);
        }
    }
}

/// Writes the number of a heading or point, and the space after it.
pub(super) fn number(page: &Page<'_>, num: &str, html: &mut Html) {
    let place = html.place();
    html.element(tag!("span", "oration-num"), &[], num);
    let mut is_wide = false;
    if page.widens {
        let written = html.place();
        html.widen(place);
        is_wide = html.place() > written && num.ends_with(|c: char| c.is_ascii_punctuation());
    }
    if !is_wide && is_spaced(num) {
        html.text(" ");
    }
}

/// Whether a space follows a number: not after 一、 （一） 一是 ①, but after 1. and I., and after 第一章 (GB/T 1.1).
pub(super) fn is_spaced(num: &str) -> bool {
    let full_width = |last: char| last >= '\u{2E80}' || ('\u{2460}'..='\u{24FF}').contains(&last);
    match num.chars().next_back() {
        Some('章' | '节' | '節' | '编' | '編' | '篇' | '部' | '卷' | '讲' | '講' | '条' | '條') => {
            num.starts_with('第')
        }
        last => last.is_some_and(|last| !last.is_whitespace() && !full_width(last)),
    }
}

/// Writes a gap: an ellipsis labelled with the number of characters left out.
fn gap_span(page: &Page<'_>, count: Option<u64>, reason: Option<&str>, html: &mut Html) {
    let locale = page.locale;
    let mut name = match count {
        Some(count) => locale.format.count(locale.page.left_out_characters, count),
        None => locale.page.left_out.to_owned(),
    };
    if let Some(reason) = reason {
        name.push_str(locale.format.colon);
        name.push_str(reason);
    }
    let attributes = [("lang", page.own_lang), ("role", "img"), ("aria-label", &*name), ("title", &*name)];
    html.element(tag!("span", "oration-gap"), &attributes, "……");
}

fn mask_name(names: &'static Masked, of: Option<MaskOf>) -> &'static str {
    match of {
        Some(MaskOf::Person) => names.person,
        Some(MaskOf::Place) => names.place,
        Some(MaskOf::Number) => names.number,
        Some(MaskOf::Date) => names.date,
        Some(MaskOf::Organisation) => names.organisation,
        Some(MaskOf::Phrase) => names.phrase,
        None => names.unknown,
    }
}
