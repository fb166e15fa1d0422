//! Texts → the lines they fill on A4 paper as GB/T 9704-2012 sets it: 22 lines of 28 characters.

/// The width of a line in halves of a Chinese character, and the indentation of a paragraph.
const LINE: u64 = 2 * 28;
const INDENT: u64 = 4;
const LINES: u64 = 22;

/// Counts lines. Where a line is broken does not depend on the words, so that a count is an estimate.
#[derive(Debug, Default)]
pub(crate) struct Paper {
    pub(crate) lines: u64,
    /// The width of a run-in heading, whose line goes on.
    open: u64,
}

impl Paper {
    pub(crate) fn add(&mut self, text: &str, goes_on: bool) {
        let start = if self.open == 0 { INDENT } else { self.open };
        let width = start + text.chars().map(width).sum::<u64>();
        self.open = 0;
        if goes_on {
            self.open = width;
        } else if width > INDENT {
            self.lines += width.div_ceil(LINE);
        }
    }

    /// A line of its own, for an omission or a remark.
    pub(crate) fn add_line(&mut self) {
        self.add("—", false);
    }

    pub(crate) fn end(&mut self) {
        if self.open > 0 {
            self.add("", false);
        }
    }

    pub(crate) fn pages(&self) -> u64 {
        self.lines.div_ceil(LINES)
    }
}

/// The width of a character in halves of a Chinese one (East Asian Width, UAX #11).
fn width(c: char) -> u64 {
    match c {
        '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}' | '\u{200B}'..='\u{200F}' => 0,
        '“' | '”' | '‘' | '’' | '—' | '…' => 2,
        '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}' => 2,
        '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE6F}' | '\u{FF01}'..='\u{FF60}' | '\u{20000}'.. => 2,
        _ => 1,
    }
}
