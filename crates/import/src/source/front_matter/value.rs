//! `key: value` and `key = value` → keys and values.

use crate::source::json;
use std::borrow::Cow;

/// A value and its key, such as `author.name`.
#[derive(Debug, PartialEq)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) value: String,
    pub(super) line: usize,
}

/// `key: value` or `key = value`; a key has no spaces at its ends and is short.
pub(super) fn key_of(line: &str, mark: char) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(mark)?;
    let key = key.trim().trim_matches(['"', '\'']);
    let is_value = mark == '=' || value.is_empty() || value.starts_with([' ', '\t']);
    let is_key = !key.is_empty() && key.len() <= 60 && !key.contains(['。', '，', ',', '[', '{']);
    (is_value && is_key).then_some((key, value))
}

/// A scalar, or each item of `[a, b]`.
pub(super) fn push_value(entries: &mut Vec<Entry>, key: &str, value: &str, line: usize) {
    let items = value.strip_prefix('[').and_then(|list| list.trim_end().strip_suffix(']'));
    match items {
        Some(items) => {
            for item in split_items(items) {
                push_scalar(entries, key, item, line);
            }
        }
        None => push_scalar(entries, key, value, line),
    }
}

pub(super) fn push_scalar(entries: &mut Vec<Entry>, key: &str, value: &str, line: usize) {
    let value = scalar(value);
    if !value.is_empty() && value != "null" && value != "~" {
        entries.push(Entry { key: key.to_owned(), value: value.into_owned(), line });
    }
}

/// The items of a list on one line; a comma in quotes parts none.
fn split_items(list: &str) -> Vec<&str> {
    let mut items = Vec::new();
    let mut quote = None;
    let mut from = 0;
    for (at, c) in list.char_indices() {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            (None, ',') => {
                items.push(&list[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    items.push(&list[from..]);
    items
}

/// A value without its quotes or the comment after it.
fn scalar(value: &str) -> Cow<'_, str> {
    let value = value.trim();
    if let Some(inner) = value.strip_prefix('"').and_then(|rest| rest.rfind('"').map(|end| &rest[..end])) {
        return match inner.contains('\\') {
            true => Cow::Owned(json::unescape(inner)),
            false => Cow::Borrowed(inner),
        };
    }
    if let Some(inner) = value.strip_prefix('\'').and_then(|rest| rest.rfind('\'').map(|end| &rest[..end])) {
        return Cow::Owned(inner.replace("''", "'"));
    }
    Cow::Borrowed(value.find(" #").map_or(value, |comment| value[..comment].trim_end()))
}
