//! The options object of `attach` → which controls a reader has, and their settings.

use crate::options::{OptionError, SWITCH, TEXT, for_each_option, pace};
use js_sys::{Array, Object, Reflect};
use oration::Pace;
use wasm_bindgen::{JsCast, JsValue};

/// The options of a reader. Every control can be turned off.
#[derive(Debug)]
pub(super) struct Options {
    /// The language of the controls; that of the outline's title by default.
    pub(super) ui_lang: Option<String>,
    /// The host's own messages, by name.
    pub(super) messages: Option<Object>,
    /// Whether the URL fragment follows the current section, by replacing the history entry.
    pub(super) history_tracking: bool,
    /// The key of the user's settings in local storage. Without it, nothing is stored.
    pub(super) storage: Option<String>,
    /// The sections that are bookmarked.
    pub(super) bookmarks: Vec<String>,
    /// The section in which the user stopped reading.
    pub(super) resume: Option<String>,
    /// Whether omissions get a button that requests the omitted text from the host.
    pub(super) rest: bool,
    /// The pace for speaking times, if the outline shows them.
    pub(super) lengths: Option<Pace>,
    pub(super) controls: Switches,
}

/// Which controls are enabled.
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

const NAMES: &str = "uiLang, messages, historyTracking, storage, bookmarks, resume, rest, lengths, skip, bar, drawer, collapse, filter, steps, \
     progress, keys, permalinks, find, quote, bookmark, skeleton, textSize, legend, print";

impl Options {
    pub(super) fn read(options: &JsValue) -> Result<Self, JsValue> {
        let mut read = Options {
            ui_lang: None,
            messages: None,
            history_tracking: false,
            storage: None,
            bookmarks: Vec::new(),
            resume: None,
            rest: false,
            lengths: None,
            controls: ALL,
        };
        for_each_option("options", options, |name, value| read.set(name, value))?;
        Ok(read)
    }

    fn set(&mut self, name: &str, value: &JsValue) -> Result<(), OptionError> {
        let text = || value.as_string().ok_or(TEXT);
        match name {
            "uiLang" => self.ui_lang = Some(text()?),
            "storage" => self.storage = Some(text()?),
            "resume" => self.resume = Some(text()?),
            "messages" => {
                let messages =
                    value.dyn_ref::<Object>().ok_or(OptionError::Value("an object of messages"))?;
                self.messages = Some(messages.clone());
            }
            "lengths" => {
                let expected = |_| OptionError::Value("true, false or a pace");
                self.lengths = match value.as_bool() {
                    Some(wanted) => wanted.then(Pace::default),
                    None => Some(pace(value).map_err(expected)?),
                };
            }
            "bookmarks" => {
                self.bookmarks = texts(value).ok_or(OptionError::Value("an array of ids"))?;
            }
            _ => {
                let on = value.as_bool();
                let switch = self.switch(name).ok_or(OptionError::Name(NAMES))?;
                *switch = on.ok_or(SWITCH)?;
            }
        }
        Ok(())
    }

    fn switch(&mut self, name: &str) -> Option<&mut bool> {
        let controls = &mut self.controls;
        Some(match name {
            "historyTracking" => &mut self.history_tracking,
            "rest" => &mut self.rest,
            "skip" => &mut controls.skip,
            "bar" => &mut controls.bar,
            "drawer" => &mut controls.drawer,
            "collapse" => &mut controls.collapse,
            "filter" => &mut controls.filter,
            "steps" => &mut controls.steps,
            "progress" => &mut controls.progress,
            "keys" => &mut controls.keys,
            "permalinks" => &mut controls.permalinks,
            "find" => &mut controls.find,
            "quote" => &mut controls.quote,
            "bookmark" => &mut controls.bookmark,
            "skeleton" => &mut controls.skeleton,
            "textSize" => &mut controls.text_size,
            "legend" => &mut controls.legend,
            "print" => &mut controls.print,
            _ => return None,
        })
    }
}

/// The strings in an array of the caller. Its elements may be getters that throw.
fn texts(array: &JsValue) -> Option<Vec<String>> {
    let array = array.dyn_ref::<Array>()?;
    let length = Reflect::get(array, &"length".into()).ok()?.as_f64()? as u32;
    Some((0..length).filter_map(|at| Reflect::get_u32(array, at).ok()?.as_string()).collect())
}
