//! The words of each section → its length and the time it takes to say, in its entry of the outline.

use super::make::{Made, element};
use super::sections::Section;
use super::setting::Setting;
use super::text::lines;
use oration::{Measure, Pace};
use oration_locale::locale;
use wasm_bindgen::JsValue;

/// What is not said of a section itself; the sections in it count for themselves first.
const UNSAID: &str = ".oration-section, .oration-omission, .oration-gap, .oration-remark, .oration-turn-speaker, \
     .oration-noteref, .oration-permalink, .oration-own, .oration-bar, figure:not(.oration-quote), figcaption, caption, \
     thead, rt, rp, [data-state=omitted] > .oration-heading";

/// Adds the lengths; they go when what is returned is dropped.
pub(super) fn add(setting: &Setting, pace: Pace) -> Result<Vec<Made>, JsValue> {
    let sections = setting.place.sections();
    let mut measures = vec![Measure::default(); sections.all.len()];
    for (at, section) in sections.all.iter().enumerate() {
        let own = measure(section);
        sections.path(Some(at)).for_each(|around| measures[around] += own);
    }
    let mut made = Vec::new();
    for (section, measure) in sections.all.iter().zip(measures) {
        if let (Some(link), true) = (&section.link, measure.characters() > 0) {
            let attributes = [("class", "oration-length"), ("lang", &*setting.lang)];
            let length = element(setting.document(), "span", &attributes, &words(setting, measure, pace))?;
            link.append_child(&length)?;
            made.push(Made(length));
        }
    }
    Ok(made)
}

fn measure(section: &Section) -> Measure {
    let mut measure = Measure::default();
    measure.add(&lines(&section.element, UNSAID));
    measure
}

fn words(setting: &Setting, measure: Measure, pace: Pace) -> String {
    let number = |form: &str, number: u64| locale(&setting.lang).format.count(form, number);
    let length = match measure.ideographs > measure.words {
        true => number(&setting.words.characters, measure.characters()),
        false => number(&setting.words.words, measure.words),
    };
    let minutes = (measure.seconds(pace) + 30) / 60;
    // The entry is one name to a screen reader: what precedes needs an end.
    [" ", &length, " · ", &number(&setting.words.minutes, minutes.max(1))].concat()
}
