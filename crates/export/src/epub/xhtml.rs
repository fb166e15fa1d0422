//! The HTML of the renderer → the XHTML of a book.
//!
//! The renderer writes lower-case tags, quoted attributes and no entity but those of XML, so void elements, links and
//! characters that XML does not allow are all that differs.

use super::Book;
use crate::own::uri;
use crate::url::{is_link, resolved};
use crate::xml::{Xml, allowed, escape_into};

/// The page with the speech.
pub(super) fn page(book: &Book<'_>, article: &str) -> String {
    let mut xml = Xml::new();
    document(book, &mut xml);
    xml.open("body", &[]);
    xml.raw(article);
    xml.finish()
}

/// The start of a page, with its head.
pub(super) fn document(book: &Book<'_>, xml: &mut Xml) {
    xml.open(
        "html",
        &[
            ("xmlns", "http://www.w3.org/1999/xhtml"),
            ("xmlns:epub", "http://www.idpf.org/2007/ops"),
            ("lang", book.lang),
            ("xml:lang", book.lang),
            ("dir", book.dir()),
        ],
    );
    xml.open("head", &[]);
    xml.element("title", &[], &book.title);
    xml.empty("link", &[("rel", "stylesheet"), ("type", "text/css"), ("href", "style.css")]);
    xml.close();
}

/// HTML of the renderer as XHTML. Relative links lead to what they mean on the page `base`, or are text.
pub(super) fn xhtml(html: &str, base: &str) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 16);
    let mut rest = html;
    let mut in_notes = false;
    while let Some(start) = rest.find('<') {
        let end = rest[start..].find('>').map_or(rest.len(), |end| start + end + 1);
        out.extend(rest[..start].chars().map(allowed));
        let tag = &rest[start..end];
        in_notes |= tag.contains(r#" role="doc-endnotes""#);
        element(tag, in_notes, base, &mut out);
        rest = &rest[end..];
    }
    out.extend(rest.chars().map(allowed));
    out
}

/// A tag. References and notes say what they are to readers that show notes in place (EPUB 3 Structural Semantics).
fn element(tag: &str, in_notes: bool, base: &str, out: &mut String) {
    let name = tag[1..].split([' ', '>']).next().unwrap_or_default();
    let bare = tag.strip_suffix('>').unwrap_or(tag);
    match name {
        "a" => link(bare, base, out),
        _ => out.extend(bare.chars().map(allowed)),
    }
    match name {
        "br" | "hr" | "img" => out.push('/'),
        "section" if bare.contains(r#" role="doc-endnotes""#) => out.push_str(r#" epub:type="endnotes""#),
        "li" if in_notes => out.push_str(r#" epub:type="endnote""#),
        _ => {}
    }
    out.push('>');
}

/// The start tag of a link without its `>`.
fn link(bare: &str, base: &str, out: &mut String) {
    let href = bare.split(r#" href=""#).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
    let target = if href.starts_with('#') { Some(href.to_owned()) } else { outside(base, href) };
    match target {
        Some(target) => {
            let kept = bare.replacen(&format!(r#" href="{href}""#), &format!(r#" href="{target}""#), 1);
            out.extend(kept.chars().map(allowed));
        }
        None => out.push_str("<a"),
    }
    if bare.contains(r#" role="doc-noteref""#) {
        out.push_str(r#" epub:type="noteref""#);
    }
}

/// Where a link to another page leads: what an attribute says, as the value of another.
fn outside(base: &str, href: &str) -> Option<String> {
    let url = href.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    let url = resolved(base, &url).filter(|url| is_link(url))?;
    let mut escaped = String::with_capacity(url.len());
    escape_into(&mut escaped, &uri(&url));
    Some(escaped)
}
