//! A value → [`Text`] and [`Span`].

use super::mismatch::{Result, expected};
use super::object::{Object, list};
use super::value::{count, keyword, string};
use crate::content::Content;
use crate::{SchemaError, Span, Text};

pub(super) fn text(content: Content) -> Result<Text<'static>> {
    match content {
        Content::Text(markdown) => Ok(Text::Markdown(markdown.into())),
        Content::List(_) => list(content, span).map(Text::Spans),
        other => Err(expected("text", &other)),
    }
}

fn span(content: Content) -> Result<Span<'static>> {
    match content {
        Content::Text(markdown) => Ok(Span::Markdown(markdown.into())),
        Content::Map(_) => node(Object::new(content)?),
        other => Err(expected("text or a node", &other)),
    }
}

/// A span other than a string, identified by a field that only it has.
fn node(mut node: Object) -> Result<Span<'static>> {
    Ok(match node.first_of(&["mask", "gap", "note", "remark", "point", "ruby", "lang"]) {
        Some("mask") => Span::Mask {
            mask: node.required("mask", string)?,
            of: node.optional("of", keyword)?,
            label: node.optional("label", string)?,
        },
        Some("gap") => {
            Span::Gap { gap: node.required("gap", gap)?, reason: node.optional("reason", string)? }
        }
        Some("note") => Span::Note { note: node.required("note", string)? },
        Some("remark") => Span::Remark { remark: node.required("remark", string)? },
        Some("point") => {
            Span::Point { point: node.required("point", string)?, num: node.optional("num", string)? }
        }
        Some("ruby") => {
            Span::Ruby { ruby: node.required("ruby", string)?, text: node.required("text", string)? }
        }
        Some("lang") => {
            Span::Foreign { text: node.required("text", string)?, lang: node.required("lang", string)? }
        }
        _ => return Err(SchemaError::ExpectedNode.into()),
    })
}

fn gap(content: Content) -> Result<Option<u64>> {
    match content {
        Content::Null => Ok(None),
        other => count(other).map(Some),
    }
}
