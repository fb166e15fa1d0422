//! UTF-16 conversion: in a browser with SIMD, natively without.

#[path = "../../src/utf16.rs"]
#[allow(dead_code, unreachable_pub)]
mod source;

use source::push_utf16;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test;

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn the_code_units_are_those_of_the_standard_library() {
    for text in ["", "a", "中", "é\u{20000}", "第一，R&D — naïve 𠀀", &"加强领导。ab".repeat(500)]
    {
        let mut units = vec![1];
        push_utf16(text, &mut units);
        assert!(units[1..].iter().copied().eq(text.encode_utf16()), "{text:?}");
    }
}
