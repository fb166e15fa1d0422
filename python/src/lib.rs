//! The functions Python can call: speeches as JSON or dicts, and keyword arguments → HTML, text and dicts.
//!
//! The names, the options, the results and the errors are those of the npm package, in snake case. Work on a speech does not
//! hold the GIL.
#![deny(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

mod describe;
mod export;
mod failure;
mod import;
mod input;
mod many;
mod options;
mod rendered;

use pyo3::prelude::*;

/// The native part of the package `oration`.
#[pymodule]
mod _oration {
    use super::*;
    use crate::describe::description;
    use crate::failure::{Failure, failures};
    use crate::import::imported;
    use crate::input::Input;
    use crate::options::Options;
    use crate::rendered::{Rendered, from_json, to_json};
    use oration::Limits;
    use pyo3::types::{PyDict, PyList};

    #[pymodule_export]
    use crate::export::export;
    #[pymodule_export]
    use crate::import::{import_document, import_text};
    #[pymodule_export]
    use crate::many::{RenderMany, render_many};

    // The name that Python expects.
    #[allow(non_upper_case_globals)]
    #[pymodule_export]
    const __version__: &str = env!("CARGO_PKG_VERSION");
    #[pymodule_export]
    const STYLESHEET: &str = oration::STYLESHEET;
    #[pymodule_export]
    const PRINT_STYLESHEET: &str = oration::PRINT_STYLESHEET;

    /// Speech JSON → `{"speech", "notices"}`, without unknown fields.
    #[pyfunction]
    fn parse<'py>(py: Python<'py>, speech: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let input = Input::of(speech)?;
        let json = py.detach(|| {
            let read = |parsed: &oration::Parsed<'_>| imported(&parsed.speech, &parsed.notices, None);
            input.read(&Limits::default(), read)
        });
        from_json(py, &json.map_err(|failure| failure.raised(py))?)
    }

    /// Speech JSON → all its errors.
    #[pyfunction]
    fn validate<'py>(py: Python<'py>, speech: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyList>> {
        let input = Input::of(speech)?;
        let found = py.detach(|| input.validate());
        failures(py, &found)
    }

    /// Speech JSON → its HTML.
    #[pyfunction]
    #[pyo3(signature = (speech, **options))]
    fn render_to_string(
        py: Python<'_>,
        speech: &Bound<'_, PyAny>,
        options: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<String> {
        let (options, limits) = Options::of(options)?.render()?;
        let input = Input::of(speech)?;
        let html = py.detach(|| {
            let html = |parsed: &oration::Parsed<'_>| {
                oration::render_within(&parsed.speech, &options, &limits).map_err(Failure::from)
            };
            input.read(&limits, html)?
        });
        html.map_err(|failure| failure.raised(py))
    }

    /// Speech JSON → `{"html", "outline", "notices"}`.
    #[pyfunction]
    #[pyo3(signature = (speech, **options))]
    fn render<'py>(
        py: Python<'py>,
        speech: &Bound<'py, PyAny>,
        options: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyDict>> {
        let (options, limits) = Options::of(options)?.render()?;
        let input = Input::of(speech)?;
        let rendered = py.detach(|| Rendered::of(&input, &options, &limits));
        rendered.map_err(|failure| failure.raised(py))?.into_dict(py)
    }

    /// Speech JSON → its outline, with the ids of HTML rendered with the same options.
    #[pyfunction]
    #[pyo3(signature = (speech, **options))]
    fn outline<'py>(
        py: Python<'py>,
        speech: &Bound<'py, PyAny>,
        options: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (options, limits) = Options::of(options)?.render()?;
        let input = Input::of(speech)?;
        let json = py.detach(|| {
            input.read(&limits, |parsed| {
                to_json(&oration::outline_with_prefix(&parsed.speech, &options.id_prefix))
            })
        });
        from_json(py, &json.map_err(|failure| failure.raised(py))?)
    }

    /// Speech JSON → its length, at a pace.
    #[pyfunction]
    #[pyo3(signature = (speech, **pace))]
    fn measure<'py>(
        py: Python<'py>,
        speech: &Bound<'py, PyAny>,
        pace: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyDict>> {
        let pace = Options::of(pace)?.pace()?;
        let input = Input::of(speech)?;
        let measure = py.detach(|| input.read(&Limits::default(), |parsed| oration::measure(&parsed.speech)));
        crate::describe::length(py, measure.map_err(|failure| failure.raised(py))?, pace)
    }

    /// Speech JSON → its metadata in plain text.
    #[pyfunction]
    fn describe<'py>(py: Python<'py>, speech: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyDict>> {
        let input = Input::of(speech)?;
        let description =
            input.read(&Limits::default(), |parsed| description(py, &oration::describe(&parsed.speech)));
        description.map_err(|failure| failure.raised(py))?
    }

    /// Speech JSON → plain text.
    #[pyfunction]
    fn to_text(py: Python<'_>, speech: &Bound<'_, PyAny>) -> PyResult<String> {
        let input = Input::of(speech)?;
        let text = py.detach(|| input.read(&Limits::default(), |parsed| oration::to_text(&parsed.speech)));
        text.map_err(|failure| failure.raised(py))
    }
}
