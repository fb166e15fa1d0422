//! Speeches and the markup they become.

use crate::options::ExportOptions;

fn body(json: &str) -> Result<String, Box<dyn std::error::Error>> {
    let markup = typst(&format!(r#"{{"title": "", "lang": "en", "body": {json}}}"#))?;
    let (_, body) = markup.rsplit_once("reading)))\n\n").ok_or("no preamble")?;
    Ok(body.to_owned())
}

fn typst(json: &str) -> Result<String, Box<dyn std::error::Error>> {
    let content = super::write(&oration::parse(json)?.speech, &ExportOptions::default())?;
    Ok(String::from_utf8(content.as_bytes().to_vec())?)
}

#[test]
fn each_block_has_its_markup() -> Result<(), Box<dyn std::error::Error>> {
    for (json, expected) in [
        (r#"["a", "b"]"#, "a\n\nb\n\n"),
        (
            r#"[{"type": "section", "num": "1.", "heading": "Trade", "body": ["x"]}]"#,
            "#heading(level: 1)[1\\. Trade]\n\nx\n\n",
        ),
        (
            r#"[{"type": "section", "num": "一是", "heading": "稳。", "runin": true, "body": ["好。"]}]"#,
            "#run-in(level: 1)[一是稳。]好。\n\n",
        ),
        (r#"[{"type": "turn", "speaker": "Chair", "body": ["Yes."]}]"#, "#speaker[Chair\\: ]Yes\\.\n\n"),
        (
            r#"[{"type": "list", "ordered": true, "start": 3, "items": ["a"]}]"#,
            "#enum(start: 3,\n[a],\n)\n\n",
        ),
        (
            r#"[{"type": "table", "head": [["a", "b"]], "rows": [["1"]]}]"#,
            "#block(table(columns: 2,\ntable.header(\n[a], [b], \n),\n[1], [], \n))\n\n",
        ),
        (r#"[{"type": "quote", "text": "a", "cite": "B"}]"#, "#quotation[\na\n\n#cited[— B]\n]\n\n"),
        (r#"[{"type": "verse", "lines": ["a", "b"]}]"#, "#verse[a \\\nb]\n\n"),
        (
            r##"["#let *x* = $1 // [a](https://x.cn)"]"##,
            "\\#let #emph[x] \\= \\$1 \\/\\/ #link(\"https://x.cn\")[a]\n\n",
        ),
    ] {
        assert_eq!(body(json)?, expected, "{json}");
    }
    Ok(())
}

#[test]
fn a_note_is_where_its_first_reference_is() -> Result<(), Box<dyn std::error::Error>> {
    let markup = typst(r#"{"title": "", "body": ["a[^1]b[^1]"], "notes": {"1": "N[^1].", "2": "M"}}"#)?;
    assert!(markup.ends_with("a#footnote[N#super[\\[1\\]]\\.]b#super[\\[1\\]]\n\n\\[2\\] M\n\n"), "{markup}");
    Ok(())
}

#[test]
fn strings_end_where_they_should() -> Result<(), Box<dyn std::error::Error>> {
    let markup = typst(r#"{"title": "a\" + sys.inputs + \"\\", "body": ["`\"b\\`"]}"#)?;
    assert!(
        markup.contains(r#"title: "a\" + sys.inputs + \"\\","#) && markup.contains(r#"#raw("\"b\\")"#),
        "{markup}"
    );
    Ok(())
}
