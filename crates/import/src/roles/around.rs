//! What is known of a line from the lines around it.

/// What is known of a line from the lines around it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Around {
    /// How many lines are the same but for their digits.
    pub(crate) repeats: u32,
    /// The same words are on another line.
    pub(crate) doubled: bool,
    /// The words are a line of their own at the top, and on another one beside the name of the site or of its parts.
    pub(crate) echoed: bool,
    /// It has the words of an echoed line and others.
    pub(crate) echoes: bool,
    /// It is at the same place of each page.
    pub(crate) each_page: bool,
    /// It is in a block of lines that read as prose.
    pub(crate) prose: bool,
    /// Its number counts with those of other pages.
    pub(crate) page: bool,
    pub(crate) contents: bool,
    pub(crate) speaker: bool,
    /// A word, and somebody who speaks below: who takes part.
    pub(crate) part: bool,
    /// One of several short lines in a row.
    pub(crate) menu: bool,
    /// The source declares these words as the title.
    pub(crate) title: bool,
    /// It goes on with the form of address above.
    pub(crate) address: bool,
    /// Short words right under the thanks.
    pub(crate) closing: bool,
    /// It begins with words that are at the top of the text.
    pub(crate) again: bool,
    /// A line that names a place beside a date, a clock time or another line of it.
    pub(crate) place: bool,
    /// Its first word has no room on the line above, where the text is hard-wrapped.
    pub(crate) wrapped: bool,
    /// Lines between the blank ones around it.
    pub(crate) block: u32,
    /// A subtitle with a dash is right under it.
    pub(crate) under_dash: bool,
    /// One of several short lines over somebody's turn, or a short line over one of these.
    pub(crate) over_turn: bool,
    /// The only heading of the highest level.
    pub(crate) sole: bool,
    /// Clock times come again and again on lines of their own.
    pub(crate) clocks: bool,
    /// A line that names a kind of speech is a few lines below.
    pub(crate) over_kind: bool,
    /// A headline in quotation marks is a few lines below.
    pub(crate) over_quoted: bool,
    /// It says a line of the top again, and where the page is.
    pub(crate) cited: bool,
    /// A line that begins with a kind of speech, over a date, is a few lines below, but not right below.
    pub(crate) over_dated: bool,
    /// A sitting that is counted, or a debate and its day, is above.
    pub(crate) in_record: bool,
    /// It begins with the mark that those lines begin with which say who took a picture.
    pub(crate) pictured: bool,
    /// It is below the mark that ends a release, and below words of a foot, or in the last block with these.
    pub(crate) ended: bool,
    /// It is one of several short lines under words of the foot: Related articles.
    pub(crate) under_foot: bool,
    /// Words of the foot or a button are a few lines below.
    pub(crate) over_foot: bool,
    /// The program of a chat wrote it.
    pub(crate) chat_note: bool,
    /// It is in a reply to the first post of a forum.
    pub(crate) reply: bool,
}
