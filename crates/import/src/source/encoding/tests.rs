//! Sentences in each encoding → the encoding that is found, the same as the JavaScript tests expect.

use super::super::decode::decode;
use super::label::canonical;
use super::{Encoding, of};
use serde_json::Value;

struct Sample {
    encoding: String,
    text: String,
    bytes: Vec<u8>,
}

fn samples() -> Vec<Sample> {
    let all: Value =
        serde_json::from_str(include_str!("../../../../../tests/encodings/samples.json")).unwrap();
    let word = |sample: &Value, key: &str| sample[key].as_str().unwrap().to_owned();
    all.as_array()
        .unwrap()
        .iter()
        .map(|sample| {
            let hex = word(sample, "hex");
            let bytes = hex.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).unwrap());
            Sample {
                encoding: word(sample, "encoding"),
                text: word(sample, "text"),
                bytes: bytes.map(|pair| u8::from_str_radix(pair, 16).unwrap()).collect(),
            }
        })
        .collect()
}

#[test]
fn every_sample_is_found_and_decoded() {
    let mut wrong = Vec::new();
    for Sample { encoding, text, bytes } in samples() {
        let found = of(&bytes, None).name;
        let decoded = decode(&bytes, None).unwrap();
        if found != encoding || decoded.text != text {
            wrong.push(format!("{encoding} read as {found}: {}", decoded.text));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_name_is_one_that_decoders_know() {
    for name in [
        "gb18030",
        "big5",
        "shift_jis",
        "euc-kr",
        "windows-1252",
        "koi8-u",
        "utf-16le",
        "x-mac-cyrillic",
        "ibm866",
    ] {
        assert_eq!(canonical(name), Some(name));
        assert!(encoding_rs::Encoding::for_label(name.as_bytes()).is_some(), "{name}");
    }
}

#[test]
fn what_the_caller_says_goes_before_what_the_text_declares() {
    let bytes = "<meta charset=big5><p>\u{3042}".as_bytes();
    assert_eq!(of(bytes, Some("Shift-JIS")), Encoding { name: "shift_jis", is_assumed: false });
    assert_eq!(of(bytes, Some("no such thing")).name, "utf-8");
}

#[test]
fn a_declaration_that_the_bytes_belie_does_not_count() {
    assert_eq!(of("<meta charset=gb2312><p>同志们".as_bytes(), None).name, "utf-8");
    assert_eq!(
        of(b"<meta charset=utf-8><p>Mesdames, l'\xe9t\xe9 \xe0 Montr\xe9al", None).name,
        "windows-1252"
    );
    assert_eq!(of(b"A charset: big5 is named, caf\xe9\n", None).name, "windows-1252");
}

#[test]
fn one_damaged_character_does_not_make_another_encoding() {
    let mut bytes = "同志们，我们今天在这里隆重集会，共同庆祝大桥通车。".as_bytes().to_vec();
    bytes.push(0xe4);
    let decoded = decode(&bytes, None).unwrap();
    assert_eq!(of(&bytes, None).name, "utf-8");
    assert_eq!(decoded.notices.len(), 1);
}

#[test]
fn an_encoding_that_was_assumed_is_named() {
    let decoded = decode(b"l'\xe9t\xe9 \xe0 Montr\xe9al", None).unwrap();
    assert_eq!(
        decoded.notices.iter().map(|notice| notice.text.as_str()).collect::<Vec<_>>(),
        ["windows-1252"]
    );
    assert!(decode("l'été".as_bytes(), None).unwrap().notices.is_empty());
}
