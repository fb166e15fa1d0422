//! Documents as blocks.

use super::super::{Document, blocks};
use oration_model::{Block, ListItem, Span, Text};

/// Blocks in one line: `p(甲)`, `1(形势 p(稳))` for a section with its heading, `ul(li(甲))`, `q(甲)`, `hr`.
fn shown(text: &str) -> String {
    show(&blocks(text).blocks)
}

fn show(blocks: &[Block<'_>]) -> String {
    blocks.iter().map(show_block).collect::<Vec<_>>().join(" ")
}

fn show_block(block: &Block<'_>) -> String {
    match block {
        Block::Paragraph(paragraph) => format!("p({})", words(&paragraph.text)),
        Block::Section(section) => format!("h({} {})", words(&section.heading), show(&section.body)),
        Block::List(list) => {
            let start = list.start.map(|start| start.to_string()).unwrap_or_default();
            let name = if list.ordered { "ol" } else { "ul" };
            format!("{name}{start}({})", list.items.iter().map(show_item).collect::<Vec<_>>().join(" "))
        }
        Block::Quote(quote) => match &quote.text {
            Some(text) => format!("q({})", words(text)),
            None => format!("q({})", show(&quote.body)),
        },
        Block::Table(table) => format!("table({} / {})", show_rows(&table.head), show_rows(&table.rows)),
        Block::Break => "hr".to_owned(),
        other => format!("{other:?}"),
    }
}

fn show_item(item: &ListItem<'_>) -> String {
    match item {
        ListItem::Text(text) => format!("li({})", words(text)),
        ListItem::Blocks(blocks) => format!("li({})", show(blocks)),
    }
}

fn show_rows(rows: &[Vec<Text<'_>>]) -> String {
    let row = |row: &Vec<Text<'_>>| row.iter().map(words).collect::<Vec<_>>().join("|");
    rows.iter().map(row).collect::<Vec<_>>().join(";")
}

fn words(text: &Text<'_>) -> String {
    match text {
        Text::Markdown(markdown) => markdown.replace('\n', "␊"),
        Text::Spans(spans) => spans
            .iter()
            .map(|span| match span {
                Span::Markdown(markdown) => markdown.replace('\n', "␊"),
                other => format!("{other:?}"),
            })
            .collect(),
    }
}

#[test]
fn headings_become_nested_sections() {
    assert_eq!(
        shown("前\n\n# 一、形势\n稳\n## （一）粮食\n丰\n## （二）能源\n# 二、任务\n进"),
        "p(前) h(一、形势 p(稳) h(（一）粮食 p(丰)) h(（二）能源 )) h(二、任务 p(进))"
    );
    assert_eq!(shown("### 三\na\n# 一\nb\n### 三\nc"), "h(三 p(a)) h(一 p(b) h(三 p(c)))");
    assert_eq!(shown("*形*\n势\n===\n稳\n\n进\n---"), "h(*形*␊势 p(稳) h(进 ))");
    assert_eq!(shown("# 形势 #\n#\n稳"), "h(形势 ) h( p(稳))");
}

#[test]
fn paragraphs_keep_their_markdown_source() {
    for text in [
        "**一是**_加强_~~领导~~`x`[甲](a \"b\")![乙](c)<https://x.cn>&amp;&#20013;\\*\\\\<b>丙</b>",
        "\\# 名",
        "\\- x",
        "1\\. x",
        "\\\\x",
        "\\`x`",
        "a\nb",
        "a\\\nb",
        "[甲][无]",
        "[^无]",
        "**a\nb** c\\",
        "*a\n\\*b*",
        "甲\n\\> 乙",
        "|a|b|",
    ] {
        assert_eq!(shown(text), format!("p({})", text.replace('\n', "␊")));
    }
    assert_eq!(shown("   a  \n   b\n\tc "), "p(a  ␊b␊c)");
    assert_eq!(shown("a\n\n\n\nb"), "p(a) p(b)");
}

#[test]
fn the_text_of_a_block_without_line_ends_is_not_copied() {
    for block in blocks("# 形势\n\n**稳**中求进").blocks {
        let Block::Section(section) = block else { panic!("{block:?}") };
        assert!(matches!(&section.heading, Text::Markdown(std::borrow::Cow::Borrowed("形势"))));
    }
}

#[test]
fn lists_keep_their_numbers_and_nest() {
    assert_eq!(
        shown("- 甲\n- **乙**\n\n1. a\n2. b\n\n3) c"),
        "ul(li(甲) li(**乙**)) ol(li(a) li(b)) ol3(li(c))"
    );
    assert_eq!(shown("- 甲\n  - 乙\n    1. 丙\n- 丁"), "ul(li(p(甲) ul(li(p(乙) ol(li(丙))))) li(丁))");
    assert_eq!(shown("- 甲\n\n  乙\n\n- 丙"), "ul(li(p(甲) p(乙)) li(丙))");
    assert_eq!(shown("-\n- a\n  b\nc"), "ul(li() li(a␊b␊c))");
    assert_eq!(shown("- # 题\n- > a\n- ***\n- [ ] x"), "ul(li(题) li(q(a)) li(hr) li([ ] x))");
}

#[test]
fn quote_markers_are_removed_from_every_line() {
    assert_eq!(shown("> 甲\n> 乙"), "q(甲␊乙)");
    assert_eq!(shown("> 甲\n>> 乙\n> > *丙\n丁*\n"), "q(p(甲) q(乙␊*丙␊丁*))");
    assert_eq!(shown("> a\\\n> \\> b  \n> \\*c"), "q(a\\␊\\> b  ␊\\*c)");
    assert_eq!(shown("> `a\n> b` <i\n> j> [x](y\n> 'z')"), "q(`a b` <i␊j> [x](<y> \"z\"))");
    assert_eq!(shown("> a\n      > b"), "q(a␊> b)");
    assert_eq!(shown("> # 题\n> 文"), "q(p(题) p(文))");
}

#[test]
fn reference_links_get_their_url() {
    assert_eq!(
        shown("[甲][a] [a][] [a] ![乙*丙*][A]\n\n[a]: <b \\> c> 'd \"e\" \\ f'"),
        [
            r#"p([甲](<b \> c> "d \"e\" \\ f") [a](<b \> c> "d \"e\" \\ f")"#,
            r#"[a](<b \> c> "d \"e\" \\ f") ![乙*丙*](<b \> c> "d \"e\" \\ f"))"#
        ]
        .join(" ")
    );
}

#[test]
fn links_without_text_keep_their_brackets() {
    assert_eq!(shown("[](x) ![](x)"), "p([](x) ![](x))");
    assert_eq!(shown("[](\n  x) ![](\n  x)"), "p([](<x>) ![](<x>))");
}

#[test]
fn code_and_raw_html_become_paragraphs() {
    assert_eq!(shown("```rust\nlet a = `b`;\n\n  c\n```"), "p(``let a = `b`;``\\␊\\␊`  c`)");
    assert_eq!(shown("    a*b*\n    <c>"), "p(`a*b*`\\␊`<c>`)");
    assert_eq!(
        shown("<div>\n  *a* &amp;\n</div>\n\n<!-- b\n\nc -->"),
        "p(\\<div>␊\\*a\\* \\&amp;␊\\</div>) p(\\<!-- b␊␊c -->)"
    );
    assert_eq!(shown("```\n```"), "");
}

#[test]
fn tables_are_tables() {
    assert_eq!(shown("|甲|**乙**|\n|---|:-:|\n|a\\|b|`c\\|d`|\n|e|\n"), "table(甲|**乙** / a|b|`c|d`;e)");
}

#[test]
fn footnote_definitions_are_returned_separately() {
    let Document { blocks, notes } =
        blocks("文[^1]。\n\n[^1]: 注*一*。\n\n    - 甲\n    - 乙\n\n    > 丙\n[^二]: 注");
    assert_eq!(show(&blocks), "p(文[^1]。)");
    let notes: Vec<_> = notes.iter().map(|(id, text)| format!("{id}={}", words(text))).collect();
    assert_eq!(notes, ["1=注*一*。  ␊甲  ␊乙  ␊丙", "二=注"]);
}

#[test]
fn all_breaks_and_line_endings_are_supported() {
    assert_eq!(shown("a\r\n\r\n***\r\rb\rc"), "p(a) hr p(b␊c)");
    assert_eq!(shown(""), "");
}

#[test]
fn container_nesting_is_limited() {
    fn depth(blocks: &[Block<'_>]) -> usize {
        let of = |block: &Block<'_>| match block {
            Block::Quote(quote) => 1 + depth(&quote.body),
            Block::List(list) => {
                1 + list
                    .items
                    .iter()
                    .map(|item| match item {
                        ListItem::Blocks(blocks) => depth(blocks),
                        ListItem::Text(_) => 0,
                    })
                    .max()
                    .unwrap_or(0)
            }
            _ => 0,
        };
        blocks.iter().map(of).max().unwrap_or(0)
    }
    for (text, words) in
        [(">".repeat(5000) + "甲", "甲"), ("- ".repeat(500) + "甲", "甲"), ("> 1. ".repeat(300) + "甲", "甲")]
    {
        let document = blocks(&text);
        assert_eq!(depth(&document.blocks), 12);
        assert!(show(&document.blocks).contains(words));
    }
}
