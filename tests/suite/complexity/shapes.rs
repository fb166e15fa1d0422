//! A size → hostile inputs of that size: shapes for which some parser needed quadratic time.

/// A name and a function that creates an input of about `n` parts.
pub type Shape = (&'static str, fn(usize) -> String);

/// Markdown: from the pathological tests of cmark and markdown-it, and from issues of other parsers.
pub const MARKDOWN: &[Shape] = &[
    ("nested strong emphasis", |n| format!("{}b{}", "*a **a ".repeat(n), " a** a*".repeat(n))),
    ("many emphasis closers", |n| "a_ ".repeat(n)),
    ("many emphasis openers", |n| "_a ".repeat(n)),
    ("many link closers", |n| "a] ".repeat(n)),
    ("many link openers", |n| "[a ".repeat(n)),
    ("mismatched openers and closers", |n| "*a_ ".repeat(n)),
    ("commonmark issue 389", |n| format!("{}{}", "*a ".repeat(n), "_a*_ ".repeat(n))),
    ("openers and closers of multiples of three", |n| format!("a**b{}", "c* ".repeat(n))),
    ("link openers and emphasis closers", |n| "[ a_ ".repeat(n)),
    ("pattern [ (]( repeated", |n| "[ (](".repeat(n)),
    ("pattern ![[]() repeated", |n| "![[]()".repeat(n)),
    ("hard link and emphasis", |n| format!("**x [a*b**c*]{}", "(d)".repeat(n))),
    ("nested brackets", |n| format!("{}a{}", "[".repeat(n), "]".repeat(n))),
    ("nested brackets and parentheses", |n| format!("{}a{}", "[".repeat(n), "](x)".repeat(n))),
    ("nested block quotes", |n| format!("{}a", "> ".repeat(n))),
    ("deeply nested lists", |n| (0..n.min(300)).map(|at| format!("{}* a\n", "  ".repeat(at))).collect()),
    ("lists in one line", |n| "- ".repeat(n)),
    ("U+0000 in input", |n| "abc\u{0}de\u{0}".repeat(n)),
    ("backticks", |n| (1..n).step_by(n / 60 + 1).map(|at| format!("e{}", "`".repeat(at % 97))).collect()),
    ("unclosed code spans", |n| (0..n).map(|at| format!("`{} ", "`".repeat(at % 50))).collect()),
    ("unclosed links <", |n| "[a](<b".repeat(n)),
    ("unclosed links", |n| "[a](b".repeat(n)),
    ("unclosed <!--", |n| format!("</{}", "<!--".repeat(n))),
    ("unclosed <?", |n| format!("a {}", "<?".repeat(n))),
    ("unclosed declarations", |n| "<!A ".repeat(n)),
    ("unclosed CDATA", |n| "a <![CDATA[".repeat(n)),
    ("empty lines in deep lists", |n| format!("- {}{}", "> ".repeat(20), "\n".repeat(n))),
    ("empty lines in a list", |n| format!("-\n{}", "\n- ".repeat(n))),
    ("emphasis in a deep quote", |n| format!("{}{}", ">".repeat(40), "a*".repeat(n))),
    ("reference definitions", |n| (0..n).map(|at| format!("[{at}]: /u\n")).collect()),
    ("one reference defined often", |n| format!("[a]\n\n{}", "[a]: /u\n".repeat(n))),
    ("references expanded", |n| format!("[a]: /{}\n\n{}", "u".repeat(n), "[a] ".repeat(n))),
    ("a title expanded", |n| format!("[a]: /u '{}'\n\n{}", "t".repeat(n), "![a] ".repeat(n))),
    ("unclosed link titles", |n| "[a](b \"c ".repeat(n)),
    ("unclosed reference titles", |n| format!("[a]: u '{}", "\n[a]: u '".repeat(n))),
    ("columns of a table", |n| format!("{0}\n{1}\n{0}", "|a".repeat(n), "|-".repeat(n))),
    ("short rows of a wide table", |n| {
        format!("{}\n{}\n{}", "|a".repeat(n), "|-".repeat(n), "|b\n".repeat(n))
    }),
    ("rows of a table", |n| format!("|a|b|\n|-|-|\n{}", "|a|b|\n".repeat(n))),
    ("incomplete tables", |n| "a|b\n-|\n".repeat(n)),
    ("footnote openers", |n| "[^".repeat(n)),
    ("footnote references", |n| format!("{}\n\n[^1]: a", "[^1]".repeat(n))),
    ("footnotes", |n| (0..n).map(|at| format!("[^{at}]\n\n[^{at}]: a\n\n")).collect()),
    ("footnotes in footnotes", |n| (0..n).map(|at| format!("[^{at}]: [^{}]\n", at + 1)).collect()),
    ("fences", |n| "```\n~~~\n".repeat(n)),
    ("tildes", |n| "~~~~a ".repeat(n)),
    ("unclosed strikethrough", |n| "a ~~b ".repeat(n)),
    ("incomplete metadata", |n| format!("^{}", "\n>--- ".repeat(n))),
    ("headings", |n| "# a\n###### b\n".repeat(n)),
    ("setext headings", |n| "a\n===\nb\n---\n".repeat(n)),
    ("entities", |n| "&amp;&#x6a;&nosuch;&".repeat(n)),
    ("backslashes", |n| "\\\\\\*".repeat(n)),
    ("autolinks", |n| "<https://a.cn/><a@b.cn><".repeat(n)),
    ("html", |n| "<a b='c' <d e=\"".repeat(n)),
    ("spaces before line ends", |n| format!("a{}b\n", " ".repeat(n)).repeat(4)),
    ("short lines", |n| "*\n".repeat(n)),
    ("CJK marks", |n| "**一是。**二_是_".repeat(n)),
    ("openers after CJK", |n| "。**".repeat(n)),
    ("all marker characters", |n| "\u{205F}\u{2028}\u{2029}\u{1680}*a* ".repeat(n)),
    ("variation selectors", |n| "。\u{FE01}_a".repeat(n)),
];

/// Web pages, front matter and captions.
pub const SOURCES: &[Shape] = &[
    ("nested elements", |n| format!("<!doctype html></p>{}a", "<div>".repeat(n))),
    ("nested inline elements", |n| format!("<!doctype html></p>{}a", "<b><p>".repeat(n))),
    ("nested lists", |n| format!("<!doctype html></p>{}", "<ul><li>a".repeat(n))),
    ("nested tables", |n| format!("<!doctype html></p>{}", "<table><tr><td>a<td>b".repeat(n))),
    ("rows of an HTML table", |n| format!("<!doctype html></p><table>{}", "<tr><td>a<td>b".repeat(n))),
    ("nested quotations", |n| format!("<!doctype html></p>{}", "<blockquote>a".repeat(n))),
    ("line breaks", |n| format!("<!doctype html></p>{}", "a<br>".repeat(n))),
    ("end tags without a start", |n| format!("<!doctype html></p>{}", "</b></p></x>".repeat(n))),
    ("an unclosed attribute", |n| format!("<!doctype html></p>a<a b='{}", "c <d>".repeat(n))),
    ("unclosed comments", |n| format!("<!doctype html></p>a{}", "<!--".repeat(n))),
    ("readings", |n| format!("<!doctype html></p>{}", "<ruby>a<rt>b".repeat(n))),
    ("notes of a page", |n| {
        (0..n).map(|at| format!("<p>a<a href=#n{at}><sup>1</sup></a></p><p id=n{at}>b</p>")).collect()
    }),
    ("keys of a YAML front matter", |n| {
        format!("---\n{}---\nWords.\n", (0..n).map(|at| format!("k{at}: v\n")).collect::<String>())
    }),
    ("a YAML value in quotes over lines", |n| format!("---\na: 'b\n{}'\n---\nWords.\n", "c\n".repeat(n))),
    ("values of a TOML list", |n| format!("+++\na = [\n{}]\n+++\nWords.\n", "'b',\n".repeat(n))),
    ("keys of a JSON front matter", |n| {
        format!("{{{}\"z\": 1}}\nWords.\n", (0..n).map(|at| format!("\"k{at}\": 1,\n")).collect::<String>())
    }),
    ("nested JSON-LD", |n| {
        format!("<!doctype html><script type=application/ld+json>{}</script></p>a", "{\"a\":[".repeat(n))
    }),
    ("cues", |n| format!("WEBVTT\n\n{}", "00:01.000 --> 00:02.000\na b.\n\n".repeat(n))),
    ("cues without blank lines", |n| format!("WEBVTT\n\n{}", "00:01.000 --> 00:02.000\na\n".repeat(n))),
    ("voices", |n| format!("WEBVTT\n\n00:01.000 --> 00:02.000\n{}", "<v Ana>a ".repeat(n))),
    ("times of a transcript", |n| (0..n).map(|at| format!("[{:02}:{:02}] a.\n", at / 60, at % 60)).collect()),
];

/// Speech JSON.
pub const SPEECHES: &[Shape] = &[
    ("paragraphs", |n| speech(&list(n, |_| r#""各级各部门要**明确**职责。""#.into()))),
    ("sections in a row", |n| {
        speech(&list(n, |_| r#"{"type": "section", "heading": "甲", "body": ["乙"]}"#.into()))
    }),
    ("deep blocks with the type last", |n| {
        let deep = format!(
            r#"{}"{}"{}"#,
            r#"{"heading": "a", "body": ["#.repeat(28),
            "a".repeat(n),
            r#"], "type": "section"}"#.repeat(28)
        );
        speech(&deep)
    }),
    ("wide blocks with the type last", |n| {
        speech(&list(n, |_| r#"{"text": [{"label": "a", "mask": "b"}], "type": "paragraph"}"#.into()))
    }),
    ("items of blocks with the type last", |n| {
        let inside = list(n, |_| r#"{"text": "a", "type": "paragraph"}"#.into());
        speech(&(r#"{"items": [["#.repeat(8) + &inside + &r#"]], "type": "list"}"#.repeat(8)))
    }),
    ("items of text", |n| {
        speech(&format!(
            r#"{{"type": "list", "items": [{}]}}"#,
            list(n, |_| r#"["a", {"lang": "zh", "text": "b"}]"#.into())
        ))
    }),
    ("equal ids", |n| speech(&list(n, |_| r#"{"type": "paragraph", "text": "a", "id": "x"}"#.into()))),
    ("equal ids of sections", |n| {
        speech(&list(n, |_| r#"{"type": "section", "heading": "a", "id": "s1", "body": []}"#.into()))
    }),
    ("ids equal to generated ones", |n| {
        speech(&list(n, |at| format!(r#"{{"type": "paragraph", "text": "a", "id": "p{}"}}"#, n - at)))
    }),
    ("ids with underscores", |n| {
        let underscores = |at: usize| "_".repeat(at % 30);
        speech(&list(n, |at| {
            format!(r#"{{"type": "paragraph", "text": "", "id": "p{}{}"}}"#, at / 30, underscores(at))
        }))
    }),
    ("notes", |n| {
        let notes = list(n, |at| format!(r#""{at}": "注""#));
        let body = list(n, |at| format!(r#"[{{"note": "{at}"}}]"#));
        format!(r#"{{"title": "", "notes": {{{notes}}}, "body": [{{"type": "verse", "lines": [{body}]}}]}}"#)
    }),
    ("references to one note", |n| {
        let body = list(n, |_| r#"{"note": "a"}"#.into());
        format!(
            r#"{{"title": "", "notes": {{"a": "b"}}, "body": [{{"type": "paragraph", "text": [{body}]}}]}}"#
        )
    }),
    ("references without a note", |n| {
        speech(&format!(r#"{{"type": "paragraph", "text": [{}]}}"#, list(n, |_| r#"{"note": "a"}"#.into())))
    }),
    ("notes that refer to the next", |n| {
        let notes = list(n, |at| format!(r#""{at}": [{{"note": "{}"}}]"#, at + 1));
        format!(
            r#"{{"title": "", "notes": {{{notes}}}, "body": [{{"type": "paragraph", "text": [{{"note": "0"}}]}}]}}"#
        )
    }),
    ("gaps", |n| {
        speech(&format!(r#"{{"type": "paragraph", "text": [{}]}}"#, list(n, |_| r#""a", {"gap": 1}"#.into())))
    }),
    ("unknown fields", |n| {
        format!(r#"{{"title": "", {}, "body": []}}"#, list(n, |at| format!(r#""x{at}": [1, {{"a": "b"}}]"#)))
    }),
    ("escapes", |n| speech(&format!(r#""{}""#, r"\u4e2d\n\\".repeat(n)))),
    ("people", |n| {
        format!(r#"{{"title": "", "speaker": [{}], "body": []}}"#, list(n, |_| r#"{"name": "a"}"#.into()))
    }),
    ("rows", |n| {
        speech(&format!(r#"{{"type": "table", "rows": [{}]}}"#, list(n, |_| r#"["a", "b"]"#.into())))
    }),
    ("small tables with implied cells", |n| {
        let table = format!("{}\\n{}\\n{}", "|a".repeat(90), "|-".repeat(90), "|b\\n".repeat(90));
        speech(&list(n / 20, |_| format!(r#"{{"type": "markdown", "text": "{table}"}}"#)))
    }),
    ("small texts with a long reference", |n| {
        let text = format!("[a]: /{}\\n\\n{}", "u".repeat(300), "[a] ".repeat(60));
        speech(&list(n / 20, |_| format!(r#"{{"type": "markdown", "text": "{text}"}}"#)))
    }),
    ("markdown blocks", |n| {
        speech(&list(n, |_| r#"{"type": "markdown", "text": "- a\n\n[^1]\n\n[^1]: b"}"#.into()))
    }),
];

/// Plain texts of speeches.
pub const TEXTS: &[Shape] = &[
    ("paragraphs", |n| "各级各部门要明确职责，抓好落实，确保完成全年目标任务。\n".repeat(n)),
    ("one long line", |n| "各级各部门要明确职责，".repeat(n)),
    ("hard-wrapped lines", |n| "各级各部门要明确职责抓好落实确保完成全年目标任务加强\n".repeat(n)),
    ("hard-wrapped English", |n| {
        "the departments shall carry out what has been decided here today and\n".repeat(n)
    }),
    ("open brackets", |n| "（甲“乙\n".repeat(n)),
    ("open brackets in one line", |n| "（“".repeat(n)),
    ("numbered lines", |n| (1..=n).map(|at| format!("{at}. 加强领导。各级要落实责任。\n")).collect()),
    ("the first number repeated", |n| "一、加强领导\n".repeat(n)),
    ("numbers at changing levels", |n| "一、甲\n（一）乙\n1. 丙\n（1）丁\n二、戊\n".repeat(n)),
    ("long Han numbers", |n| format!("{}、甲\n", "一".repeat(n))),
    ("Han numbers in a line", |n| format!("同志们。{}", "一是甲；二是乙；".repeat(n))),
    ("digits in a line", |n| "1".repeat(n)),
    ("numbers in a line", |n| (1..=n).map(|at| format!("（{at}）甲；")).collect()),
    ("masks", |n| "××区委**同志*某某*".repeat(n)),
    ("masks on lines", |n| "×××\n***\n".repeat(n)),
    ("a contents list", |n| {
        format!("目录\n{}\n同志们：\n", (1..=n).map(|at| format!("{at}. 甲乙丙{at}\n")).collect::<String>())
    }),
    ("a contents list with leaders", |n| (1..=n).map(|at| format!("第{at}节 甲乙丙……{at}\n")).collect()),
    ("a contents list in one line", |n| {
        let entries: String = (1..=n).map(|at| format!(" {at}、甲乙丙{at}")).collect();
        let body: String = (1..=n).map(|at| format!("{at}、甲乙丙{at}\n正文。\n")).collect();
        format!("目录{entries}\n{body}")
    }),
    ("a contents list and its sections", |n| {
        let lines: String = (1..=n).map(|at| format!("{at}、甲乙丙{at}\n")).collect();
        format!("目录\n{lines}\n同志们：\n{lines}")
    }),
    ("contents again and again", |n| "目录\n一、甲\n二、乙\n".repeat(n)),
    ("contents without entries", |n| "目录\n".repeat(n * 5)),
    ("page numbers", |n| (1..=n).map(|at| format!("— {at} —\n{at}\n正文一句。\n")).collect()),
    ("feet", |n| "正文。\n责任编辑：甲\n版权所有\n".repeat(n)),
    ("feet at the end", |n| format!("{}{}", "正文一句话。\n".repeat(n * 3), "责任编辑：甲\n".repeat(n))),
    ("a long foot with news", |n| {
        let news = "责任编辑：甲\n各级各部门要明确职责抓好落实确保完成全年目标任务，各级各部门要明确职责抓好落实确保完成全年目标任务加强领导协调配合。\n";
        format!("{}{}", "正文一句话。".repeat(n * 40), news.repeat(n / 4))
    }),
    ("tools", |n| "【打印】【关闭】字号：大 中 小\n".repeat(n)),
    ("captions", |n| "新华社记者 甲 摄\n".repeat(n)),
    ("salutations", |n| "同志们：\n各位代表：\n".repeat(n)),
    ("omissions", |n| "（此处略去120字）\n……\n（略）\n".repeat(n)),
    ("remarks", |n| "（掌声）大家好。（热烈鼓掌）".repeat(n)),
    ("empty lines", |n| "\n　\n \r\n".repeat(n)),
    ("carriage returns", |n| "甲。\r".repeat(n)),
    ("titles", |n| "加强组织领导\n".repeat(n)),
    ("headings of a document", |n| "# 甲\n## 乙\n".repeat(n)),
    ("dates", |n| "2024年5月6日 2024-05-06\n".repeat(n)),
    ("dashes", |n| "——甲\n".repeat(n)),
    ("colons", |n| "甲：".repeat(n)),
    ("spaces in a line", |n| format!("甲{}乙", " ".repeat(n))),
    ("speakers", |n| "主持人：大家好。\n记者：你好？\n".repeat(n)),
    ("western numbers", |n| "I. Part\nII. Part\nA. Point\n".repeat(n)),
    ("bidirectional controls", |n| "\u{202e}甲\u{2066}".repeat(n)),
    ("links", |n| "https://example.org/a ".repeat(n)),
    ("annexes", |n| format!("{}{}", "正文。\n".repeat(n), "附件1\n名词解释\n".repeat(n))),
];

fn speech(body: &str) -> String {
    format!(r#"{{"title": "", "body": [{body}]}}"#)
}

fn list(n: usize, item: impl Fn(usize) -> String) -> String {
    (0..n).map(item).collect::<Vec<_>>().join(",")
}
