//! A value → [`Block`].

use super::mismatch::{Result, expected, shown};
use super::object::{Object, list};
use super::person::name_or_person;
use super::text::text;
use super::value::{boolean, count, id, keyword, string, time};
use crate::content::Content;
use crate::{
    Block, Figure, List, ListItem, Markdown, Omission, Paragraph, Quote, SchemaError, Section, Table, Text,
    TextBlock, Turn, Verse,
};

pub(super) fn blocks(content: Content) -> Result<Vec<Block<'static>>> {
    list(content, block)
}

fn block(content: Content) -> Result<Block<'static>> {
    match content {
        Content::Text(markdown) => Ok(Text::Markdown(markdown.into()).into()),
        Content::Map(_) => typed_block(Object::new(content)?),
        other => Err(expected("a block (text or an object)", &other)),
    }
}

fn typed_block(mut block: Object) -> Result<Block<'static>> {
    let kind = block.required("type", |content| match content {
        Content::Text(word) if Block::TYPES.contains(&&*word) => Ok(word),
        Content::Text(_) => {
            Err(SchemaError::UnknownKeyword { found: shown(&content), known: Block::TYPES.to_vec() }.into())
        }
        other => Err(expected("text", &other)),
    })?;
    Ok(match &*kind {
        "section" => Block::Section(Box::new(section(block)?)),
        "paragraph" => Block::Paragraph(paragraph(block)?),
        "salutation" => Block::Salutation(text_block(block)?),
        "list" => Block::List(List {
            items: block.required("items", |items| list(items, item))?,
            ordered: block.optional("ordered", boolean)?.unwrap_or_default(),
            start: block.optional("start", count)?,
        }),
        "quote" => Block::Quote(Quote {
            text: block.optional("text", text)?,
            body: block.optional("body", blocks)?.unwrap_or_default(),
            cite: block.optional("cite", text)?,
        }),
        "verse" => Block::Verse(Verse { lines: block.required("lines", |lines| list(lines, text))? }),
        "figure" => Block::Figure(Box::new(figure(block)?)),
        "table" => Block::Table(Table {
            rows: block.required("rows", rows)?,
            head: block.optional("head", rows)?.unwrap_or_default(),
            caption: block.optional("caption", text)?,
        }),
        "omission" => Block::Omission(omission(block)?),
        "remark" => Block::Remark(text_block(block)?),
        "turn" => Block::Turn(Box::new(Turn {
            body: block.required("body", blocks)?,
            speaker: block.optional("speaker", name_or_person)?,
            time: block.optional("time", time)?,
        })),
        "closing" => Block::Closing(text_block(block)?),
        "markdown" => Block::Markdown(Markdown { text: block.required("text", string)? }),
        _ => Block::Break,
    })
}

fn section(mut section: Object) -> Result<Section<'static>> {
    Ok(Section {
        heading: section.required("heading", text)?,
        body: section.required("body", blocks)?,
        num: section.optional("num", string)?,
        runin: section.optional("runin", boolean)?.unwrap_or_default(),
        id: section.optional("id", id)?,
        state: section.optional("state", keyword)?.unwrap_or_default(),
        time: section.optional("time", time)?,
    })
}

fn paragraph(mut paragraph: Object) -> Result<Paragraph<'static>> {
    Ok(Paragraph {
        text: paragraph.required("text", text)?,
        continued: paragraph.optional("continued", boolean)?.unwrap_or_default(),
        time: paragraph.optional("time", time)?,
        id: paragraph.optional("id", id)?,
    })
}

fn text_block(mut block: Object) -> Result<TextBlock<'static>> {
    Ok(TextBlock { text: block.required("text", text)? })
}

/// An array is read as blocks if an object in it has a `type`, otherwise as text.
fn item(content: Content) -> Result<ListItem<'static>> {
    let is_typed = |element: &Content| match element {
        Content::Map(members) => members.iter().any(|(name, _)| name == "type"),
        _ => false,
    };
    match &content {
        Content::List(elements) if elements.iter().any(is_typed) => blocks(content).map(ListItem::Blocks),
        _ => text(content).map(ListItem::Text),
    }
}

fn figure(mut figure: Object) -> Result<Figure<'static>> {
    Ok(Figure {
        src: figure.required("src", string)?,
        alt: figure.required("alt", string)?,
        caption: figure.optional("caption", text)?,
        width: figure.optional("width", count)?,
        height: figure.optional("height", count)?,
    })
}

fn rows(content: Content) -> Result<Vec<Vec<Text<'static>>>> {
    list(content, |row| list(row, text))
}

fn omission(mut omission: Object) -> Result<Omission<'static>> {
    Ok(Omission {
        count: omission.optional("count", count)?,
        unit: omission.optional("unit", keyword)?,
        reason: omission.optional("reason", string)?,
        note: omission.optional("note", text)?,
        url: omission.optional("url", string)?,
        rest: omission.optional("rest", boolean)?.unwrap_or_default(),
    })
}
