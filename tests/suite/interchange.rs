//! Akoma Ntoso and TEI: what was exported is imported as the same speech; files of parliaments; files that are refused.

use crate::import_properties::made::corpus;
use crate::speeches;
use oration::model::{Block, Text};
use oration::{
    ErrorKind, ExportOptions, Feature, Format, ImportOptions, RenderOptions, Speech, export, import_bytes,
    parse, render, to_akn, to_tei,
};
use proptest::prelude::*;
use serde_json::Value;
use std::fs;
use std::path::Path;

const EVERY: &str = include_str!("../../crates/export/tests/every-feature.json");

fn read(text: &str) -> Speech<'static> {
    import_bytes(text.as_bytes(), &ImportOptions::default()).unwrap().speech.into_owned()
}

fn html(speech: &Speech<'_>) -> String {
    render(speech, &RenderOptions::default())
}

/// What neither format can express: the tables `LOSSES` of both.
fn without_losses(mut speech: Speech<'static>) -> Speech<'static> {
    speech.alternates.retain_mut(|alternate| {
        alternate.speech = None;
        alternate.url.is_some()
    });
    speech
}

#[test]
fn a_speech_with_every_feature_is_the_same_again() {
    // URLs are escaped, as the tables say.
    let every = EVERY.replace("/full text", "/full%20text");
    let before = without_losses(parse(&every).unwrap().speech.into_owned());
    for text in [to_akn(&before), to_tei(&before)] {
        let after = read(&text);
        assert_eq!(html(&after), html(&before));
        // All but the Markdown block, which has become the blocks in it.
        let blocks = |speech: &Speech<'_>| {
            let is_markdown = |block: &&Block<'_>| matches!(block, Block::Markdown(_));
            let at = speech.body.iter().position(|block| is_markdown(&block)).unwrap_or(usize::MAX);
            speech.body.iter().take(at.min(12)).cloned().map(Block::into_owned).collect::<Vec<_>>()
        };
        assert_eq!(blocks(&after), blocks(&before));
        assert_eq!(Speech { body: Vec::new(), ..after }, Speech { body: Vec::new(), ..before.clone() });
        // A second round changes nothing.
        let again = read(&to_akn(&read(&text)));
        assert_eq!(again, read(&text));
    }
}

