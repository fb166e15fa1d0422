//! What paragraphs contain → their words, and what is left out of them.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

#[allow(dead_code)]
mod docx;
#[allow(dead_code)]
mod shown;

use docx::{Docx, item, lists, p, part, pp, r};
use shown::{document, first, losses, shown};

fn para(content: &str) -> Docx {
    Docx::new(&format!("<w:p>{content}</w:p>"))
}

fn styled(properties: &str, text: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>")
}

#[test]
fn white_space_counts_where_the_file_says_so() {
    let text = r#"<w:r><w:t>  a  </w:t></w:r><w:r><w:t xml:space="preserve"> b </w:t></w:r><w:r><w:tab/><w:t>c</w:t></w:r>"#;
    assert_eq!(shown(&para(text).bytes()), ["a b \tc"]);
}

#[test]
fn references_and_cdata_are_characters() {
    let text = r#"<w:r><w:t>R&amp;D &#x4e00;&#20108; <![CDATA[<x>]]></w:t></w:r>"#;
    assert_eq!(shown(&para(text).bytes()), ["R&D 一二 <x>"]);
}

#[test]
fn a_line_break_ends_a_line() {
    assert_eq!(
        shown(&para("<w:r><w:t>在会上的</w:t><w:br/><w:t>讲话</w:t></w:r>").bytes()),
        ["在会上的⏎讲话"]
    );
}

#[test]
fn a_tracked_insertion_is_text() {
    let bytes = para(&format!("{}<w:ins w:id=\"1\" w:author=\"a\">{}</w:ins>", r("a"), r("b"))).bytes();
    assert_eq!((shown(&bytes), losses(&bytes)), (vec!["ab".to_owned()], vec![]));
}

#[test]
fn a_tracked_deletion_is_left_out() {
    let deleted = r#"<w:del w:id="1" w:author="a"><w:r><w:delText>gone</w:delText></w:r></w:del>"#;
    let bytes = para(&[&r("a"), deleted, &r("b")].concat()).bytes();
    assert_eq!((shown(&bytes), losses(&bytes)), (vec!["ab".to_owned()], vec!["Deletion: gone".to_owned()]));
}

#[test]
fn text_that_was_moved_is_where_it_is_now() {
    let from = format!("<w:moveFrom w:id=\"1\" w:author=\"a\">{}</w:moveFrom>", r("moved"));
    let to = format!("<w:moveTo w:id=\"2\" w:author=\"a\">{}</w:moveTo>", r("moved"));
    let bytes = Docx::new(&format!("<w:p>{from}</w:p><w:p>{}{to}</w:p>", r("a "))).bytes();
    assert_eq!(shown(&bytes), ["", "a moved"]);
}

#[test]
fn a_deleted_mark_joins_two_paragraphs() {
    let mark = r#"<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>"#;
    let numbered = r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"#;
    let body = [pp(&[numbered, mark].concat(), "a"), pp(numbered, "b"), pp(numbered, "c")].concat();
    let bytes = Docx::new(&body).numbering(&lists(&[("decimal", "%1.")])).bytes();
    assert_eq!(shown(&bytes), ["1. ab", "2. c"]);
}

#[test]
fn a_hidden_mark_joins_a_run_in_heading_with_its_text() {
    let styles = r#"<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 2"/><w:rPr><w:b/></w:rPr></w:style>"#;
    let mark = r#"<w:pStyle w:val="h"/><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/><w:specVanish/></w:rPr>"#;
    let body = [pp(mark, "Lead."), pp("", " Text.")].concat();
    let bytes = Docx::new(&body).styles(styles).numbering(&lists(&[("decimal", "%1.")])).bytes();
    assert_eq!(shown(&bytes), ["1. **Lead.** Text."]);
    assert_eq!(first(&bytes).heading, None);
}

#[test]
fn hidden_text_is_left_out() {
    let bytes =
        para(&[r("a"), styled("<w:vanish/>", "x"), styled("<w:vanish/>", "y"), r("b")].concat()).bytes();
    assert_eq!((shown(&bytes), losses(&bytes)), (vec!["ab".to_owned()], vec!["Hidden: xy".to_owned()]));
}

