//! Inline text as in CommonMark, without blocks.

use super::super::plain_inline;
use super::shown;

#[test]
fn emphasis_code_links_images_breaks_and_notes_are_read() {
    assert_eq!(shown("a *b* **c** _d_ __e__ ~~f~~"), "a {em b} {strong c} {em d} {strong e} {s f}");
    assert_eq!(shown("***a** b*"), "{em {strong a} b}");
    assert_eq!(shown("`a*b*` `` a`b ``"), "{code a*b*} {code a`b}");
    assert_eq!(shown("[全文](https://x.cn \"看\")"), "{link \"https://x.cn\" (看) 全文}");
    assert_eq!(shown("![会**场**](a.jpg)"), "{image \"a.jpg\" 会{strong 场}}");
    assert_eq!(
        shown("<https://x.cn/~u> <a.b@x.cn>"),
        "{link \"https://x.cn/~u\" https://x.cn/~u} {link \"mailto:a.b@x.cn\" a.b@x.cn}"
    );
    assert_eq!(shown("a  \nb\\\nc\nd"), "a⏎b⏎c␊d");
    assert_eq!(shown("数据[^1]表明[^注二]"), "数据{note 1}表明{note 注二}");
    assert_eq!(shown("&lt;&amp;&#20013; &nosuch;"), "<&中 &nosuch;");
    assert_eq!(shown("\\*a\\* \\[b\\](c) \\\\"), "*a* [b](c) \\");
}

#[test]
fn one_space_is_stripped_from_both_ends_of_code() {
    assert_eq!(shown("` a ` `  ` ` a`"), "{code a} {code   } {code  a}");
    assert_eq!(shown("`\na\n` `\n- a\n`"), "{code a} {code - a}");
    assert_eq!(shown("a ```\nb\n```"), "a {code b}");
}

#[test]
fn raw_html_is_text() {
    for html in ["<b>粗</b>", "<div>", "<!-- a -->", "<script>alert(1)</script>", "<?x?>", "<![CDATA[x]]>"] {
        assert_eq!(shown(html), html);
        assert_eq!(plain_inline(html), html);
    }
    assert_eq!(shown("<b>*粗*</b>"), "<b>{em 粗}</b>");
    assert_eq!(shown("<b\nid=\"*a*\">"), "<b␊id=\"*a*\">");
}

#[test]
fn links_with_unsafe_urls_become_text() {
    assert_eq!(shown("[点*我*](javascript:alert(1))"), "点{em 我}");
    assert_eq!(shown("[点](&#106;avascript:alert(1)) [点](java&#10;script:a)"), "点 点");
    assert_eq!(shown("![图](data:image/png;base64,AA==)"), "图");
    assert_eq!(shown("<javascript:alert(1)>"), "javascript:alert(1)");
    assert_eq!(shown("[![图](javascript:a)](b)"), "{link \"b\" 图}");
}

#[test]
fn the_start_of_a_text_never_starts_a_block() {
    for text in [
        "1. 加强",
        "1) 加强",
        "# 名",
        "## 名",
        "- x",
        "+ x",
        "* x",
        "> x",
        ">x",
        "    x",
        "\tx",
        "***",
        "---",
        "___",
        "- - -",
        "* * *",
        "_ _ _",
        "===",
        "-",
        "+",
        "*",
        "1.",
        "#",
        ">",
        "```",
        "```rust",
        "~~~",
        "~~~ a",
        "[a]: b",
        "[a]: <b> 'c'",
        "<div>",
        "<pre>",
        "| a | b |",
        ": a",
        "+++",
        "  - x",
    ] {
        assert_eq!(shown(text), text);
        assert_eq!(shown(&format!("{text}。\\*")), format!("{text}。*"), "in text that is not plain");
    }
    assert_eq!(shown("[^1]: b"), "{note 1}: b");
}

