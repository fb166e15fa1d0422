//! Words → times of a recording.

use std::time::Duration;

/// `00:12:03.500 --> 00:12:05.000` with settings.
pub(super) fn times(line: &str) -> Option<[Duration; 2]> {
    let (start, rest) = line.split_once("-->")?;
    let end = rest.split_whitespace().next()?;
    Some([time(start.trim())?, time(end)?])
}

/// A time at the start of a line, and the words after it.
pub(super) fn stamp(line: &str) -> Option<(Duration, &str)> {
    let bracketed = line.strip_prefix(['[', '(', '（', '【']);
    let rest = bracketed.unwrap_or(line);
    let end = rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.' | ',')).unwrap_or(rest.len());
    let found = time(rest.get(..end)?)?;
    let after = rest.get(end..)?;
    let after = match bracketed {
        Some(_) => after.trim_start().strip_prefix([']', ')', '）', '】'])?,
        // A clock in front of words: 10:30 Uhr, 12:00 noon, is less sure than one alone or one with seconds.
        None if after.is_empty()
            || rest[..end].matches(':').count() == 2
            || after.starts_with(['\t', ' ']) =>
        {
            after
        }
        None => return None,
    };
    Some((found, after.trim_start_matches([' ', '\t', '-', '–', '\u{3000}'])))
}

/// `1:02:03.500`, `02:03`.
fn time(text: &str) -> Option<Duration> {
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let mut fields = whole.split(':');
    let all: Vec<u64> = fields.by_ref().take(4).map(|field| field.parse().ok()).collect::<Option<_>>()?;
    let is_padded = whole.split(':').skip(1).all(|field| field.len() == 2);
    let seconds = match all.as_slice() {
        [minutes, seconds] if *seconds < 60 && *minutes < 1000 => minutes * 60 + seconds,
        [hours, minutes, seconds] if *minutes < 60 && *seconds < 60 && *hours < 1000 => {
            hours * 3600 + minutes * 60 + seconds
        }
        _ => return None,
    };
    let millis = match part.len() {
        0 => 0,
        1..=3 => part.parse::<u64>().ok()? * 10u64.pow(3 - u32::try_from(part.len()).ok()?),
        _ => return None,
    };
    is_padded.then(|| Duration::from_secs(seconds) + Duration::from_millis(millis))
}