#[test]
fn text_hidden_by_its_style_is_left_out() {
    let styles = r#"<w:style w:type="character" w:styleId="x"><w:name w:val="x"/><w:rPr><w:vanish/></w:rPr></w:style>"#;
    let body = [
        styled(r#"<w:rStyle w:val="x"/>"#, "no"),
        styled(r#"<w:rStyle w:val="x"/><w:vanish w:val="0"/>"#, "yes"),
    ];
    assert_eq!(shown(&para(&body.concat()).styles(styles).bytes()), ["yes"]);
}

#[test]
fn struck_text_is_left_out() {
    let bytes = para(&[r("a"), styled("<w:strike/>", "x"), styled("<w:dstrike/>", "y")].concat()).bytes();
    assert_eq!((shown(&bytes), losses(&bytes)), (vec!["a".to_owned()], vec!["Struck: xy".to_owned()]));
}

#[test]
fn comments_are_left_out() {
    let comment = r#"<w:commentRangeStart w:id="0"/><w:r><w:t>a</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>"#;
    let comments =
        part("comments", &format!(r#"<w:comment w:id="0" w:author="b">{}</w:comment>"#, p("why?")));
    let bytes = para(comment).part("comments", &comments).bytes();
    assert_eq!((shown(&bytes), losses(&bytes)), (vec!["a".to_owned()], vec!["Comment: ".to_owned()]));
}

/// A text box as Word writes it: for itself, and again for older programs.
fn text_box(content: &str) -> String {
    format!(
        r#"<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><a:graphic><wps:wsp><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp></a:graphic></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"#
    )
}

#[test]
fn a_text_box_is_read_once() {
    let bytes = para(&[text_box(&p("boxed")), r("around")].concat()).bytes();
    assert_eq!(
        (shown(&bytes), losses(&bytes)),
        (vec!["boxed".to_owned(), "around".to_owned()], vec!["TextBox: boxed".to_owned()])
    );
}

#[test]
fn a_text_box_behind_words_comes_behind_their_paragraph() {
    let box_ = r#"<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"#;
    assert_eq!(shown(&para(&[&r("a"), box_, &r("b")].concat()).bytes()), ["ab", "boxed"]);
}

#[test]
fn a_line_is_not_a_loss_and_a_picture_is() {
    let line = "<w:r><w:pict><v:line/></w:pict></w:r>";
    let picture = r#"<w:r><w:drawing><a:graphic><a:blip r:embed="r9"/></a:graphic></w:drawing></w:r>"#;
    assert!(losses(&para(line).bytes()).is_empty());
    assert_eq!(losses(&para(picture).bytes()), ["Object: "]);
}

#[test]
fn headers_and_footers_are_left_out_once() {
    let header = part("hdr", &p("某市人民政府文件"));
    let footer = part("ftr", "<w:p><w:r><w:t>— 1 —</w:t></w:r></w:p>");
    let docx = Docx::new(&p("a")).part("header", &header).part("header", &header).part("footer", &footer);
    assert_eq!(losses(&docx.bytes()), ["Header: 某市人民政府文件"]);
}

fn note(kind: &str, id: &str, text: &str) -> String {
    format!(r#"<w:{kind} w:id="{id}"><w:p><w:r><w:{kind}Ref/></w:r>{}</w:p></w:{kind}>"#, r(text))
}

fn notes(docx: Docx) -> Vec<String> {
    let document = document(&docx.bytes());
    document
        .notes
        .iter()
        .enumerate()
        .map(|(at, note)| format!("{} {}", at + 1, shown::blocks(note).join("/")))
        .collect()
}

#[test]
fn footnotes_and_endnotes_are_numbered_as_the_text_refers_to_them() {
    let text = r#"<w:r><w:t>a</w:t></w:r><w:r><w:footnoteReference w:id="5"/></w:r><w:r><w:t>b</w:t></w:r><w:r><w:endnoteReference w:id="2"/></w:r><w:r><w:footnoteReference w:id="3"/></w:r>"#;
    let separator =
        r#"<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"#;
    let footnotes =
        [separator.to_owned(), note("footnote", "3", " three"), note("footnote", "5", " five")].concat();
    let make = || {
        para(text)
            .part("footnotes", &part("footnotes", &footnotes))
            .part("endnotes", &part("endnotes", &note("endnote", "2", " two")))
    };
    assert_eq!(shown(&make().bytes()), ["a{note 1}b{note 2}{note 3}"]);
    assert_eq!(notes(make()), ["1  five", "2  two", "3  three"]);
}

#[test]
fn the_mark_of_a_note_is_not_a_word() {
    let text = r#"<w:r><w:t>a</w:t></w:r><w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r><w:r><w:t>b</w:t></w:r>"#;
    let docx = para(text).part("footnotes", &part("footnotes", &note("footnote", "1", "x")));
    assert_eq!(shown(&docx.bytes()), ["a{note 1}b"]);
}

#[test]
fn a_reading_is_beside_its_word() {
    let ruby = r#"<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>せき</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>席</w:t></w:r></w:rubyBase></w:ruby></w:r>"#;
    assert_eq!(shown(&para(&[&r("議"), ruby].concat()).bytes()), ["議{席|せき}"]);
}

fn field(instruction: &str, result: &str) -> String {
    format!(
        r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>"#
    )
}

#[test]
fn the_instruction_of_a_field_is_not_text() {
    assert_eq!(shown(&para(&[r("a "), field("PAGE", &r("3"))].concat()).bytes()), ["a 3"]);
    let nested = field(
        &format!("IF </w:instrText></w:r>{}<w:r><w:instrText>", field("DATE", &r("inner"))),
        &r("shown"),
    );
    assert_eq!(shown(&para(&nested).bytes()), ["shown"]);
}

#[test]
fn links_are_kept() {
    let link = format!(r#"<w:hyperlink r:id="l1" w:anchor="top">{}</w:hyperlink>"#, r("a"));
    let simple = format!(
        r#"<w:fldSimple w:instr=" HYPERLINK &quot;https://example.org/c&quot; ">{}</w:fldSimple>"#,
        r("c")
    );
    let fields = [field(r#"HYPERLINK "https://example.org/b""#, &r("b")), simple].concat();
    let inside = format!(r#"<w:hyperlink w:anchor="_Toc1">{}</w:hyperlink>"#, r("d"));
    let bytes = para(&[link, fields, inside].concat()).link("l1", "https://example.org/").bytes();
    assert_eq!(
        shown(&bytes),
        ["[a](https://example.org/#top)[b](https://example.org/b)[c](https://example.org/c)d"]
    );
}

#[test]
fn a_table_of_contents_is_marked() {
    let begin = r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>"#;
    let entry = format!("<w:p>{begin}<w:r><w:t>一、形势</w:t></w:r><w:r><w:tab/><w:t>1</w:t></w:r></w:p>");
    let last = format!(r#"<w:p>{}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"#, r("二、任务"));
    let styles = r#"<w:style w:type="paragraph" w:styleId="t"><w:name w:val="TOC Heading"/></w:style>"#;
    let body = [pp(r#"<w:pStyle w:val="t"/>"#, "目录"), entry, last, p("text")].concat();
    let document = document(&Docx::new(&body).styles(styles).bytes());
    let marked: Vec<bool> = document
        .blocks
        .iter()
        .map(|block| matches!(block, oration_document::Block::Paragraph(it) if it.is_contents))
        .collect();
    assert_eq!(marked, [true, true, true, false]);
}

#[test]
fn elements_that_only_wrap_others_are_not_there() {
    let control = format!(
        "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        r("b")
    );
    let tag = format!(r#"<w:smartTag w:element="place">{}</w:smartTag>"#, r("c"));
    let para = format!("<w:p>{}{control}{tag}</w:p>", r("a"));
    let block = format!("<w:sdt><w:sdtContent>{para}</w:sdtContent></w:sdt>");
    assert_eq!(
        shown(&Docx::new(&format!("{block}<w:customXml>{}</w:customXml>", p("d"))).bytes()),
        ["abc", "d"]
    );
}

#[test]
fn a_formula_is_its_letters() {
    assert_eq!(
        shown(&para(&[&r("E "), "<m:oMath><m:r><m:t>=mc</m:t></m:r></m:oMath>"].concat()).bytes()),
        ["E =mc"]
    );
}

#[test]
fn signs_and_hyphens() {
    let signs = r#"<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:sym w:font="Symbol" w:char="2022"/></w:r>"#;
    assert_eq!(shown(&para(signs).bytes()), ["a\u{2011}b•"]);
}

#[test]
fn lists_go_on_in_tables_and_text_boxes() {
    let body = [
        item(1, 0, "a"),
        format!("<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>", item(1, 0, "b")),
        format!("<w:p>{}</w:p>", text_box(&item(1, 0, "c"))),
        item(1, 0, "d"),
    ];
    let bytes = Docx::new(&body.concat()).numbering(&lists(&[("decimal", "%1.")])).bytes();
    assert_eq!(shown(&bytes), ["1. a", "| 2. b |", "3. c", "", "4. d"]);
}

#[test]
fn a_link_that_is_too_long_is_left_out_and_its_words_are_kept() {
    let url = format!("https://example.org/{}", "x".repeat(2048));
    let link = format!(r#"<w:hyperlink r:id="l1">{}</w:hyperlink>"#, r("a"));
    let bytes =
        para(&[link, field(&format!("HYPERLINK \"{url}\""), &r("b"))].concat()).link("l1", &url).bytes();
    assert_eq!(shown(&bytes), ["ab"]);
}

#[test]
fn what_is_left_out_behind_the_last_paragraph_is_known() {
    let deleted = r#"<w:del w:id="1" w:author="a"><w:r><w:delText>gone</w:delText></w:r></w:del>"#;
    assert_eq!(
        losses(&Docx::new(&[p("a").as_str(), deleted, "<w:altChunk/>"].concat()).bytes()),
        ["Deletion: gone", "Object: "]
    );
}

#[test]
fn a_field_without_an_end_does_not_hide_the_notes() {
    let text = r#"<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>"#;
    let docx = para(text).part("footnotes", &part("footnotes", &note("footnote", "1", "x")));
    assert_eq!(notes(docx), ["1 x"]);
}

#[test]
fn signs_of_a_font_are_those_of_unicode() {
    let sign = |font: &str, code: &str| format!(r#"<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>"#);
    let signs = [
        sign("Wingdings", "F0FE"),
        sign("Wingdings", "00A8"),
        sign("Wingdings", "F06F"),
        sign("Wingdings 2", "F052"),
        sign("Other", "2603"),
    ];
    assert_eq!(shown(&para(&signs.concat()).bytes()), ["☑☐□☑☃"]);
}
