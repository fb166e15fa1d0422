//! Each section → its length and speaking time, in its outline entry.

use super::context::Context;
use super::dom::{OwnedElement, element};
use super::sections::Section;
use super::text::lines;
use oration::{Measure, Pace};
use oration_locale::locale;
use wasm_bindgen::JsValue;

/// Elements that do not count: they are not spoken, or are subsections, which are measured separately.
const EXCLUDED: &str = ".oration-section, .oration-omission, .oration-gap, .oration-remark, .oration-turn-speaker, \
     .oration-noteref, .oration-permalink, .oration-own, .oration-bar, figure:not(.oration-quote), figcaption, caption, \
     thead, rt, rp, [data-state=omitted] > .oration-heading";

/// Adds the lengths. Dropping the result removes them.
pub(super) fn add(context: &Context, pace: Pace) -> Result<Vec<OwnedElement>, JsValue> {
    let sections = context.spy.sections();
    let mut measures = vec![Measure::default(); sections.all.len()];
    for (at, section) in sections.all.iter().enumerate() {
        let own = measure(section);
        sections.path(Some(at)).for_each(|around| measures[around] += own);
    }
    let mut made = Vec::new();
    for (section, measure) in sections.all.iter().zip(measures) {
        if let (Some(link), true) = (&section.link, measure.characters() > 0) {
            let attributes = [("class", "oration-length"), ("lang", &*context.lang)];
            let length = element(context.document(), "span", &attributes, &label(context, measure, pace))?;
            link.append_child(&length)?;
            made.push(OwnedElement(length));
        }
    }
    Ok(made)
}

fn measure(section: &Section) -> Measure {
    let mut measure = Measure::default();
    measure.add(&lines(&section.element, EXCLUDED));
    measure
}

fn label(context: &Context, measure: Measure, pace: Pace) -> String {
    let number = |form: &str, number: u64| locale(&context.lang).format.count(form, number);
    let length = match measure.ideographs > measure.words {
        true => number(&context.messages.characters, measure.characters()),
        false => number(&context.messages.words, measure.words),
    };
    let minutes = (measure.seconds(pace) + 30) / 60;
    // The space separates the length from the heading in the accessible name of the link.
    [" ", &length, " · ", &number(&context.messages.minutes, minutes.max(1))].concat()
}
