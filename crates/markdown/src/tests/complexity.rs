//! Linear work: events, allocated bytes and output, for shapes that are known to slow down Markdown parsers.

use super::super::blocks::blocks;
use super::super::{escape, escape_all, inline, plain_inline};
use allocation_counter::measure;

/// A start, a repeated part, a middle, another repeated part, and an end.
type Shape = (&'static str, &'static str, &'static str, &'static str, &'static str);

const SHAPES: [Shape; 47] = [
    ("", "*a **a ", "b", " a** a*", ""),
    ("", "a_ ", "", "", ""),
    ("", "_a ", "", "", ""),
    ("", "a]", "", "", ""),
    ("", "[a", "", "", ""),
    ("", "*a_ ", "", "", ""),
    ("", "*a ", "", "_a*_ ", ""),
    ("a**b", "c* ", "", "", ""),
    ("", "a***b ", "", "", ""),
    ("", "[ a_", "", "", ""),
    ("", "[ (](", "", "", ""),
    ("", "![[]()", "", "", ""),
    ("", "**x [a*b**c*](d)", "", "", ""),
    ("", "[", "a", "]", ""),
    ("", "[", "a", "](b)", ""),
    ("", "[](", "", "", ""),
    ("", "[a](<b", "", "", ""),
    ("", "[a](b", "", "", ""),
    ("", "[a](b \"", "", "", ""),
    ("", "\\", "", "[](", ""),
    ("", "`a``b```c````", "", "", ""),
    ("", "`\\", "", "", ""),
    ("", "a\u{0}b", "", "", ""),
    ("", "<!--", "", "", ""),
    ("", "a <!A ", "", "", ""),
    ("", "a <?", "", "", ""),
    ("", "a <![CDATA[", "", "", ""),
    ("", "<a b=\"", "", "", ""),
    ("", "<x:", "", "", ""),
    ("", "&amp", "", "", ""),
    ("", "&#", "", "", ""),
    ("", "~~a ~~~b ~", "", "", ""),
    ("", "[^a", "", "]", ""),
    ("", "[^", "", "", "]"),
    ("", "[^a][^b]", "", "", ""),
    ("", "**一。**", "", "", ""),
    ("", "字**《", "字", "》**字", ""),
    ("", "\n", "", "*\n", ""),
    ("", "\n- a\n***\n# b\n===\n1. ", "", "", ""),
    ("", "\n    ", "", "", "*"),
    ("", "> ", "a*b*", "", ""),
    ("> - > - > - ", "a\n", "", "", ""),
    ("", "- ", "a", "\n", ""),
    ("", "|a", "\n", "|-", "\n"),
    ("[a]: /b\n\n", "[a] [a][] [b][a] ", "", "", ""),
    ("[^a]: b\n\n", "[^a] ", "", "", ""),
    ("", "[^a]: b\n\n- c\n", "", "", ""),
];

fn text_of((start, left, middle, right, end): Shape, times: usize) -> String {
    [start, &left.repeat(times), middle, &right.repeat(times), end].concat()
}

/// The allocated bytes and events of all functions for a text.
fn work(text: &str) -> u64 {
    let mut events = 0;
    let allocated = measure(|| {
        inline(text, &mut |_| events += 1);
        plain_inline(text);
        escape(text);
        escape_all(text);
        blocks(text);
    });
    events + allocated.bytes_total
}

/// Vectors double their capacity, so bytes grow in steps. Sixteen times the text allows one step, but not quadratic growth.
#[test]
fn work_is_linear() {
    for shape in SHAPES {
        let times = 2000 / text_of(shape, 1).len();
        let (small, large) = (work(&text_of(shape, times)), work(&text_of(shape, times * 16)));
        assert!(large < small * 32, "{shape:?}: {small} to {large}");
    }
}

#[test]
fn the_output_is_at_most_a_few_times_as_long_as_the_document() {
    for shape in SHAPES {
        let text = text_of(shape, 500);
        let allocated = measure(|| drop(blocks(&text))).bytes_current;
        assert_eq!(allocated, 0);
        assert!(format!("{:?}", blocks(&text)).len() < 64 * text.len() + 1024, "{shape:?}");
    }
}
