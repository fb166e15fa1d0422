//! A speech → a Word document → the same speech, except for what `docs/formats.md` says a document loses.

use crate::markdown_export::{View, files};
use oration::{ExportOptions, Format, Speech, export, import_bytes, parse};

fn docx(speech: &Speech<'_>) -> Vec<u8> {
    export(speech, Format::Docx, &ExportOptions::default()).unwrap().content.as_bytes().to_vec()
}

fn again(speech: &Speech<'_>) -> Speech<'static> {
    import_bytes(&docx(speech), &Default::default()).unwrap().speech.into_owned()
}

#[test]
fn the_speeches_of_fixtures_come_back() {
    let (mut wrong, mut all) = (Vec::new(), 0);
    for path in files("tests/import", "json") {
        let fixture: serde_json::Value =
            serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let json = fixture["speech"].to_string();
        let speech = parse(&json).unwrap().speech;
        all += 1;
        let (wanted, got) = (View::of(&speech), View::of(&again(&speech)));
        if wanted != got {
            wrong.push(format!("{}\n{wanted:?}\n{got:?}", path.display()));
        }
    }
    assert!(all > 150, "only {all} speeches were found");
    // The importer guesses from the words of lines, as in any document; lines above the title have no style that it knows.
    assert!(wrong.len() * 8 <= all, "{} of {all} differ\n{}", wrong.len(), wrong.join("\n––––\n"));
}

#[test]
fn structure_that_styles_mark_comes_back() {
    let json = r#"{"title": "在渡桥通车典礼上的讲话", "lang": "zh-Hans", "date": "2024-10-12", "published": "2024-10-13",
        "occasion": "渡桥通车典礼", "place": "渡口", "source": {"name": "渡口市人民政府", "url": "https://example.org/bridge"}, "body": [
        {"type": "salutation", "text": "尊敬的各位来宾，\n同志们："}, "大桥今天通车。",
        {"type": "section", "num": "一、", "heading": "感谢建设者", "body": ["他们在江上工作了三年。",
            {"type": "verse", "lines": ["雄关漫道真如铁，", "而今迈步从头越。"]},
            {"type": "quote", "text": "空谈误国，实干兴邦。"}]},
        {"type": "section", "num": "二、", "heading": "管好大桥", "body": ["大桥属于大家。",
            {"type": "table", "head": [["年份", "车辆"]], "rows": [["2024", "一万"], ["2025"]]}]},
        {"type": "closing", "text": "谢谢大家！"}]}"#;
    let speech = parse(json).unwrap().speech;
    assert_eq!(again(&speech), speech);
}

#[test]
fn the_same_speech_gives_the_same_bytes() {
    let speech = parse(r#"{"title": "致辞", "body": ["谢谢大家。"]}"#).unwrap().speech;
    assert_eq!(docx(&speech), docx(&speech));
}

#[test]
fn a_name_that_the_style_of_speakers_marks_is_a_label() {
    let json = r#"{"title": "Remarks at the bridge", "lang": "en", "body": [
        {"type": "turn", "speaker": "Ada Bell", "body": ["The bridge is open.", "It belongs to all of us."]},
        {"type": "turn", "speaker": "Tom Oak", "body": ["Thank you for building it."]}]}"#;
    let speech = parse(json).unwrap().speech;
    assert_eq!(again(&speech).body, speech.body);
}
