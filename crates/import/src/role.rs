//! What a line is, why, and what it would have been otherwise: the words in which the importer explains itself.

use std::fmt;

macro_rules! names {
    ($(#[$meta:meta])* $name:ident: $($(#[$doc:meta])* $variant:ident = $word:literal,)*) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$doc])* $variant,)*
        }

        impl $name {
            /// All of them, in the order of the documentation.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];

            /// Its name, in lower case with hyphens or as a short phrase.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $($name::$variant => $word,)*
                }
            }

            /// The one of this name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.name() == name)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.name())
            }
        }
    };
}

names! {
    /// What a line of the source is. Every line has exactly one role.
    ///
    /// ```
    /// use oration::LineRole;
    /// assert_eq!(LineRole::from_name("page-number"), Some(LineRole::PageNumber));
    /// assert!(LineRole::PageNumber.is_left_out());
    /// assert_eq!(LineRole::Heading.to_string(), "heading");
    /// ```
    LineRole:
    /// The title of the speech, or a line of it.
    Title = "title",
    /// A line under the title: `——在成立大会上的讲话`.
    Subtitle = "subtitle",
    /// Who speaks, and as what.
    Byline = "byline",
    /// The day, perhaps with place, occasion or speaker.
    Date = "date",
    /// The meeting or event, on a line of its own.
    Occasion = "occasion",
    /// The place, on a line of its own.
    Place = "place",
    /// The path to the page.
    Breadcrumb = "breadcrumb",
    /// A labelled fact about the page: `来源：…`, `Published: …`.
    Label = "label",
    /// Words above the speech that are none of these: an editor's note, an agency's lead, an epigraph.
    Headnote = "headnote",
    /// The form of address with which the speech opens.
    Salutation = "salutation",
    /// An entry or the title of a printed table of contents.
    Contents = "contents",
    /// A heading of the speech.
    Heading = "heading",
    /// Words of the speech.
    Body = "body",
    /// The label of a speaker, perhaps with the first words of the turn.
    Turn = "turn",
    /// Applause or a stage direction.
    Remark = "remark",
    /// Thanks at the end.
    Closing = "closing",
    /// Who signed, under the speech.
    Signature = "signature",
    /// The notice of a passage that was left out.
    Omission = "omission",
    /// A rule or stars between parts.
    Break = "break",
    /// The number of a page.
    PageNumber = "page-number",
    /// The header or footer of a page.
    RunningHead = "running-head",
    /// A clock time or the number of a caption.
    Timestamp = "timestamp",
    /// Text that appears elsewhere in the document.
    Duplicate = "duplicate",
    /// What a web page puts around a speech.
    Boilerplate = "boilerplate",
    /// Markup without words for a reader.
    Markup = "markup",
}

impl LineRole {
    /// Whether the words of such a line are not in the speech.
    ///
    /// ```
    /// use oration::LineRole;
    /// assert!(LineRole::Boilerplate.is_left_out());
    /// assert!(!LineRole::Heading.is_left_out());
    /// ```
    #[must_use]
    pub const fn is_left_out(self) -> bool {
        matches!(
            self,
            LineRole::Boilerplate
                | LineRole::Markup
                | LineRole::PageNumber
                | LineRole::RunningHead
                | LineRole::Timestamp
                | LineRole::Duplicate
        )
    }
}

names! {
    /// A kind of evidence for the role of a line. Two different kinds are independent of each other.
    ///
    /// ```
    /// assert_eq!(oration::Evidence::Links.name(), "mostly links");
    /// ```
    Evidence:
    /// The caller said so.
    Override = "set by the caller",
    /// Markup of the source: a heading, an emphasis, a speaker.
    Markup = "markup of the source",
    /// The part of the page: navigation, footer, hidden.
    Region = "part of the page",
    /// Most of its letters are links.
    Links = "mostly links",
    /// The source declares these words.
    Declared = "declared by the source",
    /// The same line comes again and again.
    Repetition = "repeated",
    /// A phrase that is known.
    Phrase = "known phrase",
    /// Its place before, after or among other lines.
    Position = "position",
    /// A date or a time.
    Date = "date",
    /// A known label.
    Label = "known label",
    /// The name or the office of a person.
    Person = "person",
    /// It names a kind of speech.
    Kind = "names a kind of speech",
    /// A form of address.
    Address = "form of address",
    /// Words of thanks.
    Thanks = "thanks",
    /// A sentence.
    Sentence = "sentence",
    /// A number that belongs to a run.
    Number = "numbered",
    /// It is short and has no end mark.
    Short = "short line without an end mark",
    /// It goes on from the line above.
    Continuation = "goes on from the line above",
    /// The printed table of contents names it.
    Contents = "printed table of contents",
    /// The label of a speaker recurs or alternates with another.
    Alternation = "speakers alternate",
    /// Its shape: brackets, dashes, quotation marks, stars.
    Shape = "shape",
}

/// Kinds of evidence, as a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct EvidenceSet(u32);

impl EvidenceSet {
    pub(crate) fn of(kinds: &[Evidence]) -> Self {
        kinds.iter().fold(EvidenceSet::default(), |set, kind| set.with(*kind))
    }

    pub(crate) fn with(self, kind: Evidence) -> Self {
        EvidenceSet(self.0 | 1 << kind as u32)
    }

    pub(crate) fn contains(self, kind: Evidence) -> bool {
        self.0 & 1 << kind as u32 != 0
    }

    pub(crate) fn len(self) -> u32 {
        self.0.count_ones()
    }

    pub(crate) fn to_vec(self) -> Vec<Evidence> {
        Evidence::ALL.iter().copied().filter(|kind| self.contains(*kind)).collect()
    }
}

/// The role of one line, with what speaks for it and what it would have been otherwise.
///
/// ```
/// use oration::{Evidence, LineRole};
/// let report = &oration::import("On the Harbour\n\nThe harbour is open again.\n\n- 2 -\n").lines[2];
/// assert_eq!((report.line, report.end, report.role), (5, 5, LineRole::PageNumber));
/// assert_eq!(report.evidence, [Evidence::Shape]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineReport {
    /// The physical line it begins on, from 1.
    pub line: usize,
    /// The physical line it ends on.
    pub end: usize,
    /// What it is.
    pub role: LineRole,
    /// What speaks for it.
    pub evidence: Vec<Evidence>,
    /// The role that came second.
    pub runner_up: Option<LineRole>,
}
