//! The word lists → whether they are well formed and found.

use super::*;

#[test]
fn every_section_of_every_file_has_a_class() {
    for (tag, file) in FILES {
        let sections = file.lines().filter_map(|line| line.strip_prefix('[')?.strip_suffix(']'));
        for section in sections {
            assert!(Class::from_word(section).is_some(), "{tag}: [{section}]");
        }
    }
}

#[test]
fn no_entry_is_empty_or_padded() {
    for (tag, file) in FILES {
        for line in file.lines().filter(|line| !line.starts_with(['[', '#'])) {
            assert!(!line.contains(",,") && !line.ends_with(',') && line.trim() == line, "{tag}: {line}");
            assert!(
                line.split(", ").all(|entry| !entry.trim().is_empty() || line.is_empty()),
                "{tag}: {line}"
            );
        }
    }
}

#[test]
fn every_calendar_of_a_language_has_twelve_months() {
    for (tag, file) in FILES {
        let months = file.split_once("[month]\n").and_then(|(_, rest)| rest.lines().next());
        if let Some(months) = months {
            assert_eq!(months.split(", ").count() % 12, 0, "{tag}");
        }
    }
}

#[test]
fn a_fold_of_a_fold_is_the_same() {
    for word in ["İstanbul", "أولاً", "خانم‌ها", "ΚΎΡΙΟΣ", "Ｑ", "Во-четвёртых", "D’abord"]
    {
        assert_eq!(fold(&fold(word)), fold(word), "{word}");
    }
}

#[test]
fn words_are_found_whatever_their_case() {
    assert!(is("MODERATOR", Class::Role));
    assert_eq!(value("März", Class::Month), Some(3));
    assert_eq!(value("سبتمبر", Class::Month), Some(9));
    assert_eq!(starts("thank you all", Class::Thanks), Some("thank you".len()));
    assert_eq!(starts("thankless", Class::Thanks), None);
}

#[test]
fn no_entry_is_longer_than_words_that_are_looked_up() {
    assert!(lexicon().words.keys().all(|word| word.len() * 2 <= LONGEST));
}
