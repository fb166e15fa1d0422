//! Sorted runs → one, or the files of the index. Only a block of each run is in memory.
//!
//! A file of the index is a sequence of entries, sorted by their terms: how many bytes of the term are those of the term
//! before, how many follow, these, how many bytes the sections take, and the sections as in a run.

use crate::run::put_entry;
use crate::varint;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// The size of a file of the index before it is compressed, unless one term needs more.
const FILE: usize = 48 << 10;

/// The size of the blocks in which a merged run is returned.
const BLOCK: usize = 1 << 20;

/// What is read from a run: its next block, empty at its end.
pub type Read<'r> = Box<dyn FnMut(usize) -> Vec<u8> + 'r>;

/// A term and the sections that have it.
struct Entry {
    key: Vec<u8>,
    /// The first and the last section; meaningless without sections.
    first: u64,
    last: u64,
    /// The distances between the sections, without the first.
    rest: Vec<u8>,
    is_empty: bool,
}

/// Merges runs.
pub struct Merge<'r> {
    read: Read<'r>,
    runs: Vec<Unread>,
    heads: BinaryHeap<Reverse<(Vec<u8>, usize)>>,
    entries: Vec<Option<Entry>>,
    waiting: Option<Entry>,
    error: Option<&'static str>,
}

impl std::fmt::Debug for Merge<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Merge").field("runs", &self.runs.len()).finish_non_exhaustive()
    }
}

/// What has been read of a run and not been merged yet.
struct Unread {
    bytes: Vec<u8>,
    at: usize,
    /// What is added to the numbers of its sections.
    base: u64,
}

/// A file of the index, and the first term in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// The first term.
    pub first: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl<'r> Merge<'r> {
    /// Merges as many runs as there are bases, which are added to the numbers of their sections.
    pub fn new(bases: &[u32], read: Read<'r>) -> Self {
        let runs =
            bases.iter().map(|base| Unread { bytes: Vec::new(), at: 0, base: (*base).into() }).collect();
        let entries = bases.iter().map(|_| None).collect();
        let mut merge = Merge { read, runs, heads: BinaryHeap::new(), entries, waiting: None, error: None };
        for run in 0..bases.len() {
            merge.advance(run);
        }
        merge
    }

    /// Reads the next entry of a run.
    fn advance(&mut self, run: usize) {
        match self.next_entry(run) {
            Ok(Some(entry)) => {
                self.heads.push(Reverse((entry.key.clone(), run)));
                self.entries[run] = Some(entry);
            }
            Ok(None) => {}
            Err(error) => self.error = Some(error),
        }
    }

    fn next_entry(&mut self, run: usize) -> Result<Option<Entry>, &'static str> {
        const CUT: &str = "a temporary file was cut off";
        loop {
            let unread = &self.runs[run];
            let left = &unread.bytes[unread.at..];
            if let Some((length, rest)) = varint::take(left)
                && let Some(entry) = rest.get(..length as usize)
            {
                let at = unread.bytes.len() - rest.len() + entry.len();
                let read = read_entry(entry, unread.base).ok_or(CUT)?;
                self.runs[run].at = at;
                return Ok(Some(read));
            }
            let block = (self.read)(run);
            if block.is_empty() {
                return if left.is_empty() { Ok(None) } else { Err(CUT) };
            }
            let unread = &mut self.runs[run];
            unread.bytes.drain(..unread.at);
            unread.at = 0;
            unread.bytes.extend_from_slice(&block);
        }
    }

    /// The next term with the sections of all runs. Those of a later run are larger.
    fn next(&mut self) -> Option<Entry> {
        let Reverse((key, run)) = self.heads.pop()?;
        let mut merged = self.entries[run].take()?;
        self.advance(run);
        while let Some(Reverse((next, _))) = self.heads.peek()
            && *next == key
        {
            let Some(Reverse((_, run))) = self.heads.pop() else { break };
            if let Some(entry) = self.entries[run].take() {
                append(&mut merged, entry);
            }
            self.advance(run);
        }
        Some(merged)
    }

    /// The next block of the merged run; empty at its end.
    ///
    /// # Errors
    /// A run is damaged.
    pub fn next_block(&mut self) -> Result<Vec<u8>, &'static str> {
        let mut bytes = Vec::new();
        while bytes.len() < BLOCK
            && let Some(entry) = self.next()
        {
            put_entry(&entry.key, entry.last as u32, &sections(&entry), &mut bytes);
        }
        self.error.map_or(Ok(bytes), Err)
    }

    /// The next file of the index; nothing at the end.
    ///
    /// # Errors
    /// A run is damaged.
    pub fn next_file(&mut self) -> Result<Option<File>, &'static str> {
        let mut bytes = Vec::new();
        let mut first = None;
        let mut before: Vec<u8> = Vec::new();
        while let Some(entry) = self.waiting.take().or_else(|| self.next()) {
            let sections = sections(&entry);
            if first.is_some() && bytes.len() + entry.key.len() + sections.len() > FILE {
                self.waiting = Some(entry);
                break;
            }
            first.get_or_insert_with(|| String::from_utf8_lossy(&entry.key).into_owned());
            let shared = before.iter().zip(&entry.key).take_while(|(one, other)| one == other).count();
            varint::put(shared as u64, &mut bytes);
            varint::put((entry.key.len() - shared) as u64, &mut bytes);
            bytes.extend_from_slice(&entry.key[shared..]);
            varint::put(sections.len() as u64, &mut bytes);
            bytes.extend_from_slice(&sections);
            before = entry.key;
        }
        match self.error {
            Some(error) => Err(error),
            None => Ok(first.map(|first| File { first, bytes })),
        }
    }
}

fn read_entry(bytes: &[u8], base: u64) -> Option<Entry> {
    let (length, rest) = varint::take(bytes)?;
    let (key, rest) = rest.split_at_checked(length as usize)?;
    let (last, rest) = varint::take(rest)?;
    let key = key.to_vec();
    if rest.is_empty() {
        return Some(Entry { key, first: 0, last: 0, rest: Vec::new(), is_empty: true });
    }
    let (first, rest) = varint::take(rest)?;
    Some(Entry { key, first: first + base, last: last + base, rest: rest.to_vec(), is_empty: false })
}

fn append(merged: &mut Entry, next: Entry) {
    if next.is_empty {
        return;
    }
    if merged.is_empty {
        *merged = next;
        return;
    }
    varint::put(next.first.saturating_sub(merged.last), &mut merged.rest);
    merged.rest.extend_from_slice(&next.rest);
    merged.last = next.last;
}

fn sections(entry: &Entry) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(entry.rest.len() + 5);
    if !entry.is_empty {
        varint::put(entry.first, &mut bytes);
        bytes.extend_from_slice(&entry.rest);
    }
    bytes
}
