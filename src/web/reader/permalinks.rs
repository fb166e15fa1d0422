//! A link beside every heading that leads to its section.

use super::make::{Made, icon, picture, set};
use super::setting::Setting;
use super::words::say;
use wasm_bindgen::JsValue;

/// Adds the links; they go when what is returned is dropped.
pub(super) fn add(setting: &Setting) -> Result<Vec<Made>, JsValue> {
    let sections = setting.place.sections();
    sections
        .all
        .iter()
        .filter_map(|section| Some((section, section.heading()?)))
        .map(|(section, heading)| {
            let link = setting.document().create_element("a")?;
            let name = say(&setting.words.link_to, &[("{name}", &section.name())]);
            let href = ["#", &section.id].concat();
            set(
                &link,
                &[
                    ("class", "oration-permalink"),
                    ("href", &href),
                    ("aria-label", &name),
                    ("lang", &setting.lang),
                ],
            )?;
            link.append_child(&*icon(setting.document(), picture::LINK)?)?;
            // Beside the heading and not in it, so that it is no part of the heading's name.
            heading.after_with_node_1(&link)?;
            Ok(Made(link))
        })
        .collect()
}
