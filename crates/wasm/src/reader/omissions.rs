//! Omissions → buttons that request the omitted text with the event `oration-omission`, and that text in their place.

use super::context::Context;
use super::dom::{OwnedElement, text_button};
use super::handles::{Listener, elements};
use super::sections::Sections;
use super::{entries, handles};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node};

/// The buttons in the omissions.
#[derive(Debug)]
pub(super) struct OmissionButtons {
    _buttons: Vec<OwnedElement>,
    _listener: Listener,
}

impl OmissionButtons {
    pub(super) fn watch(context: &Rc<Context>) -> Result<Self, JsValue> {
        let mut buttons = Vec::new();
        for omission in elements(&context.body, ".oration-omission") {
            let button = text_button(context.document(), "oration-rest oration-own", &context.messages.rest)?;
            button.set_attribute("lang", &context.lang)?;
            omission.append_child(&button)?;
            buttons.push(OwnedElement(button));
        }
        let listening = context.clone();
        let listener = Listener::on(&context.body, "click", move |event| {
            let omission =
                handles::closest(&event, ".oration-rest").and_then(|button| button.parent_element());
            let Some(omission) = omission else { return };
            let section = listening.spy.sections().around(&omission);
            listening.spy.dispatch("oration-omission", section, &[("omission", omission.into())]);
        });
        Ok(OmissionButtons { _buttons: buttons, _listener: listener })
    }
}

/// Whether the focus is in an omission, on its button.
pub(super) fn has_focus(context: &Context, omission: &Element) -> bool {
    context.document().active_element().is_some_and(|active| omission.contains(Some(&active)))
}

/// Whether an element is an omission of this speech.
pub(super) fn is_omission(context: &Context, element: &Element) -> bool {
    element.matches(".oration-omission").unwrap_or(false) && context.body.contains(Some(element))
}

/// Replaces an omission with a node. Sections and paragraphs without an id, or with the prefix `draft_prefix`, get ids of
/// this speech, and sections get outline entries. Returns the first element.
pub(super) fn replace(
    context: &Context,
    omission: &Element,
    rest: &Node,
    draft_prefix: &str,
) -> Option<Element> {
    let before = context.spy.sections();
    let around = before.around(omission).map(|at| &*before.all[at].id);
    let added = top_elements(rest);
    omission.replace_with_with_node_1(rest).ok()?;
    set_ids(context, &added, draft_prefix);
    if let Some(outline) = &context.outline {
        entries::add(context, outline, &Sections::whole(&context.spy.article));
    }
    context.spy.read_again();
    let sections = context.spy.sections();
    for at in sections.path(around.and_then(|id| sections.by_id(id))) {
        entries::update_state(context, &sections.all[at]);
    }
    added.into_iter().next()
}

/// The element, or the top-level elements of a fragment.
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

fn set_ids(context: &Context, added: &[Element], draft_prefix: &str) {
    const NAMED: &str = ".oration-section, p[id]";
    let mut numbers: Vec<(String, u32)> = Vec::new();
    for top in added {
        let own = Some(top.clone()).filter(|top| top.matches(NAMED).unwrap_or(false));
        for element in own.into_iter().chain(elements(top, NAMED)) {
            let id = element.id();
            let authored =
                id.strip_prefix(draft_prefix).filter(|id| !draft_prefix.is_empty() && !is_path(id));
            let free = authored
                .map(|id| context.id(id))
                .filter(|id| context.document().get_element_by_id(id).is_none());
            let is_own = |id: &str| context.document().get_element_by_id(id).as_ref() == Some(&element);
            match free {
                Some(free) => element.set_id(&free),
                None if (draft_prefix.is_empty() || !id.starts_with(draft_prefix)) && is_own(&id) => {}
                None => element.set_id(&next_id(context, &element, &mut numbers)),
            }
        }
    }
}

/// Whether an id is generated from a position, such as `s3-2-p4`.
fn is_path(id: &str) -> bool {
    let in_path = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'-' | b'p' | b'_');
    id.starts_with(['s', 'p']) && id.bytes().skip(1).all(in_path)
}

/// The next free number at the position of an element. Existing elements keep theirs.
fn next_id(context: &Context, element: &Element, numbers: &mut Vec<(String, u32)>) -> String {
    let parent =
        element.parent_element().and_then(|parent| parent.closest(".oration-section[id]").ok().flatten());
    let base = match (parent, element.tag_name() == "P") {
        (Some(parent), false) => [&*parent.id(), "-"].concat(),
        (Some(parent), true) => [&*parent.id(), "-p"].concat(),
        (None, false) => context.id("s"),
        (None, true) => context.id("p"),
    };
    let at = numbers.iter().rposition(|(known, _)| *known == base).unwrap_or_else(|| {
        numbers.push((base.clone(), 0));
        numbers.len() - 1
    });
    loop {
        numbers[at].1 += 1;
        let id = [&*base, &numbers[at].1.to_string()].concat();
        if context.document().get_element_by_id(&id).is_none() {
            return id;
        }
    }
}
