//! The description and the length of a speech → dicts.

use oration::model::Direction;
use oration::{Description, Measure, Pace};
use pyo3::prelude::*;
use pyo3::types::PyDict;

pub(crate) fn description<'py>(py: Python<'py>, about: &Description<'_>) -> PyResult<Bound<'py, PyDict>> {
    let dict = PyDict::new(py);
    dict.set_item("title", &about.title)?;
    dict.set_item("lang", about.lang)?;
    dict.set_item("dir", about.dir.map_or("auto", Direction::as_str))?;
    dict.set_item("speakers", &about.speakers)?;
    let excerpt = Some(&*about.excerpt).filter(|excerpt| !excerpt.is_empty());
    let others = [
        ("subtitle", about.subtitle.as_deref()),
        ("date", about.date),
        ("published", about.published),
        ("occasion", about.occasion),
        ("kind", about.kind),
        ("excerpt", excerpt),
        ("place", about.place),
    ];
    for (name, value) in others {
        if let Some(value) = value {
            dict.set_item(name, value)?;
        }
    }
    dict.set_item("length", length(py, about.measure, Pace::default())?)?;
    Ok(dict)
}

pub(crate) fn length(py: Python<'_>, measure: Measure, pace: Pace) -> PyResult<Bound<'_, PyDict>> {
    let dict = PyDict::new(py);
    dict.set_item("ideographs", measure.ideographs)?;
    dict.set_item("marks", measure.marks)?;
    dict.set_item("words", measure.words)?;
    dict.set_item("characters", measure.characters())?;
    dict.set_item("seconds", measure.seconds(pace))?;
    Ok(dict)
}
