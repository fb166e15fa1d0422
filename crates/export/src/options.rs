//! The options of exports, and the error of those that fail.

use crate::form::{ExportFonts, ExportStyle};
use std::fmt;

/// Options of [`export`](crate::export).
///
/// ```
/// let mut options = oration::ExportOptions::default();
/// options.url = Some("https://example.org/speeches/opening".to_owned());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct ExportOptions {
    /// The URL of the speech, which identifies it in formats with identifiers.
    pub url: Option<String>,
    /// The form of the pages of `docx` and `typst`; by default [`Gbt9704`](ExportStyle::Gbt9704) for Chinese in simplified
    /// characters, otherwise [`Plain`](ExportStyle::Plain).
    pub style: Option<ExportStyle>,
    /// Fonts in place of those of the style.
    pub fonts: ExportFonts,
    /// When an `epub` was last changed, such as `2024-03-05T09:30:00Z`; by default on the day of the speech.
    pub modified: Option<String>,
}

impl ExportOptions {
    /// Sets an option by its name in JavaScript.
    ///
    /// # Errors
    /// If no option has this name, or the value is not one of its values.
    ///
    /// ```
    /// let mut options = oration::ExportOptions::default();
    /// options.set("url", "https://example.org/")?;
    /// assert!(options.set("colour", "red").is_err());
    /// # Ok::<(), oration::ExportError>(())
    /// ```
    pub fn set(&mut self, name: &str, value: &str) -> Result<(), ExportError> {
        match name {
            "url" => self.url = Some(value.to_owned()),
            "modified" => self.modified = Some(value.to_owned()),
            "style" => {
                let style = ExportStyle::from_name(value)
                    .ok_or_else(|| ExportError::option(name, "expected gbt9704 or plain"))?;
                self.style = Some(style);
            }
            "fonts.title" => self.fonts.title = Some(value.to_owned()),
            "fonts.body" => self.fonts.body = Some(value.to_owned()),
            "fonts.heading" => self.fonts.heading = Some(value.to_owned()),
            "fonts.subheading" => self.fonts.subheading = Some(value.to_owned()),
            "fonts.number" => self.fonts.number = Some(value.to_owned()),
            _ => return Err(ExportError::option(name, "unknown option")),
        }
        Ok(())
    }
}

/// Why a speech cannot be exported: the format cannot express it, or an option is invalid.
///
/// ```
/// let error = oration::ExportOptions::default().set("colour", "red").unwrap_err();
/// assert_eq!(error.to_string(), "options.colour: unknown option");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportError {
    message: String,
    is_option: bool,
}

impl ExportError {
    /// An error about an option.
    pub(crate) fn option(name: &str, message: &str) -> Self {
        Self { message: format!("options.{name}: {message}"), is_option: true }
    }

    /// An error about a speech that the format cannot express at all.
    pub(crate) fn speech(message: &str) -> Self {
        Self { message: message.to_owned(), is_option: false }
    }

    /// Whether an option is invalid, not the speech.
    ///
    /// ```
    /// let mut options = oration::ExportOptions::default();
    /// assert!(options.set("colour", "red").is_err_and(|error| error.is_option()));
    /// ```
    pub fn is_option(&self) -> bool {
        self.is_option
    }
}

impl fmt::Display for ExportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for ExportError {}
