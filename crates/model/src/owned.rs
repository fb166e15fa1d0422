//! A speech that borrows from its input → one that owns its text.

use crate::{
    Alternate, Block, Breadcrumb, Figure, List, ListItem, Markdown, Media, Omission, Paragraph, Person,
    Quote, Section, Source, Span, Speech, Str, Table, Text, TextBlock, Turn, Verse,
};

impl Speech<'_> {
    /// Converts the speech into one that owns its text and outlives the input. Copies text that is borrowed.
    ///
    /// ```
    /// use oration::{Error, Speech, parse};
    ///
    /// fn load(json: &str) -> Result<Speech<'static>, Error> {
    ///     Ok(parse(json)?.speech.into_owned())
    /// }
    ///
    /// let speech = load(r#"{"title": "致辞", "body": ["谢谢大家。"]}"#)?;
    /// assert_eq!(speech.body.len(), 1);
    /// # Ok::<(), Error>(())
    /// ```
    pub fn into_owned(self) -> Speech<'static> {
        Speech {
            schema: self.schema.map(owned),
            version: self.version,
            title: self.title.into_owned(),
            subtitle: self.subtitle.map(Text::into_owned),
            lang: self.lang.map(owned),
            dir: self.dir,
            kind: self.kind.map(owned),
            speaker: self.speaker.into_iter().map(person).collect(),
            audience: self.audience.map(owned),
            occasion: self.occasion.map(owned),
            place: self.place.map(owned),
            date: self.date.map(owned),
            published: self.published.map(owned),
            source: self.source.map(source),
            breadcrumb: self.breadcrumb.into_iter().map(breadcrumb).collect(),
            keywords: self.keywords.into_iter().map(owned).collect(),
            summary: self.summary.map(Text::into_owned),
            headnote: blocks(self.headnote),
            extent: self.extent,
            media: self.media.map(media),
            alternates: self.alternates.into_iter().map(Alternate::into_owned).collect(),
            notes: self.notes.into_iter().map(|(id, text)| (owned(id), text.into_owned())).collect(),
            body: blocks(self.body),
        }
    }
}

impl Text<'_> {
    /// Converts the text into one that outlives the input.
    ///
    /// ```
    /// use oration::model::Text;
    ///
    /// let line = String::from("谢谢大家。");
    /// let text: Text<'static> = Text::from(&*line).into_owned();
    /// # assert_eq!(text, Text::from("谢谢大家。"));
    /// ```
    pub fn into_owned(self) -> Text<'static> {
        match self {
            Text::Markdown(markdown) => Text::Markdown(owned(markdown)),
            Text::Spans(spans) => Text::Spans(spans.into_iter().map(span).collect()),
        }
    }
}

impl Block<'_> {
    /// Converts the block into one that outlives the input.
    ///
    /// ```
    /// use oration::model::{Block, Text};
    ///
    /// let line = String::from("谢谢大家。");
    /// let block: Block<'static> = Block::from(Text::from(&*line)).into_owned();
    /// # assert_eq!(block, Block::from(Text::from("谢谢大家。")));
    /// ```
    pub fn into_owned(self) -> Block<'static> {
        match self {
            Block::Paragraph(Paragraph { text, continued, time, id }) => {
                Block::Paragraph(Paragraph { text: text.into_owned(), continued, time, id: id.map(owned) })
            }
            Block::Section(section) => Block::Section(Box::new(self::section(*section))),
            Block::Salutation(block) => Block::Salutation(text_block(block)),
            Block::List(List { ordered, start, items }) => {
                Block::List(List { ordered, start, items: items.into_iter().map(item).collect() })
            }
            Block::Quote(Quote { text, body, cite }) => Block::Quote(Quote {
                text: text.map(Text::into_owned),
                body: blocks(body),
                cite: cite.map(Text::into_owned),
            }),
            Block::Verse(Verse { lines }) => Block::Verse(Verse { lines: texts(lines) }),
            Block::Figure(figure) => Block::Figure(Box::new(self::figure(*figure))),
            Block::Table(Table { head, rows, caption }) => Block::Table(Table {
                head: head.into_iter().map(texts).collect(),
                rows: rows.into_iter().map(texts).collect(),
                caption: caption.map(Text::into_owned),
            }),
            Block::Omission(omission) => Block::Omission(self::omission(omission)),
            Block::Remark(block) => Block::Remark(text_block(block)),
            Block::Turn(turn) => {
                let Turn { speaker, body, time } = *turn;
                Block::Turn(Box::new(Turn { speaker: speaker.map(person), body: blocks(body), time }))
            }
            Block::Closing(block) => Block::Closing(text_block(block)),
            Block::Markdown(Markdown { text }) => Block::Markdown(Markdown { text: owned(text) }),
            Block::Break => Block::Break,
        }
    }
}

