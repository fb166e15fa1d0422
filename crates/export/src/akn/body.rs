//! The blocks of a speech → `speech`, `debateSection`, `blockContainer` and the elements in them.

use super::Writer;
use crate::markup::Markup;
use crate::own::{has_turn, times, uri};
use crate::text;
use oration_model::{
    Block, Figure, List, ListItem, Omission, Quote, Section, Speech, State, Table, Text, Turn, Unit,
};

/// The kinds of elements with ids, and their names in ids.
const IDS: [&str; 3] = ["blkctr", "dbsect", "speech"];
const CONTAINER: usize = 0;
const DEBATE: usize = 1;
const SPEECH: usize = 2;

impl Writer<'_> {
    /// The body: a transcript has a `speech` for each turn; another is one `speech` if it has a speaker.
    pub(super) fn body(&mut self, speech: &Speech<'_>) {
        self.xml.block("debateBody");
        self.identified("debateSection", DEBATE);
        self.xml.attr("name", "speech");
        match speech.speaker.first() {
            Some(speaker) if !has_turn(&speech.body) => {
                let id = self.people.id(speaker);
                self.identified("speech", SPEECH);
                self.xml.attr("by", &format!("#{id}"));
                if speaker.role.is_some() {
                    self.xml.attr("as", &format!("#{id}-role"));
                }
                self.xml.attr("o:whole", "true").block("from").text(&speaker.name).end();
                self.filled(&speech.body);
                self.xml.end();
            }
            _ => self.debate(&speech.body),
        }
        self.xml.end();
        self.xml.end();
    }

    /// Starts an element with an id.
    fn identified(&mut self, name: &'static str, kind: usize) {
        self.counts[kind] += 1;
        self.xml.block(name).attr("eId", &format!("{}_{}", IDS[kind], self.counts[kind]));
    }

    /// The blocks of a transcript.
    fn debate(&mut self, body: &[Block<'_>]) {
        for block in body {
            match block {
                Block::Section(section) if has_turn(&section.body) => {
                    self.identified("debateSection", DEBATE);
                    self.xml.attr("name", "section");
                    self.section_head(section);
                    self.debate(&section.body);
                    self.xml.end();
                }
                Block::Turn(turn) => {
                    self.identified("speech", SPEECH);
                    self.turn_head(turn);
                    self.xml.end();
                }
                block => self.block(block),
            }
        }
    }

    /// The blocks of an element that needs at least one.
    fn filled(&mut self, body: &[Block<'_>]) {
        if body.is_empty() {
            self.xml.block("block").attr("name", "empty").end();
        }
        self.blocks(body);
    }

    pub(super) fn blocks(&mut self, body: &[Block<'_>]) {
        for block in body {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block<'_>) {
        match block {
            Block::Paragraph(paragraph) => {
                self.xml.block("p").attr_if("o:id", paragraph.id.as_deref());
                self.xml.attr_if("o:time", paragraph.time.map(times).as_deref());
                self.xml.attr_if("o:continued", paragraph.continued.then_some("true"));
                self.text(&paragraph.text);
                self.xml.end();
            }
            Block::Section(section) => {
                self.identified("blockContainer", CONTAINER);
                self.section_head(section);
                self.filled(&section.body);
                self.xml.end();
            }
            Block::Salutation(line) => self.paragraph(Some("salutation"), &line.text),
            Block::Closing(line) => self.paragraph(Some("closing"), &line.text),
            Block::Remark(line) => {
                self.xml.block("p").attr("class", "remark").inline("remark").attr("type", "phenomenon");
                self.text(&line.text);
                self.xml.end();
                self.xml.end();
            }
            Block::List(list) => self.list(list),
            Block::Quote(quote) => self.quote(quote),
            Block::Verse(verse) => {
                self.xml.block("p").attr("class", "verse");
                for (index, line) in verse.lines.iter().enumerate() {
                    if index > 0 {
                        self.xml.inline("eol").end();
                    }
                    self.text(line);
                }
                self.xml.end();
            }
            Block::Figure(figure) => self.figure(figure),
            Block::Table(table) => self.table(table),
            Block::Omission(omission) => self.omission(omission),
            Block::Turn(turn) => {
                self.identified("blockContainer", CONTAINER);
                self.xml.attr("class", "turn");
                self.turn_head(turn);
                self.xml.end();
            }
            // `expand` has replaced them.
            Block::Markdown(markdown) => self.paragraph(None, &Text::Markdown(markdown.text.clone())),
            Block::Break => self.xml.block("p").attr("class", "break").end(),
        }
    }

    fn section_head(&mut self, section: &Section<'_>) {
        let state = (section.state != State::Shown).then_some(section.state.as_str());
        self.xml
            .attr_if("o:id", section.id.as_deref())
            .attr_if("o:runin", section.runin.then_some("true"))
            .attr_if("o:state", state)
            .attr_if("o:time", section.time.map(times).as_deref());
        if let Some(num) = &section.num {
            self.xml.block("num").text(num).end();
        }
        self.xml.block("heading");
        self.text(&section.heading);
        self.xml.end();
    }

    /// The attributes and the content of a turn.
    fn turn_head(&mut self, turn: &Turn<'_>) {
        let id =
            turn.speaker.as_ref().map_or_else(|| "unknown".to_owned(), |speaker| self.people.id(speaker));
        let is_container = self.xml.name() == Some("blockContainer");
        self.xml.attr(if is_container { "o:by" } else { "by" }, &format!("#{id}"));
        if !is_container && turn.speaker.as_ref().is_some_and(|speaker| speaker.role.is_some()) {
            self.xml.attr("as", &format!("#{id}-role"));
        }
        self.xml.attr_if("o:time", turn.time.map(times).as_deref());
        if let Some(speaker) = &turn.speaker {
            self.xml.block(if is_container { "heading" } else { "from" }).text(&speaker.name).end();
        }
        self.filled(&turn.body);
    }

    fn list(&mut self, list: &List<'_>) {
        let ordered = list.ordered.then_some("true");
        let start = list.start.map(|start| start.to_string());
        let name = if list.items.is_empty() { "block" } else { "blockList" };
        self.xml.block(name).attr_if("name", list.items.is_empty().then_some("list"));
        self.xml.attr_if("o:ordered", ordered).attr_if("o:start", start.as_deref());
        for item in &list.items {
            self.xml.block("item");
            match item {
                ListItem::Text(text) => self.paragraph(None, text),
                ListItem::Blocks(body) => {
                    self.xml.attr("o:blocks", "true");
                    self.filled(body);
                }
            }
            self.xml.end();
        }
        self.xml.end();
    }

    fn quote(&mut self, quote: &Quote<'_>) {
        self.identified("blockContainer", CONTAINER);
        self.xml.attr("class", "quote");
        if let Some(text) = &quote.text {
            self.paragraph(Some("quotation"), text);
        }
        if quote.text.is_none() && quote.cite.is_none() {
            self.filled(&quote.body);
        } else {
            self.blocks(&quote.body);
        }
        if let Some(cite) = &quote.cite {
            self.paragraph(Some("cite"), cite);
        }
        self.xml.end();
    }

    fn figure(&mut self, figure: &Figure<'_>) {
        let size = |size: Option<u64>| size.map(|size| size.to_string());
        self.xml.block("p").attr("class", "figure").inline("img");
        self.xml.attr("src", &uri(&figure.src)).attr("alt", &figure.alt);
        self.xml.attr_if("width", size(figure.width).as_deref());
        self.xml.attr_if("height", size(figure.height).as_deref()).end();
        if let Some(caption) = &figure.caption {
            self.xml.inline("span").attr("class", "caption");
            self.text(caption);
            self.xml.end();
        }
        self.xml.end();
    }

    fn table(&mut self, table: &Table<'_>) {
        self.xml.block("table");
        if let Some(caption) = &table.caption {
            self.xml.block("caption");
            self.text(caption);
            self.xml.end();
        }
        let rows = table.head.iter().map(|row| ("th", row)).chain(table.rows.iter().map(|row| ("td", row)));
        for (name, row) in rows {
            self.xml.block("tr").attr_if("class", row.is_empty().then_some("empty"));
            if row.is_empty() {
                self.xml.block(name).end();
            }
            for cell in row {
                self.xml.block(name);
                self.paragraph(None, cell);
                self.xml.end();
            }
            self.xml.end();
        }
        if table.head.is_empty() && table.rows.is_empty() {
            self.xml.block("tr").attr("class", "none").block("td").end();
            self.xml.end();
        }
        self.xml.end();
    }

    fn omission(&mut self, omission: &Omission<'_>) {
        let count = omission.count.map(|count| count.to_string());
        self.xml.block("p").inline("omissis").attr("o:block", "true");
        self.xml
            .attr_if("o:count", count.as_deref())
            .attr_if("o:unit", omission.unit.map(Unit::as_str))
            .attr_if("o:reason", omission.reason.as_deref())
            .attr_if("o:url", omission.url.as_deref())
            .attr_if("o:rest", omission.rest.then_some("true"));
        match &omission.note {
            Some(note) => {
                self.xml.attr("o:note", "true");
                self.text(note);
            }
            None => {
                self.xml.text(&text::omission(omission, self.locale));
            }
        }
        self.xml.end();
        self.xml.end();
    }
}
