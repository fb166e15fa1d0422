//! The attributes for site search: written on request, with the names that Pagefind reads.

use oration::{RenderOptions, parse, render};

const SPEECH: &str = r#"{
    "title": "致**辞**", "lang": "zh", "kind": "transcript", "speaker": [{"name": "李\"明"}, {"name": "王"}],
    "date": "2024-05-01", "published": "2025-01-01", "occasion": "大会",
    "body": [
        {"type": "section", "num": "一、", "heading": "形势", "body": ["很好。"]},
        {"type": "section", "num": "1.", "heading": "任务。", "runin": true, "body": ["很重。"]},
        {"type": "section", "heading": "", "body": ["没有标题的一节。"]}
    ]}"#;

fn rendered(index: bool) -> String {
    render(&parse(SPEECH).unwrap().speech, &RenderOptions { index, ..RenderOptions::default() })
}

#[test]
fn attributes_for_site_search_are_written_on_request() {
    assert!(!rendered(false).contains("pagefind"));
    let html = rendered(true);
    for expected in [
        r#"data-pagefind-body="true" data-pagefind-filter="kind:transcript">"#,
        r#"id="speech-title" data-pagefind-meta="title">"#,
        r#"data-pagefind-filter="speaker:李&quot;明" data-pagefind-meta="speaker:李&quot;明">"#,
        r#"<p class="oration-byline" data-pagefind-filter="speaker:王""#,
        r#"<bdi data-pagefind-filter="occasion" data-pagefind-meta="occasion">大会</bdi>"#,
        r#"data-pagefind-meta="date[datetime]" data-pagefind-sort="date[datetime]" data-pagefind-filter="year:2024">"#,
        r#"data-pagefind-title="一、形势">"#,
        r#"data-pagefind-title="1. 任务">"#,
        r#"data-pagefind-title="没有标题的一节。">"#,
    ] {
        assert!(html.contains(expected), "{expected} in {html}");
    }
    assert_eq!(
        html.matches("data-pagefind-sort").count(),
        1,
        "only the date of the speech is one to sort by"
    );
}

#[test]
fn an_excerpt_is_the_summary_or_the_beginning() {
    let excerpt = |json: &str| oration::describe(&parse(json).unwrap().speech).excerpt.into_owned();
    assert_eq!(excerpt(r#"{"title": "", "summary": "短。", "body": ["长。"]}"#), "短。");
    assert_eq!(
        excerpt(r#"{"title": "", "body": [{"type": "salutation", "text": "同志们："}, "一。", "二。"]}"#),
        "一。二。"
    );
    assert_eq!(
        excerpt(r#"{"title": "", "body": ["One.", {"type": "section", "heading": "H", "body": ["Two."]}]}"#),
        "One. Two."
    );
    let long = excerpt(&format!(r#"{{"title": "", "body": ["{}"]}}"#, "words and ".repeat(40)));
    assert!(long.chars().count() <= 161 && long.ends_with("words and…"), "{long}");
    assert_eq!(
        excerpt(&format!(r#"{{"title": "", "body": ["{}"]}}"#, "字".repeat(400))).chars().count(),
        161
    );
    assert_eq!(excerpt(r#"{"title": "a", "body": []}"#), "");
}
