//! HTML → its violations of the guarantees, as a browser's parser sees them.

use scraper::{ElementRef, Html, Node};
use serde::Deserialize;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;
use url::Url;

/// The allowed elements, each with its allowed attributes. The browser tests use the same list.
#[derive(Deserialize)]
struct Allowed {
    everywhere: Vec<String>,
    elements: HashMap<String, Vec<String>>,
}

static ALLOWED: LazyLock<Allowed> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../invariants/allowed.json")).expect("a list of elements")
});

const VOID: &[&str] = &["br", "hr", "img"];

/// Elements that start a new paragraph for the bidirectional algorithm, or are isolated from the surrounding text.
const ISOLATED: &[&str] = &[
    "bdi",
    "caption",
    "dd",
    "dt",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "p",
    "rt",
    "td",
    "th",
];

/// Chromium's parser flattens elements nested more than 512 deep.
const DEEPEST: usize = 400;

/// All violations in the HTML of a speech.
pub fn violations(html: &str, prefix: &str) -> Vec<String> {
    let page = Html::parse_fragment(html);
    let mut wrong = Vec::new();
    elements(&page, prefix, &mut wrong);
    characters(html, &mut wrong);
    if written(html) != seen(&page) {
        wrong.push("the parsed elements differ from the written ones".into());
    }
    let once = page.root_element().inner_html();
    let twice = Html::parse_fragment(&once).root_element().inner_html();
    if once != twice {
        wrong.push("parsing and serializing changes the page".into());
    }
    wrong
}

/// The text that a page shows.
pub fn shown(html: &str) -> String {
    Html::parse_fragment(html).root_element().text().collect()
}

fn elements(page: &Html, prefix: &str, wrong: &mut Vec<String>) {
    let mut ids = HashSet::new();
    let mut named = Vec::new();
    for element in page.root_element().descendent_elements().skip(1) {
        let name = element.value().name();
        let Some(own) = ALLOWED.elements.get(name) else {
            wrong.push(format!("an element {name}"));
            continue;
        };
        for (attribute, value) in element.value().attrs() {
            if !own.iter().chain(&ALLOWED.everywhere).any(|allowed| allowed == attribute) {
                wrong.push(format!("an attribute {attribute} on {name}"));
            }
            match attribute {
                "href" | "src" if !is_safe_url(value) => wrong.push(format!("{attribute} {value:?}")),
                "id" if !value.starts_with(prefix) => {
                    wrong.push(format!("an id without the prefix: {value:?}"))
                }
                "id" if !ids.insert(value) => wrong.push(format!("a duplicate id {value:?}")),
                "aria-labelledby" => named.push(value),
                "class" if !value.split(' ').all(|class| class.starts_with("oration")) => {
                    wrong.push(format!("a class {value:?}"));
                }
                "dir" if !matches!(value, "ltr" | "rtl" | "auto") => {
                    wrong.push(format!("a direction {value:?}"))
                }
                _ => {}
            }
        }
        if name == "a" && element.attr("href").is_some_and(|href| !href.starts_with('#')) {
            let rel = element.attr("rel").unwrap_or("");
            if !matches!(rel, "noopener noreferrer" | "alternate noopener noreferrer") {
                wrong.push(format!("an external link with rel={rel:?}"));
            }
        }
        if element.ancestors().count() > DEEPEST {
            wrong.push(format!("{name} is nested deeper than {DEEPEST} elements"));
        }
        if !ISOLATED.contains(&name) && element.attr("dir").is_none() && own_words(element).any(reorders) {
            // A text may reorder itself, but not its neighbours.
            if element.attr("class").is_some() {
                wrong.push(format!("text in {name} that reorders adjacent text"));
            }
        }
    }
    wrong.extend(
        named
            .iter()
            .filter(|id| !ids.contains(*id))
            .map(|id| format!("a reference to the missing id {id:?}")),
    );
}

fn own_words<'p>(element: ElementRef<'p>) -> impl Iterator<Item = &'p str> {
    element.children().filter_map(|child| match child.value() {
        Node::Text(text) => Some(&**text),
        _ => None,
    })
}

fn reorders(words: &str) -> bool {
    words.contains(|c| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
}

fn characters(html: &str, wrong: &mut Vec<String>) {
    let control = |c: &char| c.is_ascii_control() && !matches!(c, '\n' | '\t');
    if let Some(control) = html.chars().find(control) {
        wrong.push(format!("a control character {control:?}"));
    }
}

/// The names of tags in source order; end tags start with `/`.
fn written(html: &str) -> Vec<&str> {
    let tags = html.split('<').skip(1);
    tags.map(|tag| tag.split([' ', '>']).next().unwrap_or(tag)).collect()
}

/// The same for the elements that the parser built.
fn seen(page: &Html) -> Vec<String> {
    let mut tags = Vec::new();
    for edge in page.root_element().traverse() {
        let (node, closes) = match edge {
            ego_tree::iter::Edge::Open(node) => (node, false),
            ego_tree::iter::Edge::Close(node) => (node, true),
        };
        let Some(element) = ElementRef::wrap(node).filter(|element| *element != page.root_element()) else {
            continue;
        };
        let name = element.value().name();
        match closes {
            true if VOID.contains(&name) => {}
            true => tags.push(format!("/{name}")),
            false => tags.push(name.to_owned()),
        }
    }
    tags
}

/// Whether a URL is safe, by a parser of the URL Standard, on a page of a host.
fn is_safe_url(url: &str) -> bool {
    let page = Url::parse("https://host.example/speeches/1").expect("a URL");
    match page.join(url) {
        Ok(url) => matches!(url.scheme(), "http" | "https" | "mailto" | "tel"),
        Err(_) => true,
    }
}
