//! A speech as the caller passes it → the bytes of its JSON, and its errors as that caller can use them.

use crate::failure::Failure;
use oration::{Limits, Parsed};
use pyo3::exceptions::PyUnicodeEncodeError;
use pyo3::prelude::*;
use pyo3::pybacked::{PyBackedBytes, PyBackedStr};
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyByteArray, PyBytes, PyDict, PyMemoryView, PyString};

/// A speech, readable without the GIL.
#[derive(Debug)]
pub(crate) enum Input {
    Text(PyBackedStr),
    Bytes(PyBackedBytes),
    /// A dict, serialized.
    Dict(PyBackedStr),
}

impl Input {
    pub(crate) fn of(speech: &Bound<'_, PyAny>) -> PyResult<Self> {
        if speech.is_instance_of::<PyString>() {
            return speech.extract().map(Input::Text);
        }
        if speech.is_instance_of::<PyDict>() {
            return serialized(speech).map(Input::Dict);
        }
        match bytes_of(speech)? {
            Some(bytes) => Ok(Input::Bytes(bytes)),
            None => {
                let message = format!(
                    "expected a speech as JSON text, bytes or a dict, found {}",
                    speech.get_type().name()?
                );
                Err(Failure::new("schema", message).raised(speech.py()))
            }
        }
    }

    /// Parses the speech, and returns what the caller makes of it.
    pub(crate) fn read<T>(&self, limits: &Limits, work: impl FnOnce(&Parsed<'_>) -> T) -> Result<T, Failure> {
        let parsed = oration::parse_within(self.bytes(), limits).map_err(|error| self.failure(&error))?;
        Ok(work(&parsed))
    }

    pub(crate) fn validate(&self) -> Vec<Failure> {
        oration::validate(self.bytes()).iter().map(|error| self.located(error)).collect()
    }

    fn bytes(&self) -> &[u8] {
        match self {
            Input::Text(text) | Input::Dict(text) => text.as_bytes(),
            Input::Bytes(bytes) => bytes,
        }
    }

    /// A dict has no lines, and those of its JSON would mislead.
    fn located(&self, error: &oration::Error) -> Failure {
        let failure = Failure::from(error);
        if matches!(self, Input::Dict(_)) { failure.without_position() } else { failure }
    }

    fn failure(&self, error: &oration::Error) -> Failure {
        let failure = self.located(error);
        if self.is_prose() {
            failure.with_hint("; for text that is not JSON, use import_text")
        } else {
            failure
        }
    }

    /// Whether this is text that is not meant as JSON.
    fn is_prose(&self) -> bool {
        let first = self.bytes().iter().find(|byte| !byte.is_ascii_whitespace());
        first.is_some_and(|first| !matches!(first, b'{' | b'[' | b'"'))
    }
}

/// The bytes of an object that is bytes.
pub(crate) fn bytes_of(source: &Bound<'_, PyAny>) -> PyResult<Option<PyBackedBytes>> {
    if source.is_instance_of::<PyBytes>() || source.is_instance_of::<PyByteArray>() {
        return source.extract().map(Some).map_err(PyErr::from);
    }
    if source.is_instance_of::<PyMemoryView>() {
        return source.call_method0("tobytes")?.extract().map(Some).map_err(PyErr::from);
    }
    Ok(None)
}

/// The JSON of a dict. Half of a surrogate pair has no UTF-8; escaped, it is an error at its place in the speech.
fn serialized(speech: &Bound<'_, PyAny>) -> PyResult<PyBackedStr> {
    static DUMPS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let py = speech.py();
    let dumps = DUMPS.import(py, "json", "dumps")?;
    let options = PyDict::new(py);
    options.set_item("ensure_ascii", false)?;
    options.set_item("separators", (",", ":"))?;
    let json = dumps.call((speech,), Some(&options))?;
    match json.extract::<PyBackedStr>() {
        Err(error) if error.is_instance_of::<PyUnicodeEncodeError>(py) => {
            options.set_item("ensure_ascii", true)?;
            dumps.call((speech,), Some(&options))?.extract()
        }
        json => json,
    }
}
