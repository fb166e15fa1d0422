//! The bytes of a text → the text, in a program; in a browser `TextDecoder` does the same.

use super::bytes::{NotText, identify};
use super::decoding_notices;
use super::document::SourceNotice;
use std::borrow::Cow;

/// A text that was bytes.
#[derive(Debug, PartialEq)]
pub(crate) struct Decoded<'b> {
    pub(crate) text: Cow<'b, str>,
    /// What was assumed, and what has no character.
    pub(crate) notices: Vec<SourceNotice>,
}

/// Decodes a text by its mark, by the charset its caller names, by what it declares, or by what its bytes are like.
pub(crate) fn decode<'b>(bytes: &'b [u8], charset: Option<&str>) -> Result<Decoded<'b>, NotText> {
    let encoding = identify(bytes, charset)?;
    let decoder = encoding_rs::Encoding::for_label(encoding.name.as_bytes()).unwrap_or(encoding_rs::UTF_8);
    let (text, _) = decoder.decode_with_bom_removal(bytes);
    let notices = decoding_notices(&text, encoding);
    Ok(Decoded { text, notices })
}
