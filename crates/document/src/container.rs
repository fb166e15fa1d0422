//! The bytes of a ZIP archive → its files, decompressed within the limits.
//!
//! Only the central directory is read, at the end of the archive; it says where each file is and how long it is
//! (APPNOTE.TXT 4.3.12, 4.3.16, and 4.5.3 for more than 4 GiB).

use crate::Refusal;
use crate::limits::{ENTRIES, RATIO, SMALL};
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use std::cell::Cell;

/// A ZIP archive.
#[derive(Debug)]
pub(crate) struct Archive<'z> {
    bytes: &'z [u8],
    entries: Vec<Entry>,
    /// How many more bytes may be decompressed, and the limit.
    left: Cell<usize>,
    limit: usize,
}

#[derive(Debug)]
struct Entry {
    name: String,
    is_encrypted: bool,
    method: usize,
    compressed: usize,
    size: usize,
    at: usize,
}

/// The end of the central directory, with a comment of at most 65,535 bytes behind it.
const END: &[u8] = b"PK\x05\x06";
const END_SIZE: usize = 22;
const LOCATOR_SIZE: usize = 20;
const RECORD_SIZE: usize = 56;
const ENTRY: &[u8] = b"PK\x01\x02";
const ENTRY_SIZE: usize = 46;
const FILE: &[u8] = b"PK\x03\x04";
const FILE_SIZE: usize = 30;
/// In the place of a number that the record of a larger archive has.
const ELSEWHERE: usize = 0xffff_ffff;

impl<'z> Archive<'z> {
    pub(crate) fn open(bytes: &'z [u8], limit: usize) -> Result<Self, Refusal> {
        if !bytes.starts_with(FILE) && !bytes.starts_with(END) {
            return Err(Refusal::NotArchive);
        }
        let end = end(bytes).ok_or(Refusal::Truncated)?;
        let Directory { count, size, offset, end } = directory(bytes, end).ok_or(Refusal::Truncated)?;
        if count == 0 {
            return Err(Refusal::Empty);
        }
        if count > ENTRIES {
            return Err(Refusal::TooMany);
        }
        // Bytes in front of an archive move everything in it.
        let at = end.checked_sub(size).filter(|&at| at >= offset).unwrap_or(offset);
        let moved = at - offset.min(at);
        let mut rest = bytes.get(at..end).ok_or(Refusal::Truncated)?;
        let mut entries = Vec::with_capacity(count);
        for _ in 0..count {
            let (entry, length) = entry(rest, moved).ok_or(Refusal::Truncated)?;
            entries.push(entry);
            rest = &rest[length..];
        }
        Ok(Archive { bytes, entries, left: Cell::new(limit), limit })
    }

    /// Whether there is a file of this name, in any case, as package names are.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    fn find(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// The bytes of a file; `None` where the name is missing.
    pub(crate) fn file(&self, name: &str) -> Result<Option<Vec<u8>>, Refusal> {
        let Some(entry) = self.find(name) else { return Ok(None) };
        if entry.is_encrypted {
            return Err(Refusal::Encrypted);
        }
        let damaged = || Refusal::Damaged(entry.name.clone());
        if entry.size > self.left.get() {
            return Err(Refusal::TooLarge(self.limit));
        }
        if entry.size > SMALL && entry.size / RATIO > entry.compressed {
            return Err(Refusal::TooDense(entry.name.clone()));
        }
        let data = self.data(entry).ok_or_else(damaged)?;
        let file = match entry.method {
            0 => data.to_vec(),
            8 => decompress_to_vec_with_limit(data, entry.size).map_err(|error| match error.status {
                TINFLStatus::HasMoreOutput if entry.size == self.left.get() => Refusal::TooLarge(self.limit),
                _ => damaged(),
            })?,
            _ => return Err(damaged()),
        };
        if file.len() != entry.size {
            return Err(damaged());
        }
        self.left.set(self.left.get() - file.len());
        Ok(Some(file))
    }

