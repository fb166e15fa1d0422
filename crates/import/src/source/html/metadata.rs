//! What a page declares about itself: its title, `meta` elements, JSON-LD, `time` and `lang`.

use super::Attributes;
use crate::source::document::{Declared, Line, SourceMetadata};
use crate::source::json;
use std::borrow::Cow;

/// The declarations of a page so far.
#[derive(Default)]
pub(super) struct PageMetadata {
    page_title: String,
    title_line: usize,
    found: Vec<(Field, Declared<'static>)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Title,
    Author,
    Speaker,
    Date,
    Published,
    Lang,
    Place,
    SourceName,
    Url,
    Description,
    Keywords,
}

impl PageMetadata {
    fn push(&mut self, field: Field, value: &str, line: usize, origin: &'static str) {
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        if !value.is_empty() {
            self.found.push((field, Declared { value: Cow::Owned(value), line, origin }));
        }
    }

    pub(super) fn lang(&mut self, lang: Option<&str>, line: usize) {
        self.push(Field::Lang, lang.unwrap_or_default(), line, "lang attribute");
    }

    pub(super) fn url(&mut self, url: Option<&str>, line: usize) {
        self.push(Field::Url, url.unwrap_or_default(), line, "meta");
    }

    /// The first `time` of a page is when it was published.
    pub(super) fn time(&mut self, time: Option<&str>, line: usize) {
        self.push(Field::Published, time.unwrap_or_default(), line, "time element");
    }

    pub(super) fn page_title(&mut self, words: &str, line: usize) {
        if self.page_title.is_empty() {
            self.title_line = line;
        }
        self.page_title.push_str(words);
    }

    pub(super) fn meta(&mut self, attributes: &Attributes<'_>, line: usize) {
        let name = attributes
            .get("property")
            .or_else(|| attributes.get("name"))
            .or_else(|| attributes.get("itemprop"));
        let (Some(name), Some(content)) = (name, attributes.get("content")) else { return };
        let name = name.to_ascii_lowercase();
        let field = match name.as_str() {
            "og:title" | "twitter:title" | "dc.title" | "dcterms.title" | "citation_title"
            | "articletitle" | "headline" => Field::Title,
            "author" | "article:author" | "dc.creator" | "dcterms.creator" | "citation_author" => {
                Field::Author
            }
            "speaker" => Field::Speaker,
            "article:published_time"
            | "pubdate"
            | "publishdate"
            | "publish_date"
            | "datepublished"
            | "date"
            | "dc.date"
            | "dc.date.issued"
            | "dcterms.date"
            | "dcterms.issued"
            | "citation_publication_date"
            | "og:release_date"
            | "parsely-pub-date"
            | "sailthru.date" => Field::Published,
            "og:locale" | "language" | "dc.language" => Field::Lang,
            "og:site_name" | "contentsource" | "sitename" | "dc.publisher" | "publisher" => Field::SourceName,
            "og:url" => Field::Url,
            "description" | "og:description" => Field::Description,
            "keywords" | "news_keywords" => return self.keywords(content, line),
            _ => return,
        };
        let is_profile = field == Field::Author && content.starts_with("http");
        if !is_profile {
            let origin =
                if name.starts_with("og:") || name.starts_with("article:") { "Open Graph" } else { "meta" };
            self.push(field, content, line, origin);
        }
    }

    fn keywords(&mut self, content: &str, line: usize) {
        for word in content.split([',', '，', ';', '；', '、']) {
            self.push(Field::Keywords, word, line, "meta");
        }
    }

