//! An element of a page → whether its text is not part of the speech, as in `pkg/reader/search.js`.

/// Classes of what surrounds a speech in its article.
const CLASSES: [&str; 9] = [
    "oration-bar",
    "oration-permalink",
    "oration-noteref",
    "oration-own",
    "oration-outline",
    "oration-drawer",
    "oration-skip",
    "oration-edge",
    "oration-boxes",
];

pub(crate) fn is_excluded(name: &[u8], classes: &str, is_ignored: bool) -> bool {
    is_ignored
        || matches!(name, b"rt" | b"rp" | b"progress" | b"script" | b"style" | b"template" | b"noscript")
        || classes.split_ascii_whitespace().any(|class| CLASSES.contains(&class))
}
