//! Sections that came into the page → their entries in its outline.

use super::make::element;
use super::sections::{Section, Sections};
use super::setting::Setting;
use super::text::speech_lines;
use oration_core::words_for;
use wasm_bindgen::JsValue;
use web_sys::{Element, Node};

/// Adds the entries of sections that have none, each in its place.
pub(super) fn add(setting: &Setting, outline: &Element, sections: &Sections) {
    let mut links: Vec<Option<Element>> = sections.all.iter().map(|section| section.link.clone()).collect();
    for (at, section) in sections.all.iter().enumerate() {
        if section.link.is_none() {
            let item = |at: usize| links[at].as_ref().and_then(|link| link.parent_element());
            let list = match section.parent {
                Some(parent) => item(parent).and_then(|item| list_in(setting, &item)),
                None => list_in(setting, outline),
            };
            let before = sections.before(at).and_then(item);
            links[at] = list.and_then(|list| entry(setting, section, &list, before.as_ref()).ok());
        }
    }
}

/// The list in an entry or in the outline, created if missing.
fn list_in(setting: &Setting, holder: &Element) -> Option<Element> {
    let found = holder.query_selector(":scope > ol").ok()?;
    found.or_else(|| {
        let list = element(setting.document(), "ol", &[], "").ok()?;
        holder.append_child(&list).ok()?;
        Some(list)
    })
}

fn entry(
    setting: &Setting,
    section: &Section,
    list: &Element,
    before: Option<&Element>,
) -> Result<Element, JsValue> {
    let document = setting.document();
    let item = element(document, "li", &[], "")?;
    let link = element(document, "a", &[("href", &["#", &section.id].concat())], "")?;
    let heading = section.heading();
    let num = heading.as_ref().and_then(|heading| heading.query_selector(".oration-num").ok()?);
    let all = heading.map(|heading| speech_lines(&heading)).unwrap_or_default();
    let mut words = all.trim();
    if let Some(num) = num {
        words = words.strip_prefix(&*num.text_content().unwrap_or_default()).unwrap_or(words);
        link.append_child(&num.clone_node_with_deep(true)?)?;
        if words.starts_with(' ') {
            link.append_with_str_1(" ")?;
        }
    }
    let words = words.trim().trim_end_matches(['。', '，', '；', '：']);
    link.append_child(&*element(document, "bdi", &[], words)?)?;
    item.append_child(&link)?;
    match before {
        Some(before) => before.after_with_node_1(&item)?,
        None => list.prepend_with_node_1(&item)?,
    }
    if let Some(state) = section.element.get_attribute("data-state") {
        say_state(setting, &link, &state)?;
    }
    Ok(link)
}

/// Says of a section in its entry what is still left out of it.
pub(super) fn tell_state(setting: &Setting, section: &Section) {
    let left =
        section.element.query_selector(".oration-omission, .oration-gap").is_ok_and(|left| left.is_some());
    let state = section.element.get_attribute("data-state");
    if state.is_none() || (left && state.as_deref() == Some("partial")) {
        return;
    }
    let state = if left { "partial" } else { "" };
    set_state(&section.element, state);
    if let Some(link) = &section.link {
        let _ = say_state(setting, link, state);
    }
}

fn say_state(setting: &Setting, link: &Element, state: &str) -> Result<(), JsValue> {
    if let Some(item) = link.parent_element() {
        set_state(&item, state);
    }
    if let Some(said) = link.query_selector(".oration-state")? {
        // The space before it goes with it.
        if let Some(space) = said.previous_sibling().filter(|space| space.node_type() == Node::TEXT_NODE) {
            link.remove_child(&space)?;
        }
        said.remove();
    }
    let lang = setting.page_lang();
    let said = match state {
        "partial" => words_for(&lang).partial,
        "omitted" => words_for(&lang).omitted,
        _ => return Ok(()),
    };
    let said = element(setting.document(), "span", &[("class", "oration-state"), ("lang", &lang)], said)?;
    link.append_with_str_1(" ")?;
    link.append_child(&said)?;
    Ok(())
}

fn set_state(element: &Element, state: &str) {
    let _ = match state {
        "" => element.remove_attribute("data-state"),
        _ => element.set_attribute("data-state", state),
    };
}
