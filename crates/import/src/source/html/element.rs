//! The name of an element and its attributes → what it is to the text in it.

use super::Attributes;
use crate::source::document::{Align, Region};

/// What an element is to the text in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Its words are in a line with those around it.
    Inline(Inline),
    /// Its words are lines of their own.
    Block(BlockRole),
    /// It has no end tag.
    Void(Void),
    /// Its words are not of the page: a script, a style sheet, a template.
    Dropped,
    /// `title`, whose words are metadata.
    Title,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Inline {
    Bold,
    Italic,
    Link,
    Superscript,
    Subscript,
    Deleted,
    Ruby,
    RubyText,
    RubyParenthesis,
    Time,
    Other,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BlockRole {
    Paragraph,
    Heading(u8),
    List { ordered: bool },
    Item,
    Term,
    Table,
    Row,
    Cell { head: bool },
    Quote,
    Figure,
    Caption,
    Preformatted,
    Head,
    Body,
    Other,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Void {
    Break,
    Rule,
    Image,
    Meta,
    Link,
    Other,
}

/// What an element of this name is.
pub(super) fn role(name: &[u8]) -> Role {
    use BlockRole as B;
    use Inline as I;
    match name {
        b"b" | b"strong" => Role::Inline(I::Bold),
        b"i" | b"em" | b"cite" | b"dfn" | b"var" => Role::Inline(I::Italic),
        b"a" => Role::Inline(I::Link),
        b"sup" => Role::Inline(I::Superscript),
        b"sub" => Role::Inline(I::Subscript),
        b"del" | b"s" | b"strike" => Role::Inline(I::Deleted),
        b"ruby" => Role::Inline(I::Ruby),
        b"rt" | b"rtc" => Role::Inline(I::RubyText),
        b"rp" => Role::Inline(I::RubyParenthesis),
        b"time" => Role::Inline(I::Time),
        b"p" => Role::Block(B::Paragraph),
        b"h1" => Role::Block(B::Heading(1)),
        b"h2" => Role::Block(B::Heading(2)),
        b"h3" => Role::Block(B::Heading(3)),
        b"h4" => Role::Block(B::Heading(4)),
        b"h5" => Role::Block(B::Heading(5)),
        b"h6" => Role::Block(B::Heading(6)),
        b"ul" | b"menu" | b"dir" => Role::Block(B::List { ordered: false }),
        b"ol" => Role::Block(B::List { ordered: true }),
        b"li" => Role::Block(B::Item),
        b"dt" | b"dd" => Role::Block(B::Term),
        b"table" => Role::Block(B::Table),
        b"tr" => Role::Block(B::Row),
        b"td" => Role::Block(B::Cell { head: false }),
        b"th" => Role::Block(B::Cell { head: true }),
        b"blockquote" => Role::Block(B::Quote),
        b"figure" => Role::Block(B::Figure),
        b"figcaption" | b"caption" => Role::Block(B::Caption),
        b"pre" | b"textarea" | b"xmp" | b"listing" | b"plaintext" => Role::Block(B::Preformatted),
        b"head" => Role::Block(B::Head),
        b"html" | b"body" => Role::Block(B::Body),
        b"br" => Role::Void(Void::Break),
        b"hr" => Role::Void(Void::Rule),
        b"img" => Role::Void(Void::Image),
        b"meta" => Role::Void(Void::Meta),
        b"link" => Role::Void(Void::Link),
        b"area" | b"base" | b"basefont" | b"bgsound" | b"col" | b"embed" | b"frame" | b"input"
        | b"keygen" | b"param" | b"source" | b"track" | b"wbr" => Role::Void(Void::Other),
        b"script" | b"style" | b"template" | b"noscript" | b"iframe" | b"noembed" | b"noframes" | b"svg"
        | b"math" | b"object" | b"audio" | b"video" | b"canvas" => Role::Dropped,
        b"title" => Role::Title,
        b"address" | b"article" | b"aside" | b"center" | b"details" | b"dialog" | b"div" | b"dl"
        | b"fieldset" | b"footer" | b"form" | b"header" | b"hgroup" | b"legend" | b"main" | b"nav"
        | b"optgroup" | b"option" | b"search" | b"section" | b"select" | b"summary" | b"tbody" | b"tfoot"
        | b"thead" | b"button" => Role::Block(B::Other),
        _ => Role::Inline(I::Other),
    }
}

/// Whether the element's start closes an open element of that role, which its author need not close.
pub(super) fn closes(new: BlockRole, open: BlockRole) -> bool {
    use BlockRole as B;
    match open {
        B::Paragraph | B::Heading(_) => !matches!(new, B::Head),
        B::Item => matches!(new, B::Item),
        B::Term => matches!(new, B::Term),
        B::Row => matches!(new, B::Row),
        B::Cell { .. } => matches!(new, B::Cell { .. } | B::Row),
        B::Head => matches!(new, B::Body),
        _ => false,
    }
}

/// Whether the search for an open element ends here.
pub(super) fn is_boundary(new: BlockRole, open: BlockRole) -> bool {
    use BlockRole as B;
    match open {
        B::List { .. } => matches!(new, B::Item),
        B::Table => true,
        B::Cell { .. } => !matches!(new, B::Cell { .. } | B::Row),
        B::Row => !matches!(new, B::Row),
        B::Item | B::Term | B::Quote | B::Figure | B::Caption | B::Body => {
            !matches!(new, B::Item | B::Term | B::Cell { .. } | B::Row)
        }
        B::Other => !matches!(new, B::Cell { .. } | B::Row | B::Item | B::Term),
        _ => false,
    }
}

/// The part of the page that an element is, by its name, its role and the words of its class and id.
pub(super) fn region(name: &[u8], attributes: &Attributes<'_>, in_content: bool) -> Option<Region> {
    let role = attributes.get("role").unwrap_or_default();
    match (name, role) {
        (b"nav", _) | (_, "navigation" | "menu" | "menubar" | "tablist") => return Some(Region::Navigation),
        (b"aside", _) | (_, "complementary" | "search" | "dialog" | "alert") => return Some(Region::Aside),
        (b"header", _) | (_, "banner") if !in_content => return Some(Region::Header),
        (b"footer", _) | (_, "contentinfo") if !in_content => return Some(Region::Footer),
        (b"button" | b"select" | b"form" | b"search" | b"dialog", _) => return Some(Region::Aside),
        (b"html" | b"body" | b"main" | b"article", _) => return None,
        _ => {}
    }
    ["id", "class"].iter().filter_map(|name| attributes.get(name)).find_map(named_region)
}

/// The region that a class or an id names: `site-nav`, `related-links`, `footer`.
fn named_region(names: &str) -> Option<Region> {
    names.split_ascii_whitespace().find_map(|name| {
        let lower = name.to_ascii_lowercase();
        let mut parts = lower.split(['-', '_']);
        if matches!(parts.clone().next(), Some("has" | "no" | "with" | "is" | "js")) {
            return None;
        }
        parts.find_map(|part| match part {
            "nav" | "navbar" | "navigation" | "menu" | "breadcrumb" | "breadcrumbs" | "crumbs"
            | "pagination" | "pager" | "skip" => Some(Region::Navigation),
            "sidebar" | "related" | "recommend" | "recommended" | "share" | "sharing" | "social"
            | "comments" | "cookie" | "cookies" | "advert" | "ads" | "newsletter" | "toolbar" | "hotnews" => {
                Some(Region::Aside)
            }
            "footer" | "copyright" | "bottom" => Some(Region::Footer),
            _ => None,
        })
    })
}

/// Whether an element holds the content of its page.
pub(super) fn is_content(name: &[u8], attributes: &Attributes<'_>) -> bool {
    matches!(name, b"main" | b"article")
        || attributes.get("role") == Some("main")
        || attributes.get("itemprop") == Some("articleBody")
}

/// Whether nobody who visits the page sees the element.
pub(super) fn is_hidden(attributes: &Attributes<'_>) -> bool {
    attributes.get("hidden").is_some()
        || attributes.get("aria-hidden") == Some("true")
        || attributes.has_style("display", "none")
        || attributes.has_style("visibility", "hidden")
}

/// Where an element puts its lines.
pub(super) fn align(name: &[u8], attributes: &Attributes<'_>) -> Option<Align> {
    let is = |value: &str| {
        attributes.get("align").is_some_and(|align| align.eq_ignore_ascii_case(value))
            || attributes.has_style("text-align", value)
    };
    match () {
        () if name == b"center" || is("center") => Some(Align::Center),
        () if is("right") || is("end") => Some(Align::End),
        () => None,
    }
}
