//! Options of an import override what the importer would decide.

use oration::model::Block;
use oration::{Evidence, Import, ImportOptions, LineRole, NoticeCode, import, import_bytes, import_with};

const TEXT: &str = "Remarks on the Harbour\n\nFriends,\n\nThe harbour is open again, and the boats are back.\n\nThe School\n\nThe school has a roof, and the children of the valley are in it.\n\nThank you.\n";

fn with_role(line: usize, role: LineRole) -> Import<'static> {
    let mut options = ImportOptions::default();
    options.roles.insert(line, role);
    import_with(TEXT, &options)
}

fn role_of(import: &Import<'_>, line: usize) -> LineRole {
    import.lines.iter().find(|report| report.line == line).unwrap().role
}

#[test]
fn any_role_can_be_set_for_any_line() {
    for &role in LineRole::ALL {
        for line in [1, 3, 5, 7, 9, 11] {
            let import = with_role(line, role);
            let report = import.lines.iter().find(|report| report.line == line).unwrap();
            assert_eq!(
                (report.role, report.evidence.as_slice()),
                (role, &[Evidence::Override][..]),
                "line {line}"
            );
            let json = serde_json::to_string(&import.speech).unwrap();
            assert_eq!(oration::parse(&json).unwrap().speech, import.speech);
        }
    }
}

#[test]
fn a_role_changes_the_speech() {
    let sections = |import: &Import<'_>| {
        import.speech.body.iter().filter(|block| matches!(block, Block::Section(_))).count()
    };
    assert_eq!(sections(&with_role(7, LineRole::Heading)), 1);
    assert_eq!(sections(&with_role(7, LineRole::Body)), 0);
    let title = with_role(7, LineRole::Title).speech.title;
    assert_eq!(title, "The School".into());
    let left_out = with_role(5, LineRole::Boilerplate);
    assert!(!serde_json::to_string(&left_out.speech).unwrap().contains("open again"));
    let notice = left_out.notices.iter().find(|notice| notice.line == 5).unwrap();
    assert_eq!(notice.code, NoticeCode::Boilerplate);
    assert_eq!(notice.text, "The harbour is open again, and the boats are back.");
}

#[test]
fn a_role_affects_only_its_line() {
    let before = import(TEXT);
    let after = with_role(5, LineRole::Boilerplate);
    for line in [1, 3, 9, 11] {
        assert_eq!(role_of(&before, line), role_of(&after, line), "line {line}");
    }
}

#[test]
fn a_declared_language_is_used_unchanged() {
    let mut options = ImportOptions::default();
    options.lang = Some("en-NZ".to_owned());
    assert_eq!(import_with(TEXT, &options).speech.lang.as_deref(), Some("en-NZ"));
    assert_eq!(import(TEXT).speech.lang.as_deref(), Some("en"));
}

#[test]
fn a_declared_charset_overrides_detection() {
    let bytes = b"Rede in \xc4r\xf8\n\nLiebe Freunde,\n\nwir sind da.\n";
    let mut options = ImportOptions::default();
    for (charset, title) in [("windows-1252", "Rede in Ärø"), ("koi8-r", "Rede in дrЬ")] {
        options.charset = Some(charset.to_owned());
        let import = import_bytes(bytes, &options).unwrap();
        assert_eq!(oration::to_text(&import.speech).lines().next(), Some(title), "{charset}");
        assert!(import.notices.iter().all(|notice| notice.code != NoticeCode::Encoding));
    }
}

#[test]
fn a_source_larger_than_the_limit_is_an_error() {
    let mut options = ImportOptions::default();
    options.limits.bytes = TEXT.len();
    assert!(import_bytes(TEXT.as_bytes(), &options).is_ok());
    options.limits.bytes -= 1;
    let error = import_bytes(TEXT.as_bytes(), &options).unwrap_err();
    assert!(matches!(error.kind(), oration::ErrorKind::Limit(oration::LimitKind::ImportBytes)));
}
