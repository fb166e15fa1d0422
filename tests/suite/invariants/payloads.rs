//! Hostile strings: every way to leave a context combined with every action, and complete payloads.
//!
//! The browser tests use the same list, `payloads.json`.

use serde::Deserialize;

#[derive(Deserialize)]
struct Payloads {
    /// Strings that end their context.
    breaks: Vec<String>,
    /// Actions outside the context.
    actions: Vec<String>,
    /// Complete payloads.
    alone: Vec<String>,
}

/// All hostile strings.
pub fn payloads() -> Vec<String> {
    let Payloads { breaks, actions, alone } =
        serde_json::from_str(include_str!("../../invariants/payloads.json")).expect("a list of payloads");
    let pairs = breaks.iter().flat_map(|out| actions.iter().map(move |action| format!("{out}{action}")));
    pairs.chain(alone.iter().cloned()).collect()
}
