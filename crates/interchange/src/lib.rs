//! Akoma Ntoso, TEI and Popolo → a [`Speech`]. The elements and fields are those that `oration-export` writes, and those of
//! parliaments.
//!
//! What a file says is read; nothing is guessed. What is left out is a notice.
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

mod akn;
mod inline;
mod json;
mod kind;
mod own;
mod popolo;
mod read;
mod tei;
mod text;
mod times;
mod tree;

pub use inline::{Inline, code, target};
pub use kind::{Interchange, kind};

use json::Value;
use oration_model::{Error, ErrorKind, Notice, Speech};
use read::Reading;
use tree::Tree;

/// Reads a file of this kind.
///
/// # Errors
/// If it is not well-formed XML or JSON, declares a document type, which is never read, or is too deep.
///
/// ```
/// use oration_interchange::{Interchange, import};
///
/// let text = "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><u><seg>Thank you.</seg></u></body></text></TEI>";
/// let (speech, notices) = import(text, Interchange::Tei)?;
/// assert_eq!(speech.body.len(), 1);
/// assert!(notices.is_empty());
/// # Ok::<(), oration_model::Error>(())
/// ```
pub fn import(text: &str, kind: Interchange) -> Result<(Speech<'static>, Vec<Notice>), Error> {
    let name = kind.name();
    let refused =
        |reason: &str| Error::new(ErrorKind::NotText, format!("this {name} file cannot be read: {reason}"));
    let mut reading = Reading::new(if kind == Interchange::Tei { tei::element } else { akn::element });
    if kind == Interchange::Popolo {
        let file = Value::read(text).ok_or_else(|| refused("it is not JSON"))?;
        popolo::read(&file, &mut reading);
        return Ok(reading.finish());
    }
    let tree = Tree::read(text).map_err(refused)?;
    match kind {
        Interchange::Akn => akn::read(&tree.root, &mut reading),
        _ => tei::read(&tree.root, &mut reading),
    }
    Ok(reading.finish())
}
