//! The metadata of a [`Speech`] → `identification`, `publication` and `classification`, as FRBR asks for.

use crate::own::uri;
use crate::xml_lines::XmlLines;
use oration_model::Speech;

pub(super) fn write(speech: &Speech<'_>, lang: &str, url: Option<&str>, xml: &mut XmlLines) {
    let source = speech.source.as_ref();
    let date = speech.date.as_deref().or(speech.published.as_deref());
    let day = day(date.unwrap_or_default());
    let url = url.or_else(|| source?.url.as_deref());
    let work = url.map_or_else(|| format!("/akn/zz/debate/{day}/speech"), uri);
    let lang = if lang.is_empty() { "und" } else { lang };
    let name = match (&speech.date, &speech.published) {
        (Some(_), _) => "delivered",
        (None, Some(_)) => "published",
        (None, None) => "unknown",
    };
    xml.block("identification").attr("source", "#oration");
    for level in ["FRBRWork", "FRBRExpression", "FRBRManifestation"] {
        let address = match level {
            "FRBRWork" => work.clone(),
            "FRBRExpression" => format!("{work}/{lang}@{day}"),
            _ => format!("{work}/{lang}@{day}.xml"),
        };
        xml.block(level);
        xml.block("FRBRthis").attr("value", &address).end();
        xml.block("FRBRuri").attr("value", &address).end();
        xml.block("FRBRdate").attr("date", &day).attr("name", name).end();
        xml.block("FRBRauthor")
            .attr("href", if speech.speaker.is_empty() { "#unknown" } else { "#p1" })
            .end();
        match level {
            "FRBRWork" => xml.block("FRBRcountry").attr("value", "zz").end(),
            "FRBRExpression" => xml.block("FRBRlanguage").attr("language", lang).end(),
            _ => xml.block("FRBRformat").attr("value", "application/akn+xml").end(),
        }
        xml.end();
    }
    xml.end();
    if let Some(published) = speech.published.as_deref() {
        let name = source.and_then(|source| source.name.as_deref()).unwrap_or("unknown");
        xml.block("publication")
            .attr("date", &self::day(published))
            .attr("name", name)
            .attr("showAs", name)
            .end();
    }
    if !speech.keywords.is_empty() {
        xml.block("classification").attr("source", "#oration");
        for keyword in &speech.keywords {
            xml.block("keyword")
                .attr("value", keyword)
                .attr("showAs", keyword)
                .attr("dictionary", "#oration")
                .end();
        }
        xml.end();
    }
}

/// The day of an ISO 8601 date, the first of a month or a year; 0001-01-01 if it is unknown.
pub(crate) fn day(date: &str) -> String {
    let number = |range: std::ops::Range<usize>| date.get(range)?.parse::<u32>().ok();
    let year = date.get(..4).filter(|year| year.bytes().all(|byte| byte.is_ascii_digit()) && *year != "0000");
    let Some(year) = year else { return "0001-01-01".to_owned() };
    let month = number(5..7).filter(|month| (1..=12).contains(month));
    let is_leap = year.parse().is_ok_and(|year: u32| {
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
    });
    let last = match month {
        Some(2) if is_leap => 29,
        Some(2) => 28,
        Some(4 | 6 | 9 | 11) => 30,
        _ => 31,
    };
    let day = number(8..10).filter(|day| month.is_some() && (1..=last).contains(day));
    format!("{year}-{:02}-{:02}", month.unwrap_or(1), day.unwrap_or(1))
}
