//! JSON → [`Block`].

use crate::error::{ParseError, Result};

use crate::object::Shape;
use crate::parser::Parser;
use oration_model::{
    Block, Figure, List, ListItem, Markdown, Omission, Paragraph, Person, Quote, SchemaError, Section, Table,
    Text, TextBlock, Turn, Verse,
};

use std::time::Duration;

const SECTION: Shape =
    Shape { names: &["type", "heading", "body", "num", "runin", "id", "state", "time"], required: 3 };
const PARAGRAPH: Shape = Shape { names: &["type", "text", "continued", "time", "id"], required: 2 };
const LINE: Shape = Shape { names: &["type", "text"], required: 2 };
const LIST: Shape = Shape { names: &["type", "items", "ordered", "start"], required: 2 };
const QUOTE: Shape = Shape { names: &["type", "text", "body", "cite"], required: 1 };
const VERSE: Shape = Shape { names: &["type", "lines"], required: 2 };
const FIGURE: Shape = Shape { names: &["type", "src", "alt", "caption", "width", "height"], required: 3 };
const TABLE: Shape = Shape { names: &["type", "rows", "head", "caption"], required: 2 };
const OMISSION: Shape =
    Shape { names: &["type", "count", "unit", "reason", "note", "url", "rest"], required: 1 };
const TURN: Shape = Shape { names: &["type", "body", "speaker", "time"], required: 2 };
const BREAK: Shape = Shape { names: &["type"], required: 1 };

