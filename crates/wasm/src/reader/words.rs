//! Language of the interface → the words of the reader's own controls. A host can replace any of them.

use js_sys::{Object, Reflect};
use oration_locale::locale;
use std::borrow::Cow;
use wasm_bindgen::JsValue;

/// Lists the words once: the field, and its name in the `words` option.
macro_rules! words {
    ($($name:ident: $key:literal;)*) => {
        /// The words of the reader's controls.
        #[derive(Debug)]
        pub(super) struct Words { $(pub(super) $name: Cow<'static, str>,)* }

        /// The words of the language nearest to a BCP 47 tag, with those of the host in their place.
        pub(super) fn words(lang: &str, own: Option<&Object>) -> Words {
            let reader = &locale(lang).reader;
            let word = |key, word| match own.and_then(|own| host_word(own, key)) {
                Some(own) => Cow::Owned(own),
                None => Cow::Borrowed(word),
            };
            Words { $($name: word($key, reader.$name),)* }
        }
    };
}

words! {
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

fn host_word(own: &Object, name: &str) -> Option<String> {
    Reflect::get(own, &JsValue::from_str(name)).ok()?.as_string()
}

/// Puts numbers or names into the places of a phrase.
pub(super) fn say(phrase: &str, places: &[(&str, &str)]) -> String {
    places.iter().fold(phrase.to_owned(), |said, (place, value)| said.replace(place, value))
}