/// The strings of a speech with the characters that XML has: others become U+FFFD, and each line ending a line feed.
fn in_xml(speech: &Speech<'_>) -> Speech<'static> {
    fn replace(value: &mut Value) {
        match value {
            Value::String(text) => {
                let is_other = |c: char| {
                    (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || c > '\u{FFFD}' && c < '\u{10000}'
                };
                *text = text.replace('\r', "\n").replace(is_other, "\u{FFFD}");
            }
            Value::Array(values) => values.iter_mut().for_each(replace),
            Value::Object(fields) => {
                for (name, mut value) in std::mem::take(fields) {
                    let mut name = Value::String(name);
                    replace(&mut name);
                    replace(&mut value);
                    // A text is a string where it can be.
                    let is_text = matches!(
                        &*name.to_string(),
                        "\"title\"" | "\"heading\"" | "\"text\"" | "\"note\"" | "\"caption\"" | "\"cite\""
                    );
                    let is_blank = |span: &Value| span.as_str().is_some_and(|words| words.trim().is_empty());
                    if let Some(spans) =
                        value.as_array().filter(|spans| is_text && spans.iter().all(is_blank))
                    {
                        value = Value::from(spans.iter().filter_map(Value::as_str).collect::<String>());
                    }
                    if is_text && is_blank(&value) {
                        value = Value::from("");
                    }
                    fields.insert(name.as_str().unwrap_or_default().to_owned(), value);
                }
            }
            _ => {}
        }
    }
    let mut value = serde_json::to_value(speech).unwrap();
    replace(&mut value);
    parse(&value.to_string()).unwrap().speech.into_owned()
}

/// Whether URLs are escaped, a row of the tables.
fn has_other_urls(speech: &Speech<'_>) -> bool {
    let losses = export(speech, Format::Akn, &ExportOptions::default()).unwrap().losses;
    losses.iter().any(|loss| loss.feature == Feature::UrlCharacters)
}

/// All fields that are not texts or blocks.
fn metadata(speech: Speech<'static>) -> Speech<'static> {
    let Speech { title: _, subtitle: _, summary: _, headnote: _, notes: _, body: _, .. } = speech;
    let text = Text::default();
    Speech {
        title: text,
        subtitle: None,
        summary: None,
        headnote: Vec::new(),
        notes: Vec::new(),
        body: Vec::new(),
        ..speech
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn random_speeches_are_the_same_again(speech in speeches::speech()) {
        let before = without_losses(in_xml(&speech));
        for write in [to_akn as fn(&Speech<'_>) -> String, to_tei] {
            let text = write(&before);
            let after = read(&text);
            if !has_other_urls(&before) {
                prop_assert_eq!(html(&after), html(&before), "{}", text);
            }
            let again = write(&after);
            prop_assert_eq!(write(&read(&again)), again);
            prop_assert_eq!(metadata(after), metadata(before.clone()));
        }
    }
}

#[test]
fn every_speech_of_the_importer_is_the_same_again() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import");
    let fixtures = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let fixtures = fixtures.filter(|path| path.extension().is_none_or(|extension| extension != "json"));
    let mut seen = 0;
    for path in fixtures.chain(corpus().into_iter().map(|(path, _)| path)) {
        let bytes = fs::read(&path).unwrap();
        let Ok(import) = import_bytes(&bytes, &ImportOptions::default()) else { continue };
        let before = import.speech;
        for text in [to_akn(&before), to_tei(&before)] {
            let after = read(&text);
            if !oration::needs_commonmark(&before) {
                assert_eq!(after, before, "{}", path.display());
            }
            assert!(has_other_urls(&before) || html(&after) == html(&before), "{}", path.display());
        }
        seen += 1;
    }
    assert!(seen > 100);
}

#[test]
fn speeches_of_parliaments_are_turns() {
    let akn = "<akomaNtoso><debate><meta><references><TLCPerson id='tang' showAs='Audrey Tang'/></references></meta>
      <debateBody><debateSection><heading>Speech in Toronto</heading>
        <speech by='#tang'><p>Thank   you,
          <i>folks</i>.</p></speech>
        <narrative><p><i>(laughter)</i></p></narrative>
        <speech by='#tang'><p>Bye.</p></speech></debateSection></debateBody></debate></akomaNtoso>";
    let speech = read(akn);
    assert_eq!(speech.title, Text::from("Speech in Toronto"));
    assert_eq!(speech.body.len(), 3);
    let Block::Turn(turn) = &speech.body[0] else { panic!("{:?}", speech.body) };
    assert_eq!(turn.speaker.as_ref().map(|speaker| &*speaker.name), Some("Audrey Tang"));
    assert_eq!(turn.body, [Block::from(Text::from("Thank   you,\n*folks*."))]);
    assert!(matches!(speech.body[1], Block::Remark(_)));

    let tei = "<?xml version='1.0'?><!-- x --><TEI xmlns='http://www.tei-c.org/ns/1.0' xml:lang='uk'><text><body><div type='debateSection'>
      <note type='speaker'>CHAIR.</note>
      <u who='#chair'><seg>One <gap reason='inaudible'/> two.</seg><vocal><desc>Applause</desc></vocal><seg>Three.</seg></u>
      <u who='#other'><seg>Four.</seg></u></div></body></text></TEI>";
    let speech = read(tei);
    assert_eq!(speech.lang.as_deref(), Some("uk"));
    let Block::Turn(turn) = &speech.body[0] else { panic!("{:?}", speech.body) };
    assert_eq!((speech.body.len(), turn.body.len()), (2, 3));
    assert_eq!(turn.speaker.as_ref().and_then(|speaker| speaker.printed.as_deref()), Some("CHAIR."));
}

#[test]
fn files_that_are_not_well_formed_or_declare_a_type_are_refused() {
    let refuse = |text: &str, reason: &str| {
        let error = import_bytes(text.as_bytes(), &ImportOptions::default()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NotText);
        assert_eq!(error.reason(), reason);
    };
    refuse("<TEI><text></TEI>", "this TEI file cannot be read: it is not well-formed XML");
    refuse("<akomaNtoso><debate>", "this Akoma Ntoso file cannot be read: it is not well-formed XML");
    refuse(
        "<!DOCTYPE TEI [<!ENTITY a \"b\">]><TEI>&a;</TEI>",
        "this TEI file cannot be read: it declares a document type, which is not read; remove the DOCTYPE",
    );
    let deep = format!("<TEI>{}{}</TEI>", "<div>".repeat(300), "</div>".repeat(300));
    refuse(&deep, "this TEI file cannot be read: it has more than 256 levels of elements");
}
