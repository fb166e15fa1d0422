//! Speeches and the files of their books. Files are stored, so the bytes contain the XML as it is.

use crate::options::ExportOptions;

fn epub(json: &str, options: &ExportOptions) -> Result<String, Box<dyn std::error::Error>> {
    let content = super::write(&oration::parse(json)?.speech, options)?;
    Ok(String::from_utf8_lossy(content.as_bytes()).into_owned())
}

#[test]
fn the_first_file_is_the_type() -> Result<(), Box<dyn std::error::Error>> {
    let book = epub(r#"{"title": "", "body": []}"#, &ExportOptions::default())?;
    assert!(book.find("mimetypeapplication/epub+zip").is_some_and(|at| at < 40));
    assert!(book.contains("<dc:title>…</dc:title>"), "a book must have a title");
    Ok(())
}

#[test]
fn metadata_and_outline_are_those_of_the_speech() -> Result<(), Box<dyn std::error::Error>> {
    let json = r#"{"title": "On *bridges*", "lang": "en", "date": "2024-10-12", "published": "2024-10-13T08:00",
        "speaker": [{"name": "Ada Bell"}, {"name": "Tom Oak"}], "keywords": ["towns"],
        "source": {"name": "Council", "url": "https://example.org/a/speech", "licence": "CC BY 4.0"},
        "body": [{"type": "section", "num": "I.", "heading": "Why", "body": [{"type": "section", "heading": "When", "body": ["Now."]}]}]}"#;
    let book = epub(json, &ExportOptions::default())?;
    for part in [
        "<dc:identifier id=\"id\">https://example.org/a/speech</dc:identifier><dc:title>On bridges</dc:title><dc:language>en</dc:language>",
        "<dc:creator id=\"speaker1\">Ada Bell</dc:creator>",
        "<dc:creator id=\"speaker2\">Tom Oak</dc:creator>",
        "<dc:date>2024-10-13</dc:date>",
        "<dc:publisher>Council</dc:publisher>",
        "<dc:rights>CC BY 4.0</dc:rights><dc:subject>towns</dc:subject>",
        "<meta property=\"dcterms:modified\">2024-10-12T00:00:00Z</meta>",
        "<li><a href=\"speech.xhtml\">On bridges</a></li><li><a href=\"speech.xhtml#speech-s1\">I. Why</a><ol><li><a href=\"speech.xhtml#speech-s1-1\">When</a></li></ol></li>",
        "id=\"speech-s1-1\"",
    ] {
        assert!(book.contains(part), "{part}\n{book}");
    }
    Ok(())
}

#[test]
fn the_html_is_xhtml() -> Result<(), Box<dyn std::error::Error>> {
    let json = r#"{"title": "", "lang": "en", "notes": {"1": "A note."}, "body": ["a\\\nb[^1] [c](/d?e&f) [g](https://x.cn)\uffff", {"type": "break"}]}"#;
    let book = epub(json, &ExportOptions::default())?;
    for part in [
        "a<br/>b<sup",
        "role=\"doc-noteref\" epub:type=\"noteref\">1</a>",
        "<a>",
        "href=\"https://x.cn\"",
        "<hr/>",
        "\u{FFFD}",
        "role=\"doc-endnotes\" aria-labelledby=\"speech-notes\" epub:type=\"endnotes\">",
        "<li id=\"speech-n1\" epub:type=\"endnote\">",
        "<dc:identifier id=\"id\">urn:uuid:",
    ] {
        assert!(book.contains(part), "{part}\n{book}");
    }
    let options = ExportOptions { url: Some("https://example.org/a".into()), ..ExportOptions::default() };
    assert!(epub(json, &options)?.contains("href=\"https://example.org/d?e&amp;f\""));
    Ok(())
}

#[test]
fn the_time_of_a_change_is_checked() -> Result<(), Box<dyn std::error::Error>> {
    let json = r#"{"title": "كلمة", "lang": "ar", "body": []}"#;
    for (modified, expected) in [
        ("2024-03-05", Some("2024-03-05T00:00:00Z")),
        ("2024-03-05T09:30:00Z", Some("2024-03-05T09:30:00Z")),
        ("2024-13-05", None),
        ("2024-03-05T09:30:00+08:00", None),
        ("today", None),
    ] {
        let options = ExportOptions { modified: Some(modified.into()), ..ExportOptions::default() };
        let book = epub(json, &options).ok();
        assert_eq!(book.is_some(), expected.is_some(), "{modified}");
        assert!(book.is_none_or(|book| expected.is_some_and(|time| book.contains(time))), "{modified}");
    }
    let book = epub(json, &ExportOptions::default())?;
    assert!(book.contains("page-progression-direction=\"rtl\"") && book.contains("1970-01-01T00:00:00Z"));
    Ok(())
}

#[test]
fn links_are_urls() -> Result<(), Box<dyn std::error::Error>> {
    let links = [
        ("https://e.org/a b", "https://e.org/a%20b"),
        ("https://e.org/?q[]=1&r=%41%zz", "https://e.org/?q%5B%5D=1&amp;r=%41%25zz"),
        ("https://e.org/a#b#c", "https://e.org/a#b%23c"),
        ("https://[::1]/[a]", "https://[::1]/%5Ba%5D"),
        ("mailto:a b@c.org", "mailto:a%20b@c.org"),
        ("/next", "https://x.cn/next"),
    ];
    for (url, expected) in links {
        let json =
            format!(r#"{{"title": "", "body": [{{"type": "omission", "count": 1, "url": "{url}"}}]}}"#);
        let options = ExportOptions { url: Some("https://x.cn/a&b".into()), ..ExportOptions::default() };
        let book = epub(&json, &options)?;
        assert!(book.contains(&format!("href=\"{expected}\"")), "{url}\n{book}");
    }
    for url in ["https://e.org:port/", "https://", "file:///etc/motd"] {
        let json =
            format!(r#"{{"title": "", "body": [{{"type": "omission", "count": 1, "url": "{url}"}}]}}"#);
        let book = epub(&json, &ExportOptions::default())?;
        assert!(!book.contains("href=\"https://e") && !book.contains("href=\"file"), "{url}\n{book}");
    }
    Ok(())
}
