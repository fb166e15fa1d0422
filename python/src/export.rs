//! Speech JSON → other formats: text or bytes.

use crate::failure::Failure;
use crate::input::Input;
use crate::options::Options;
use oration::{ExportContent, Format, Limits, Loss};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyString};

/// Speech JSON → text, or the bytes of a file. What the format cannot express is passed to `on_notice`.
#[pyfunction]
#[pyo3(signature = (speech, format, *, on_notice=None, **options))]
pub(crate) fn export<'py>(
    speech: &Bound<'py, PyAny>,
    format: &str,
    on_notice: Option<&Bound<'py, PyAny>>,
    options: Option<&Bound<'py, PyDict>>,
) -> PyResult<Bound<'py, PyAny>> {
    let py = speech.py();
    let format = Format::from_name(format).ok_or_else(|| unknown(format).raised(py))?;
    let options = Options::of(options)?.export()?;
    let input = Input::of(speech)?;
    let export = py.detach(|| {
        let work = |parsed: &oration::Parsed<'_>| {
            oration::export(&parsed.speech, format, &options).map_err(Failure::from)
        };
        input.read(&Limits::default(), work)?
    });
    let export = export.map_err(|failure| failure.raised(py))?;
    if let Some(call) = on_notice {
        for loss in &export.losses {
            call.call1((notice(py, loss)?,))?;
        }
    }
    Ok(match export.content {
        ExportContent::Text(text) => PyString::new(py, &text).into_any(),
        ExportContent::Bytes(bytes) => PyBytes::new(py, &bytes).into_any(),
    })
}

fn notice<'py>(py: Python<'py>, loss: &Loss) -> PyResult<Bound<'py, PyDict>> {
    let dict = PyDict::new(py);
    dict.set_item("code", "lost")?;
    dict.set_item("feature", loss.feature.as_str())?;
    dict.set_item("count", loss.count)?;
    dict.set_item("path", &loss.path)?;
    dict.set_item("message", loss.to_string())?;
    Ok(dict)
}

fn unknown(format: &str) -> Failure {
    let known = Format::ALL.iter().map(|format| format.as_str()).collect::<Vec<_>>().join(", ");
    Failure::option(format!("format: expected one of {known}, found \"{format}\""))
}
