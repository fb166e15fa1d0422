//! Code or raw HTML → Markdown inline text that shows it.

use super::escape_all;

/// A code span with this code, delimited by a sufficient number of backticks.
pub(super) fn code_span(code: &str, ticks: usize) -> String {
    let fence = "`".repeat(ticks);
    let touches = code.starts_with('`') || code.ends_with('`');
    let loses_spaces = code.starts_with(' ') && code.ends_with(' ') && !code.trim_matches(' ').is_empty();
    let space = if touches || loses_spaces { " " } else { "" };
    [&fence, space, code, space, &fence].concat()
}

/// A code span for each line of the code, separated by hard breaks.
pub(super) fn code_lines(code: &str) -> String {
    let spans = code.lines().map(|line| {
        let ticks = line.split(|c| c != '`').map(str::len).max().unwrap_or(0);
        if line.is_empty() { String::new() } else { code_span(line, ticks + 1) }
    });
    spans.collect::<Vec<_>>().join("\\\n")
}

/// The lines as text, trimmed.
pub(super) fn html_lines(html: &str) -> String {
    html.lines().map(|line| escape_all(line.trim())).collect::<Vec<_>>().join("\n")
}
