//! A URL → the URL, if it is safe to link to.

use std::borrow::Cow;

const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];
const IMAGE_SCHEMES: [&str; 2] = ["http", "https"];

/// The URL without control characters and surrounding spaces, if it is http, https, mailto, tel or relative.
///
/// Browsers remove tabs and line endings anywhere in a URL, and control characters and spaces around it, before they look
/// for the scheme (<https://url.spec.whatwg.org/#concept-basic-url-parser>). Here all control characters are removed, and
/// the rest before a `:` must be on the list, so a scheme cannot be disguised.
pub fn sanitize_url(href: &str) -> Option<Cow<'_, str>> {
    let clean = match href.contains(char::is_control) {
        true => {
            let shown: String = href.chars().filter(|c| !c.is_control()).collect();
            Cow::Owned(shown.trim_matches(' ').to_owned())
        }
        false => Cow::Borrowed(href.trim_matches(' ')),
    };
    has_scheme_of(&clean, &SCHEMES).then_some(clean)
}

/// The same for the source of an image, which is http, https or relative.
pub fn sanitize_image_url(src: &str) -> Option<Cow<'_, str>> {
    sanitize_url(src).filter(|url| has_scheme_of(url, &IMAGE_SCHEMES))
}

/// Whether a URL is relative or its scheme is in a list.
fn has_scheme_of(href: &str, schemes: &[&str]) -> bool {
    match href.find([':', '/', '?', '#']) {
        Some(end) if href[end..].starts_with(':') => {
            schemes.iter().any(|scheme| scheme.eq_ignore_ascii_case(&href[..end]))
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::sanitize_url;

    #[test]
    fn http_mailto_tel_and_relative_urls_are_kept() {
        for href in [
            "http://x.cn",
            "HTTPS://x.cn/?a=b:c#d",
            "mailto:a@b.cn",
            "tel:+86-10-1234",
            "",
            "#s3",
            "?p=1:2",
            "/a:b",
            "./a:b",
            "讲话/全文.html",
            "//x.cn/a",
            "a/b:c",
        ] {
            assert_eq!(sanitize_url(href).as_deref(), Some(href));
        }
    }

    #[test]
    fn other_schemes_are_rejected_even_if_disguised() {
        for href in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "java\tscript:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "\u{0}javascript:alert(1)",
            "java\u{0}script:a",
            "javascript\u{7f}:a",
            "javascript\u{85}:a",
            "\u{A0}javascript:a",
            "java\u{200B}script:a",
            "java\u{AD}script:a",
            "%6aavascript:a",
            "javascript&colon;a:b",
            "vbscript:a",
            "data:text/html,a",
            "file:///etc/passwd",
            "blob:x",
            "ftp://x",
            "view-source:http://x",
            "http\u{FF1A}:a",
            ":a",
            "httpx:a",
        ] {
            assert_eq!(sanitize_url(href), None, "{href:?}");
        }
    }

    #[test]
    fn control_characters_and_surrounding_spaces_are_removed() {
        assert_eq!(sanitize_url(" ht\ntp://x.cn/\t ").as_deref(), Some("http://x.cn/"));
    }
}
