//! A URL of a speech → the URL that it means without the page that it was on.

use crate::options::ExportOptions;
use oration_model::Speech;

/// Whether a URL has a scheme.
pub(crate) fn is_absolute(url: &str) -> bool {
    url.find([':', '/', '?', '#']).is_some_and(|end| end > 0 && url[end..].starts_with(':'))
}

/// The URL of the page that relative URLs refer to; empty if it is not known.
pub(crate) fn base<'s>(speech: &'s Speech<'_>, options: &'s ExportOptions) -> &'s str {
    let source = || speech.source.as_ref().and_then(|source| source.url.as_deref());
    options.url.as_deref().or_else(source).unwrap_or_default()
}

/// What a URL means on a page (RFC 3986, 5.2), except that steps such as `../` stay in it; `None` if the page is not known.
pub(crate) fn resolved(base: &str, url: &str) -> Option<String> {
    if is_absolute(url) {
        return Some(url.to_owned());
    }
    let (scheme, rest) = base.split_once("://")?;
    let path = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let end = |marks: &[char]| rest.find(marks).unwrap_or(rest.len());
    let kept = match url.as_bytes() {
        [b'/', b'/', ..] => return Some([scheme, ":", url].concat()),
        [b'/', ..] => path,
        [b'#', ..] => end(&['#']),
        [b'?', ..] | [] => end(&['?', '#']),
        _ => rest[..end(&['?', '#'])].rfind('/').map_or(path, |slash| slash + 1),
    };
    let slash = if kept == path && !url.starts_with(['/', '?', '#']) && !url.is_empty() { "/" } else { "" };
    Some([scheme, "://", &rest[..kept], slash, url].concat())
}

/// Whether a URL leads out of a book: it names a host, as far as its scheme has hosts.
pub(crate) fn is_link(url: &str) -> bool {
    let Some((scheme, rest)) = url.split_once(':') else { return false };
    if scheme.eq_ignore_ascii_case("file") {
        return false;
    }
    rest.strip_prefix("//").is_none_or(has_host)
}

/// The host with its port and user, of a URL without its scheme.
pub(crate) fn authority(rest: &str) -> &str {
    &rest[..rest.find(['/', '?', '#']).unwrap_or(rest.len())]
}

/// Whether a URL names a host, and a port that is a number, behind its scheme.
pub(crate) fn has_host(rest: &str) -> bool {
    let authority = authority(rest);
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let (name, port) = match host.rfind(':').filter(|&colon| host.rfind(']').is_none_or(|end| end < colon)) {
        Some(colon) => host.split_at(colon),
        None => (host, ":"),
    };
    let is_name = match name.strip_prefix('[').and_then(|name| name.strip_suffix(']')) {
        Some(address) => {
            !address.is_empty() && address.bytes().all(|b| b.is_ascii_hexdigit() || matches!(b, b':' | b'.'))
        }
        None => name.strip_suffix('.').unwrap_or(name).split('.').all(is_label),
    };
    is_name && port[1..].bytes().all(|b| b.is_ascii_digit())
}

/// A part of the name of a host.
fn is_label(label: &str) -> bool {
    !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
}

#[cfg(test)]
mod tests {
    use super::{is_absolute, is_link, resolved};

    #[test]
    fn a_url_with_a_scheme_is_absolute() {
        for url in ["https://x.cn/a", "mailto:a@b.cn", "tel:1"] {
            assert!(is_absolute(url), "{url}");
        }
        for url in ["", "#s3", "/a:b", "a.html", "?p=1:2", "//x.cn", ":a"] {
            assert!(!is_absolute(url), "{url}");
        }
    }

    #[test]
    fn a_link_has_a_host() {
        for url in [
            "https://x.cn",
            "http://x.cn:80/a:b",
            "https://u@中文.cn?a",
            "https://[::1]:8/",
            "mailto:a@b.cn",
            "https://a_b.cn./",
        ] {
            assert!(is_link(url), "{url}");
        }
        for url in [
            "a.html",
            "https://",
            "https:///a",
            "http://a..b/",
            "https://a b.cn/",
            "https://x.cn:port/",
            "https://[::1",
            "https://[x]/",
            "file:///a",
            "https://%41/",
        ] {
            assert!(!is_link(url), "{url}");
        }
    }

    #[test]
    fn a_relative_url_is_that_of_the_page() {
        for (base, url, expected) in [
            ("https://x.cn/a/b?c#d", "e.html", "https://x.cn/a/e.html"),
            ("https://x.cn/a/b?c#d", "/e", "https://x.cn/e"),
            ("https://x.cn/a/b?c#d", "//y.cn/e", "https://y.cn/e"),
            ("https://x.cn/a/b?c#d", "#e", "https://x.cn/a/b?c#e"),
            ("https://x.cn/a/b?c#d", "?e", "https://x.cn/a/b?e"),
            ("https://x.cn/a/b?c#d", "", "https://x.cn/a/b"),
            ("https://x.cn", "e", "https://x.cn/e"),
            ("https://x.cn", "#e", "https://x.cn#e"),
            ("", "mailto:a@b.cn", "mailto:a@b.cn"),
        ] {
            assert_eq!(resolved(base, url).as_deref(), Some(expected), "{base} {url}");
        }
        assert_eq!(resolved("", "e"), None);
    }
}
