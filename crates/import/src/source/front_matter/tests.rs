//! Front matter of every kind → its values.

use super::read;
use super::toml::toml;
use super::value::Entry;
use super::yaml::yaml;

fn pairs(entries: &[Entry]) -> Vec<(&str, &str, usize)> {
    entries.iter().map(|e| (e.key.as_str(), e.value.as_str(), e.line)).collect()
}

#[test]
fn yaml_maps_lists_quotes_and_long_values() {
    let text = "title: \"Nets: \\\"and\\\" Harbours\" # a comment\nauthor:\n  name: Mara Quill\n  role: Chair\ntags:\n  - nets\n- boats\nlangs: [en, 'fr']\nsummary: >\n  one\n  two\ndate: 2022-03-04\n";
    assert_eq!(
        pairs(&yaml(text, 2).unwrap_or_default()),
        [
            ("title", "Nets: \"and\" Harbours", 2),
            ("author.name", "Mara Quill", 4),
            ("author.role", "Chair", 5),
            ("tags", "nets", 7),
            ("tags", "boats", 8),
            ("langs", "en", 9),
            ("langs", "fr", 9),
            ("summary", "one two", 10),
            ("date", "2022-03-04", 13),
        ]
    );
}

#[test]
fn a_quoted_value_goes_on_below() {
    let text =
        "title: \"Remarks at the\\\n  \\ Club of New\\_York\"\nnote: 'it''s\n  long'\ndate: '2023-07-12'\n";
    assert_eq!(
        pairs(&yaml(text, 2).unwrap_or_default()),
        [
            ("title", "Remarks at the Club of New\u{a0}York", 2),
            ("note", "it's long", 4),
            ("date", "2023-07-12", 6)
        ]
    );
}

#[test]
fn toml_tables_and_lists_over_several_lines() {
    let text = "title = \"Nets\"\ndate = 2022-03-04T10:00:00Z\ntags = [\n  \"a\",\n  \"b\"\n]\n[author]\nname = 'Ana'\n";
    assert_eq!(
        pairs(&toml(text, 1)),
        [
            ("title", "Nets", 1),
            ("date", "2022-03-04T10:00:00Z", 2),
            ("tags", "a", 3),
            ("tags", "b", 3),
            ("author.name", "Ana", 8),
        ]
    );
}

fn title(text: &str) -> Option<(String, String)> {
    let (metadata, end) = read(text)?;
    Some((metadata.title?.value.into_owned(), text[end..].to_owned()))
}

#[test]
fn every_kind_of_front_matter_ends_where_the_text_begins() {
    let body = "# A\n";
    for front in [
        "---\ntitle: Nets\n---\n",
        "---\ntitle: Nets\n...\n",
        "\u{feff}---\r\ntitle: 'Nets'\r\n---\r\n",
        "+++\ntitle = \"Nets\"\n+++\n",
        "{\n  \"title\": \"Nets\",\n  \"tags\": [\"a\"]\n}\n",
        "% Nets\n% Ana; Mara\n% 2022\n",
    ] {
        let text = [front, body].concat();
        assert_eq!(title(&text), Some(("Nets".to_owned(), body.to_owned())), "{front}");
    }
}

#[test]
fn a_rule_or_a_brace_at_the_top_is_no_front_matter() {
    for text in ["---\n\nFriends.\n\n---\n", "---\ntitle: never closed\n", "{laughter} Friends,\n", "% \n"] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn the_author_of_the_file_is_no_speaker() {
    let (metadata, _) = read("---\nauthor: Clerk\nspeakers:\n  - Mara Quill\n---\n").unwrap_or_default();
    let speakers: Vec<&str> = metadata.speakers.iter().map(|speaker| &*speaker.value).collect();
    assert_eq!(speakers, ["Mara Quill"]);
    assert_eq!(metadata.author.map(|author| author.value.into_owned()).as_deref(), Some("Clerk"));
}
