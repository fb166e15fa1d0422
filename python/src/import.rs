//! A source → `{"speech", "notices"}`, with `lines` if each line is to be explained.

use crate::failure::Failure;
use crate::input::bytes_of;
use crate::options::Options;
use crate::rendered::{from_json, to_json};
use oration::{Error, Import, ImportOptions, LimitKind, LineReport, LineRole, Notice, Speech};
use pyo3::prelude::*;
use pyo3::pybacked::{PyBackedBytes, PyBackedStr};
use pyo3::types::{PyDict, PyString};
use serde::Serialize;

#[derive(Serialize)]
struct Imported<'a> {
    speech: &'a Speech<'a>,
    notices: &'a [Notice],
    #[serde(skip_serializing_if = "Option::is_none")]
    lines: Option<Vec<Line>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Line {
    line: usize,
    end: usize,
    role: &'static str,
    evidence: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    runner_up: Option<&'static str>,
}

/// The JSON of a speech that was read.
pub(crate) fn imported(speech: &Speech<'_>, notices: &[Notice], lines: Option<Vec<Line>>) -> String {
    to_json(&Imported { speech, notices, lines })
}

enum Source {
    Text(PyBackedStr),
    Bytes(PyBackedBytes),
}

/// The text of a speech, or the bytes of a file → a speech.
#[pyfunction]
#[pyo3(signature = (source, **options))]
pub(crate) fn import_text<'py>(
    source: &Bound<'py, PyAny>,
    options: Option<&Bound<'py, PyDict>>,
) -> PyResult<Bound<'py, PyAny>> {
    let (options, explain) = Options::of(options)?.import()?;
    let read = match source.cast::<PyString>() {
        Ok(text) => Source::Text(text.extract()?),
        Err(_) => Source::Bytes(bytes(source, "plain text as a string or bytes")?),
    };
    let work = || match &read {
        Source::Text(text) => import_string(text, &options),
        Source::Bytes(bytes) => oration::import_bytes(bytes, &options),
    };
    result(source.py(), explain, &options, work)
}

/// The bytes of a Word document → a speech.
#[pyfunction]
#[pyo3(signature = (source, **options))]
pub(crate) fn import_document<'py>(
    source: &Bound<'py, PyAny>,
    options: Option<&Bound<'py, PyDict>>,
) -> PyResult<Bound<'py, PyAny>> {
    let (options, explain) = Options::of(options)?.import()?;
    let bytes = bytes(source, "the bytes of a Word document")?;
    result(source.py(), explain, &options, || oration::import_document(&bytes, &options))
}

fn import_string<'a>(text: &'a str, options: &ImportOptions) -> Result<Import<'a>, Error> {
    let limit = options.limits.bytes;
    if text.len() > limit {
        return Err(Error::limit(LimitKind::ImportBytes, limit));
    }
    Ok(oration::import_with(text, options))
}

fn bytes(source: &Bound<'_, PyAny>, expected: &str) -> PyResult<PyBackedBytes> {
    match bytes_of(source)? {
        Some(bytes) => Ok(bytes),
        None => {
            let message = format!("expected {expected}, found {}", source.get_type().name()?);
            Err(Failure::new("schema", message).raised(source.py()))
        }
    }
}

/// Imports without the GIL.
fn result<'py, 'a>(
    py: Python<'py>,
    explain: bool,
    options: &ImportOptions,
    work: impl FnOnce() -> Result<Import<'a>, Error> + Send,
) -> PyResult<Bound<'py, PyAny>> {
    let json = py.detach(|| {
        let import = work()?;
        check_roles(&import, options)?;
        let lines = explain.then(|| import.lines.iter().map(explained).collect());
        Ok(imported(&import.speech, &import.notices, lines))
    });
    from_json(py, &json.map_err(|failure: Failure| failure.raised(py))?)
}

/// A role for a line that does not exist would be ignored.
fn check_roles(import: &Import<'_>, options: &ImportOptions) -> Result<(), Failure> {
    let last = import.lines.iter().map(|line| line.end).max().unwrap_or(0);
    match options.roles.keys().find(|line| **line > last) {
        Some(line) => {
            Err(Failure::option(format!("roles.{line}: the source has no such line; its last is {last}")))
        }
        None => Ok(()),
    }
}

fn explained(report: &LineReport) -> Line {
    Line {
        line: report.line,
        end: report.end,
        role: report.role.name(),
        evidence: report.evidence.iter().map(|evidence| evidence.name()).collect(),
        runner_up: report.runner_up.map(LineRole::name),
    }
}