    /// The compressed bytes of a file.
    fn data(&self, entry: &Entry) -> Option<&'z [u8]> {
        let header = self.bytes.get(entry.at..)?;
        let length = FILE_SIZE + number(header, 26, 2)? + number(header, 28, 2)?;
        header.starts_with(FILE).then_some(())?;
        header.get(length..)?.get(..entry.compressed)
    }
}

/// Where the end of the central directory is.
fn end(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(END_SIZE)?;
    let first = last.saturating_sub(0xffff);
    (first..=last).rev().find(|&at| {
        bytes[at..].starts_with(END)
            && number(bytes, at + 20, 2).is_some_and(|comment| at + END_SIZE + comment <= bytes.len())
    })
}

/// The central directory.
struct Directory {
    count: usize,
    size: usize,
    offset: usize,
    /// Where it ends: in front of the records of a larger archive, if there are any.
    end: usize,
}

fn directory(bytes: &[u8], end: usize) -> Option<Directory> {
    let (count, size, offset) =
        (number(bytes, end + 10, 2)?, number(bytes, end + 12, 4)?, number(bytes, end + 16, 4)?);
    if count != 0xffff && size != ELSEWHERE && offset != ELSEWHERE {
        return Some(Directory { count, size, offset, end });
    }
    let locator = end.checked_sub(LOCATOR_SIZE)?;
    bytes.get(locator..)?.starts_with(b"PK\x06\x07").then_some(())?;
    let named = number(bytes, locator + 8, 8)?;
    // Bytes in front of an archive move the record, which is then found by its usual size.
    let is_record = |at: &usize| bytes.get(*at..locator).is_some_and(|it| it.starts_with(b"PK\x06\x06"));
    let record = [Some(named), locator.checked_sub(RECORD_SIZE)].into_iter().flatten().find(is_record)?;
    Some(Directory {
        count: number(bytes, record.checked_add(32)?, 8)?,
        size: number(bytes, record.checked_add(40)?, 8)?,
        offset: number(bytes, record.checked_add(48)?, 8)?,
        end: record,
    })
}

/// The first entry of a central directory, and its length there.
fn entry(rest: &[u8], moved: usize) -> Option<(Entry, usize)> {
    rest.starts_with(ENTRY).then_some(())?;
    let (name, extra, comment) = (number(rest, 28, 2)?, number(rest, 30, 2)?, number(rest, 32, 2)?);
    let extras = rest.get(ENTRY_SIZE + name..)?.get(..extra)?;
    let name = String::from_utf8_lossy(rest.get(ENTRY_SIZE..)?.get(..name)?).replace('\\', "/");
    let name = name.trim_start_matches('/').to_owned();
    let mut large = large(extras);
    // The numbers that do not fit follow each other in the extra field.
    let mut wide = |short: usize| match short {
        ELSEWHERE => {
            let number = number(large, 0, 8);
            large = large.get(8..).unwrap_or_default();
            number
        }
        short => Some(short),
    };
    let size = wide(number(rest, 24, 4)?)?;
    let compressed = wide(number(rest, 20, 4)?)?;
    let at = wide(number(rest, 42, 4)?)?.checked_add(moved)?;
    let is_encrypted = number(rest, 8, 2)? & 1 == 1;
    let length = ENTRY_SIZE + number(rest, 28, 2)? + extra + comment;
    rest.get(..length)?;
    Some((Entry { name, is_encrypted, method: number(rest, 10, 2)?, compressed, size, at }, length))
}

/// The extra field of an entry whose numbers do not fit.
fn large(mut extras: &[u8]) -> &[u8] {
    while let (Some(id), Some(length)) = (number(extras, 0, 2), number(extras, 2, 2)) {
        let field = extras.get(4..4 + length).unwrap_or_default();
        if id == 1 {
            return field;
        }
        extras = extras.get(4 + length..).unwrap_or_default();
    }
    &[]
}

/// A number of `length` bytes, the lowest first.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    let digits = bytes.get(at..at.checked_add(length)?)?;
    let number = digits.iter().rev().fold(0u64, |number, &byte| number << 8 | u64::from(byte));
    usize::try_from(number).ok()
}
