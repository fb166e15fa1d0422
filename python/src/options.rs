//! Keyword arguments → options of the crate. An unknown name or an invalid value is an error.

use crate::failure::Failure;
use oration::{ExportOptions, ImportOptions, Limits, LineRole, Pace, Print, Punctuation, RenderOptions};
use oration_import::steps::Encoding;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyInt, PyString};

/// The largest limit.
const MOST: i64 = u32::MAX as i64;

/// A dict of options; the path is for messages.
pub(crate) struct Options<'o, 'py> {
    path: &'static str,
    entries: Option<&'o Bound<'py, PyDict>>,
}

/// An option with its name.
struct Value<'py> {
    path: String,
    value: Bound<'py, PyAny>,
}

impl<'o, 'py> Options<'o, 'py> {
    pub(crate) fn of(entries: Option<&'o Bound<'py, PyDict>>) -> PyResult<Self> {
        Ok(Options { path: "", entries })
    }

    /// Reads every option that is not `None`; `read` returns whether it knows the name.
    fn each(&self, known: &str, mut read: impl FnMut(&str, Value<'py>) -> PyResult<bool>) -> PyResult<()> {
        for (name, value) in self.entries.into_iter().flatten() {
            let name = name.str()?.to_string();
            let path = format!("{}{name}", self.path);
            if value.is_none() {
                continue;
            }
            let py = value.py();
            if !read(&name, Value { path: path.clone(), value })? {
                let message = format!("{path}: unknown option; expected one of {known}");
                return Err(Failure::option(message).raised(py));
            }
        }
        Ok(())
    }

    /// The options of `render`, with the limits among them.
    pub(crate) fn render(&self) -> PyResult<(RenderOptions, Limits)> {
        const KNOWN: &str = "id_prefix, heading_level, ui_lang, outline, collapse_outline, header, images, paragraph_ids, punctuation, index, print, limits";
        let (mut render, mut limits) = (RenderOptions::default(), Limits::default());
        self.each(KNOWN, |name, value| {
            match name {
                "id_prefix" => render.id_prefix = value.prefix()?,
                "heading_level" => render.heading_level = value.whole(1, 6)? as u8,
                "ui_lang" => render.ui_lang = Some(value.text()?),
                "outline" => render.outline = value.switch()?,
                "collapse_outline" => render.collapse_outline = value.switch()?,
                "header" => render.header = value.switch()?,
                "images" => render.images = value.switch()?,
                "paragraph_ids" => render.paragraph_ids = value.switch()?,
                "index" => render.index = value.switch()?,
                "punctuation" => {
                    const EXPECTED: &str = "\"as-printed\" or \"fullwidth\"";
                    let styles =
                        [("as-printed", Punctuation::AsPrinted), ("fullwidth", Punctuation::FullWidth)];
                    render.punctuation = value.one_of(&styles, EXPECTED)?;
                }
                "print" => {
                    let papers = [Print::Gbt9704, Print::A4, Print::Letter].map(|face| (face.as_str(), face));
                    render.print = value.one_of(&papers, "\"gbt9704\", \"a4\" or \"letter\"")?;
                }
                "limits" => limits = value.inside("limits.")?.limits()?,
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        Ok((render, limits))
    }

    /// Custom limits. The depth can only be lowered, because browsers limit nesting.
    fn limits(&self) -> PyResult<Limits> {
        let mut limits = Limits::default();
        self.each("bytes, depth, blocks, text, output", |name, value| {
            match name {
                "bytes" => limits.bytes = value.whole(1, MOST)?,
                "depth" => limits.depth = value.whole(1, 64)?,
                "blocks" => limits.blocks = value.whole(1, MOST)?,
                "text" => limits.text = value.whole(1, MOST)?,
                "output" => limits.output = value.whole(1, MOST)?,
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        Ok(limits)
    }

    /// The options of `measure`.
    pub(crate) fn pace(&self) -> PyResult<Pace> {
        let mut pace = Pace::default();
        self.each("ideographs, words", |name, value| {
            match name {
                "ideographs" => pace.ideographs = value.whole(1, MOST)? as u64,
                "words" => pace.words = value.whole(1, MOST)? as u64,
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        Ok(pace)
    }

    /// The options of `import_text` and `import_document`, and whether each line is explained.
    pub(crate) fn import(&self) -> PyResult<(ImportOptions, bool)> {
        let (mut options, mut explain) = (ImportOptions::default(), false);
        self.each("lang, charset, roles, limits, explain", |name, value| {
            match name {
                "lang" => options.lang = Some(value.text()?),
                "charset" => options.charset = Some(value.charset()?),
                "explain" => explain = value.switch()?,
                "roles" => {
                    for (line, role) in value.dict()? {
                        let (line, role) = value.role(&line, &role)?;
                        options.roles.insert(line, role);
                    }
                }
                "limits" => value.inside("limits.")?.each("bytes", |name, value| {
                    let is_bytes = name == "bytes";
                    if is_bytes {
                        options.limits.bytes = value.whole(0, MOST)?;
                    }
                    Ok(is_bytes)
                })?,
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        Ok((options, explain))
    }

    /// The options of `export`.
    pub(crate) fn export(&self) -> PyResult<ExportOptions> {
        let mut options = ExportOptions::default();
        self.each("url, style, fonts, modified", |name, value| {
            match name {
                "url" | "style" | "modified" => value.set(&mut options, name)?,
                "fonts" => value
                    .inside("fonts.")?
                    .each("title, body, heading, subheading, number", |name, value| {
                        value.set(&mut options, &["fonts.", name].concat()).map(|()| true)
                    })?,
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        Ok(options)
    }
}

impl<'py> Value<'py> {
    fn wrong(&self, expected: &str) -> PyErr {
        let found = match self.value.cast::<PyString>() {
            Ok(text) => format!("\"{text}\""),
            Err(_) => self.value.str().map_or_else(|_| "another value".to_owned(), |text| text.to_string()),
        };
        let message = format!("{}: expected {expected}, found {found}", self.path);
        Failure::option(message).raised(self.value.py())
    }

    fn text(&self) -> PyResult<String> {
        self.value.extract().map_err(|_| self.wrong("text"))
    }

    fn switch(&self) -> PyResult<bool> {
        self.value.cast::<PyBool>().map(|value| value.is_true()).map_err(|_| self.wrong("True or False"))
    }

    fn whole(&self, least: i64, most: i64) -> PyResult<usize> {
        let is_whole = self.value.is_instance_of::<PyInt>() && !self.value.is_instance_of::<PyBool>();
        let number = if is_whole { self.value.extract().ok() } else { None };
        match number.filter(|number: &i64| (least..=most).contains(number)) {
            Some(number) => Ok(number as usize),
            None if most == MOST => Err(self.wrong(&format!("a whole number, {least} or greater"))),
            None => Err(self.wrong(&format!("a whole number from {least} to {most}"))),
        }
    }

    /// The renderer removes other characters, and the ids would not be those that the caller expects.
    fn prefix(&self) -> PyResult<String> {
        let text = self.text()?;
        let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        if text.bytes().all(is_allowed) {
            Ok(text)
        } else {
            Err(self.wrong("ASCII letters, digits, - and _"))
        }
    }

    fn charset(&self) -> PyResult<String> {
        let label = self.text()?;
        let is_known = Encoding::of_label(&label, false).is_some();
        if is_known { Ok(label) } else { Err(self.wrong("an encoding, such as \"gb18030\"")) }
    }

    fn one_of<T: Copy>(&self, values: &[(&str, T)], expected: &str) -> PyResult<T> {
        let text = self.text().map_err(|_| self.wrong(expected))?;
        let found = values.iter().find(|(name, _)| *name == text);
        found.map(|(_, value)| *value).ok_or_else(|| self.wrong(expected))
    }

    fn dict(&self) -> PyResult<&Bound<'py, PyDict>> {
        self.value.cast().map_err(|_| self.wrong("a dict"))
    }

    fn inside<'o>(&'o self, path: &'static str) -> PyResult<Options<'o, 'py>> {
        Ok(Options { path, entries: Some(self.dict()?) })
    }

    fn role(&self, line: &Bound<'py, PyAny>, role: &Bound<'py, PyAny>) -> PyResult<(usize, LineRole)> {
        let at = |value: &Bound<'py, PyAny>, path: String| Value { path, value: value.clone() };
        let number = at(line, self.path.clone()).whole(1, MOST)?;
        let role = at(role, format!("{}.{number}", self.path));
        let known = LineRole::ALL.iter().map(|role| (role.name(), *role)).collect::<Vec<_>>();
        let names = known.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
        Ok((number, role.one_of(&known, &format!("one of {names}"))?))
    }

    fn set(&self, options: &mut ExportOptions, name: &str) -> PyResult<()> {
        let text = self.text()?;
        options.set(name, &text).map_err(|error| Failure::from(error).raised(self.value.py()))
    }
}