#[test]
fn the_start_of_a_line_never_starts_a_block() {
    for line in [
        "1. 加强",
        "1) 加强",
        "# 名",
        "- x",
        "+ x",
        "* x",
        "> x",
        "***",
        "---",
        "___",
        "- - -",
        "* * *",
        "===",
        "=",
        "-",
        "+",
        "*",
        "1.",
        "#",
        ">",
        "```",
        "~~~",
        "[a]: b",
        "<div>",
        "<pre>",
        "<!-- x",
        "| a | b |\u{2420}",
        "---|---",
    ] {
        assert_eq!(shown(&format!("a\n{line}")), format!("a␊{line}"));
        assert_eq!(shown(&format!("a\n{line}\nb")), format!("a␊{line}␊b"));
        assert_eq!(shown(&format!("a\n   {line}\nb")), format!("a␊{line}␊b"));
        assert_eq!(shown(&format!("a\n\n{line}\nb")), format!("a␊␊{line}␊b"));
    }
    assert_eq!(shown("a\n[^1]: b"), "a␊{note 1}: b");
}

#[test]
fn emphasis_can_start_a_line_and_span_lines() {
    assert_eq!(shown("**一是**加强"), "{strong 一是}加强");
    assert_eq!(shown("a\n**一是**\n_b_ *c\n* d*"), "a␊{strong 一是}␊{em b} {em c␊* d}");
    assert_eq!(shown("*a\n\nb*"), "{em a␊␊b}");
    assert_eq!(shown("* *a* *"), "* {em a} *");
}

#[test]
fn blank_lines_and_surrounding_spaces_are_kept() {
    assert_eq!(shown("a\n\nb"), "a␊␊b");
    assert_eq!(shown("a\n \t\nb"), "a␊␊b");
    assert_eq!(shown("\n\na\n\n"), "␊␊a␊␊");
    assert_eq!(shown("  *a*  "), "  {em a}  ");
    assert_eq!(shown("\u{3000}\u{3000}*a*\n\u{3000}\u{3000}b"), "\u{3000}\u{3000}{em a}␊\u{3000}\u{3000}b");
    assert_eq!(shown("a\r\nb\rc"), "a␊b␊c");
}

#[test]
fn a_single_tilde_is_text() {
    for text in ["2019~2020年，3~5月", "（~5），（~6）", "~a~", "a ~ b ~ c", "~~~a~~~", "~"] {
        assert_eq!(shown(text), text);
    }
    assert_eq!(shown("~~a~b~~ `~` [x](y~ '~z')"), "{s a~b} {code ~} {link \"y~\" (~z) x}");
}

#[test]
fn strikethrough_and_note_references_are_the_only_extensions() {
    for text in ["$5和$6", "\"a\" -- 'b'...", "[[a|b]]", "^a^", "a {#b}", "[ ] x", "[!NOTE]", "https://x.cn"]
    {
        assert_eq!(shown(&format!("{text}\u{0}")), format!("{text}\u{FFFD}"));
    }
}

#[test]
fn nesting_stays_below_the_limit_of_browsers() {
    let text = format!("{}a{}", "*a **".repeat(200), "** b*".repeat(200));
    let (mut depth, mut deepest) = (0_i32, 0);
    super::inline(&text, &mut |piece| {
        depth += match piece {
            super::Inline::Open(_) => 1,
            super::Inline::Close(_) => -1,
            _ => 0,
        };
        deepest = deepest.max(depth);
    });
    assert_eq!((depth, deepest), (0, 32));
}

#[test]
fn text_with_characters_of_every_marker_set_is_plain() {
    let text = "*a* \u{205F}\u{2028}\u{2029}\u{1680}\n- b";
    assert_eq!(shown(text), text.replace('\n', "␊"));
}

#[test]
fn text_with_characters_of_some_marker_sets_is_still_markdown() {
    for held in ["\u{205F}", "\u{2055}\u{2028}", "\u{205F}\u{2058}\u{2029}", "\u{2056}\u{2059}\u{205B}"] {
        let text = format!("**一。**各{held} *a*\n- b");
        assert_eq!(shown(&text), format!("{{strong 一。}}各{held} {{em a}}␊- b"));
    }
}

#[test]
fn plain_text_omits_markup_and_urls() {
    assert_eq!(plain_inline("**一是**[加强](x)`领`~~导~~[^1]\\\n![图](y)&amp;"), "一是加强领导\n图&");
}
