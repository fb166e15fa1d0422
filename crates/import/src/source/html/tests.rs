//! Small pages → their lines.

use super::read;
use crate::source::document::{Document, Region};
use oration_model::Block;

fn lines(page: &str) -> Vec<String> {
    read(page).lines.into_iter().map(|line| line.text.into_owned()).collect()
}

#[test]
fn entities_and_attributes_are_read_as_browsers_do() {
    assert_eq!(
        lines("<p title=\"a>b\">同志们：</p><p>&eacute;t&eacute; &euro; &copy &#x4e2d;"),
        ["同志们：", "été € © 中"]
    );
}

#[test]
fn blocks_part_lines_and_marks_do_not() {
    assert_eq!(
        lines("<div>One <b>bo</b>ld\nword<ul><li>bread<li>salt</ul>tail<br>next</div>"),
        ["One bold word", "bread", "salt", "tail", "next"]
    );
}

#[test]
fn raised_figures_stay_raised_and_deleted_words_go() {
    let page = read(
        "<p>10<sup>6</sup> H<sub>2</sub>O</p><p>The fee is <del>forty</del> <ins>fifty</ins> crowns.</p>",
    );
    assert_eq!(page.lines[0].text, "10⁶ H₂O");
    assert_eq!(page.lines[1].text, "The fee is fifty crowns.");
    assert_eq!(page.notices.len(), 1);
    assert_eq!(page.notices[0].text, "forty");
}

#[test]
fn notes_are_found_where_their_marks_lead() {
    let page = read(
        "<p>He said it<sup><a href='#n1'>1</a></sup> twice.</p><p id=n1>1. In spring. <a href='#r1'>↩</a></p>",
    );
    assert_eq!(page.lines.len(), 1);
    assert_eq!(page.lines[0].text, "He said it twice.");
    assert_eq!(page.notes.len(), 1);
    let lost = read("<p>He said it<sup><a href='#n9'>1</a></sup> twice.</p>");
    assert_eq!(lost.lines[0].text, "He said it¹ twice.");
}

fn block(page: &Document<'_>, at: usize) -> Option<Block<'static>> {
    let document = crate::source::wire::decode(&crate::source::wire::encode(page))?;
    document.lines.get(at)?.hints.block.as_deref().cloned()
}

#[test]
fn tables_quotations_and_rubies_keep_their_form() {
    let page = read(
        "<p>Above the table.</p><table><tr><th>Year</th><th>Ships</th></tr><tr><td>2023</td><td>12</td></tr></table>\
         <blockquote><p>Quoted.</p></blockquote><p><ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>で</p>",
    );
    let Some(Block::Table(table)) = block(&page, 1) else { panic!("{page:?}") };
    assert_eq!((table.head.len(), table.rows.len()), (1, 1));
    assert!(matches!(block(&page, 2), Some(Block::Quote(_))));
    assert_eq!(page.lines[3].text, "東京で");
}

#[test]
fn a_table_for_the_layout_is_lines() {
    let page = "<table><tr><td>menu</td><td><p>同志们：</p><p>大家好！</p><p>今天。</p><p>明天。</p></td></tr></table>";
    assert_eq!(lines(page), ["menu", "同志们：", "大家好！", "今天。", "明天。"]);
}

#[test]
fn regions_and_hidden_words_are_hints() {
    let page = read(
        "<html lang=fr-CA><head><title>A | Site</title><style>p{}</style></head><body><nav><a href=/>Home</a></nav>\
         <div style='display: none'>x</div><main><h1>A</h1><p>Ce fut l'été, dit-elle.</p></main><div>Foot.</div></body>",
    );
    let regions: Vec<Region> = page.lines.iter().map(|line| line.hints.region).collect();
    assert_eq!(regions, [Region::Navigation, Region::Hidden, Region::Main, Region::Main, Region::Outside]);
    assert_eq!(page.lines[0].hints.link_share, 100);
    assert_eq!(page.metadata.title.map(|title| title.value.into_owned()).as_deref(), Some("A"));
    assert_eq!(page.metadata.lang.map(|lang| lang.value.into_owned()).as_deref(), Some("fr-CA"));
}

#[test]
fn lines_know_where_they_are() {
    let page = read("<html>\n<body>\n<p>One\ntwo</p>\n\n<ol start=4>\n<li>four</ol>");
    let places: Vec<(usize, usize, &str)> =
        page.lines.iter().map(|line| (line.no, line.end, &*line.text)).collect();
    assert_eq!(places, [(3, 4, "One two"), (7, 7, "4. four")]);
}

#[test]
fn a_page_goes_through_the_wire_unchanged() {
    let page = read(
        "<h1>A <em>b</em></h1><ul><li><a href='https://x.cn/a b'>c</a> d</ul><hr><p align=center><b>e</b>",
    );
    assert_eq!(crate::source::wire::decode(&crate::source::wire::encode(&page)), Some(page));
}
