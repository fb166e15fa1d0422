//! What both formats have: footnotes, people, notices.

use crate::inline::Inline;
use crate::times::Times;
use crate::tree::Branch;
use oration_model::{Block, Notice, NoticeCode, Person, Speech, Text};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A speech that is being read.
pub(crate) struct Reading {
    /// Adds the text of an element of the format.
    pub(crate) element: Element,
    pub(crate) speech: Speech<'static>,
    /// People by id.
    pub(crate) people: BTreeMap<String, Person<'static>>,
    /// The ids of footnotes by the ids of their elements.
    pub(crate) notes: BTreeMap<String, String>,
    /// When elements were said.
    pub(crate) times: Times,
    /// Whether Oration wrote the file.
    pub(crate) is_own: bool,
    /// What is not read, and how often.
    skipped: BTreeMap<String, usize>,
}

/// Adds the text of an element to one that is being read.
pub(crate) type Element = fn(&Branch<'_>, &mut Reading, &mut Inline);

impl Reading {
    pub(crate) fn new(element: Element) -> Self {
        Reading {
            element,
            speech: Speech::default(),
            people: BTreeMap::new(),
            notes: BTreeMap::new(),
            times: Times::default(),
            is_own: false,
            skipped: BTreeMap::new(),
        }
    }

    /// A text to be read. In a file of Oration, line breaks and spaces are those of the speech.
    pub(crate) fn text(&self) -> Inline {
        Inline::new(self.is_own)
    }

    /// An element whose words are not in the speech.
    pub(crate) fn skip(&mut self, name: &str) {
        self.leave_out(format!("<{name}>"));
    }

    /// What is not in the speech, as messages name it.
    pub(crate) fn leave_out(&mut self, what: String) {
        *self.skipped.entry(what).or_default() += 1;
    }

    /// Adds a footnote in the text and returns its id.
    pub(crate) fn add_note(&mut self, text: Text<'static>) -> String {
        let is_free = |id: &String, speech: &Speech<'_>| speech.notes.iter().all(|(known, _)| known != id);
        let first = self.speech.notes.len() + 1;
        let id = (first..).map(|number| number.to_string()).find(|id| is_free(id, &self.speech));
        let id = id.unwrap_or_default();
        self.speech.notes.push((Cow::Owned(id.clone()), text));
        id
    }

    /// The person of a reference: `#p1`, or a name.
    pub(crate) fn person(&self, reference: &str) -> Option<Person<'static>> {
        let id = reference.trim_start_matches('#');
        let named = || Person { name: Cow::Owned(id.to_owned()), ..Person::default() };
        match self.people.get(id) {
            Some(person) => Some(person.clone()),
            None if id.is_empty() || id == "unknown" => None,
            None => Some(named()),
        }
    }

    /// If all that is said is one turn, the speech is that person's.
    pub(crate) fn sole_speaker(&mut self) {
        let is_turn = |block: &Block<'_>| matches!(block, Block::Turn(_));
        if self.speech.body.iter().filter(|block| is_turn(block)).count() != 1 {
            return;
        }
        for block in std::mem::take(&mut self.speech.body) {
            match block {
                Block::Turn(turn) => {
                    self.speech.speaker.extend(turn.speaker);
                    self.speech.body.extend(turn.body);
                }
                block => self.speech.body.push(block),
            }
        }
    }

    pub(crate) fn finish(self) -> (Speech<'static>, Vec<Notice>) {
        let notice = |(name, count): (String, usize)| Notice {
            code: NoticeCode::Markup,
            line: 1,
            path: None,
            message: format!("{count} {name} left out"),
            text: String::new(),
        };
        (self.speech, self.skipped.into_iter().map(notice).collect())
    }
}

/// An owned string of the model.
pub(crate) fn text(text: Option<String>) -> Option<Cow<'static, str>> {
    text.map(Cow::Owned)
}
