//! The values of a front matter → what it declares.

use super::value::Entry;
use crate::lower_case::lower;
use crate::source::document::{Declared, SourceMetadata};
use std::borrow::Cow;

pub(super) fn metadata(entries: Vec<Entry>) -> SourceMetadata<'static> {
    let mut metadata = SourceMetadata::default();
    let mut updated = None;
    for Entry { key, value, line } in entries {
        let field = match field(&key) {
            Field::Source if value.starts_with("http") => Field::Url,
            field => field,
        };
        let declared = Declared { value: Cow::Owned(value), line, origin: "front matter" };
        let one = match field {
            Field::Title => &mut metadata.title,
            Field::Subtitle => &mut metadata.subtitle,
            Field::Date => &mut metadata.date,
            Field::Published => &mut metadata.published,
            Field::Updated => &mut updated,
            Field::Lang => &mut metadata.lang,
            Field::Place => &mut metadata.place,
            Field::Occasion => &mut metadata.occasion,
            Field::Source => &mut metadata.source_name,
            Field::Url => &mut metadata.url,
            Field::Description => &mut metadata.description,
            Field::Author => &mut metadata.author,
            Field::Role => &mut metadata.role,
            Field::Speaker => {
                metadata.speakers.push(declared);
                continue;
            }
            Field::Keywords => {
                metadata.keywords.push(declared);
                continue;
            }
            Field::Other => {
                metadata.other.push((Cow::Owned(key), declared));
                continue;
            }
        };
        match one {
            Some(_) => metadata.other.push((Cow::Owned(key), declared)),
            None => *one = Some(declared),
        }
    }
    // When the page was changed says when it was published only where no other day does.
    if metadata.published.is_none() && metadata.date.is_none() {
        metadata.published = updated;
    }
    metadata
}

#[derive(Clone, Copy, PartialEq)]
enum Field {
    Title,
    Subtitle,
    Speaker,
    Role,
    Author,
    Date,
    Published,
    Updated,
    Lang,
    Place,
    Occasion,
    Source,
    Url,
    Description,
    Keywords,
    Other,
}

/// The names of the fields in the languages that front matter is written in, lower case, letters only.
const NAMES: &[(Field, &str)] = &[
    (Field::Title, "title headline 标题 標題 题目 titel titre título titolo"),
    (Field::Subtitle, "subtitle 副标题 副標題 untertitel soustitre"),
    (Field::Speaker, "speaker speakers 讲话人 演讲者 演讲人 发言人 講者 redner orador intervenant"),
    (
        Field::Role,
        "role position post cargo fonction funktion função puesto carica stanowisko должность 职务 職務 身份",
    ),
    (Field::Author, "author authors by byline 作者 autor auteur autore"),
    (Field::Date, "date delivered eventdate 日期 时间 時間 datum fecha"),
    (
        Field::Published,
        "published publishedtime pubdate publishdate datepublished publisheddate 发布时间 發布日期",
    ),
    (
        Field::Updated,
        "updated lastmod modified lastmodified updatedat datemodified lastupdated 更新时间 更新日期 更新時間",
    ),
    (Field::Lang, "lang language locale 语言 語言"),
    (Field::Place, "place location venue city 地点 地點 ort lieu lugar"),
    (Field::Occasion, "occasion event conference meeting 会议 會議 场合"),
    (Field::Source, "source publisher site 来源 來源"),
    (Field::Url, "url link canonical canonicalurl sourceurl originalurl 链接"),
    (Field::Description, "description summary abstract excerpt 摘要"),
    (Field::Keywords, "tags tag keywords 关键词 標籤 标签"),
];

/// Whether a key names a field.
pub(super) fn is_known(key: &str) -> bool {
    field(key) != Field::Other
}

/// The field that a key names.
fn field(key: &str) -> Field {
    let key = lower(key);
    let key = key.strip_suffix(".name").or(key.strip_suffix(".nom")).unwrap_or(&key);
    let bare: String = key.chars().filter(|c| c.is_alphanumeric()).collect();
    let found = NAMES.iter().find(|(_, names)| names.split(' ').any(|name| name == bare));
    found.map_or(Field::Other, |(field, _)| *field)
}
