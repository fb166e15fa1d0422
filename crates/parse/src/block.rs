//! JSON → [`Block`].

use crate::fail::Result;
use crate::json::Reader;
use crate::record::Fields;
use oration_model::{
    Block, Figure, List, ListItem, Markdown, Omission, Paragraph, Person, Quote, Section, Table, Text,
    TextBlock, Turn, Verse,
};

use std::time::Duration;

const TYPES: &[&str] = &[
    "section",
    "paragraph",
    "salutation",
    "list",
    "quote",
    "verse",
    "figure",
    "table",
    "omission",
    "remark",
    "turn",
    "closing",
    "markdown",
    "break",
];

const SECTION: Fields =
    Fields { names: &["type", "heading", "body", "num", "runin", "id", "state", "time"], required: 3 };
const PARAGRAPH: Fields = Fields { names: &["type", "text", "continued", "time", "id"], required: 2 };
const LINE: Fields = Fields { names: &["type", "text"], required: 2 };
const LIST: Fields = Fields { names: &["type", "items", "ordered", "start"], required: 2 };
const QUOTE: Fields = Fields { names: &["type", "text", "body", "cite"], required: 1 };
const VERSE: Fields = Fields { names: &["type", "lines"], required: 2 };
const FIGURE: Fields = Fields { names: &["type", "src", "alt", "caption", "width", "height"], required: 3 };
const TABLE: Fields = Fields { names: &["type", "rows", "head", "caption"], required: 2 };
const OMISSION: Fields =
    Fields { names: &["type", "count", "unit", "reason", "note", "url", "rest"], required: 1 };
const TURN: Fields = Fields { names: &["type", "body", "speaker", "time"], required: 2 };
const BREAK: Fields = Fields { names: &["type"], required: 1 };

