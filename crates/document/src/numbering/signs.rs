//! Texts as tables: of signs by their place, and of values by their name.

/// The sign at a place, from 0.
pub(super) fn nth(signs: &str, at: u32) -> Option<String> {
    signs.chars().nth(at as usize).map(String::from)
}

/// The value of a name in a table: `name=value`, with spaces between them. As one text, a table takes the least room in a
/// module.
pub(super) fn in_table(table: &'static str, name: &str) -> Option<&'static str> {
    table
        .split(' ')
        .filter_map(|row| row.split_once('='))
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value)
}
