//! The form of the pages → the start of the markup: page, fonts, and the functions that the text calls.

use super::escape::string;
use super::inline::language_of;
use crate::form::{Form, alternative};
use oration_markdown::plain_text;
use oration_model::Speech;

pub(super) fn preamble(form: &Form, speech: &Speech<'_>, lang: &str) -> String {
    let fonts = &form.fonts;
    let font = |name: &str, font: &str| format!("#let {name} = {}\n", family(font));
    let mut out = String::new();
    out.push_str(&document(speech));
    for (name, own) in [
        ("title-font", &fonts.title),
        ("body-font", &fonts.body),
        ("heading-font", &fonts.heading),
        ("subheading-font", &fonts.subheading),
        ("number-font", &fonts.number),
    ] {
        out.push_str(&font(name, own));
    }
    let lang = language_of(lang).unwrap_or_else(|| "en".to_owned());
    let region = match &*form.lang {
        "zh-CN" => "\"cn\"",
        "zh-TW" => "\"tw\"",
        _ => "none",
    };
    let dir = if form.is_right_to_left { "rtl" } else { "ltr" };
    out.push_str(&format!("#set text(lang: {}, region: {region}, dir: {dir})\n", string(&lang)));
    out.push_str(if form.is_official { OFFICIAL } else { PLAIN });
    if form.is_cjk {
        // Fonts of Chinese characters have no italics.
        out.push_str("#show emph: it => text(font: subheading-font, style: \"normal\", it.body)\n");
        if !form.is_official {
            out.push_str("#set par(first-line-indent: (amount: 2em, all: true))\n");
        }
    }
    out.push_str(COMMON);
    out
}

/// The metadata of the PDF.
fn document(speech: &Speech<'_>) -> String {
    let title = plain_text(&speech.title).split_whitespace().collect::<Vec<_>>().join(" ");
    let list =
        |words: &mut dyn Iterator<Item = &str>| words.map(|word| string(word) + ", ").collect::<String>();
    let authors = list(&mut speech.speaker.iter().map(|person| &*person.name));
    let keywords = list(&mut speech.keywords.iter().map(|keyword| &**keyword));
    let description = speech.summary.as_ref().map_or("none".to_owned(), |text| string(&plain_text(text)));
    format!(
        "#set document(title: {}, author: ({authors}), keywords: ({keywords}), description: {description}, date: none)\n",
        string(&title)
    )
}

/// A font, and its name in other systems.
fn family(font: &str) -> String {
    let other = alternative(font).map(|other| string(other) + ", ").unwrap_or_default();
    format!("({}, {other})", string(font))
}

/// GB/T 9704-2012: 156 × 225 mm with 22 lines of 28 characters. All lines are as high as those of the text, whatever their
/// size, so that all of them are on its grid. Lines and pages are broken without regard to those that follow, as Word and
/// browsers break them.
const OFFICIAL: &str = r#"#let pitch = 225mm / 22
#let cell = 156mm / 28
#set page(paper: "a4", margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm), footer-descent: 7mm, footer: context {
  let number = counter(page).get().first()
  set text(font: number-font, size: 14pt, tracking: 0pt)
  align(if calc.odd(number) { right } else { left }, pad(x: 1em)[— #number —])
})
#set text(font: body-font, size: 16pt, tracking: cell - 16pt, cjk-latin-spacing: none, top-edge: 14.08pt, bottom-edge: -1.92pt, costs: (orphan: 0%, widow: 0%))
#set par(linebreaks: "simple", justify: true, leading: pitch - 16pt, spacing: pitch - 16pt, first-line-indent: (amount: 2 * cell, all: true))
#set block(spacing: pitch - 16pt)
#set footnote.entry(gap: 4pt)
#show footnote.entry: set text(size: 10.5pt, tracking: 0pt, top-edge: "cap-height", bottom-edge: "baseline")
#show footnote.entry: set par(leading: 5pt, first-line-indent: 0pt)
#show heading: it => {
  set text(font: if it.level == 1 { heading-font } else if it.level == 2 { subheading-font } else { body-font }, size: 16pt, weight: "regular")
  block(sticky: true, h(2 * cell) + it.body)
}
#let run-in(level: 1, body) = text(font: if level == 1 { heading-font } else if level == 2 { subheading-font } else { body-font }, body)
#let plain-par(body) = { set par(first-line-indent: 0pt); body }
#let speech-title(body) = plain-par(align(center, text(font: title-font, size: 22pt, tracking: 0pt, body)))
#let gap = block(height: 16pt)
#let indent = 2 * cell
#set table(inset: 5pt)
#show table: set text(size: 12pt, tracking: 0pt, top-edge: "cap-height", bottom-edge: "baseline")
#show table: set par(first-line-indent: 0pt, leading: 6pt)
#let bold(body) = text(font: heading-font, body)
"#;

const PLAIN: &str = r#"#set page(paper: "a4", margin: 25.4mm, numbering: "1")
#set text(font: body-font, size: 11pt)
#set par(justify: true, leading: 0.8em, spacing: 1.2em)
#show heading: it => {
  set text(font: heading-font, size: if it.level == 1 { 15pt } else if it.level == 2 { 13pt } else { 11pt }, weight: "bold")
  block(sticky: true, above: 1.6em, below: 1em, it.body)
}
#let run-in(level: 1, body) = text(font: heading-font, weight: "bold", body)
#let plain-par(body) = { set par(first-line-indent: 0pt); body }
#let speech-title(body) = plain-par(align(center, text(font: title-font, size: 18pt, weight: "bold", body)))
#let gap = v(1em)
#let indent = 2em
#show table: set par(first-line-indent: 0pt)
#let bold(body) = text(font: heading-font, weight: "bold", body)
"#;

/// The functions that the text calls in both forms.
const COMMON: &str = r#"#let byline(body) = plain-par(align(center, text(font: subheading-font, body)))
#let subtitle = byline
#let omission = byline
#let continued = plain-par
#let salutation = plain-par
#let closing(body) = par(body)
#let remark(body) = par(text(font: subheading-font, body))
#let remark-in(body) = text(font: subheading-font, body)
#let headnote(body) = { set text(font: subheading-font); body }
#let quotation(body) = pad(left: indent, { set text(font: subheading-font); body })
#let cited(body) = plain-par(align(end, body))
#let verse(body) = pad(left: indent, plain-par({ set par(justify: false); body }))
#let speaker(body) = bold(body)
#let ruby(base, reading) = box(base + place(top + center, dy: -0.62em, text(size: 0.5em, tracking: 0pt, reading)))

"#;