fn owned(text: Str<'_>) -> Str<'static> {
    Str::Owned(text.into_owned())
}

fn blocks(blocks: Vec<Block<'_>>) -> Vec<Block<'static>> {
    blocks.into_iter().map(Block::into_owned).collect()
}

fn texts(texts: Vec<Text<'_>>) -> Vec<Text<'static>> {
    texts.into_iter().map(Text::into_owned).collect()
}

fn text_block(block: TextBlock<'_>) -> TextBlock<'static> {
    TextBlock { text: block.text.into_owned() }
}

fn item(item: ListItem<'_>) -> ListItem<'static> {
    match item {
        ListItem::Text(text) => ListItem::Text(text.into_owned()),
        ListItem::Blocks(blocks) => ListItem::Blocks(self::blocks(blocks)),
    }
}

fn section(section: Section<'_>) -> Section<'static> {
    let Section { num, heading, runin, id, state, time, body } = section;
    Section {
        num: num.map(owned),
        heading: heading.into_owned(),
        runin,
        id: id.map(owned),
        state,
        time,
        body: blocks(body),
    }
}

fn figure(figure: Figure<'_>) -> Figure<'static> {
    let Figure { src, alt, caption, width, height } = figure;
    Figure { src: owned(src), alt: owned(alt), caption: caption.map(Text::into_owned), width, height }
}

fn omission(omission: Omission<'_>) -> Omission<'static> {
    let Omission { count, unit, reason, note, url, rest } = omission;
    Omission {
        count,
        unit,
        reason: reason.map(owned),
        note: note.map(Text::into_owned),
        url: url.map(owned),
        rest,
    }
}

fn span(span: Span<'_>) -> Span<'static> {
    match span {
        Span::Markdown(markdown) => Span::Markdown(owned(markdown)),
        Span::Mask { mask, of, label } => Span::Mask { mask: owned(mask), of, label: label.map(owned) },
        Span::Gap { gap, reason } => Span::Gap { gap, reason: reason.map(owned) },
        Span::Note { note } => Span::Note { note: owned(note) },
        Span::Remark { remark } => Span::Remark { remark: owned(remark) },
        Span::Point { num, point } => Span::Point { num: num.map(owned), point: owned(point) },
        Span::Ruby { ruby, text } => Span::Ruby { ruby: owned(ruby), text: owned(text) },
        Span::Foreign { text, lang } => Span::Foreign { text: owned(text), lang: owned(lang) },
    }
}

fn person(person: Person<'_>) -> Person<'static> {
    let Person { name, role, affiliation, url, image, printed } = person;
    Person {
        name: owned(name),
        role: role.map(owned),
        affiliation: affiliation.map(owned),
        url: url.map(owned),
        image: image.map(owned),
        printed: printed.map(owned),
    }
}

fn source(source: Source<'_>) -> Source<'static> {
    let Source { name, url, licence } = source;
    Source { name: name.map(owned), url: url.map(owned), licence: licence.map(owned) }
}

fn breadcrumb(step: Breadcrumb<'_>) -> Breadcrumb<'static> {
    Breadcrumb { label: owned(step.label), url: step.url.map(owned) }
}

fn media(media: Media<'_>) -> Media<'static> {
    let Media { audio, video, captions, duration } = media;
    Media { audio: audio.map(owned), video: video.map(owned), captions: captions.map(owned), duration }
}
