//! The user's settings ↔ local storage, if the host has enabled it.

use super::context::Context;
use web_sys::Storage;

fn storage(context: &Context) -> Option<(Storage, &str)> {
    let key = context.options.storage.as_deref()?;
    Some((context.spy.window.local_storage().ok()??, key))
}

pub(super) fn load(context: &Context, name: &str) -> Option<String> {
    let (storage, key) = storage(context)?;
    storage.get_item(&[key, ".", name].concat()).ok()?
}

pub(super) fn store(context: &Context, name: &str, value: &str) {
    if let Some((storage, key)) = storage(context) {
        let _ = storage.set_item(&[key, ".", name].concat(), value);
    }
}
