//! Sections added to the page → their entries in the outline.

use super::context::Context;
use super::dom::element;
use super::sections::{Section, Sections};
use super::text::speech_lines;
use oration_locale::locale;
use wasm_bindgen::JsValue;
use web_sys::{Element, Node};

/// Adds the missing entries, in document order.
pub(super) fn add(context: &Context, outline: &Element, sections: &Sections) {
    let mut links: Vec<Option<Element>> = sections.all.iter().map(|section| section.link.clone()).collect();
    for (at, section) in sections.all.iter().enumerate() {
        if section.link.is_none() {
            let item = |at: usize| links[at].as_ref().and_then(|link| link.parent_element());
            let list = match section.parent {
                Some(parent) => item(parent).and_then(|item| list_in(context, &item)),
                None => list_in(context, outline),
            };
            let before = sections.before(at).and_then(item);
            links[at] = list.and_then(|list| entry(context, section, &list, before.as_ref()).ok());
        }
    }
}

/// The list in an entry or in the outline, created if missing.
fn list_in(context: &Context, holder: &Element) -> Option<Element> {
    let found = holder.query_selector(":scope > ol").ok()?;
    found.or_else(|| {
        let list = element(context.document(), "ol", &[], "").ok()?;
        holder.append_child(&list).ok()?;
        Some(list)
    })
}

fn entry(
    context: &Context,
    section: &Section,
    list: &Element,
    before: Option<&Element>,
) -> Result<Element, JsValue> {
    let document = context.document();
    let item = element(document, "li", &[], "")?;
    let link = element(document, "a", &[("href", &["#", &section.id].concat())], "")?;
    let heading = section.heading();
    let num = heading.as_ref().and_then(|heading| heading.query_selector(".oration-num").ok()?);
    let all = heading.map(|heading| speech_lines(&heading)).unwrap_or_default();
    let mut text = all.trim();
    if let Some(num) = num {
        text = text.strip_prefix(&*num.text_content().unwrap_or_default()).unwrap_or(text);
        link.append_child(&num.clone_node_with_deep(true)?)?;
        if text.starts_with(' ') {
            link.append_with_str_1(" ")?;
        }
    }
    let text = text.trim().trim_end_matches(['。', '，', '；', '：']);
    link.append_child(&*element(document, "bdi", &[], text)?)?;
    item.append_child(&link)?;
    match before {
        Some(before) => before.after_with_node_1(&item)?,
        None => list.prepend_with_node_1(&item)?,
    }
    if let Some(state) = section.element.get_attribute("data-state") {
        show_state(context, &link, &state)?;
    }
    Ok(link)
}

/// Updates the state of a section, and of its entry, after an omission was resolved.
pub(super) fn update_state(context: &Context, section: &Section) {
    let left =
        section.element.query_selector(".oration-omission, .oration-gap").is_ok_and(|left| left.is_some());
    let state = section.element.get_attribute("data-state");
    if state.is_none() || (left && state.as_deref() == Some("partial")) {
        return;
    }
    let state = if left { "partial" } else { "" };
    set_state(&section.element, state);
    if let Some(link) = &section.link {
        let _ = show_state(context, link, state);
    }
}

fn show_state(context: &Context, link: &Element, state: &str) -> Result<(), JsValue> {
    if let Some(item) = link.parent_element() {
        set_state(&item, state);
    }
    if let Some(label) = link.query_selector(".oration-state")? {
        // Also removes the space before it.
        if let Some(space) = label.previous_sibling().filter(|space| space.node_type() == Node::TEXT_NODE) {
            link.remove_child(&space)?;
        }
        label.remove();
    }
    let lang = context.page_lang();
    let locale = locale(&lang);
    let label = match state {
        "partial" => locale.page.partial,
        "omitted" => locale.page.omitted,
        _ => return Ok(()),
    };
    let label =
        element(context.document(), "span", &[("class", "oration-state"), ("lang", locale.lang)], label)?;
    link.append_with_str_1(" ")?;
    link.append_child(&label)?;
    Ok(())
}

fn set_state(element: &Element, state: &str) {
    let _ = match state {
        "" => element.remove_attribute("data-state"),
        _ => element.set_attribute("data-state", state),
    };
}
