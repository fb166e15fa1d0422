//! Plain text → Markdown inline text that shows exactly that text.
//!
//! Only characters that could be read as markup are escaped, with a backslash; ordinary prose is returned unchanged.
//! Spaces next to line endings, and carriage returns, have no backslash escape and become character references.

use super::syntax::{has_syntax, is_plain, is_reference, is_word};
use std::borrow::Cow;

/// Markdown inline text that shows exactly this text, except that U+0000 becomes U+FFFD, as in CommonMark. A
/// [plain](is_plain) text is returned unchanged.
pub fn escape(text: &str) -> Cow<'_, str> {
    if is_plain(text) { Cow::Borrowed(text) } else { escape_all(text) }
}

/// The same for text that will be part of a longer Markdown text, and is shown unchanged whatever precedes and follows it.
pub fn escape_all(text: &str) -> Cow<'_, str> {
    if !has_syntax(text) {
        return Cow::Borrowed(text);
    }
    let mut markdown = String::new();
    let mut copied = 0;
    let mut before = None;
    for (at, character) in text.char_indices() {
        let after = text[at + character.len_utf8()..].chars().next();
        if let Some(escaped) = escaped(character, before, after, &text[at..]) {
            markdown.push_str(&text[copied..at]);
            markdown.push_str(escaped);
            copied = at + character.len_utf8();
        }
        before = Some(character);
    }
    if markdown.is_empty() {
        return Cow::Borrowed(text);
    }
    markdown.push_str(&text[copied..]);
    Cow::Owned(markdown)
}

/// The replacement of a character between these two, if it could be read as markup. `None` stands for the ends of the
/// text, where anything may follow.
fn escaped(character: char, before: Option<char>, after: Option<char>, rest: &str) -> Option<&'static str> {
    let acts = match character {
        '`' | '*' => true,
        '\\' => after.is_none_or(|c| c.is_ascii() && !c.is_ascii_alphanumeric()),
        '_' => !(before.is_some_and(is_word) && after.is_some_and(is_word)),
        '~' => before.is_none_or(|c| c == '~') || after.is_none_or(|c| c == '~'),
        '[' => after.is_none_or(|c| c == '^'),
        ']' => after.is_none_or(|c| c == '('),
        '<' => after.is_none_or(|c| c.is_ascii() && !c.is_ascii_whitespace()),
        '&' => is_reference(&rest[1..]),
        ' ' | '\t' | '\u{B}' | '\u{C}' => before.is_some_and(is_line_end) || touches_line_end(rest),
        '\r' => true,
        _ => false,
    };
    acts.then(|| replacement(character))
}

fn replacement(character: char) -> &'static str {
    match character {
        '`' => "\\`",
        '\\' => "\\\\",
        '*' => "\\*",
        '_' => "\\_",
        '~' => "\\~",
        '[' => "\\[",
        ']' => "\\]",
        '<' => "\\<",
        '&' => "\\&",
        '\t' => "&#9;",
        '\u{B}' => "&#11;",
        '\u{C}' => "&#12;",
        '\r' => "&#13;",
        _ => "&#32;",
    }
}

fn is_line_end(character: char) -> bool {
    matches!(character, '\n' | '\r')
}

fn touches_line_end(blank: &str) -> bool {
    blank.as_bytes().get(1).is_some_and(|&byte| byte == b'\n' || byte == b'\r')
}

#[cfg(test)]
mod tests {
    use super::{escape, escape_all};

    fn untouched(text: &str) {
        assert_eq!(escape(text), text);
    }

    #[test]
    fn ordinary_prose_is_unchanged() {
        untouched("各位代表：现在，我代表市人民政府报告工作！（掌声）");
        untouched("1. 加强领导\n# 名\n- 一\n> 二");
        untouched("AT&T R&D 3 < 5 > 2, 2019~2020年, snake_case, [1] 脚注");
    }

    #[test]
    fn text_that_cannot_be_markup_is_escaped_only_for_a_longer_text() {
        for (text, within) in
            [("注*", "注\\*"), ("**区委", "\\*\\*区委"), ("末\\", "末\\\\"), ("[", "\\["), ("<b>", "\\<b>")]
        {
            assert_eq!((&*escape(text), &*escape_all(text)), (text, within));
        }
    }

    #[test]
    fn possible_markup_gets_one_backslash() {
        assert_eq!(escape_all("**区委"), "\\*\\*区委");
        assert_eq!(escape("a *b* _c_"), "a \\*b\\* \\_c\\_");
        assert_eq!(escape("~~旧~~"), "\\~\\~旧\\~\\~");
        assert_eq!(escape_all("`x` [y](z) ![y](z) [^1]"), "\\`x\\` [y\\](z) ![y\\](z) \\[^1\\]");
        assert_eq!(escape("<b>粗</b> <https://x.cn> <!-- -->"), "\\<b>粗\\</b> \\<https://x.cn> \\<!-- -->");
        assert_eq!(escape("&amp; &#20013; &nosuch; <#a@b.cn>"), "\\&amp; \\&#20013; \\&nosuch; \\<#a@b.cn>");
        assert_eq!(escape("C:\\dir \\* 末\\"), "C:\\dir \\\\\\* 末\\\\");
    }

    #[test]
    fn spaces_next_to_line_endings_become_character_references() {
        assert_eq!(escape("\\ \n"), "\\\\&#32;\n");
        assert_eq!(escape("a  \n b\r"), "a &#32;\n&#32;b&#13;");
        assert_eq!(escape("a\\\nb"), "a\\\\\nb");
    }
}
