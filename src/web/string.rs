//! A string of the crate → a string of JavaScript: the one way out for HTML and JSON.
//!
//! A decoder of UTF-8 writes Chinese character by character; one of UTF-16 only copies. UTF-8 that is ASCII is copied
//! as well, and half the size. So a string goes in pieces, each in the encoding that is quick for it. The whole of
//! `renderToString`, 1 MB of JSON, medians: Chinese in Node 20 5.4 ms with `JsString::from`, 2.5 ms so; in Chromium
//! 156 3.7 and 3.5; English with one dash in Node 4.4 and 2.4, in Chromium 5.0 and 3.0; plain English the same. That was
//! with pieces of 64 KB; with 4 KB Chinese takes 5 % longer in Node, English with dashes 8 % less.

use encoding_rs::mem::convert_str_to_utf16;
use js_sys::{JsString, Object, Reflect};
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
}

/// Bytes of a piece: small, so that English with a dash here and there has many pieces of ASCII alone.
const PIECE: usize = 1 << 12;

pub(super) fn js_string(text: &str) -> JsString {
    if text.len() <= PIECE || text.is_ascii() {
        return JsString::from(text);
    }
    let decoder = TextDecoder::new("utf-16le", &keep_bom());
    let mut units = vec![0; PIECE + 4];
    let mut string = JsString::from("");
    let mut rest = text;
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(piece_end(rest));
        string = if is_mostly_ascii(piece) {
            string.concat(&JsValue::from_str(piece))
        } else {
            let length = convert_str_to_utf16(piece, &mut units);
            string.concat(&decoder.decode(&units[..length]))
        };
        rest = after;
    }
    string
}

fn is_mostly_ascii(text: &str) -> bool {
    let others: usize = text.bytes().map(|byte| usize::from(!byte.is_ascii())).sum();
    others * 16 <= text.len()
}

fn piece_end(text: &str) -> usize {
    (PIECE..text.len()).find(|&end| text.is_char_boundary(end)).unwrap_or(text.len())
}

/// Without it a decoder drops U+FEFF from the start of a piece.
fn keep_bom() -> JsValue {
    let options = Object::new();
    // Setting a field of a fresh object cannot fail.
    let _ = Reflect::set(&options, &JsValue::from_str("ignoreBOM"), &JsValue::TRUE);
    options.into()
}
