//! The mark at the end of a paragraph → what follows it.

/// How the mark of a paragraph ends it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum End {
    /// A new paragraph follows.
    #[default]
    Paragraph,
    /// The mark is a tracked deletion, or none in print: the words belong to the paragraph that follows.
    Deleted,
    /// The mark is hidden: the paragraph that follows goes on with the line, as behind a run-in heading.
    Hidden,
}
