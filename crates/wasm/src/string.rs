//! A Rust string → a JavaScript string. All HTML and JSON is returned this way.
//!
//! Browsers decode slices of a few kilobytes several times faster than a whole page, especially ASCII slices, which take
//! one byte per character. A page of 1.4 MB in Chromium 156, medians: English 3.8 ms whole, 1.0 ms in slices; Chinese 3.5
//! and 2.0 ms; as UTF-16 3.6 and 1.8 ms, plus 0.7 ms for the conversion. The decoder of Node 20 is slow in both cases, so
//! text that is not ASCII is passed as UTF-16 to the `Buffer` of Node, Deno and Bun: Chinese takes 0.9 ms instead of
//! 12.9 ms as UTF-8.

use super::utf16::push_utf16;
use js_sys::JsString;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen]
extern "C" {
    type BufferClass;

    /// An element of the page with the id `Buffer` is not a function. The namespace keeps bundlers from adding a polyfill.
    #[wasm_bindgen(thread_local_v2, js_namespace = globalThis, js_name = Buffer)]
    static BUFFER: Option<BufferClass>;

    #[wasm_bindgen(method)]
    fn from(this: &BufferClass, memory: &JsValue, start: usize, length: usize) -> Buffer;

    type Buffer;

    #[wasm_bindgen(method, js_name = toString)]
    fn decode(this: &Buffer, encoding: &str) -> JsString;
}

/// The size of a slice of UTF-8, in bytes.
const SLICE: usize = 1 << 15;

/// The size of a slice that is converted to UTF-16, in bytes. It limits the memory for the conversion.
const UTF16_SLICE: usize = 1 << 22;

pub(super) fn js_string(text: &str) -> JsString {
    BUFFER.with(|class| match class.as_ref().filter(|class| class.is_function()) {
        Some(class) if !text.is_ascii() => {
            let mut units = Vec::with_capacity(UTF16_SLICE.min(text.len()));
            join(text, UTF16_SLICE, |slice| {
                units.clear();
                push_utf16(slice, &mut units);
                class.decode(&units)
            })
        }
        Some(_) => JsString::from(text),
        None => join(text, SLICE, |slice| JsString::from(slice)),
    })
}

/// Converts consecutive slices of about `bytes` bytes, and joins the strings.
fn join(text: &str, bytes: usize, mut string: impl FnMut(&str) -> JsString) -> JsString {
    let (first, mut rest) = text.split_at(slice_end(text, bytes));
    let mut whole = string(first);
    while !rest.is_empty() {
        let (slice, after) = rest.split_at(slice_end(rest, bytes));
        whole = whole.concat(&string(slice));
        rest = after;
    }
    whole
}

fn slice_end(text: &str, bytes: usize) -> usize {
    (bytes..text.len()).find(|&end| text.is_char_boundary(end)).unwrap_or(text.len())
}

impl BufferClass {
    fn decode(&self, units: &[u16]) -> JsString {
        let memory = wasm_bindgen::memory().unchecked_into::<js_sys::WebAssembly::Memory>().buffer();
        self.from(&memory, units.as_ptr().addr(), size_of_val(units)).decode("utf16le")
    }
}
