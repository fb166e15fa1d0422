//! An options object of JavaScript → options of the crate; a name or a value that is none is an error.

use super::error::option_error;
use crate::{Pace, RenderOptions};
use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

pub(super) const SWITCH: Wrong = Wrong::Value("true or false");
pub(super) const TEXT: Wrong = Wrong::Value("text");
const LEVEL: Wrong = Wrong::Value("a whole number from 1 to 6");
const PACE: Wrong = Wrong::Value("a whole number above 0");

/// What an option should have been.
pub(super) enum Wrong {
    /// The value, which should have been this.
    Value(&'static str),
    /// The name, which should have been one of these.
    Name(&'static str),
}

/// The options of `render`.
pub(super) fn render(options: &JsValue) -> Result<RenderOptions, JsValue> {
    let mut render = RenderOptions::default();
    each(options, |name, value| {
        match name {
            "idPrefix" => render.id_prefix = value.as_string().ok_or(TEXT)?,
            "headingLevel" => render.heading_level = whole(value, 1, 6).ok_or(LEVEL)? as u8,
            "uiLang" => render.ui_lang = Some(value.as_string().ok_or(TEXT)?),
            "outline" => render.outline = value.as_bool().ok_or(SWITCH)?,
            "header" => render.header = value.as_bool().ok_or(SWITCH)?,
            "images" => render.images = value.as_bool().ok_or(SWITCH)?,
            "paragraphIds" => render.paragraph_ids = value.as_bool().ok_or(SWITCH)?,
            _ => {
                return Err(Wrong::Name(
                    "idPrefix, headingLevel, uiLang, outline, header, images, paragraphIds",
                ));
            }
        }
        Ok(())
    })?;
    Ok(render)
}

/// The options of `measure`.
pub(super) fn pace(options: &JsValue) -> Result<Pace, JsValue> {
    let mut pace = Pace::default();
    each(options, |name, value| {
        match name {
            "ideographs" => pace.ideographs = whole(value, 1, u32::MAX).ok_or(PACE)?.into(),
            "words" => pace.words = whole(value, 1, u32::MAX).ok_or(PACE)?.into(),
            _ => return Err(Wrong::Name("ideographs, words")),
        }
        Ok(())
    })?;
    Ok(pace)
}

/// Reads every option that is set; `undefined` is not.
pub(super) fn each(
    options: &JsValue,
    mut read: impl FnMut(&str, &JsValue) -> Result<(), Wrong>,
) -> Result<(), JsValue> {
    if options.is_undefined() || options.is_null() {
        return Ok(());
    }
    let options = options
        .dyn_ref::<Object>()
        .ok_or_else(|| option_error(&format!("options: expected an object, found {}", kind(options))))?;
    for entry in Object::entries(options) {
        let entry = Array::from(&entry);
        let (name, value) = (entry.get(0).as_string().unwrap_or_default(), entry.get(1));
        if value.is_undefined() {
            continue;
        }
        read(&name, &value).map_err(|wrong| {
            option_error(&match wrong {
                Wrong::Value(expected) => {
                    format!("options.{name}: expected {expected}, found {}", kind(&value))
                }
                Wrong::Name(known) => format!("options.{name}: no such option; there are {known}"),
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

/// What a value is, in a word or as a short number.
fn kind(value: &JsValue) -> String {
    match value.as_f64() {
        Some(number) => number.to_string(),
        None if value.is_null() => "null".into(),
        None => value.js_typeof().as_string().unwrap_or_default(),
    }
}
