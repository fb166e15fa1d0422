//! The pieces of a speech, joined, are its HTML.

use crate::speeches;
use oration::{
    ErrorKind, HtmlPart, HtmlPiece, HtmlStream, LimitKind, Limits, Prepared, RenderOptions, Speech, render,
};
use proptest::prelude::*;

fn pieces(speech: &Speech<'_>, options: &RenderOptions, bytes: usize) -> Vec<HtmlPiece> {
    let prepared = Prepared::new(speech, options);
    HtmlStream::new(&prepared, &Limits::default()).pieces(bytes).map(Result::unwrap).collect()
}

proptest! {
    #[test]
    fn pieces_of_any_size_are_in_order_and_join_to_the_html(speech in speeches::speech(), bytes in 1..400usize, collapse_outline in any::<bool>()) {
        let options = RenderOptions { collapse_outline, ..RenderOptions::default() };
        let whole = render(&speech, &options);
        let pieces = pieces(&speech, &options, bytes);
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
    let pieces = pieces(&oration::parse(&json).unwrap().speech, &RenderOptions::default(), 500);
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

/// The pieces of the outline and the body, as a page takes them that shows the beginning of both first.
fn interleaved(prepared: &Prepared<'_>, bytes: usize) -> Vec<HtmlPiece> {
    let mut stream = HtmlStream::new(prepared, &Limits::default());
    for part in [HtmlPart::Start, HtmlPart::BodyStart] {
        stream.piece_of(part, 0).unwrap();
    }
    let first = [HtmlPart::Outline, HtmlPart::Body].map(|part| stream.piece_of(part, bytes).unwrap());
    let mut pieces = Vec::from(first);
    for part in [HtmlPart::Outline, HtmlPart::Body] {
        pieces.extend(
            std::iter::from_fn(|| Some(stream.piece_of(part, bytes).unwrap()))
                .take_while(|piece| !piece.html.is_empty()),
        );
    }
    pieces
}

#[test]
fn a_piece_continues_inside_elements_that_earlier_pieces_left_open() {
    fn nested(depth: usize) -> String {
        let text = format!(r#""{}""#, "甲".repeat(40));
        let inner = if depth > 1 { format!("{0}, {0}, ", nested(depth - 1)) } else { String::new() };
        format!(r#"{{"type": "section", "heading": "第{depth}层", "body": [{text}, {inner}{text}]}}"#)
    }
    let json = format!(r#"{{"title": "深", "body": [{0}, {0}, "末段。"]}}"#, nested(4));
    let speech = oration::parse(&json).unwrap().speech;
    let options = RenderOptions::default();
    let prepared = Prepared::new(&speech, &options);
    let pieces = interleaved(&prepared, 150);
    for (part, start, end, mut open) in
        [(HtmlPart::Outline, "<ol", "</ol>", 1), (HtmlPart::Body, "<section", "</section>", 0)]
    {
        let outer = open;
        let mut deepest = 0;
        for HtmlPiece { html, depth, .. } in pieces.iter().filter(|piece| piece.part == part) {
            let closers = leading_end_tags(html, end);
            assert_eq!(*depth, open - closers, "{part:?}: {html}");
            open = open + html.matches(start).count() - html.matches(end).count();
            deepest = deepest.max(*depth);
        }
        assert_eq!(open, outer, "{part:?}");
        assert!(deepest > 2, "{part:?}");
    }
}

/// How often an end tag is among those that HTML starts with.
fn leading_end_tags(html: &str, tag: &str) -> usize {
    let first = html.match_indices('<').map(|(at, _)| at).find(|&at| !html[at..].starts_with("</"));
    html[..first.unwrap_or(html.len())].matches(tag).count()
}
