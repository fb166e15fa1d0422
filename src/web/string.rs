//! A string of the crate → a string of JavaScript: the one way out for HTML and JSON.
//!
//! A decoder of UTF-8 writes Chinese character by character, and English as well from its first dash on; UTF-16 is only
//! copied. So what is not ASCII goes as UTF-16, by the `Buffer` of Node, Deno and Bun where there is one. A Chinese page
//! of 1.4 MB, medians of processor time in Node 20: UTF-8 12.9 ms, `TextDecoder` of UTF-16 3.0 ms, `Buffer` 0.9 ms, and
//! 0.7 ms to make UTF-16 of it.

use encoding_rs::mem::convert_str_to_utf16;
use js_sys::{JsString, Object, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    type TextDecoder;

    #[wasm_bindgen(constructor)]
    fn new(label: &str, options: &JsValue) -> TextDecoder;

    /// Takes UTF-16, which web-sys has no safe way to hand over uncopied.
    #[wasm_bindgen(method)]
    fn decode(this: &TextDecoder, units: &[u16]) -> JsString;

    /// `globalThis.Buffer`.
    type Buffers;

    #[wasm_bindgen(method)]
    fn from(this: &Buffers, memory: &JsValue, start: usize, length: usize) -> Buffer;

    type Buffer;

    #[wasm_bindgen(method, js_name = toString)]
    fn decode(this: &Buffer, encoding: &str) -> JsString;
}

/// Bytes of a piece, which bounds the memory that its UTF-16 takes.
const PIECE: usize = 1 << 22;

pub(super) fn js_string(text: &str) -> JsString {
    if text.is_ascii() {
        return JsString::from(text);
    }
    let decoder = Decoder::new();
    let mut units = vec![0; PIECE.min(text.len()) + 4];
    let mut string = JsString::from("");
    let mut rest = text;
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(piece_end(rest));
        let length = convert_str_to_utf16(piece, &mut units);
        string = string.concat(&decoder.decode(&units[..length]));
        rest = after;
    }
    string
}

fn piece_end(text: &str) -> usize {
    (PIECE..text.len()).find(|&end| text.is_char_boundary(end)).unwrap_or(text.len())
}

/// Whoever makes strings of UTF-16 here.
enum Decoder {
    Buffers(Buffers),
    Text(TextDecoder),
}

impl Decoder {
    fn new() -> Self {
        let buffers = Reflect::get(&js_sys::global(), &"Buffer".into()).unwrap_or_default();
        if buffers.is_function() {
            Decoder::Buffers(buffers.unchecked_into())
        } else {
            Decoder::Text(TextDecoder::new("utf-16le", &keep_bom()))
        }
    }

    fn decode(&self, units: &[u16]) -> JsString {
        match self {
            Decoder::Buffers(buffers) => {
                let memory = wasm_bindgen::memory().unchecked_into::<js_sys::WebAssembly::Memory>().buffer();
                buffers.from(&memory, units.as_ptr().addr(), size_of_val(units)).decode("utf16le")
            }
            Decoder::Text(decoder) => decoder.decode(units),
        }
    }
}

/// Without it a decoder drops U+FEFF from the start of a piece.
fn keep_bom() -> JsValue {
    let options = Object::new();
    // Setting a field of a fresh object cannot fail.
    let _ = Reflect::set(&options, &JsValue::from_str("ignoreBOM"), &JsValue::TRUE);
    options.into()
}
