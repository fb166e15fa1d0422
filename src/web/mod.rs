//! What JavaScript may call.

mod reader;

pub use reader::{Reader, attach};

use wasm_bindgen::prelude::wasm_bindgen;

/// The version of this crate, as `Cargo.toml` has it.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").into()
}
