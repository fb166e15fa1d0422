//! Markdown blocks of a speech.

use super::super::expand;
use std::borrow::Cow;

fn json(speech: &str) -> String {
    let speech = oration_parse::parse(speech).unwrap().speech;
    serde_json::to_string(&*expand(&speech)).unwrap()
}

#[test]
fn a_speech_without_markdown_blocks_is_not_copied() {
    let speech =
        oration_parse::parse(r#"{"title": "讲话", "body": ["**一是**", {"type": "list", "items": ["甲"]}]}"#)
            .unwrap()
            .speech;
    assert!(matches!(expand(&speech), Cow::Borrowed(_)));
}

#[test]
fn markdown_blocks_are_expanded_in_every_container() {
    let markdown = r##"{"type": "markdown", "text": "# 题\n文\n\n- 甲"}"##;
    let read = r#"{"type":"section","heading":"题","body":["文",{"type":"list","items":["甲"]}]}"#;
    for around in [
        "@",
        r#""前",@,"后""#,
        r#"{"type":"section","heading":"一","body":["前",@]}"#,
        r#"{"type":"turn","speaker":"甲","body":[@]}"#,
        r#"{"type":"quote","body":[@,"后"]}"#,
        r#"{"type":"list","items":["甲",[@]]}"#,
    ] {
        let speech = |block: &str| format!(r#"{{"title":"讲话","body":[{}]}}"#, around.replace('@', block));
        assert_eq!(json(&speech(markdown)), speech(read));
    }
}

#[test]
fn notes_of_markdown_blocks_follow_those_of_the_speech() {
    let speech = |notes: &str, markdown: &str| {
        format!(r#"{{"title":"讲话","notes":{notes},"body":[{{"type":"markdown","text":"{markdown}"}}]}}"#)
    };
    let read = |notes: &str| format!(r#"{{"title":"讲话","notes":{notes},"body":[]}}"#);
    assert_eq!(json(&speech(r#"{"b":"甲"}"#, "[^a]: 乙")), read(r#"{"b":"甲","a":"乙"}"#));
    assert_eq!(
        json(&speech(r#"{"b":"甲"}"#, r"[^b]: 乙\n[^b]: 丙")),
        read(r#"{"b":["甲","  \n","乙","  \n","丙"]}"#)
    );
    assert_eq!(json(&speech(r#"{"b":["甲"]}"#, "[^b]: 乙")), read(r#"{"b":["甲","  \n","乙"]}"#));
}
