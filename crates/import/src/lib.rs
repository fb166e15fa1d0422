//! Turn the source of a speech into a [`Speech`]: what an editor would do, and a notice for every decision.
//!
//! ```text
//! source → lines with hints → one role for each line → paragraphs → sections and turns → Speech
//! ```
//!
//! The role of a line is decided in `roles`, and nowhere else.
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

mod audit;
mod body;
mod byline;
mod front;
#[cfg(test)]
mod growth;
mod label;
mod lexicon;
mod line;
mod lower_case;
mod notices;
mod occasion;
mod options;
mod page_number;
mod pipeline;
mod profile;
mod recognise;
mod report;
mod reported;
mod residue;
mod role;
mod roles;
mod script;
mod sort;
mod source;
pub mod steps;
mod title;
mod turns;
mod western;
mod western_person;

pub use audit::audit_numbering;

pub use options::{ImportLimits, ImportOptions};
pub use role::{Evidence, LineReport, LineRole};

use lexicon::language;
use oration_model::{Error, LimitKind};
use oration_model::{Notice, Speech};
use recognise::number::numeral;
use recognise::{date, number};

type Str<'a> = std::borrow::Cow<'a, str>;

/// A speech read from a source, and what was decided on the way.
///
/// ```
/// let import = oration::import("On the Harbour\n\nFriends,\n\nThe harbour is open again.\n\n- 2 -\n");
/// assert_eq!(import.speech.body.len(), 2);
/// assert_eq!(import.lines.len(), 4);
/// assert_eq!(import.notices.last().map(|notice| notice.code), Some(oration::NoticeCode::PageNumber));
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Import<'a> {
    /// The speech.
    pub speech: Speech<'a>,
    /// One notice for each guess and for each line that is not in the speech, in the order of the lines.
    pub notices: Vec<Notice>,
    /// The role of each line, with its evidence, in the order of the lines.
    pub lines: Vec<LineReport>,
}

/// Reads the text of a speech. It never fails; what is not in the speech is named by a notice.
///
/// ```
/// let import = oration::import("在开学典礼上的讲话\n\n同志们：\n\n大家好！\n一、形势\n很好。\n二、任务\n很重。\n");
/// assert_eq!(import.speech.title, oration::model::Text::from("在开学典礼上的讲话"));
/// assert_eq!(import.speech.body.len(), 4);
/// assert_eq!(import.lines[0].role, oration::LineRole::Title);
/// ```
#[must_use]
pub fn import(text: &str) -> Import<'_> {
    import_with(text, &ImportOptions::default())
}

/// Reads the text of a speech, with what the caller knows about it and corrects.
///
/// ```
/// use oration::{ImportOptions, LineRole, import_with};
/// let mut options = ImportOptions::default();
/// options.lang = Some("en-GB".to_owned());
/// options.roles.insert(3, LineRole::Boilerplate);
/// let import = import_with("On the Harbour\n\nPrint this page\n\nThe harbour is open again.\n", &options);
/// assert_eq!(import.speech.lang.as_deref(), Some("en-GB"));
/// assert_eq!(import.speech.body.len(), 1);
/// ```
#[must_use]
pub fn import_with<'a>(text: &'a str, options: &ImportOptions) -> Import<'a> {
    // What is wrong with such a file is an error of `import_bytes`; here its words are read.
    #[cfg(feature = "document")]
    if let Some(Ok(import)) = import_interchange(text, options) {
        return import;
    }
    pipeline::run(source::read(text), options)
}

/// Reads the bytes of a speech: a text in any encoding, Markdown, a web page, captions, a Word document, Akoma Ntoso, TEI, Popolo.
///
/// # Errors
/// The bytes exceed the limits, or are a file of another kind (a PDF, a picture …), which the error names.
///
/// ```
/// use oration::{ImportOptions, import_bytes};
/// let import = import_bytes("致詞\n\n各位鄉親：\n\n今天我們開會。\n".as_bytes(), &ImportOptions::default())?;
/// assert_eq!(import.speech.lang.as_deref(), Some("zh-Hant"));
/// # Ok::<(), oration::Error>(())
/// ```
pub fn import_bytes<'a>(bytes: &'a [u8], options: &ImportOptions) -> Result<Import<'a>, Error> {
    check_size(bytes, options)?;
    #[cfg(feature = "document")]
    if source::is_archive(bytes) {
        return import_document(bytes, options);
    }
    let source::Decoded { text, notices } = source::decode(bytes, options.charset.as_deref())?;
    #[cfg(feature = "document")]
    if let Some(import) = import_interchange(&text, options) {
        return import;
    }
    let mut document = match &text {
        Str::Borrowed(text) => source::read(text),
        Str::Owned(text) => source::owned(&source::read(text)),
    };
    document.notices.extend(notices);
    Ok(pipeline::run(document, options))
}

/// Reads a Word document (.docx), with the numbers that Word shows in front of its paragraphs.
///
/// Lines are counted as in its text: one for each paragraph, with or without words, and one for each line break.
///
/// # Errors
/// The bytes are not a Word document, and the error names what they are, or are damaged, or exceed the limits, of which
/// `bytes` is for the document and for its parts, decompressed.
///
/// ```
/// use oration::{ImportOptions, import_document};
/// let error = import_document(b"%PDF-1.7\n", &ImportOptions::default()).unwrap_err();
/// assert!(error.reason().starts_with("this is a PDF document"));
/// ```
#[cfg(feature = "document")]
pub fn import_document(bytes: &[u8], options: &ImportOptions) -> Result<Import<'static>, Error> {
    check_size(bytes, options)?;
    Ok(pipeline::run(source::read_document(bytes, options.limits.bytes)?, options))
}

/// A file of Akoma Ntoso, TEI or Popolo, of which nothing has to be guessed.
#[cfg(feature = "document")]
fn import_interchange(text: &str, options: &ImportOptions) -> Option<Result<Import<'static>, Error>> {
    let kind = oration_interchange::kind(text)?;
    Some(oration_interchange::import(text, kind).map(|(mut speech, notices)| {
        if let Some(lang) = &options.lang {
            speech.lang = Some(Str::Owned(lang.clone()));
        }
        Import { speech, notices, lines: Vec::new() }
    }))
}

fn check_size(bytes: &[u8], options: &ImportOptions) -> Result<(), Error> {
    let limit = options.limits.bytes;
    if bytes.len() <= limit { Ok(()) } else { Err(Error::limit(LimitKind::ImportBytes, limit)) }
}
