//! The pieces of a speech, joined, are its HTML.

use crate::speeches;
use oration::{
    ErrorKind, HtmlPart, HtmlPiece, HtmlStream, LimitKind, Limits, Prepared, RenderOptions, Speech, render,
};
use proptest::prelude::*;

fn pieces(speech: &Speech<'_>, bytes: usize) -> Vec<HtmlPiece> {
    let options = RenderOptions::default();
    let prepared = Prepared::new(speech, &options);
    HtmlStream::new(&prepared, &Limits::default()).pieces(bytes).map(Result::unwrap).collect()
}

proptest! {
    #[test]
    fn pieces_of_any_size_are_in_order_and_join_to_the_html(speech in speeches::speech(), bytes in 1..400usize) {
        let whole = render(&speech, &RenderOptions::default());
        let pieces = pieces(&speech, bytes);
        prop_assert!(pieces.is_sorted_by_key(|piece| piece.part));
        let joined: String = pieces.into_iter().map(|piece| piece.html).collect();
        prop_assert_eq!(joined, whole);
    }
}

#[test]
fn a_long_part_is_divided_into_pieces() {
    let sections: String = (0..50)
        .map(|number| format!(r#",{{"type": "section", "heading": "{number}", "body": ["谢谢大家。"]}}"#))
        .collect();
    let json = format!(r#"{{"title": "致辞", "body": ["各位来宾："{sections}]}}"#);
    let pieces = pieces(&oration::parse(&json).unwrap().speech, 500);
    for part in [HtmlPart::Outline, HtmlPart::Body] {
        assert!(pieces.iter().filter(|piece| piece.part == part).count() > 3, "{part:?}");
    }
}

#[test]
fn exceeding_the_limit_is_an_error() {
    let speech = oration::parse(r#"{"title": "致辞", "body": ["谢谢大家。", "谢谢大家。"]}"#).unwrap().speech;
    let options = RenderOptions::default();
    let prepared = Prepared::new(&speech, &options);
    let limits = Limits { output: 200, ..Limits::default() };
    let results: Vec<_> = HtmlStream::new(&prepared, &limits).pieces(10).collect();
    let (last, before) = results.split_last().unwrap();
    assert!(before.iter().all(Result::is_ok));
    assert_eq!(last.as_ref().unwrap_err().kind(), ErrorKind::Limit(LimitKind::Output));
}
