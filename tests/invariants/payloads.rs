//! Nothing → hostile strings: every way out of a context times every thing to do there, and such as are whole alone.
//!
//! The browser's tests read the same list, `payloads.json`.

use serde::Deserialize;

#[derive(Deserialize)]
struct Payloads {
    /// Strings that end their context.
    breaks: Vec<String>,
    /// What to do once out.
    deeds: Vec<String>,
    /// What is a way out and a deed in itself.
    alone: Vec<String>,
}

/// All of them.
pub fn payloads() -> Vec<String> {
    let Payloads { breaks, deeds, alone } =
        serde_json::from_str(include_str!("payloads.json")).expect("a list of payloads");
    let pairs = breaks.iter().flat_map(|out| deeds.iter().map(move |deed| format!("{out}{deed}")));
    pairs.chain(alone.iter().cloned()).collect()
}
