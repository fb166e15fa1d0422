//! The lines of the speech with their roles → paragraphs → sections and turns → blocks.

pub(crate) mod assemble;
pub(crate) mod contents;
pub(crate) mod gap;
pub(crate) mod gather;
pub(crate) mod ghost;
pub(crate) mod heading;
pub(crate) mod inline;
pub(crate) mod level;
mod list;
mod marked_title;
mod numbered;
pub(crate) mod point;
pub(crate) mod repeat;
pub(crate) mod run;
pub(crate) mod split;
mod title;
pub(crate) mod tree;
pub(crate) mod wrap;

use crate::line::Line;
use crate::profile::Profile;
use contents::Contents;
use heading::Outline;
use oration_model::Person;

/// A paragraph of the speech, or another block that is one line.
#[derive(Debug, Clone)]
pub(crate) struct Paragraph<'a> {
    pub(crate) line: Line<'a>,
    pub(crate) kind: Kind,
    /// Who begins to speak with it.
    pub(crate) speaker: Option<Person<'a>>,
    /// It goes on in the same line of the source as the paragraph before it.
    pub(crate) joined: bool,
    /// The line it begins with.
    pub(crate) at: usize,
    /// The line after its last one.
    pub(crate) to: usize,
}

/// What a paragraph becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    /// Words in which no heading is looked for, because a caller says so.
    Plain,
    /// A heading of a level by the markup of the source.
    Heading(u8),
    Remark,
    Break,
    Closing,
    /// A block that the source has finished.
    Block,
    /// The label of a speaker, with no words on its line.
    Label,
}

/// What the body is made of.
pub(crate) struct Parts<'p, 'a> {
    pub(crate) paragraphs: &'p [Paragraph<'a>],
    pub(crate) outline: Outline,
    pub(crate) contents: Option<&'p Contents<'a>>,
    pub(crate) masked: bool,
    pub(crate) profile: &'static Profile,
}

impl Paragraph<'_> {
    pub(crate) fn text(&self) -> &str {
        &self.line.text
    }

    /// Whether it is words that headings and enumerations are looked for in.
    pub(crate) fn is_text(&self) -> bool {
        self.kind == Kind::Text
    }
}
