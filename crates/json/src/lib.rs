//! JSON text → tokens, pulled one at a time by a caller that knows what should come next.
//!
//! RFC 8259, read strictly: no trailing commas, no comments, no lone surrogates. Strings without escapes are borrowed,
//! nothing is buffered, and every error knows its byte. The crate knows the grammar and nothing of what a document
//! says.
//!
//! ```
//! use oration_json::Cursor;
//!
//! let mut json = Cursor::new(r#"{"title": "致辞"}"#, 64);
//! assert_eq!(json.peek(), Some(b'{'));
//! json.enter()?;
//! assert!(json.next_element(b'}', true)?);
//! assert_eq!(json.name()?, "title");
//! assert_eq!(json.string()?, "致辞");
//! assert!(!json.next_element(b'}', false)?);
//! json.expect_end()?;
//! # Ok::<(), oration_json::Error>(())
//! ```
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

mod cursor;
mod decimal;
mod error;
mod path;
mod position;
mod string;

pub use cursor::{Checkpoint, Cursor};
pub use decimal::{Unfit, scaled};
pub use error::{Error, ErrorKind, Found, SyntaxError, quoted};
pub use path::PathFinder;
pub use position::PositionFinder;

/// A result of the grammar.
pub type Result<T> = std::result::Result<T, Error>;
