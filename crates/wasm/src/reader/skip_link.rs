//! A link that skips the header and the outline, visible while it has the focus.

use super::context::Context;
use super::dom::{OwnedElement, element};
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// The link.
#[derive(Debug)]
pub(super) struct Skip {
    context: Rc<Context>,
    /// Whether the body had no id before.
    named: bool,
    _link: OwnedElement,
}

pub(super) fn add(context: &Rc<Context>) -> Result<Skip, JsValue> {
    let (body, article) = (&context.body, &context.spy.article);
    let named = body.id().is_empty();
    if named {
        body.set_id(&context.free_id("body"));
    }
    let href = ["#", &body.id()].concat();
    let attributes = [("class", "oration-skip"), ("href", &*href), ("lang", &context.lang)];
    let link = element(context.document(), "a", &attributes, &context.messages.skip)?;
    article.insert_before(&link, article.first_child().as_ref())?;
    Ok(Skip { context: context.clone(), named, _link: OwnedElement(link) })
}

impl Drop for Skip {
    fn drop(&mut self) {
        if self.named {
            let _ = self.context.body.remove_attribute("id");
        }
    }
}