impl<'a> Parser<'a> {
    pub(crate) fn body(&mut self) -> Result<Vec<Block<'a>>> {
        self.many(Self::block)
    }

    pub(crate) fn block(&mut self) -> Result<Block<'a>> {
        match self.json.peek() {
            Some(b'"') => self.string().map(|text| Text::Markdown(text).into()),
            Some(b'{') => self.typed_block(),
            _ => Err(self.expected("a block (text or an object)")),
        }
    }

    /// A block of the type its `type` names, which usually comes first.
    fn typed_block(&mut self) -> Result<Block<'a>> {
        let Some(at) = self.find_type()? else {
            return Err(self.wrong(SchemaError::MissingField("type")));
        };
        let start = self.json.checkpoint();
        self.json.seek(at);
        let read = self.one_of(Self::of_type, || Block::TYPES.to_vec())?;
        self.json.restore(start);
        read(self)
    }

    /// The reader for a type of block.
    fn of_type(word: &str) -> Option<fn(&mut Self) -> Result<Block<'a>>> {
        Some(match word {
            "section" => Self::section,
            "paragraph" => Self::paragraph,
            "salutation" => |parser| parser.line().map(Block::Salutation),
            "list" => Self::list,
            "quote" => Self::quote,
            "verse" => Self::verse,
            "figure" => Self::figure,
            "table" => Self::table,
            "omission" => Self::omission,
            "remark" => |parser| parser.line().map(Block::Remark),
            "turn" => Self::turn,
            "closing" => |parser| parser.line().map(Block::Closing),
            "markdown" => Self::markdown,
            "break" => |parser| parser.block_fields(&BREAK, |_, _| Ok(())).map(|()| Block::Break),
            _ => return None,
        })
    }

    /// The fields of a block, except its `type`.
    fn block_fields(
        &mut self,
        shape: &'static Shape,
        mut read: impl FnMut(&mut Self, &'static str) -> Result<()>,
    ) -> Result<()> {
        self.fields(
            shape,
            |parser, name| if name == "type" { parser.string().map(drop) } else { read(parser, name) },
        )
    }

    fn section(&mut self) -> Result<Block<'a>> {
        let mut section = Box::<Section>::default();
        self.block_fields(&SECTION, |parser, name| {
            match name {
                "heading" => section.heading = parser.text()?,
                "body" => section.body = parser.body()?,
                "num" => section.num = Some(parser.string()?),
                "runin" => section.runin = parser.boolean()?,
                "id" => section.id = Some(parser.id()?),
                "state" => section.state = parser.keyword()?,
                _ => section.time = Some(parser.time()?),
            }
            Ok(())
        })?;
        Ok(Block::Section(section))
    }

    fn paragraph(&mut self) -> Result<Block<'a>> {
        let mut paragraph = Paragraph::default();
        self.block_fields(&PARAGRAPH, |parser, name| {
            match name {
                "text" => paragraph.text = parser.text()?,
                "continued" => paragraph.continued = parser.boolean()?,
                "time" => paragraph.time = Some(parser.time()?),
                _ => paragraph.id = Some(parser.id()?),
            }
            Ok(())
        })?;
        Ok(Block::Paragraph(paragraph))
    }

    fn line(&mut self) -> Result<TextBlock<'a>> {
        let mut line = TextBlock::default();
        self.block_fields(&LINE, |parser, _| parser.text().map(|text| line.text = text))?;
        Ok(line)
    }

    fn list(&mut self) -> Result<Block<'a>> {
        let mut list = List::default();
        self.block_fields(&LIST, |parser, name| {
            match name {
                "items" => list.items = parser.many(Self::item)?,
                "ordered" => list.ordered = parser.boolean()?,
                _ => list.start = Some(parser.count()?),
            }
            Ok(())
        })?;
        Ok(Block::List(list))
    }

    fn item(&mut self) -> Result<ListItem<'a>> {
        if self.holds_blocks()? { self.body().map(ListItem::Blocks) } else { self.text().map(ListItem::Text) }
    }

    fn quote(&mut self) -> Result<Block<'a>> {
        let mut quote = Quote::default();
        self.block_fields(&QUOTE, |parser, name| {
            match name {
                "text" => quote.text = Some(parser.text()?),
                "body" => quote.body = parser.body()?,
                _ => quote.cite = Some(parser.text()?),
            }
            Ok(())
        })?;
        Ok(Block::Quote(quote))
    }

    fn verse(&mut self) -> Result<Block<'a>> {
        let mut verse = Verse::default();
        self.block_fields(&VERSE, |parser, _| parser.many(Self::text).map(|lines| verse.lines = lines))?;
        Ok(Block::Verse(verse))
    }

    fn figure(&mut self) -> Result<Block<'a>> {
        let mut figure = Figure::default();
        self.block_fields(&FIGURE, |parser, name| {
            match name {
                "src" => figure.src = parser.string()?,
                "alt" => figure.alt = parser.string()?,
                "caption" => figure.caption = Some(parser.text()?),
                "width" => figure.width = Some(parser.count()?),
                _ => figure.height = Some(parser.count()?),
            }
            Ok(())
        })?;
        Ok(Block::Figure(Box::new(figure)))
    }

    fn table(&mut self) -> Result<Block<'a>> {
        let mut table = Table::default();
        self.block_fields(&TABLE, |parser, name| {
            match name {
                "rows" => table.rows = parser.many(Self::row)?,
                "head" => table.head = parser.many(Self::row)?,
                _ => table.caption = Some(parser.text()?),
            }
            Ok(())
        })?;
        Ok(Block::Table(table))
    }

    fn row(&mut self) -> Result<Vec<Text<'a>>> {
        self.many(Self::text)
    }

    fn omission(&mut self) -> Result<Block<'a>> {
        let mut omission = Omission::default();
        self.block_fields(&OMISSION, |parser, name| {
            match name {
                "count" => omission.count = Some(parser.count()?),
                "unit" => omission.unit = Some(parser.keyword()?),
                "reason" => omission.reason = Some(parser.string()?),
                "note" => omission.note = Some(parser.text()?),
                "url" => omission.url = Some(parser.string()?),
                _ => omission.rest = parser.boolean()?,
            }
            Ok(())
        })?;
        Ok(Block::Omission(omission))
    }

    fn turn(&mut self) -> Result<Block<'a>> {
        let mut turn = Turn::default();
        self.block_fields(&TURN, |parser, name| {
            match name {
                "speaker" => turn.speaker = Some(parser.name_or_person()?),
                "body" => turn.body = parser.body()?,
                _ => turn.time = Some(parser.time()?),
            }
            Ok(())
        })?;
        Ok(Block::Turn(Box::new(turn)))
    }

    fn name_or_person(&mut self) -> Result<Person<'a>> {
        match self.json.peek() {
            Some(b'"') => Ok(Person { name: self.string()?, ..Person::default() }),
            Some(b'{') => self.person(),
            _ => Err(self.expected("a name or a person")),
        }
    }

    fn markdown(&mut self) -> Result<Block<'a>> {
        let mut markdown = Markdown::default();
        self.block_fields(&LINE, |parser, _| parser.string().map(|text| markdown.text = text))?;
        Ok(Block::Markdown(markdown))
    }

    /// Start and end in seconds.
    fn time(&mut self) -> Result<[Duration; 2]> {
        let start = self.json.position();
        let (mut times, mut found) = ([Duration::ZERO; 2], 0);
        self.array(|parser| {
            found += 1;
            let time = parser.seconds()?;
            if let Some(slot) = times.get_mut(found - 1) {
                *slot = time;
            }
            Ok(())
        })?;
        if found == 2 { Ok(times) } else { Err(ParseError::schema(start, SchemaError::ExpectedTimes)) }
    }
}
