//! HTML that came out → what of it breaks the promise, as a browser's parser sees it.

use scraper::{ElementRef, Html};
use std::collections::HashSet;
use url::Url;

const TAGS: &[&str] = &[
    "a",
    "article",
    "b",
    "bdi",
    "blockquote",
    "br",
    "caption",
    "code",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "img",
    "li",
    "nav",
    "ol",
    "p",
    "rp",
    "rt",
    "ruby",
    "s",
    "section",
    "span",
    "strong",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "time",
    "tr",
    "ul",
];

const ATTRIBUTES: &[&str] = &[
    "alt",
    "aria-label",
    "aria-labelledby",
    "aria-level",
    "class",
    "data-end",
    "data-of",
    "data-rest",
    "data-start",
    "data-state",
    "datetime",
    "dir",
    "height",
    "href",
    "id",
    "lang",
    "loading",
    "rel",
    "role",
    "scope",
    "src",
    "start",
    "tabindex",
    "title",
    "width",
];

/// Everything in the HTML of a speech that should not be there.
pub fn violations(html: &str, prefix: &str) -> Vec<String> {
    let page = Html::parse_fragment(html);
    let mut wrong = Vec::new();
    let mut ids = HashSet::new();
    for element in page.tree.nodes().filter_map(ElementRef::wrap) {
        let name = element.value().name();
        if !matches!(name, "html" | "body") && !TAGS.contains(&name) {
            wrong.push(format!("an element {name}"));
        }
        for (attribute, value) in element.value().attrs() {
            if !ATTRIBUTES.contains(&attribute) {
                wrong.push(format!("an attribute {attribute} on {name}"));
            }
            match attribute {
                "href" | "src" if !leads_somewhere_safe(value) => {
                    wrong.push(format!("{attribute} {value:?}"))
                }
                "id" if !value.starts_with(prefix) => {
                    wrong.push(format!("an id without the prefix: {value:?}"))
                }
                "id" if !ids.insert(value.to_owned()) => wrong.push(format!("the id {value:?} twice")),
                "class" if !value.split(' ').all(|class| class.starts_with("oration")) => {
                    wrong.push(format!("a class {value:?}"));
                }
                _ => {}
            }
        }
    }
    let once = page.root_element().inner_html();
    let twice = Html::parse_fragment(&once).root_element().inner_html();
    if once != twice {
        wrong.push("parsed and written again it is another page".into());
    }
    wrong
}

/// The words a page shows.
pub fn shown(html: &str) -> String {
    Html::parse_fragment(html).root_element().text().collect()
}

/// By the URL standard's own parser, on a page of a host.
fn leads_somewhere_safe(address: &str) -> bool {
    let page = Url::parse("https://host.example/speeches/1").expect("an address");
    match page.join(address) {
        Ok(url) => matches!(url.scheme(), "http" | "https" | "mailto" | "tel"),
        Err(_) => true,
    }
}
