//! A speech → its HTML, outline and notices; data → Python objects, by way of JSON.

use crate::failure::Failure;
use crate::input::Input;
use oration::{Limits, RenderOptions};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyDict;
use serde::Serialize;

/// The result of `render`, made without the GIL.
#[derive(Debug)]
pub(crate) struct Rendered {
    html: String,
    outline: String,
    notices: Option<String>,
}

impl Rendered {
    pub(crate) fn of(input: &Input, options: &RenderOptions, limits: &Limits) -> Result<Self, Failure> {
        input.read(limits, |parsed| {
            let html = oration::render_within(&parsed.speech, options, limits)?;
            let outline = to_json(&oration::outline_with_prefix(&parsed.speech, &options.id_prefix));
            let notices = (!parsed.notices.is_empty()).then(|| to_json(&parsed.notices));
            Ok(Rendered { html, outline, notices })
        })?
    }

    pub(crate) fn into_dict(self, py: Python<'_>) -> PyResult<Bound<'_, PyDict>> {
        let dict = PyDict::new(py);
        dict.set_item("html", self.html)?;
        dict.set_item("outline", from_json(py, &self.outline)?)?;
        dict.set_item("notices", from_json(py, self.notices.as_deref().unwrap_or("[]"))?)?;
        Ok(dict)
    }
}

/// Data of the crate as JSON. It has no maps with keys other than text, so that this cannot fail.
pub(crate) fn to_json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

pub(crate) fn from_json<'py>(py: Python<'py>, json: &str) -> PyResult<Bound<'py, PyAny>> {
    static LOADS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    LOADS.import(py, "json", "loads")?.call1((json,))
}
