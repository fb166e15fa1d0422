//! A link that leads past the header and the outline to the text, seen while it has the focus.

use super::make::{Made, element};
use super::setting::Setting;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// The link.
#[derive(Debug)]
pub(super) struct Skip {
    setting: Rc<Setting>,
    /// The body had no id before.
    named: bool,
    _link: Made,
}

pub(super) fn add(setting: &Rc<Setting>) -> Result<Skip, JsValue> {
    let (body, article) = (&setting.body, &setting.place.article);
    let named = body.id().is_empty();
    if named {
        body.set_id(&setting.free_id("body"));
    }
    let href = ["#", &body.id()].concat();
    let attributes = [("class", "oration-skip"), ("href", &*href), ("lang", &setting.lang)];
    let link = element(setting.document(), "a", &attributes, &setting.words.skip)?;
    article.insert_before(&link, article.first_child().as_ref())?;
    Ok(Skip { setting: setting.clone(), named, _link: Made(link) })
}

impl Drop for Skip {
    fn drop(&mut self) {
        if self.named {
            let _ = self.setting.body.remove_attribute("id");
        }
    }
}
