//! Notices about the section numbers of speeches in JSON.

use oration::{NoticeCode, audit_numbering, outline, parse};
use serde_json::{Value, json};

fn section(num: &str, body: &[Value]) -> Value {
    json!({"type": "section", "num": num, "heading": "形势", "body": body})
}

/// Codes and paths of a body's notices.
fn notices(body: Value) -> Vec<(NoticeCode, String)> {
    let json = json!({"title": "t", "body": body}).to_string();
    let speech = parse(&json).unwrap().speech;
    assert!(!outline(&speech).entries.is_empty());
    audit_numbering(&speech).into_iter().map(|notice| (notice.code, notice.path.unwrap())).collect()
}

#[test]
fn section_numbers_are_checked_wherever_the_outline_finds_sections() {
    let sections = [section("一、", &[]), section("三、", &[])];
    for (container, path) in [
        (json!({"type": "quote", "body": sections}), "body[0].body[1]"),
        (json!({"type": "turn", "body": sections}), "body[0].body[1]"),
        (json!({"type": "list", "items": ["一", sections]}), "body[0].items[1][1]"),
    ] {
        let expected = vec![(NoticeCode::SkippedNumber, path.to_owned())];
        assert_eq!(notices(json!([container])), expected, "{container}");
    }
}
