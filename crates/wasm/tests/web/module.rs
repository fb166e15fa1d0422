//! The module in a page.

use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn the_module_runs_in_a_page() {
    let title = web_sys::window().and_then(|window| window.document()).map(|document| document.title());
    assert!(title.is_some());
    assert_eq!(oration_wasm::version(), env!("CARGO_PKG_VERSION"));
}
