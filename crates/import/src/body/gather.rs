//! Lines with roles → the pieces of the body, each with what it becomes and who begins to speak.

use super::{Kind, Paragraph};
use crate::byline;
use crate::line::{Line, trimmed};
use crate::role::LineRole;
use crate::roles::Decision;
use crate::roles::zone::Zone;
use crate::turns::Label;
use oration_model::Person;
use std::borrow::Cow;

/// The pieces of the body in their order. `joined` says which lines go on in the same line of the source.
pub(crate) fn pieces<'a>(
    lines: &[Line<'a>],
    decisions: &[Decision],
    labels: &[Option<Label>],
    joined: &[bool],
    forced: impl Fn(&Line<'a>) -> bool,
) -> Vec<Paragraph<'a>> {
    let mut pieces = Vec::with_capacity(lines.len());
    for (i, (line, decision)) in lines.iter().zip(decisions).enumerate() {
        let Some(kind) = kind(line, decision, forced(line)) else { continue };
        let mut piece = Paragraph {
            line: line.clone(),
            kind,
            speaker: None,
            joined: joined.get(i).copied().unwrap_or_default(),
            at: i,
            to: i + 1,
        };
        if decision.role == LineRole::Turn
            && let Some(label) = labels.get(i).and_then(Option::as_ref)
        {
            speak(&mut piece, label);
        }
        pieces.push(piece);
    }
    pieces
}

fn kind(line: &Line<'_>, decision: &Decision, forced: bool) -> Option<Kind> {
    match decision.role {
        LineRole::Body | LineRole::Turn | LineRole::Omission if line.hints.block.is_some() => {
            Some(Kind::Block)
        }
        LineRole::Body if forced => Some(Kind::Plain),
        LineRole::Body | LineRole::Turn | LineRole::Omission => Some(Kind::Text),
        LineRole::Heading => Some(Kind::Heading(line.hints.heading.unwrap_or(2))),
        LineRole::Remark => Some(Kind::Remark),
        LineRole::Break => Some(Kind::Break),
        LineRole::Closing | LineRole::Signature => Some(Kind::Closing),
        LineRole::Date if decision.zone == Zone::Closing => Some(Kind::Closing),
        _ => None,
    }
}

/// Takes the label off the words.
fn speak<'a>(piece: &mut Paragraph<'a>, label: &Label) {
    let line = &mut piece.line;
    let name = label.name(line).to_owned();
    let head = line
        .text
        .get(..label.end)
        .unwrap_or_default()
        .trim()
        .trim_end_matches([':', '：', '∶', '.', '='])
        .trim_end();
    let printed = (head.len() > name.len() && label.end > 0 && head != name
        || byline::around_post(&name).is_some())
    .then(|| Cow::Owned(head.to_owned()));
    let speaker = Person {
        name: Cow::Owned(
            byline::around_post(&name)
                .unwrap_or_else(|| name.split_whitespace().collect::<Vec<_>>().join(" ")),
        ),
        printed,
        ..Person::default()
    };
    line.hints.inline =
        line.hints.inline.take().and_then(|inline| super::inline::after(inline, &line.text[..label.end]));
    line.text = trimmed(&line.text, label.end..line.text.len());
    line.hints.heading = None;
    piece.speaker = Some(speaker);
    if line.text.is_empty() {
        piece.kind = Kind::Label;
    }
}
