//! Nothing → hostile strings, one for every way out of a context times every thing to do there.
//!
//! The browser's tests read the same list, `payloads.json`.

use serde::Deserialize;

#[derive(Deserialize)]
struct Payloads {
    /// What ends the place a string stands in.
    breaks: Vec<String>,
    /// What to do once out.
    deeds: Vec<String>,
}

/// All of them.
pub fn payloads() -> Vec<String> {
    let Payloads { breaks, deeds } =
        serde_json::from_str(include_str!("payloads.json")).expect("a list of payloads");
    breaks.iter().flat_map(|out| deeds.iter().map(move |deed| format!("{out}{deed}"))).collect()
}
