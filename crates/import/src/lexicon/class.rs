//! The name of a class in a word list → the class, and sets of classes.

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $word:literal),* $(,)?) => {
        /// The class of a word.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Class { $($(#[$doc])* $name),* }

        impl Class {
            pub(super) fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Class::$name),)* _ => None }
            }
        }
    };
}

classes! {
    /// An article, a preposition or an “and”: allowed inside a name or an address.
    Link = "link",
    /// A word of a clause: no address has it.
    Clause = "clause",
    /// A pronoun of the first person.
    Me = "me",
    /// Opens an address: dear, ladies, Sehr geehrte.
    Opener = "opener",
    /// People who are addressed.
    Audience = "audience",
    Office = "office",
    /// A title before (or, in Chinese, after) a name.
    Title = "title",
    Greeting = "greeting",
    Thanks = "thanks",
    Month = "month",
    Weekday = "weekday",
    /// Labels of a speaker.
    Question = "question",
    Answer = "answer",
    Role = "role",
    /// Stands before a colon, but is no speaker.
    Weak = "weak",
    /// Applause and other stage directions.
    Remark = "remark",
    /// Titles of a printed outline.
    Contents = "contents",
    /// A button or switch of a page, the whole line.
    Tool = "tool",
    /// Begins the foot of a page.
    Foot = "foot",
    /// Anywhere on a line of the foot.
    Mark = "mark",
    Agency = "agency",
    /// Says that a line of the page, or the words below it, are an advertisement; the whole line.
    Ad = "ad",
    /// Stands before the number of a picture: Chart 1.
    Figure = "figure",
    /// Before the name of who took a picture.
    Credit = "credit",
    /// Check against delivery.
    Delivery = "delivery",
    /// Labels of metadata.
    Time = "time",
    Day = "day",
    Source = "source",
    Author = "author",
    Name = "name",
    Place = "place",
    Event = "event",
    Misc = "misc",
    /// Labels of the title: `Topic: …`.
    Subject = "subject",
    /// Labels of what is kept as printed: `Present: …`.
    Kept = "kept",
    Crumbs = "crumbs",
    /// First, secondly.
    Ordinal = "ordinal",
    /// Part, chapter, article.
    Unit = "unit",
    /// Titles of the first and the last part, which hold no numbered parts.
    Opening = "opening",
    /// One, first: the number of a part.
    Nth = "nth",
    /// Kinds of speech, as titles name them.
    Kind = "kind",
    /// Stands between who speaks and the occasion.
    At = "at",
    Annex = "annex",
    Page = "page",
    /// Announces the text that follows: full text.
    Lead = "lead",
    /// A meeting that is counted: session, congress.
    Meeting = "meeting",
    /// The beginnings of words by which a page speaks of itself and its services: newsletter, download.
    Web = "web",
    /// A chamber or the name of its record: House of Commons, Hansard.
    Chamber = "chamber",
    /// The beginnings of words beside the moment at which a page was published: published, min read.
    Stamp = "stamp",
    /// The day of a report.
    Today = "today",
    /// Who reads a channel, behind their number: subscribers.
    Readers = "readers",
    Surname = "surname",
}

/// A set of classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Classes(u64);

impl Classes {
    pub(crate) fn has(self, class: Class) -> bool {
        self.0 & 1 << class as u64 != 0
    }

    pub(crate) fn has_any(self, classes: &[Class]) -> bool {
        classes.iter().any(|&class| self.has(class))
    }

    pub(super) fn with(self, class: Class) -> Self {
        Classes(self.0 | 1 << class as u64)
    }
}
