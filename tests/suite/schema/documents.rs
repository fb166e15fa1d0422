//! A value of a definition of the schema → documents that contain it wherever the format allows it.

use serde_json::{Value, json};

/// Documents that contain a value of a definition wherever the format allows one.
pub fn documents_containing(definition: &str, value: &Value) -> Vec<Value> {
    let field = |name: &str, value: Value| {
        let mut document = json!({"title": "t", "body": []});
        document[name] = value;
        document
    };
    let block = |value: Value| field("body", json!([value]));
    match definition {
        "" => vec![value.clone()],
        "text" => vec![
            field("title", value.clone()),
            field("summary", value.clone()),
            field("notes", json!({"n": value})),
            block(json!({"type": "section", "heading": value, "body": []})),
            block(json!({"type": "list", "items": [value]})),
            block(json!({"type": "verse", "lines": ["l", value]})),
            block(json!({"type": "table", "rows": [[value]]})),
        ],
        "span" | "mask" | "gap" | "note" | "inlineRemark" | "point" | "ruby" | "foreign" => vec![
            field("title", json!([value])),
            block(json!({"type": "closing", "text": ["t", value]})),
            block(json!({"type": "list", "items": [["t", value]]})),
        ],
        "person" => vec![
            field("speaker", value.clone()),
            field("speaker", json!([{"name": "n"}, value])),
            block(json!({"type": "turn", "speaker": value, "body": []})),
        ],
        "source" | "extent" | "media" => vec![field(definition, value.clone())],
        "alternate" => vec![field("alternates", json!([value]))],
        "crumb" | "link" => vec![field("breadcrumb", json!(["c", value]))],
        "blocks" => vec![
            field("body", value.clone()),
            field("headnote", value.clone()),
            block(json!({"type": "section", "heading": "h", "body": value})),
            block(json!({"type": "quote", "body": value})),
            block(json!({"type": "turn", "speaker": "s", "body": value})),
            block(json!({"type": "list", "items": [value]})),
        ],
        "item" => vec![block(json!({"type": "list", "items": ["i", value]}))],
        "rows" => vec![block(json!({"type": "table", "rows": [], "head": value}))],
        "id" => vec![block(json!({"type": "paragraph", "text": "t", "id": value}))],
        "unit" => vec![block(json!({"type": "omission", "unit": value}))],
        "count" => vec![field("extent", json!({"total": value})), field("title", json!([{"gap": value}]))],
        "seconds" => vec![field("media", json!({"duration": value}))],
        "time" => vec![block(json!({"type": "turn", "speaker": "s", "body": [], "time": value}))],
        _ => vec![
            block(value.clone()),
            block(json!({"type": "section", "heading": "h", "body": ["t", value]})),
            block(json!({"type": "quote", "body": [value]})),
            block(json!({"type": "turn", "speaker": "s", "body": [value]})),
            block(json!({"type": "list", "items": [[value]]})),
            block(json!({"type": "list", "items": [["t", value]]})),
        ],
    }
}
