//! Pieces of HTML → an article that grows by them.

use super::html::{HtmlPolicy, insert};
use oration::{HtmlPart, HtmlPiece};
use wasm_bindgen::JsValue;
use web_sys::Element;

/// An article whose outline and body are not complete.
pub(super) struct GrowingArticle {
    /// Another element, or none, if there is no outline; there are no pieces of it then.
    outline: Option<Element>,
    body: Element,
    policy: HtmlPolicy,
}

impl GrowingArticle {
    /// The body is the last element of the article, after the outline.
    pub(super) fn new(body: Element, policy: HtmlPolicy) -> Result<Self, JsValue> {
        let mut outline = body.previous_element_sibling();
        // A collapsed outline has its lists in a `details` element.
        if let Some(details) = outline.as_ref().map_or(Ok(None), |outline| last(outline, "details"))? {
            outline = Some(details);
        }
        Ok(GrowingArticle { outline, body, policy })
    }

    /// Inserts a piece of the outline or the body at the end of the elements that earlier pieces left open. It may start
    /// with end tags for elements that are closed already; the browser's parser ignores them.
    pub(super) fn insert(&self, piece: &HtmlPiece) -> Result<(), JsValue> {
        let root = if piece.part == HtmlPart::Body { Some(&self.body) } else { self.outline.as_ref() };
        let Some(mut open) = root.cloned() else { return Ok(()) };
        for _ in 0..piece.depth {
            // If the host has removed an element, the piece is inserted where it was.
            let Some(inner) = last_open(&open, piece.part)? else { break };
            open = inner;
        }
        insert(&piece.html, &open, "beforeend", &self.policy)
    }

    /// Inserts what follows the body.
    pub(super) fn end(&self, piece: &HtmlPiece) -> Result<(), JsValue> {
        insert(&piece.html, &self.body, "afterend", &self.policy)
    }
}

/// The last section or chunk in an element of the body, or the last list in an element of the outline.
fn last_open(element: &Element, part: HtmlPart) -> Result<Option<Element>, JsValue> {
    if part == HtmlPart::Body {
        return last(element, ".oration-section, .oration-chunk");
    }
    let entry = last(element, "li")?;
    last(entry.as_ref().unwrap_or(element), "ol")
}

/// The last child that matches a selector. A reader may have added other children after it.
fn last(element: &Element, selector: &str) -> Result<Option<Element>, JsValue> {
    let mut child = element.last_element_child();
    while let Some(other) = child {
        if other.matches(selector)? {
            return Ok(Some(other));
        }
        child = other.previous_element_sibling();
    }
    Ok(None)
}
