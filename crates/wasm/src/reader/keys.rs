//! Single-letter keyboard shortcuts, which the user can turn off.

use super::bar::Bar;
use super::context::Context;
use super::dom::element;
use super::handles::{Listener, target};
use super::storage::{load, store};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlInputElement, KeyboardEvent};

/// A shortcut: its key, its name in the menu and its action.
pub(super) struct Key {
    key: &'static str,
    name: String,
    run: Box<dyn Fn()>,
}

impl Key {
    pub(super) fn new(key: &'static str, name: &str, run: impl Fn() + 'static) -> Self {
        Key { key, name: name.to_owned(), run: Box::new(run) }
    }
}

/// Keeps the listeners.
#[derive(Debug)]
pub(super) struct KeysWatch {
    _listeners: [Listener; 2],
}

pub(super) fn watch(context: &Rc<Context>, bar: &Bar, keys: Vec<Key>) -> Result<KeysWatch, JsValue> {
    let on = Rc::new(Cell::new(load(context, "keys").as_deref() != Some("off")));
    let switch = list(context, bar, &keys)?;
    switch.set_checked(on.get());
    let (switched, stored, pressed) = (on.clone(), context.clone(), context.clone());
    let listeners = [
        Listener::on(&switch.clone(), "change", move |_| {
            switched.set(switch.checked());
            store(&stored, "keys", if switch.checked() { "on" } else { "off" });
        }),
        Listener::on(context.document(), "keydown", move |event| {
            let event: &KeyboardEvent = event.unchecked_ref();
            if !on.get() || !is_ours(&pressed, event) {
                return;
            }
            if let Some(key) = keys.iter().find(|key| key.key == event.key()) {
                event.prevent_default();
                (key.run)();
            }
        }),
    ];
    Ok(KeysWatch { _listeners: listeners })
}

/// Lists the shortcuts in the menu, with the switch.
fn list(context: &Context, bar: &Bar, keys: &[Key]) -> Result<HtmlInputElement, JsValue> {
    let (document, messages) = (context.document(), &context.messages);
    let group = bar.group(&messages.keys)?;
    let rows = element(document, "dl", &[("class", "oration-keys")], "")?;
    for key in keys {
        let row = element(document, "div", &[], "")?;
        let term = element(document, "dt", &[], "")?;
        term.append_child(&*element(document, "kbd", &[], key.key)?)?;
        row.append_child(&term)?;
        row.append_child(&*element(document, "dd", &[], &key.name)?)?;
        rows.append_child(&row)?;
    }
    group.append_child(&rows)?;
    let label = element(document, "label", &[("class", "oration-switch")], "")?;
    let switch = element(document, "input", &[("type", "checkbox"), ("checked", "")], "")?;
    label.append_child(&switch)?;
    label.append_child(&*element(document, "span", &[], &messages.keys_on)?)?;
    group.append_child(&label)?;
    Ok(switch.unchecked_into())
}

/// Whether a key press is meant for this speech: the focus is in it, or nowhere while the speech is in the middle of the
/// window. Keys for form fields, dialogs and the browser are not.
fn is_ours(context: &Context, event: &KeyboardEvent) -> bool {
    if event.default_prevented()
        || event.ctrl_key()
        || event.meta_key()
        || event.alt_key()
        || event.is_composing()
    {
        return false;
    }
    let Some(target) = target(event) else { return false };
    let taken = "input, textarea, select, [contenteditable]:not([contenteditable=false]), dialog";
    if target.closest(taken).is_ok_and(|taken| taken.is_some()) {
        return false;
    }
    let article = &context.spy.article;
    if article.contains(Some(&target)) {
        return true;
    }
    let frame = article.get_bounding_client_rect();
    let middle =
        context.spy.window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0) / 2.0;
    matches!(&*target.tag_name(), "BODY" | "HTML") && frame.top() <= middle && frame.bottom() >= middle
}
