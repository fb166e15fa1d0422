//! An options object of JavaScript → options of the crate. An unknown name or an invalid value is an error.

use super::error::option_error;
use js_sys::{Array, Number, Object};
use oration::{Limits, Pace, Print, Punctuation, RenderOptions};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen]
extern "C" {
    /// `catch`, because getters and proxies of the caller can throw. Uncaught, an exception would skip destructors.
    #[wasm_bindgen(catch, js_namespace = Object, js_name = entries)]
    fn entries(options: &Object) -> Result<Array, JsValue>;
}

const PREFIX: OptionError = OptionError::Characters("ASCII letters, digits, - and _");
const SWITCH: OptionError = OptionError::Value("true or false");
const TEXT: OptionError = OptionError::Value("text");
const PUNCTUATION: OptionError = OptionError::Value("\"as-printed\" or \"fullwidth\"");
const PRINT: OptionError = OptionError::Value("\"gbt9704\", \"a4\" or \"letter\"");
const LEVEL: OptionError = OptionError::Value("a whole number from 1 to 6");
const ABOVE: OptionError = OptionError::Value("a whole number, 1 or greater");
const DEPTH: OptionError = OptionError::Value("a whole number from 1 to 64");

/// Why an option is invalid.
enum OptionError {
    /// The value; the text says what was expected.
    Value(&'static str),
    /// The characters of a text, which the message quotes; the text says what was expected.
    Characters(&'static str),
    /// The name; the text lists the names that are allowed.
    Name(&'static str),
    /// An option inside the value, with its complete error.
    Inside(JsValue),
}

/// The options of `render`, with the limits among them.
pub(super) fn render(options: &JsValue) -> Result<(RenderOptions, Limits), JsValue> {
    let (mut render, mut limits) = (RenderOptions::default(), Limits::default());
    for_each_option("options", options, &mut |name, value| {
        match name {
            "idPrefix" => render.id_prefix = prefix(value.as_string().ok_or(TEXT)?)?,
            "headingLevel" => render.heading_level = whole(value, 1, 6).ok_or(LEVEL)? as u8,
            "uiLang" => render.ui_lang = Some(value.as_string().ok_or(TEXT)?),
            "outline" => render.outline = value.as_bool().ok_or(SWITCH)?,
            "collapseOutline" => render.collapse_outline = value.as_bool().ok_or(SWITCH)?,
            "header" => render.header = value.as_bool().ok_or(SWITCH)?,
            "images" => render.images = value.as_bool().ok_or(SWITCH)?,
            "paragraphIds" => render.paragraph_ids = value.as_bool().ok_or(SWITCH)?,
            "punctuation" => {
                render.punctuation = match value.as_string().as_deref() {
                    Some("as-printed") => Punctuation::AsPrinted,
                    Some("fullwidth") => Punctuation::FullWidth,
                    _ => return Err(PUNCTUATION),
                };
            }
            "index" => render.index = value.as_bool().ok_or(SWITCH)?,
            "print" => {
                let wanted = value.as_string().ok_or(PRINT)?;
                let faces = [Print::Gbt9704, Print::A4, Print::Letter];
                render.print = faces.into_iter().find(|face| face.as_str() == wanted).ok_or(PRINT)?;
            }
            "limits" => limits = self::limits(value).map_err(OptionError::Inside)?,
            _ => {
                return Err(OptionError::Name(
                    "idPrefix, headingLevel, uiLang, outline, collapseOutline, header, images, paragraphIds, punctuation, index, print, limits",
                ));
            }
        }
        Ok(())
    })?;
    Ok((render, limits))
}

/// The renderer removes other characters, and the ids would not be those that the caller expects.
fn prefix(text: String) -> Result<String, OptionError> {
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    if text.bytes().all(is_allowed) { Ok(text) } else { Err(PREFIX) }
}

/// Custom limits. The depth can only be lowered, because browsers limit nesting.
fn limits(options: &JsValue) -> Result<Limits, JsValue> {
    let mut limits = Limits::default();
    for_each_option("options.limits", options, &mut |name, value| {
        let above = || whole(value, 1, u32::MAX).map(|number| number as usize).ok_or(ABOVE);
        match name {
            "bytes" => limits.bytes = above()?,
            "depth" => limits.depth = whole(value, 1, 64).ok_or(DEPTH)? as usize,
            "blocks" => limits.blocks = above()?,
            "text" => limits.text = above()?,
            "output" => limits.output = above()?,
            _ => return Err(OptionError::Name("bytes, depth, blocks, text, output")),
        }
        Ok(())
    })?;
    Ok(limits)
}

/// The options of `measure`.
pub(super) fn pace(options: &JsValue) -> Result<Pace, JsValue> {
    let mut pace = Pace::default();
    for_each_option("pace", options, &mut |name, value| {
        match name {
            "ideographs" => pace.ideographs = whole(value, 1, u32::MAX).ok_or(ABOVE)?.into(),
            "words" => pace.words = whole(value, 1, u32::MAX).ok_or(ABOVE)?.into(),
            _ => return Err(OptionError::Name("ideographs, words")),
        }
        Ok(())
    })?;
    Ok(pace)
}

/// Reads every option that is set and not `undefined`. The path is for messages.
fn for_each_option(
    path: &str,
    options: &JsValue,
    read: &mut dyn FnMut(&str, &JsValue) -> Result<(), OptionError>,
) -> Result<(), JsValue> {
    if options.is_undefined() || options.is_null() {
        return Ok(());
    }
    if !options.is_object() {
        return Err(option_error(&format!("{path}: expected an object, found {}", kind(options))));
    }
    let unread = |_| option_error(&format!("{path}: reading the options threw an error"));
    for entry in entries(options.unchecked_ref()).map_err(unread)? {
        let entry = Array::from(&entry);
        let (name, value) = (entry.get(0).as_string().unwrap_or_default(), entry.get(1));
        if value.is_undefined() {
            continue;
        }
        read(&name, &value).map_err(|wrong| {
            option_error(&match wrong {
                OptionError::Value(expected) => {
                    format!("{path}.{name}: expected {expected}, found {}", kind(&value))
                }
                OptionError::Characters(expected) => {
                    let text = value.as_string().unwrap_or_default();
                    format!("{path}.{name}: expected {expected}, found \"{text}\"")
                }
                OptionError::Name(known) => format!("{path}.{name}: unknown option; expected one of {known}"),
                OptionError::Inside(error) => return error,
            })
        })?;
    }
    Ok(())
}

fn whole(value: &JsValue, least: u32, most: u32) -> Option<u32> {
    let number = value.as_f64()?;
    let inside = (f64::from(least)..=f64::from(most)).contains(&number);
    (inside && number.fract() == 0.0).then_some(number as u32)
}

/// Bytes from which a text is too long to quote in a message.
const LONG_TEXT: usize = 60;

/// A value as messages describe it.
fn kind(value: &JsValue) -> String {
    match value.as_f64() {
        // The engine formats the number; Rust's formatting code would add 17 KB.
        Some(_) => {
            value.unchecked_ref::<Number>().to_string_with_radix(10).map(String::from).unwrap_or_default()
        }
        None if value.is_null() => "null".into(),
        None => match value.as_string() {
            Some(text) if text.len() < LONG_TEXT => ["\"", &text, "\""].concat(),
            _ => value.js_typeof().as_string().unwrap_or_default(),
        },
    }
}
