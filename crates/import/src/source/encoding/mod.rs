//! The bytes of a text → the encoding they are in.
//!
//! ```text
//! mark, else what the caller says, else UTF-8 where the bytes are, else what the text declares, else what they are like
//! ```
//!
//! The platform decodes: `encoding_rs` in a program, `TextDecoder` in JavaScript. Only the choice is made here, by the
//! same code for both.

mod label;
mod multibyte;
mod singlebyte;

use label::canonical;

/// The encoding of a text.
///
/// ```
/// use oration_import::steps::Encoding;
/// let encoding = Encoding::of_label("GB2312", true);
/// assert_eq!(encoding.map(|encoding| encoding.name), Some("gb18030"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Encoding {
    /// Its name in the Encoding Standard, lower case: `utf-8`, `gb18030`, `windows-1252`.
    pub name: &'static str,
    /// Neither the text nor its caller says so.
    pub is_assumed: bool,
}

impl Encoding {
    /// The encoding that a label means.
    pub fn of_label(label: &str, is_assumed: bool) -> Option<Self> {
        canonical(label).map(|name| Encoding { name, is_assumed })
    }
}

/// Bytes that are looked at for what they are like.
const SAMPLE: usize = 256 << 10;

/// Bytes at the start of a text that may declare its encoding.
const DECLARATION: usize = 4096;

/// The encoding of these bytes.
pub(super) fn of(bytes: &[u8], charset: Option<&str>) -> Encoding {
    let certain = |name| Encoding { name, is_assumed: false };
    let assumed = |name| Encoding { name, is_assumed: true };
    match bytes {
        [0xef, 0xbb, 0xbf, ..] => return certain("utf-8"),
        [0xff, 0xfe, ..] => return certain("utf-16le"),
        [0xfe, 0xff, ..] => return certain("utf-16be"),
        _ => {}
    }
    if let Some(name) = charset.and_then(canonical) {
        return certain(name);
    }
    if let Some(name) = wide(bytes) {
        return assumed(name);
    }
    let is_utf_8 = std::str::from_utf8(bytes).is_ok();
    if bytes.is_ascii() && bytes.windows(3).any(|escape| matches!(escape, [0x1b, b'$', b'B' | b'@'])) {
        return certain("iso-2022-jp");
    }
    let declared = declared(bytes).filter(|name| !name.starts_with("utf-16"));
    match declared {
        _ if is_utf_8 => certain("utf-8"),
        Some(name) if name != "utf-8" => certain(name),
        _ if is_damaged_utf_8(bytes) => certain("utf-8"),
        _ => {
            let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
            assumed(multibyte::detect(sample).unwrap_or_else(|| singlebyte::detect(sample)))
        }
    }
}

/// One damaged character in a whole text does not make it another encoding.
fn is_damaged_utf_8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().bytes().filter(|byte| byte & 0xc0 == 0xc0).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > bad * 20
}

/// UTF-16 without a mark: NULs, and nearly all units are of the scripts that texts are written in.
fn wide(bytes: &[u8]) -> Option<&'static str> {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    if bytes.len() < 4 || !bytes.len().is_multiple_of(2) || !sample.contains(&0) {
        return None;
    }
    let units = sample.len() / 2;
    let common = |high: usize| {
        let is_common = |pair: &&[u8]| match (pair[high], pair[1 - high]) {
            (0, low) => matches!(low, 9 | 10 | 13 | 0x20..=0x7e | 0xa0..=0xff),
            (high, _) => {
                matches!(high, 1..=0x0e | 0x10 | 0x17 | 0x1e..=0x20 | 0x30 | 0x4e..=0x9f | 0xac..=0xd7 | 0xff)
            }
        };
        sample.chunks_exact(2).filter(is_common).count()
    };
    let (big, little) = (common(0), common(1));
    let name = if little >= big { "utf-16le" } else { "utf-16be" };
    (big.max(little) * 100 >= units * 97 && big != little).then_some(name)
}

/// `<meta charset=big5>`, `<?xml encoding="…"?>`, `@charset "…";`, `charset: …` in a front matter.
fn declared(bytes: &[u8]) -> Option<&'static str> {
    let head = bytes.get(..DECLARATION).unwrap_or(bytes).to_ascii_lowercase();
    let is_markup = head.trim_ascii_start().first() == Some(&b'<');
    let is_front = head.starts_with(b"---") || head.starts_with(b"+++") || head.starts_with(b"@charset");
    if !(is_markup || is_front) {
        return None;
    }
    ["charset", "encoding"].iter().find_map(|word| {
        head.windows(word.len()).enumerate().filter(|(_, window)| window == &word.as_bytes()).find_map(
            |(at, _)| {
                let rest = head.get(at + word.len()..)?;
                let skipped =
                    rest.iter().take_while(|byte| matches!(byte, b' ' | b'=' | b':' | b'"' | b'\'')).count();
                let label = rest.get(skipped..)?;
                let end =
                    label.iter().position(|byte| !(byte.is_ascii_alphanumeric() || b"-_:".contains(byte)));
                let label = label.get(..end.unwrap_or(label.len()))?;
                (skipped > 0).then(|| std::str::from_utf8(label).ok().and_then(canonical)).flatten()
            },
        )
    })
}

#[cfg(test)]
mod tests;
