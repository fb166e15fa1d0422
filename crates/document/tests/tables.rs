//! Tables → their rows and cells.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

#[allow(dead_code)]
mod docx;
#[allow(dead_code)]
mod shown;

use docx::{Docx, p};
use shown::shown;

#[test]
fn a_table_has_rows_and_cells() {
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", p(text));
    let row = |cells: &str| format!("<w:tr>{cells}</w:tr>");
    let rows = [
        row(&[cell("a"), cell("b")].concat()),
        row(&[cell("c"), format!("<w:tc>{}{}</w:tc>", p("d"), p("e"))].concat()),
    ];
    let bytes = Docx::new(&format!("{}<w:tbl>{}</w:tbl>{}", p("x"), rows.concat(), p("y"))).bytes();
    assert_eq!(shown(&bytes), ["x", "| a | b |", "| c | d / e |", "y"]);
}

#[test]
fn a_deleted_row_is_left_out() {
    let row =
        |more: &str, text: &str| format!("<w:tr><w:trPr>{more}</w:trPr><w:tc>{}</w:tc></w:tr>", p(text));
    let rows = [row("<w:tblHeader/>", "a"), row(r#"<w:del w:id="1" w:author="x"/>"#, "b")].concat();
    let bytes = Docx::new(&format!("<w:tbl>{rows}</w:tbl>")).bytes();
    assert_eq!(shown(&bytes), ["| a |"]);
}

#[test]
fn the_columns_of_a_table_are_in_line() {
    let cell =
        |properties: &str, text: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p(text));
    let wide = r#"<w:gridSpan w:val="2"/>"#;
    let rows = [
        [cell(wide, "a"), cell(r#"<w:vMerge w:val="restart"/>"#, "b")].concat(),
        [cell("", "c"), cell("", "d"), cell("<w:vMerge/>", "")].concat(),
        [r#"<w:trPr><w:gridBefore w:val="1"/></w:trPr>"#, &cell("", "e"), &cell("", "f")].concat(),
        cell(r#"<w:gridSpan w:val="4294967295"/>"#, "g"),
    ];
    let rows = rows.map(|row| format!("<w:tr>{row}</w:tr>")).concat();
    let shown = shown(&Docx::new(&format!("<w:tbl>{rows}</w:tbl>")).bytes());
    assert_eq!(shown[..3], ["| a |  | b |", "| c | d |  |", "|  | e | f |"]);
    assert_eq!(shown[3].matches(" |").count(), 63);
}