    /// JSON-LD of an article or an event.
    pub(super) fn json_ld(&mut self, text: &str, line: usize) {
        let mut found = Vec::new();
        json::read(text, &mut |path, value, _| {
            let names: Vec<&str> = path.iter().map(String::as_str).filter(|name| *name != "@graph").collect();
            let field = match names.as_slice() {
                ["headline"] => Field::Title,
                ["author"] | ["author", "name"] | ["creator", "name"] => Field::Author,
                ["performer", "name"] => Field::Speaker,
                ["startDate"] => Field::Date,
                ["datePublished"] => Field::Published,
                ["inLanguage"] => Field::Lang,
                ["location", "name"] | ["contentLocation", "name"] => Field::Place,
                ["publisher", "name"] => Field::SourceName,
                ["description"] => Field::Description,
                _ => return,
            };
            found.push((field, value.to_owned()));
        });
        for (field, value) in found {
            self.push(field, &value, line, "JSON-LD");
        }
    }

    /// The first declaration of each kind counts, in this order of origins.
    pub(super) fn finish(mut self, lines: &[Line<'_>]) -> SourceMetadata<'static> {
        let heading = main_heading(lines);
        let title = std::mem::take(&mut self.page_title);
        self.push(Field::Title, &title, self.title_line, "title element");
        let rank = |origin: &str| {
            ["JSON-LD", "Open Graph", "meta", "lang attribute", "time element", "title element"]
                .iter()
                .position(|known| *known == origin)
        };
        self.found.sort_by_key(|(_, declared)| rank(declared.origin));
        let mut metadata = SourceMetadata::default();
        let site = self
            .found
            .iter()
            .find(|(field, _)| *field == Field::SourceName)
            .map(|(_, name)| name.value.clone());
        for (field, mut declared) in self.found {
            let slot = match field {
                Field::Title => {
                    let title = without_site(&declared.value, site.as_deref(), heading).to_owned();
                    declared.value = Cow::Owned(title);
                    &mut metadata.title
                }
                Field::Author => &mut metadata.author,
                Field::Date => &mut metadata.date,
                Field::Published => &mut metadata.published,
                Field::Lang => {
                    declared.value = Cow::Owned(declared.value.replace('_', "-"));
                    &mut metadata.lang
                }
                Field::Place => &mut metadata.place,
                Field::SourceName => &mut metadata.source_name,
                Field::Url => &mut metadata.url,
                Field::Description => &mut metadata.description,
                Field::Speaker => {
                    metadata.speakers.push(declared);
                    continue;
                }
                Field::Keywords => {
                    if !metadata.keywords.iter().any(|known| known.value == declared.value) {
                        metadata.keywords.push(declared);
                    }
                    continue;
                }
            };
            slot.get_or_insert(declared);
        }
        metadata
    }
}

/// The words of the page's first heading of level 1.
fn main_heading<'l>(lines: &'l [Line<'_>]) -> Option<&'l str> {
    lines.iter().find(|line| line.hints.heading == Some(1)).map(|line| &*line.text)
}

/// The title without the name of the site at its end.
fn without_site<'t>(title: &'t str, site: Option<&str>, heading: Option<&str>) -> &'t str {
    const SEPARATORS: [&str; 9] = [" | ", " - ", " – ", " — ", " · ", " :: ", "_", "|", "-"];
    if let Some(rest) = heading.and_then(|heading| title.strip_prefix(heading)) {
        let is_cut = rest.trim_start().starts_with(['|', '-', '–', '—', '·', ':', '_']);
        return if is_cut { &title[..title.len() - rest.len()] } else { title };
    }
    let Some(start) = site.and_then(|site| title.strip_suffix(site)) else { return title };
    SEPARATORS.iter().find_map(|separator| start.strip_suffix(separator)).map_or(title, str::trim_end)
}

#[cfg(test)]
mod tests {
    use super::without_site;

    #[test]
    fn the_name_of_the_site_is_no_part_of_the_title() {
        assert_eq!(
            without_site("Harbour address | Example Site", None, Some("Harbour address")),
            "Harbour address"
        );
        assert_eq!(without_site("在会上的讲话_某网", Some("某网"), None), "在会上的讲话");
        assert_eq!(without_site("Ships - a talk", Some("Example"), Some("Nets")), "Ships - a talk");
    }
}
