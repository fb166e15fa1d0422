//! Keys of one letter that go about in the speech, which the person can switch off.

use super::bar::Bar;
use super::listen::{Listener, target};
use super::make::element;
use super::setting::Setting;
use super::storage::{keep, kept};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlInputElement, KeyboardEvent};

/// What a key does, and how it is called.
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

/// Listens to keys while it lives.
#[derive(Debug)]
pub(super) struct KeysWatch {
    _listeners: [Listener; 2],
}

pub(super) fn watch(setting: &Rc<Setting>, bar: &Bar, keys: Vec<Key>) -> Result<KeysWatch, JsValue> {
    let on = Rc::new(Cell::new(kept(setting, "keys").as_deref() != Some("off")));
    let switch = list(setting, bar, &keys)?;
    switch.set_checked(on.get());
    let (switched, told, pressed) = (on.clone(), setting.clone(), setting.clone());
    let listeners = [
        Listener::on(&switch.clone(), "change", move |_| {
            switched.set(switch.checked());
            keep(&told, "keys", if switch.checked() { "on" } else { "off" });
        }),
        Listener::on(setting.document(), "keydown", move |event| {
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

/// Lists the keys in the menu, with the switch.
fn list(setting: &Setting, bar: &Bar, keys: &[Key]) -> Result<HtmlInputElement, JsValue> {
    let (document, words) = (setting.document(), &setting.words);
    let group = bar.group(&words.keys)?;
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
    label.append_child(&*element(document, "span", &[], &words.keys_on)?)?;
    group.append_child(&label)?;
    Ok(switch.unchecked_into())
}

/// Whether a key is meant for this speech: pressed in it, or nowhere in particular while it is what is being read;
/// and not a key of a form field, of a dialog or of the browser.
fn is_ours(setting: &Setting, event: &KeyboardEvent) -> bool {
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
    let article = &setting.place.article;
    if article.contains(Some(&target)) {
        return true;
    }
    let frame = article.get_bounding_client_rect();
    let middle =
        setting.place.window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0) / 2.0;
    matches!(&*target.tag_name(), "BODY" | "HTML") && frame.top() <= middle && frame.bottom() >= middle
}
