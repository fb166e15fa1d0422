//! A speech → plain text: one line a paragraph, a blank line between, numbers and headings as printed.
//!
//! What plain text cannot say is left out: links, pictures, ids, times. Reading the text with `import`
//! gives a speech that came from plain text back.

use super::front;
use oration_markdown::plain_text as words;
use oration_model::{Block, ListItem, Omission, Section, Speech, State, Text, Unit};

/// Writes a speech as plain text.
///
/// ```
/// let text = "在开学典礼上的讲话\n\n（2023年9月1日）\n\n同志们：\n\n一、形势\n\n很好。\n\n二、任务\n\n很重。\n";
/// assert_eq!(oration::to_text(&oration::import(text).speech), text);
/// ```
pub fn to_text(speech: &Speech<'_>) -> String {
    let mut lines = front::lines(speech);
    blocks(&speech.headnote, &mut lines);
    let contents = front::contents(&speech.body);
    if !contents.is_empty() {
        lines.push(contents.join("\n"));
        lines.extend((speech.title != Text::default()).then(|| words(&speech.title).into_owned()));
    }
    blocks(&speech.body, &mut lines);
    let mut text = lines.join("\n\n");
    text.push('\n');
    text
}

fn blocks(body: &[Block<'_>], lines: &mut Vec<String>) {
    for block in body {
        match block {
            Block::Paragraph(paragraph) => lines.push(line(&paragraph.text)),
            Block::Section(section) => self::section(section, lines),
            Block::Salutation(salutation) => lines.push(words(&salutation.text).into_owned()),
            Block::Remark(text) | Block::Closing(text) => lines.push(line(&text.text)),
            Block::List(list) => list.items.iter().for_each(|item| self::item(item, lines)),
            Block::Quote(quote) => {
                lines.extend(quote.text.as_ref().map(line));
                blocks(&quote.body, lines);
                lines.extend(quote.cite.as_ref().map(line));
            }
            Block::Verse(verse) => lines.push(verse.lines.iter().map(line).collect::<Vec<_>>().join("\n")),
            Block::Figure(figure) => lines.extend(figure.caption.as_ref().map(line)),
            Block::Table(table) => {
                lines.extend(table.caption.as_ref().map(line));
                lines.extend(
                    table
                        .head
                        .iter()
                        .chain(&table.rows)
                        .map(|row| row.iter().map(line).collect::<Vec<_>>().join("\t")),
                );
            }
            Block::Omission(gap) => lines.push(omission(gap)),
            Block::Turn(turn) => {
                lines.extend(turn.speaker.as_ref().map(|speaker| format!("{}：", speaker.name)));
                blocks(&turn.body, lines);
            }
            Block::Markdown(markdown) => lines.push(markdown.text.to_string()),
            Block::Break => {}
        }
    }
}

fn line(text: &Text<'_>) -> String {
    words(text).replace('\n', " ")
}

fn item(item: &ListItem<'_>, lines: &mut Vec<String>) {
    match item {
        ListItem::Text(text) => lines.push(format!("• {}", line(text))),
        ListItem::Blocks(body) => blocks(body, lines),
    }
}

/// Whether the text of a section begins after an omission, so that only the printed outline has its heading.
pub(super) fn is_headless(section: &Section<'_>) -> bool {
    let cut = |block: &Block<'_>| matches!(block, Block::Omission(_));
    section.state == State::Partial && !section.body.iter().any(cut)
}

/// A run-in heading and its first paragraph share a line; a section that is left out has no line.
fn section(section: &Section<'_>, lines: &mut Vec<String>) {
    if section.state == State::Omitted || is_headless(section) {
        return blocks(&section.body, lines);
    }
    let num = section.num.as_deref().unwrap_or_default();
    let mut head = format!("{num}{}{}", space_after(num), line(&section.heading));
    let mut rest = section.body.as_slice();
    if let (true, Some((Block::Paragraph(first), others))) = (section.runin, rest.split_first()) {
        head.push_str(&line(&first.text));
        rest = others;
    }
    lines.push(head);
    blocks(rest, lines);
}

/// `I.` and `第一章` stand apart from their words.
fn space_after(num: &str) -> &'static str {
    let last = num.chars().next_back();
    let apart = last.is_some_and(|c| matches!(c, '章' | '节' | '分' | '篇' | '讲'))
        || num.starts_with(|c: char| c.is_ascii_uppercase());
    if apart { " " } else { "" }
}

fn omission(omission: &Omission<'_>) -> String {
    if let Some(note) = &omission.note {
        return line(note);
    }
    match (omission.count, omission.unit) {
        (Some(count), Some(Unit::Words)) => format!("……（省略{count}词）……"),
        (Some(count), _) => format!("……（省略{count}字）……"),
        (None, _) if omission.rest => "……（未完）".to_owned(),
        (None, _) => "……（略）……".to_owned(),
    }
}
