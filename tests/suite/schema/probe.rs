//! The schema → values to try in every field.

use super::{definitions, examples, properties};
use serde_json::{Value, json};

/// Values of every kind, including all that are valid or almost valid somewhere in the format.
pub fn probes() -> Vec<Value> {
    let mut probes = vec![
        json!(null),
        json!(true),
        json!(false),
        json!(0),
        json!(1),
        json!(2),
        json!(-1),
        json!(1.5),
        json!(1.0),
        json!(2.0),
        json!(-0.0),
        json!(-0.5),
        json!(1e2),
        json!(1e300),
        json!(9_007_199_254_740_991u64),
        json!(9_007_199_254_740_992u64),
        json!(u64::MAX),
        json!(999_999_999_999.0),
        json!(1_000_000_000_000u64),
        json!(""),
        json!("x"),
        json!("x y"),
        json!("章"),
        json!("a-Z_9"),
        json!("1"),
        json!([]),
        json!([[]]),
        json!([[[]]]),
        json!([{}]),
        json!([null]),
        json!([0]),
        json!([0, 1]),
        json!([1, 0]),
        json!([0, 1, 2]),
        json!([0, -1]),
        json!([0, null]),
        json!(["x"]),
        json!(["x", 1]),
        json!(["x", {"mask": "*"}]),
        json!(["x", {"type": "break"}]),
        json!([["x"]]),
        json!([["x", {"mask": "*"}]]),
        json!([{"type": "break"}, {"mask": "*"}]),
        json!([{"type": 1}]),
        json!({}),
        json!({"type": null}),
        json!({"type": "unknown"}),
        json!({"x": "y"}),
        json!({"x": 1}),
        json!({"text": "x"}),
        json!({"lang": "x"}),
        json!({"mask": "*", "gap": 1}),
        json!({"ruby": "x", "text": "x", "lang": "x"}),
    ];
    for (_, schema) in definitions() {
        for example in examples(schema) {
            probes.push(json!([example]));
            probes.push(example);
        }
        for (_, property) in properties(schema) {
            probes.extend(property["enum"].as_array().cloned().unwrap_or_default());
            probes.extend(property.get("const").cloned());
        }
        probes.extend(schema["enum"].as_array().cloned().unwrap_or_default());
    }
    let mut seen = std::collections::HashSet::new();
    probes.retain(|probe| seen.insert(probe.to_string()));
    probes
}
