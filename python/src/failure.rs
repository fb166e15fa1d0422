//! [`oration::Error`] → `SpeechError`, the exception of the package.

use oration::{Error, ErrorKind, ExportError, Position};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyList};

/// The fields of a `SpeechError`, without the GIL.
#[derive(Debug)]
pub(crate) struct Failure {
    code: &'static str,
    reason: String,
    path: Option<String>,
    position: Option<Position>,
    /// What to do instead, at the end.
    hint: &'static str,
}

impl Failure {
    /// A failure at no place in the input.
    pub(crate) fn new(code: &'static str, reason: impl Into<String>) -> Self {
        Failure { code, reason: reason.into(), path: None, position: None, hint: "" }
    }

    pub(crate) fn option(reason: impl Into<String>) -> Self {
        Self::new("option", reason)
    }

    pub(crate) fn without_position(self) -> Self {
        Failure { position: None, ..self }
    }

    pub(crate) fn with_hint(self, hint: &'static str) -> Self {
        Failure { hint, ..self }
    }

    /// One line: the path, the reason and the position.
    fn message(&self) -> String {
        let path = self.path.as_deref().filter(|path| !path.is_empty());
        let path = path.map(|path| format!("{path}: ")).unwrap_or_default();
        let position = self.position.map(|at| format!(" (line {}, column {})", at.line, at.column));
        format!("{path}{}{}{}", self.reason, position.unwrap_or_default(), self.hint)
    }

    fn fields<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let fields = PyDict::new(py);
        fields.set_item("code", self.code)?;
        fields.set_item("reason", [&self.reason, self.hint].concat())?;
        fields.set_item("path", &self.path)?;
        fields.set_item("line", self.position.map(|at| at.line))?;
        fields.set_item("column", self.position.map(|at| at.column))?;
        Ok(fields)
    }

    /// The exception as an object.
    pub(crate) fn exception<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        static CLASS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
        CLASS.import(py, "oration.error", "SpeechError")?.call((self.message(),), Some(&self.fields(py)?))
    }

    /// The exception, to be raised.
    pub(crate) fn raised(&self, py: Python<'_>) -> PyErr {
        self.exception(py).map_or_else(|error| error, PyErr::from_value)
    }
}

impl From<&Error> for Failure {
    fn from(error: &Error) -> Self {
        let code = match error.kind() {
            ErrorKind::Syntax => "syntax",
            ErrorKind::Limit(_) => "limit",
            ErrorKind::NotText => "not-text",
            _ => "schema",
        };
        Failure {
            code,
            reason: error.reason().to_owned(),
            path: Some(error.path().to_owned()),
            position: error.position(),
            hint: "",
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Failure::from(&error)
    }
}

impl From<ExportError> for Failure {
    fn from(error: ExportError) -> Self {
        let message = error.to_string();
        match message.strip_prefix("options.") {
            Some(reason) if error.is_option() => Failure::option(reason),
            _ => Failure::new("export", message),
        }
    }
}

/// All errors of an input, as exceptions that are not raised.
pub(crate) fn failures<'py>(py: Python<'py>, found: &[Failure]) -> PyResult<Bound<'py, PyList>> {
    let list = PyList::empty(py);
    for failure in found {
        list.append(failure.exception(py)?)?;
    }
    Ok(list)
}
