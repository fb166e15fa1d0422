//! A source → the text that a browser shows, at its positions in the source.

/// Names of elements in the sources, which are not text themselves.
const TAGS: &[&str] = &[
    "a",
    "article",
    "b",
    "blockquote",
    "body",
    "br",
    "button",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "fieldset",
    "figure",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "label",
    "legend",
    "li",
    "link",
    "main",
    "meta",
    "nav",
    "noscript",
    "object",
    "ol",
    "option",
    "p",
    "script",
    "section",
    "select",
    "span",
    "strong",
    "style",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "title",
    "tr",
    "u",
    "ul",
    "!doctype",
];

/// A line without the language of the code that it opens.
fn without_language(line: &str) -> &str {
    let words = line.trim_start_matches([' ', '\u{feff}']);
    let is_fence = words.starts_with("```") && !words[3..].contains('`') || words.starts_with("~~~");
    if is_fence { &words[..3] } else { line }
}

/// The text of a source at its positions; tags, comments, scripts and stylesheets are blanked.
pub fn shown(text: &str) -> String {
    // In a web page, any name is a tag.
    let is_page = TAGS.iter().any(|name| text.contains(&format!("<{name}>")));
    let is_tag = |name: &str, tag: &str| {
        TAGS.contains(&name)
            || is_page && name.starts_with(|c: char| c.is_ascii_alphabetic()) && tag.contains('>')
    };
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        out.push_str(&rest[..open]);
        let tag = &rest[open..];
        let name: String = tag[1..]
            .trim_start_matches('/')
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '!')
            .map(|c| c.to_ascii_lowercase())
            .collect();
        let end_of = |mark: &str| tag.find(mark).map_or(tag.len(), |at| at + mark.len());
        let end = match name.as_str() {
            _ if tag.starts_with("<!--") => end_of("-->"),
            "script" if !tag.starts_with("</") => end_of("</script>"),
            "style" if !tag.starts_with("</") => end_of("</style>"),
            "title" if !tag.starts_with("</") => end_of("</title>"),
            name if is_tag(name, tag) => end_of(">"),
            _ => 1,
        };
        if end == 1 {
            out.push('<');
        }
        out.extend(tag[..end].chars().filter(|&c| c == '\n'));
        rest = &tag[end..];
    }
    out.push_str(rest);
    let out = out.split('\n').map(without_language).collect::<Vec<_>>().join("\n");
    [("&nbsp;", " "), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
        .into_iter()
        .fold(out, |out, (name, character)| out.replace(name, character))
}
