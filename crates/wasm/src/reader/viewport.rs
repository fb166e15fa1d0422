//! The scroll container of a speech → the visible part, and the line where jump targets go.

use web_sys::{CssStyleDeclaration, Element, Window};

/// The visible part of the page, in pixels of the window.
#[derive(Debug, Clone, Copy)]
pub(super) struct Viewport {
    /// The position of a jump target.
    pub(super) line: f64,
    pub(super) bottom: f64,
    /// How far the page is scrolled.
    pub(super) scrolled: f64,
    /// How far it can still be scrolled.
    pub(super) remaining: f64,
}

impl Viewport {
    /// Measures the viewport. The line is where the browser itself puts the target of a link, so a page with a fixed header
    /// needs only `scroll-margin-top` on the target or `scroll-padding-top` on the scroll container.
    pub(super) fn of(window: &Window, scroller: Option<&Element>, target: &Element) -> Option<Viewport> {
        let (top, scrolled, element) = match scroller {
            Some(element) => {
                let top = element.get_bounding_client_rect().top() + f64::from(element.client_top());
                (top, f64::from(element.scroll_top()), element.clone())
            }
            None => (0.0, window.scroll_y().ok()?, window.document()?.scrolling_element()?),
        };
        let height = f64::from(element.client_height());
        let padding = pixels(&style(window, &element)?, "scroll-padding-top");
        let margin = pixels(&style(window, target)?, "scroll-margin-top");
        let hidden = f64::from(element.scroll_height()) - height - scrolled;
        let (line, bottom) = (top + padding + margin, top + height);
        Some(Viewport { line, bottom, scrolled, remaining: hidden.max(0.0) })
    }

    /// Whether a top edge is at the line, or as close as it can get.
    pub(super) fn is_reached(self, top: f64) -> bool {
        (top - self.line).abs() <= 4.0 || (self.remaining <= 2.0 && top >= self.line && top < self.bottom)
    }
}

/// The nearest scroll container of an element; `None` if it is the window.
pub(super) fn scroller(window: &Window, article: &Element) -> Option<Element> {
    let document = window.document()?;
    let (root, body) = (document.document_element()?, document.body()?);
    let root_clips = overflow(window, &root).is_some_and(|overflow| overflow != "visible");
    let mut next = Some(article.clone());
    while let Some(element) = next {
        next = element.parent_element();
        // The overflow of the root element, or else of the body, applies to the window.
        if element == root || (element.is_same_node(Some(&body)) && !root_clips) {
            return None;
        }
        if matches!(overflow(window, &element).as_deref(), Some("auto" | "scroll")) {
            return Some(element);
        }
    }
    None
}

fn overflow(window: &Window, element: &Element) -> Option<String> {
    style(window, element)?.get_property_value("overflow-y").ok()
}

fn style(window: &Window, element: &Element) -> Option<CssStyleDeclaration> {
    window.get_computed_style(element).ok()?
}

/// A computed length in pixels; 0 for other values.
fn pixels(style: &CssStyleDeclaration, property: &str) -> f64 {
    let value = style.get_property_value(property).unwrap_or_default();
    match value.strip_suffix("px") {
        Some(number) => js_sys::parse_float(number),
        None => 0.0,
    }
}
