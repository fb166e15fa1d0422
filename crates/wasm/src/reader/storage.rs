//! What a person has chosen, kept in the local storage of the page if the host has asked for it.

use super::setting::Setting;
use web_sys::Storage;

fn storage(setting: &Setting) -> Option<(Storage, &str)> {
    let key = setting.options.storage.as_deref()?;
    Some((setting.place.window.local_storage().ok()??, key))
}

pub(super) fn kept(setting: &Setting, name: &str) -> Option<String> {
    let (storage, key) = storage(setting)?;
    storage.get_item(&[key, ".", name].concat()).ok()?
}

pub(super) fn keep(setting: &Setting, name: &str, value: &str) {
    if let Some((storage, key)) = storage(setting) {
        let _ = storage.set_item(&[key, ".", name].concat(), value);
    }
}
