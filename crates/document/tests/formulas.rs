//! Formulas → the line of text that they become.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

#[allow(dead_code)]
mod docx;
#[allow(dead_code)]
mod shown;

use docx::{Docx, r};
use shown::{losses, shown};

fn t(text: &str) -> String {
    format!("<m:r><m:t>{text}</m:t></m:r>")
}

/// An element with parts, by name.
fn of(name: &str, parts: &[(&str, &str)]) -> String {
    let parts: String = parts.iter().map(|(name, part)| format!("<m:{name}>{part}</m:{name}>")).collect();
    format!("<m:{name}>{parts}</m:{name}>")
}

fn formula(before: &str, formula: &str) -> Vec<u8> {
    Docx::new(&format!("<w:p>{}<m:oMath>{formula}</m:oMath></w:p>", r(before))).bytes()
}

#[test]
fn a_formula_is_one_line() {
    let (a, b, sum) = (t("1"), t("2"), t("a+b"));
    let fraction = of("f", &[("fPr", r#"<m:type m:val="bar"/>"#), ("num", &a), ("den", &b)]);
    let pair = of("f", &[("num", &sum), ("den", &b)]);
    let n = t("n");
    for (markup, expected) in [
        (fraction.clone(), "1/2"),
        (pair, "(a+b)/2"),
        ([t("3"), fraction.clone()].concat(), "3 1/2"),
        ([of("sSup", &[("e", &t("x")), ("sup", &b)]), t("+y")].concat(), "x²+y"),
        (of("sSup", &[("e", &sum), ("sup", &t("k"))]), "(a+b)^k"),
        (of("sSup", &[("e", &t("x")), ("sup", &t("−1"))]), "x⁻¹"),
        (of("sSub", &[("e", &t("CO")), ("sub", &b)]), "CO₂"),
        (of("sSubSup", &[("e", &t("x")), ("sub", &a), ("sup", &b)]), "x₁²"),
        (of("rad", &[("radPr", r#"<m:degHide m:val="1"/>"#), ("deg", ""), ("e", &sum)]), "√(a+b)"),
        (of("rad", &[("deg", &t("3")), ("e", &b)]), "∛2"),
        (of("d", &[("e", &sum)]), "(a+b)"),
        (
            of(
                "nary",
                &[("naryPr", r#"<m:chr m:val="∑"/>"#), ("sub", &t("i=1")), ("sup", &n), ("e", &t("i"))],
            ),
            "∑_(i=1)ⁿ i",
        ),
        (of("func", &[("fName", &t("sin")), ("e", &t("x"))]), "sin x"),
    ] {
        assert_eq!(shown(&formula("", &markup)), [expected]);
    }
    assert_eq!(shown(&formula("up by 3", &fraction)), ["up by 3 1/2"]);
}

#[test]
fn a_formula_of_signs_in_signs_is_limited() {
    let bars = (0..100).fold(t("abc"), |inner, _| of("bar", &[("e", &inner)]));
    assert_eq!(losses(&formula("", &bars)), ["Object: "]);
    let sign = format!(r#"<m:sepChr m:val="{}"/>"#, "x".repeat(9));
    let list = of("d", &[("dPr", &sign), ("e", &t("a")), ("e", &t("b"))]);
    assert_eq!(shown(&formula("", &list)), ["(ab)"]);
}

#[test]
fn a_formula_without_a_form_on_a_line_is_left_out() {
    let matrix = of("m", &[("mr", &of("e", &[("r", "<m:t>1</m:t>")]))]);
    let bytes = formula("a", &[t("x="), matrix, t("2")].concat());
    assert_eq!((shown(&bytes), losses(&bytes)), (vec!["a".to_owned()], vec!["Object: ".to_owned()]));
}
