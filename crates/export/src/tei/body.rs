//! The blocks of a speech → `div`, `u` and the elements in them.

use super::Writer;
use crate::markup::Markup;
use crate::own::{times, uri};
use crate::text;
use crate::xml_lines::XmlLines;
use oration_markdown::is_plain;
use oration_model::{
    Block, Figure, List, ListItem, Omission, Quote, Section, State, Table, Text, Turn, Unit,
};
use std::time::Duration;

impl Writer<'_> {
    /// The content of a `div`. After a `div` in it, TEI allows no other blocks; they are in a `div` of the type `part`.
    pub(super) fn content(&mut self, body: &[Block<'_>]) {
        let mut after_div = false;
        let mut in_part = false;
        for block in body {
            let is_div = matches!(block, Block::Section(_) | Block::Turn(_));
            if is_div {
                self.end_utterance();
            }
            if is_div && in_part {
                self.xml.end();
                in_part = false;
            }
            if !is_div && after_div && !in_part {
                self.xml.block("div").attr("type", "part");
                in_part = true;
            }
            after_div |= is_div;
            self.block(block);
        }
        self.end_utterance();
        if in_part {
            self.xml.end();
        }
    }

    /// The content of a quotation or an item, in which sections and turns are in a text of their own.
    fn inner(&mut self, body: &[Block<'_>]) {
        let outer = std::mem::replace(&mut self.in_utterance, false);
        if body.iter().any(|block| matches!(block, Block::Section(_) | Block::Turn(_))) {
            self.xml.block("floatingText").block("body").block("div").attr("type", "part");
            self.content(body);
            self.xml.end();
            self.xml.end();
            self.xml.end();
        } else {
            body.iter().for_each(|block| self.block(block));
            self.end_utterance();
        }
        self.in_utterance = outer;
    }

    fn begin_utterance(&mut self) {
        if !self.in_utterance {
            let who = self.who.as_ref().map(|id| format!("#{id}"));
            self.xml.block("u").attr_if("who", who.as_deref());
            self.in_utterance = true;
        }
    }

    fn end_utterance(&mut self) {
        if std::mem::take(&mut self.in_utterance) {
            self.xml.end();
        }
    }

    fn block(&mut self, block: &Block<'_>) {
        match block {
            Block::Paragraph(paragraph) => {
                self.begin_utterance();
                self.xml.block("seg").attr_if("part", paragraph.continued.then_some("F"));
                self.id(paragraph.id.as_deref());
                self.time(paragraph.time);
                self.text(&paragraph.text);
                self.xml.end();
            }
            Block::Salutation(line) => self.line("salutation", &line.text),
            Block::Closing(line) => self.line("closing", &line.text),
            block => {
                self.end_utterance();
                self.other(block);
            }
        }
    }

    fn line(&mut self, kind: &str, text: &Text<'_>) {
        self.begin_utterance();
        self.xml.block("seg").attr("type", kind);
        self.text(text);
        self.xml.end();
    }

    /// A block that is not in a `u`.
    fn other(&mut self, block: &Block<'_>) {
        match block {
            Block::Paragraph(_) | Block::Salutation(_) | Block::Closing(_) => {}
            Block::Section(section) => self.section(section),
            Block::Remark(line) => match &line.text {
                Text::Markdown(remark) if is_plain(remark) => self.remark(remark),
                text => {
                    self.xml.block("note").attr("type", "remark");
                    self.text(text);
                    self.xml.end();
                }
            },
            Block::List(list) => self.list(list),
            Block::Quote(quote) => self.quote(quote),
            Block::Verse(verse) => {
                self.xml.block("lg").attr_if("rend", verse.lines.is_empty().then_some("none"));
                if verse.lines.is_empty() {
                    self.xml.block("l").end();
                }
                verse.lines.iter().for_each(|line| self.element("l", line));
                self.xml.end();
            }
            Block::Figure(figure) => self.figure(figure),
            Block::Table(table) => self.table(table),
            Block::Omission(omission) => self.omission(omission),
            Block::Turn(turn) => self.turn(turn),
            // `expand` has replaced them.
            Block::Markdown(markdown) => self.line("markdown", &Text::Markdown(markdown.text.clone())),
            Block::Break => self.xml.block("milestone").attr("unit", "break").end(),
        }
    }

    fn remark(&mut self, remark: &str) {
        self.xml.block("incident").block("desc").text(remark).end();
        self.xml.end();
    }

    fn section(&mut self, section: &Section<'_>) {
        let state = (section.state != State::Shown).then_some(section.state.as_str());
        self.xml.block("div").attr("type", "section").attr_if("subtype", state);
        self.xml.attr_if("n", section.num.as_deref()).attr_if("rend", section.runin.then_some("runin"));
        self.id(section.id.as_deref());
        self.xml.block("head");
        if let Some(num) = &section.num {
            self.xml.inline("label").text(num).end();
        }
        self.text(&section.heading);
        self.xml.end();
        self.time(section.time);
        self.content(&section.body);
        self.xml.end();
    }

    fn turn(&mut self, turn: &Turn<'_>) {
        let who = turn.speaker.as_ref().map(|speaker| self.people.id(speaker));
        let outer = std::mem::replace(&mut self.who, who.clone());
        self.xml.block("div").attr("type", "turn");
        if let (Some(speaker), Some(id)) = (&turn.speaker, who) {
            let printed = speaker.printed.as_ref().unwrap_or(&speaker.name);
            self.xml
                .block("note")
                .attr("type", "speaker")
                .attr("corresp", &format!("#{id}"))
                .text(printed)
                .end();
        }
        self.time(turn.time);
        self.content(&turn.body);
        self.xml.end();
        self.who = outer;
    }

    /// An id, with a prefix that makes it a name of XML. A repeated one cannot be written.
    fn id(&mut self, id: Option<&str>) {
        if let Some(id) = id.filter(|id| self.ids.insert((*id).to_owned())) {
            self.xml.attr("xml:id", &format!("id.{id}"));
        }
    }

    fn time(&mut self, time: Option<[Duration; 2]>) {
        if let Some(time) = time {
            self.xml.inline("milestone").attr("unit", "time").attr("n", &times(time)).end();
        }
    }

    fn list(&mut self, list: &List<'_>) {
        let start = list.start.map(|start| start.to_string());
        let rend = match (list.items.is_empty(), list.ordered) {
            (false, false) => "bulleted",
            (false, true) => "numbered",
            (true, false) => "none bulleted",
            (true, true) => "none numbered",
        };
        self.xml.block("list").attr("rend", rend).attr_if("n", start.as_deref());
        if list.items.is_empty() {
            self.xml.block("item").end();
        }
        for item in &list.items {
            match item {
                ListItem::Text(text) => self.element("item", text),
                ListItem::Blocks(body) => {
                    self.xml.block("item").attr("rend", "blocks");
                    self.inner(body);
                    self.xml.end();
                }
            }
        }
        self.xml.end();
    }

    fn quote(&mut self, quote: &Quote<'_>) {
        if quote.cite.is_some() {
            self.xml.block("cit");
        }
        self.xml.block("quote");
        if let Some(text) = &quote.text {
            self.element("p", text);
        }
        self.inner(&quote.body);
        self.xml.end();
        if let Some(cite) = &quote.cite {
            self.element("bibl", cite);
            self.xml.end();
        }
    }

    fn figure(&mut self, figure: &Figure<'_>) {
        let size = |size: Option<u64>| size.map(|size| format!("{size}px"));
        self.xml.block("figure").block("graphic").attr("url", &uri(&figure.src));
        self.xml.attr_if("width", size(figure.width).as_deref());
        self.xml.attr_if("height", size(figure.height).as_deref()).end();
        if let Some(caption) = &figure.caption {
            self.element("head", caption);
        }
        self.xml.block("figDesc").text(&figure.alt).end();
        self.xml.end();
    }

    fn table(&mut self, table: &Table<'_>) {
        self.xml.block("table");
        if let Some(caption) = &table.caption {
            self.element("head", caption);
        }
        let head = table.head.iter().map(|row| (Some("label"), row));
        for (role, row) in head.chain(table.rows.iter().map(|row| (None, row))) {
            self.xml.block("row").attr_if("role", role).attr_if("rend", row.is_empty().then_some("empty"));
            if row.is_empty() {
                self.xml.block("cell").end();
            }
            row.iter().for_each(|cell| self.element("cell", cell));
            self.xml.end();
        }
        if table.head.is_empty() && table.rows.is_empty() {
            self.xml.block("row").attr("rend", "none").block("cell").end();
            self.xml.end();
        }
        self.xml.end();
    }

    fn omission(&mut self, omission: &Omission<'_>) {
        if omission.note.is_some() {
            self.xml.block("note").attr("type", "omission");
        }
        let count = omission.count.map(|count| count.to_string());
        // Where the speech does not say it, characters are counted.
        let unit = match omission.unit {
            Some(Unit::Words) => Some("words"),
            Some(Unit::Characters) => Some("characters"),
            None => omission.count.map(|_| "chars"),
        };
        // White space before it would be part of the note.
        let gap = if omission.note.is_some() { XmlLines::inline } else { XmlLines::block };
        gap(&mut self.xml, "gap").attr("reason", "editorial").attr_if("unit", unit);
        self.xml.attr_if("quantity", count.as_deref()).attr_if("n", omission.rest.then_some("rest"));
        self.xml.attr_if("source", omission.url.as_deref().map(uri).as_deref());
        if omission.note.is_none() {
            self.xml.block("desc").text(&text::omission(omission, self.locale)).end();
        }
        if let Some(reason) = &omission.reason {
            self.xml.block("desc").attr("type", "reason").text(reason).end();
        }
        self.xml.end();
        if let Some(note) = &omission.note {
            self.text(note);
            self.xml.end();
        }
    }
}
