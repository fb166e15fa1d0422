//! What was left out of a speech: buttons that ask the host for it by the event `oration-omission`, and what the host
//! answers, put in its place with ids of its own.

use super::listen::{Listener, elements};
use super::make::{Made, word_button};
use super::sections::Sections;
use super::setting::Setting;
use super::{entries, listen};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node};

/// Buttons in the omissions.
#[derive(Debug)]
pub(super) struct Rest {
    _buttons: Vec<Made>,
    _listener: Listener,
}

impl Rest {
    pub(super) fn watch(setting: &Rc<Setting>) -> Result<Self, JsValue> {
        let mut buttons = Vec::new();
        for omission in elements(&setting.body, ".oration-omission") {
            let button = word_button(setting.document(), "oration-rest oration-own", &setting.words.rest)?;
            button.set_attribute("lang", &setting.lang)?;
            omission.append_child(&button)?;
            buttons.push(Made(button));
        }
        let asked = setting.clone();
        let listener = Listener::on(&setting.body, "click", move |event| {
            let omission =
                listen::closest(&event, ".oration-rest").and_then(|button| button.parent_element());
            let Some(omission) = omission else { return };
            let section = asked.place.sections().around(&omission);
            asked.place.tell("oration-omission", section, &[("omission", omission.into())]);
        });
        Ok(Rest { _buttons: buttons, _listener: listener })
    }
}

/// Whether the focus is in an omission, on its button.
pub(super) fn has_focus(setting: &Setting, omission: &Element) -> bool {
    setting.document().active_element().is_some_and(|active| omission.contains(Some(&active)))
}

/// Whether there is such an omission in the speech.
pub(super) fn is_omission(setting: &Setting, element: &Element) -> bool {
    element.matches(".oration-omission").unwrap_or(false) && setting.body.contains(Some(element))
}

/// Puts a node in the place of an omission: sections and paragraphs with ids under the prefix `drawn`, or without, get
/// ids of this speech, and the outline its entries. The first of it is given back.
pub(super) fn put(setting: &Setting, omission: &Element, rest: &Node, drawn: &str) -> Option<Element> {
    let before = setting.place.sections();
    let around = before.around(omission).map(|at| &*before.all[at].id);
    let added = top_elements(rest);
    omission.replace_with_with_node_1(rest).ok()?;
    name(setting, &added, drawn);
    if let Some(outline) = &setting.outline {
        entries::add(setting, outline, &Sections::whole(&setting.place.article));
    }
    setting.place.read_again();
    let sections = setting.place.sections();
    for at in sections.path(around.and_then(|id| sections.by_id(id))) {
        entries::tell_state(setting, &sections.all[at]);
    }
    added.into_iter().next()
}

/// An element, or those that a fragment holds.
fn top_elements(node: &Node) -> Vec<Element> {
    let own = node.dyn_ref::<Element>().cloned();
    let mut next = if own.is_some() { None } else { node.first_child() };
    let mut inside = Vec::new();
    while let Some(node) = next {
        next = node.next_sibling();
        inside.extend(node.dyn_into::<Element>());
    }
    own.into_iter().chain(inside).collect()
}

fn name(setting: &Setting, added: &[Element], drawn: &str) {
    const NAMED: &str = ".oration-section, p[id]";
    let mut numbers: Vec<(String, u32)> = Vec::new();
    for top in added {
        let own = Some(top.clone()).filter(|top| top.matches(NAMED).unwrap_or(false));
        for element in own.into_iter().chain(elements(top, NAMED)) {
            let id = element.id();
            let written = id.strip_prefix(drawn).filter(|id| !drawn.is_empty() && !is_path(id));
            let free = written
                .map(|id| setting.id(id))
                .filter(|id| setting.document().get_element_by_id(id).is_none());
            let is_own = |id: &str| setting.document().get_element_by_id(id).as_ref() == Some(&element);
            match free {
                Some(free) => element.set_id(&free),
                None if (drawn.is_empty() || !id.starts_with(drawn)) && is_own(&id) => {}
                None => element.set_id(&next_id(setting, &element, &mut numbers)),
            }
        }
    }
}

/// Whether an id says a place in the tree, as `s3-2-p4` does.
fn is_path(id: &str) -> bool {
    let place = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'-' | b'p' | b'_');
    id.starts_with(['s', 'p']) && id.bytes().skip(1).all(place)
}

/// The next free number at the position of an element. Existing elements keep theirs.
fn next_id(setting: &Setting, element: &Element, numbers: &mut Vec<(String, u32)>) -> String {
    let parent =
        element.parent_element().and_then(|parent| parent.closest(".oration-section[id]").ok().flatten());
    let base = match (parent, element.tag_name() == "P") {
        (Some(parent), false) => [&*parent.id(), "-"].concat(),
        (Some(parent), true) => [&*parent.id(), "-p"].concat(),
        (None, false) => setting.id("s"),
        (None, true) => setting.id("p"),
    };
    let at = numbers.iter().rposition(|(known, _)| *known == base).unwrap_or_else(|| {
        numbers.push((base.clone(), 0));
        numbers.len() - 1
    });
    loop {
        numbers[at].1 += 1;
        let id = [&*base, &numbers[at].1.to_string()].concat();
        if setting.document().get_element_by_id(&id).is_none() {
            return id;
        }
    }
}
