//! Errors in JSON text, with their byte and message.

use std::fmt;

/// An error and its position, boxed to keep results small.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(Box<(usize, ErrorKind)>);

/// Why reading stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The text is not JSON.
    Syntax(SyntaxError),
    /// Arrays and objects are nested more deeply than the cursor allows.
    TooDeep,
}

/// A violation of the JSON grammar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SyntaxError {
    /// Only whitespace.
    Empty,
    /// The text ends inside a value.
    UnexpectedEnd,
    /// A string without its closing quote.
    UnterminatedString,
    /// A line break in a string.
    LineBreakInString,
    /// A control character in a string.
    ControlInString(u8),
    /// A backslash before something that is not an escape sequence.
    InvalidEscape,
    /// `\u` without four hexadecimal digits.
    InvalidUnicodeEscape,
    /// Half of a surrogate pair.
    UnpairedSurrogate,
    /// No comma and no closing bracket after an element.
    ExpectedCommaOr(char),
    /// A comma before a closing bracket.
    TrailingComma(char),
    /// No colon after a name.
    ExpectedColon,
    /// No name where an object has one.
    ExpectedName,
    /// A character that cannot start a value.
    ExpectedValue,
    /// A number that JSON does not allow.
    InvalidNumber,
    /// Text after the document.
    TrailingContent,
    /// Bytes that are not UTF-8.
    InvalidUtf8,
}

impl Error {
    /// A violation of the grammar at a byte.
    pub fn syntax(at: usize, error: SyntaxError) -> Self {
        Error(Box::new((at, ErrorKind::Syntax(error))))
    }

    pub(crate) fn too_deep(at: usize) -> Self {
        Error(Box::new((at, ErrorKind::TooDeep)))
    }

    /// The byte of the error.
    pub fn at(&self) -> usize {
        self.0.0
    }

    /// The kind of the error.
    pub fn kind(&self) -> ErrorKind {
        self.0.1
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind() {
            ErrorKind::Syntax(error) => write!(f, "{error} (byte {})", self.at()),
            ErrorKind::TooDeep => write!(f, "nested too deeply (byte {})", self.at()),
        }
    }
}

impl std::error::Error for Error {}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SyntaxError::ControlInString(byte) => {
                write!(f, "control character in a string; write it as \\u{byte:04x}")
            }
            SyntaxError::ExpectedCommaOr(close) => write!(f, "expected a comma or {close}"),
            SyntaxError::TrailingComma(close) => write!(f, "trailing comma before {close}; remove it"),
            SyntaxError::Empty => f.write_str("empty input; expected a JSON object"),
            SyntaxError::UnexpectedEnd => {
                f.write_str("unexpected end of input; close every string, array and object")
            }
            SyntaxError::UnterminatedString => f.write_str("unterminated string; add the closing quote"),
            SyntaxError::LineBreakInString => {
                f.write_str("line break in a string; write it as \\n, or add the missing closing quote")
            }
            SyntaxError::InvalidEscape => f.write_str("invalid escape sequence; write a backslash as \\\\"),
            SyntaxError::InvalidUnicodeEscape => {
                f.write_str("invalid \\u escape; expected four hexadecimal digits")
            }
            SyntaxError::UnpairedSurrogate => {
                f.write_str("unpaired surrogate; write both halves of the pair")
            }
            SyntaxError::ExpectedColon => f.write_str("expected a colon after the field name"),
            SyntaxError::ExpectedName => f.write_str("expected a field name in double quotes"),
            SyntaxError::ExpectedValue => {
                f.write_str("expected a value: a string, a number, true, false, null, an array or an object")
            }
            SyntaxError::InvalidNumber => {
                f.write_str("invalid number; expected digits as in 0, 12, -1.5 or 1e3")
            }
            SyntaxError::TrailingContent => f.write_str("unexpected content after the document; remove it"),
            SyntaxError::InvalidUtf8 => f.write_str("invalid UTF-8; save the file as UTF-8"),
        }
    }
}

/// A value, as messages describe it: `"致辞"`, `a number`, `an object`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A string, quoted.
    Text(String),
    /// Any other value, by its type.
    Kind(&'static str),
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Found::Text(text) => f.write_str(text),
            Found::Kind(kind) => f.write_str(kind),
        }
    }
}

/// The maximum number of characters of a quoted string.
pub(crate) const LONGEST_QUOTED: usize = 40;

/// A string of the input, quoted for a message: control characters are escaped, and long strings truncated.
///
/// ```
/// assert_eq!(oration_json::quoted("a\nb"), r#""a\nb""#);
/// ```
pub fn quoted(text: &str) -> String {
    match text.char_indices().nth(LONGEST_QUOTED) {
        Some((end, _)) => format!("{:?}…", &text[..end]),
        None => format!("{text:?}"),
    }
}
