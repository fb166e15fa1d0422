//! The elements of the namespace of Oration → the metadata of a speech.

use crate::read::{Reading, text};
use crate::times::seconds;
use crate::tree::Branch;
use oration_model::{Alternate, Breadcrumb, Direction, Extent, Keyword, Media, Source, Unit};

/// Reads the element `o:speech`, whose values are those of the speech.
pub(crate) fn read(own: &Branch<'_>, reading: &mut Reading) {
    let people: Vec<_> = own
        .get("speakers")
        .unwrap_or_default()
        .split_whitespace()
        .filter_map(|id| reading.people.get(id).cloned())
        .collect();
    let speech = &mut reading.speech;
    let get = |name: &str| text(own.get(name));
    speech.schema = get("schema");
    speech.version = own.number("version").filter(|&version| version == 1);
    speech.lang = get("lang");
    speech.dir = own.get("dir").and_then(|dir| keyword::<Direction>(&dir));
    speech.kind = get("kind");
    speech.speaker = people;
    speech.audience = get("audience");
    speech.occasion = get("occasion");
    speech.place = get("place");
    speech.date = get("date");
    speech.published = get("published");
    speech.keywords.clear();
    speech.source = None;
    for part in own.branches() {
        let get = |name: &str| text(part.get(name));
        match part.name() {
            "source" => {
                speech.source = Some(Source { name: get("name"), url: get("url"), licence: get("licence") })
            }
            "step" => speech
                .breadcrumb
                .push(Breadcrumb { label: get("label").unwrap_or_default(), url: get("url") }),
            "keyword" => speech.keywords.extend(get("value")),
            "extent" => {
                let unit = part.get("unit").and_then(|unit| keyword::<Unit>(&unit));
                speech.extent =
                    Some(Extent { total: part.number("total"), shown: part.number("shown"), unit });
            }
            "media" => {
                speech.media = Some(Media {
                    audio: get("audio"),
                    video: get("video"),
                    captions: get("captions"),
                    duration: part.get("duration").and_then(|duration| seconds(&duration)),
                });
            }
            "alternate" if speech.alternates.len() < Alternate::MOST => {
                let (lang, url) = (get("lang").unwrap_or_default(), get("url"));
                speech.alternates.push(Alternate { lang, url, speech: None });
            }
            _ => {}
        }
    }
}

/// The keyword with this name.
pub(crate) fn keyword<K: Keyword>(name: &str) -> Option<K> {
    K::ALL.iter().copied().find(|keyword| keyword.as_str() == name)
}