impl<'a> Reader<'a> {
    pub(super) fn body(&mut self) -> Result<Vec<Block<'a>>> {
        self.many(Self::block)
    }

    pub(super) fn block(&mut self) -> Result<Block<'a>> {
        match self.peek() {
            Some(b'"') => self.words().map(|words| Text::Markdown(words).into()),
            Some(b'{') => self.typed_block(),
            _ => Err(self.expected("a block (text or an object)")),
        }
    }

    /// A block of the type its `type` names, which usually comes first.
    fn typed_block(&mut self) -> Result<Block<'a>> {
        let Some(told) = self.find_type()? else {
            return Err(self.wrong("the field \"type\" is missing"));
        };
        let start = std::mem::replace(&mut self.at, told);
        let read = self.word(TYPES, Self::of_type)?;
        self.at = start;
        read(self)
    }

    /// What reads a block of a type.
    fn of_type(word: &str) -> Option<fn(&mut Self) -> Result<Block<'a>>> {
        Some(match word {
            "section" => Self::section,
            "paragraph" => Self::paragraph,
            "salutation" => |reader| reader.line().map(Block::Salutation),
            "list" => Self::list,
            "quote" => Self::quote,
            "verse" => Self::verse,
            "figure" => Self::figure,
            "table" => Self::table,
            "omission" => Self::omission,
            "remark" => |reader| reader.line().map(Block::Remark),
            "turn" => Self::turn,
            "closing" => |reader| reader.line().map(Block::Closing),
            "markdown" => Self::markdown,
            "break" => |reader| reader.fields(&BREAK, |_, _| Ok(())).map(|()| Block::Break),
            _ => return None,
        })
    }

    /// The fields of a block but for its `type`.
    fn fields(
        &mut self,
        fields: &'static Fields,
        mut read: impl FnMut(&mut Self, &'static str) -> Result<()>,
    ) -> Result<()> {
        self.record(
            fields,
            |reader, name| if name == "type" { reader.string().map(drop) } else { read(reader, name) },
        )
    }

    fn section(&mut self) -> Result<Block<'a>> {
        let mut section = Box::<Section>::default();
        self.fields(&SECTION, |reader, name| {
            match name {
                "heading" => section.heading = reader.text()?,
                "body" => section.body = reader.body()?,
                "num" => section.num = Some(reader.words()?),
                "runin" => section.runin = reader.boolean()?,
                "id" => section.id = Some(reader.id()?),
                "state" => section.state = reader.keyword()?,
                _ => section.time = Some(reader.time()?),
            }
            Ok(())
        })?;
        Ok(Block::Section(section))
    }

    fn paragraph(&mut self) -> Result<Block<'a>> {
        let mut paragraph = Paragraph::default();
        self.fields(&PARAGRAPH, |reader, name| {
            match name {
                "text" => paragraph.text = reader.text()?,
                "continued" => paragraph.continued = reader.boolean()?,
                "time" => paragraph.time = Some(reader.time()?),
                _ => paragraph.id = Some(reader.id()?),
            }
            Ok(())
        })?;
        Ok(Block::Paragraph(paragraph))
    }

    fn line(&mut self) -> Result<TextBlock<'a>> {
        let mut line = TextBlock::default();
        self.fields(&LINE, |reader, _| reader.text().map(|text| line.text = text))?;
        Ok(line)
    }

    fn list(&mut self) -> Result<Block<'a>> {
        let mut list = List::default();
        self.fields(&LIST, |reader, name| {
            match name {
                "items" => list.items = reader.many(Self::item)?,
                "ordered" => list.ordered = reader.boolean()?,
                _ => list.start = Some(reader.count()?),
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
        self.fields(&QUOTE, |reader, name| {
            match name {
                "text" => quote.text = Some(reader.text()?),
                "body" => quote.body = reader.body()?,
                _ => quote.cite = Some(reader.text()?),
            }
            Ok(())
        })?;
        Ok(Block::Quote(quote))
    }

    fn verse(&mut self) -> Result<Block<'a>> {
        let mut verse = Verse::default();
        self.fields(&VERSE, |reader, _| reader.many(Self::text).map(|lines| verse.lines = lines))?;
        Ok(Block::Verse(verse))
    }

    fn figure(&mut self) -> Result<Block<'a>> {
        let mut figure = Figure::default();
        self.fields(&FIGURE, |reader, name| {
            match name {
                "src" => figure.src = reader.words()?,
                "alt" => figure.alt = reader.words()?,
                "caption" => figure.caption = Some(reader.text()?),
                "width" => figure.width = Some(reader.count()?),
                _ => figure.height = Some(reader.count()?),
            }
            Ok(())
        })?;
        Ok(Block::Figure(Box::new(figure)))
    }

    fn table(&mut self) -> Result<Block<'a>> {
        let mut table = Table::default();
        self.fields(&TABLE, |reader, name| {
            match name {
                "rows" => table.rows = reader.many(Self::row)?,
                "head" => table.head = reader.many(Self::row)?,
                _ => table.caption = Some(reader.text()?),
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
        self.fields(&OMISSION, |reader, name| {
            match name {
                "count" => omission.count = Some(reader.count()?),
                "unit" => omission.unit = Some(reader.keyword()?),
                "reason" => omission.reason = Some(reader.words()?),
                "note" => omission.note = Some(reader.text()?),
                "url" => omission.url = Some(reader.words()?),
                _ => omission.rest = reader.boolean()?,
            }
            Ok(())
        })?;
        Ok(Block::Omission(omission))
    }

    fn turn(&mut self) -> Result<Block<'a>> {
        let mut turn = Turn::default();
        self.fields(&TURN, |reader, name| {
            match name {
                "speaker" => turn.speaker = Some(reader.name_or_person()?),
                "body" => turn.body = reader.body()?,
                _ => turn.time = Some(reader.time()?),
            }
            Ok(())
        })?;
        Ok(Block::Turn(Box::new(turn)))
    }

    fn name_or_person(&mut self) -> Result<Person<'a>> {
        match self.peek() {
            Some(b'"') => Ok(Person { name: self.words()?, ..Person::default() }),
            Some(b'{') => self.person(),
            _ => Err(self.expected("a name or a person")),
        }
    }

    fn markdown(&mut self) -> Result<Block<'a>> {
        let mut markdown = Markdown::default();
        self.fields(&LINE, |reader, _| reader.words().map(|words| markdown.text = words))?;
        Ok(Block::Markdown(markdown))
    }

    /// Start and end in seconds.
    fn time(&mut self) -> Result<[Duration; 2]> {
        let start = self.here();
        let (mut times, mut found) = ([Duration::ZERO; 2], 0);
        self.array(|reader| {
            found += 1;
            let time = reader.seconds()?;
            if let Some(slot) = times.get_mut(found - 1) {
                *slot = time;
            }
            Ok(())
        })?;
        if found == 2 {
            Ok(times)
        } else {
            Err(self.wrong_at(start, "expected two times, the start and the end"))
        }
    }
}
