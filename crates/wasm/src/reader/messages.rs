//! Interface language → the messages of the controls. A host can replace any of them.

use js_sys::{Object, Reflect};
use oration_locale::locale;
use std::borrow::Cow;
use wasm_bindgen::JsValue;

/// Declares each message once: the field, and its name in the option `messages`.
macro_rules! messages {
    ($($name:ident: $key:literal;)*) => {
        /// The messages of the controls.
        #[derive(Debug)]
        pub(super) struct Messages { $(pub(super) $name: Cow<'static, str>,)* }

        /// The messages in the language nearest to a BCP 47 tag; those of the host take precedence.
        pub(super) fn messages(lang: &str, own: Option<&Object>) -> Messages {
            let reader = &locale(lang).reader;
            let message = |key, default| match own.and_then(|own| host_message(own, key)) {
                Some(own) => Cow::Owned(own),
                None => Cow::Borrowed(default),
            };
            Messages { $($name: message($key, reader.$name),)* }
        }
    };
}

messages! {
    contents: "contents";
    skip: "skip";
    tools: "tools";
    of: "of";
    previous: "previous";
    next: "next";
    close: "close";
    filter: "filter";
    filtered: "filtered";
    expand: "expand";
    collapse: "collapse";
    inside: "inside";
    characters: "characters";
    words: "words";
    minutes: "minutes";
    find: "find";
    hits: "hits";
    no_hits: "noHits";
    next_hit: "nextHit";
    previous_hit: "previousHit";
    more: "more";
    size: "size";
    smaller: "smaller";
    larger: "larger";
    spacing: "spacing";
    tighter: "tighter";
    looser: "looser";
    skeleton: "skeleton";
    open_section: "openSection";
    bookmark: "bookmark";
    bookmarked: "bookmarked";
    resume: "resume";
    link: "link";
    link_to: "linkTo";
    quotation: "quotation";
    copied: "copied";
    not_copied: "notCopied";
    legend: "legend";
    left_out: "leftOut";
    keys: "keys";
    keys_on: "keysOn";
    help: "help";
    print: "print";
    rest: "rest";
}

fn host_message(own: &Object, name: &str) -> Option<String> {
    Reflect::get(own, &JsValue::from_str(name)).ok()?.as_string()
}

/// Replaces the placeholders of a message.
pub(super) fn format_message(message: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(message.to_owned(), |text, (name, value)| text.replace(name, value))
}
