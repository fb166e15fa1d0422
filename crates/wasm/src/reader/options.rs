//! The options object of `attach` → which parts a reader has, and what they know.

use crate::options::{SWITCH, TEXT, Wrong, each, pace};
use js_sys::{Array, Object, Reflect};
use oration::Pace;
use wasm_bindgen::{JsCast, JsValue};

/// What a reader is to do. Every part can be switched off.
#[derive(Debug)]
pub(super) struct Options {
    /// The language of the controls; that of the outline's title by default.
    pub(super) ui_lang: Option<String>,
    /// Words of the host's own, by the names of the reader's.
    pub(super) words: Option<Object>,
    /// Whether the address follows the reader, by replacing the entry of the history.
    pub(super) history_tracking: bool,
    /// The key of the user's settings in the local storage. Nothing is stored without it.
    pub(super) storage: Option<String>,
    /// The sections that are bookmarked.
    pub(super) bookmarks: Vec<String>,
    /// The section in which this person stopped reading.
    pub(super) resume: Option<String>,
    /// Whether omissions offer to show what they left out; an event asks the host for it.
    pub(super) rest: bool,
    /// The pace for speaking times, if the outline shows them.
    pub(super) lengths: Option<Pace>,
    pub(super) parts: Switches,
}

/// The parts that are there.
#[derive(Debug)]
pub(super) struct Switches {
    pub(super) skip: bool,
    pub(super) bar: bool,
    pub(super) drawer: bool,
    pub(super) collapse: bool,
    pub(super) filter: bool,
    pub(super) steps: bool,
    pub(super) progress: bool,
    pub(super) keys: bool,
    pub(super) permalinks: bool,
    pub(super) find: bool,
    pub(super) quote: bool,
    pub(super) bookmark: bool,
    pub(super) skeleton: bool,
    pub(super) text_size: bool,
    pub(super) legend: bool,
    pub(super) print: bool,
}

const ALL: Switches = Switches {
    skip: true,
    bar: true,
    drawer: true,
    collapse: true,
    filter: true,
    steps: true,
    progress: true,
    keys: true,
    permalinks: true,
    find: true,
    quote: true,
    bookmark: true,
    skeleton: true,
    text_size: true,
    legend: true,
    print: true,
};

const NAMES: &str = "uiLang, words, historyTracking, storage, bookmarks, resume, rest, lengths, skip, bar, drawer, collapse, filter, steps, \
     progress, keys, permalinks, find, quote, bookmark, skeleton, textSize, legend, print";

impl Options {
    pub(super) fn read(options: &JsValue) -> Result<Self, JsValue> {
        let mut read = Options {
            ui_lang: None,
            words: None,
            history_tracking: false,
            storage: None,
            bookmarks: Vec::new(),
            resume: None,
            rest: false,
            lengths: None,
            parts: ALL,
        };
        each("options", options, |name, value| read.set(name, value))?;
        Ok(read)
    }

    fn set(&mut self, name: &str, value: &JsValue) -> Result<(), Wrong> {
        let text = || value.as_string().ok_or(TEXT);
        match name {
            "uiLang" => self.ui_lang = Some(text()?),
            "storage" => self.storage = Some(text()?),
            "resume" => self.resume = Some(text()?),
            "words" => {
                let words = value.dyn_ref::<Object>().ok_or(Wrong::Value("an object of words"))?;
                self.words = Some(words.clone());
            }
            "lengths" => {
                let told = |_| Wrong::Value("true, false or a pace");
                self.lengths = match value.as_bool() {
                    Some(wanted) => wanted.then(Pace::default),
                    None => Some(pace(value).map_err(told)?),
                };
            }
            "bookmarks" => {
                self.bookmarks = texts(value).ok_or(Wrong::Value("an array of ids"))?;
            }
            _ => {
                let on = value.as_bool();
                let switch = self.switch(name).ok_or(Wrong::Name(NAMES))?;
                *switch = on.ok_or(SWITCH)?;
            }
        }
        Ok(())
    }

    fn switch(&mut self, name: &str) -> Option<&mut bool> {
        let parts = &mut self.parts;
        Some(match name {
            "historyTracking" => &mut self.history_tracking,
            "rest" => &mut self.rest,
            "skip" => &mut parts.skip,
            "bar" => &mut parts.bar,
            "drawer" => &mut parts.drawer,
            "collapse" => &mut parts.collapse,
            "filter" => &mut parts.filter,
            "steps" => &mut parts.steps,
            "progress" => &mut parts.progress,
            "keys" => &mut parts.keys,
            "permalinks" => &mut parts.permalinks,
            "find" => &mut parts.find,
            "quote" => &mut parts.quote,
            "bookmark" => &mut parts.bookmark,
            "skeleton" => &mut parts.skeleton,
            "textSize" => &mut parts.text_size,
            "legend" => &mut parts.legend,
            "print" => &mut parts.print,
            _ => return None,
        })
    }
}

/// The texts in an array of the caller's, whose elements may be getters that throw.
fn texts(array: &JsValue) -> Option<Vec<String>> {
    let array = array.dyn_ref::<Array>()?;
    let length = Reflect::get(array, &"length".into()).ok()?.as_f64()? as u32;
    Some((0..length).filter_map(|at| Reflect::get_u32(array, at).ok()?.as_string()).collect())
}
