//! The HTML of a Chinese text → the places of its half-width punctuation, and what is shown there instead.
//!
//! ```text
//! mark  = "," | ";" | ":" | "?" | "!"    a Han character on one side, and no space to a word of another script
//! pair  = "(" … ")" | '"' … '"' | "'" … "'"    Han characters in it or beside it
//! ```
//!
//! Numbers, URLs and words of other scripts keep theirs, as do code, masks, gaps and phrases in other languages.

/// A character of the text.
struct Cell {
    /// The byte of the HTML where it is.
    at: usize,
    c: char,
    /// What is shown instead.
    shown: Option<char>,
    /// What is before and after it, beyond other punctuation.
    sides: [Side; 2],
    /// The number of Han characters before it.
    wide: usize,
}

/// What is beside a mark.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    /// A Han character or its punctuation.
    Han,
    /// The start or end of the text.
    Edge,
    /// A character of another script; the flag says whether a space is before it.
    Other(bool),
}

impl Side {
    /// What is beside the character after this one.
    fn past(self, c: char) -> Side {
        match c {
            _ if is_mark(c) => self,
            _ if is_wide(c) => Side::Han,
            _ if !c.is_whitespace() => Side::Other(false),
            _ if self == Side::Other(false) => Side::Other(true),
            _ => self,
        }
    }
}

/// Stands for an element whose text stays as it is.
const OPAQUE: char = '\u{FFFC}';

/// The bytes of the HTML that are shown as other characters, in order.
pub(super) fn replacements(html: &str) -> Vec<(usize, char)> {
    let is_mark = |byte: u8| matches!(byte, b',' | b';' | b':' | b'?' | b'!' | b'(' | b')' | b'"' | b'\'');
    if html.is_ascii() || !html.bytes().any(is_mark) {
        return Vec::new();
    }
    let mut text = Text::of(html);
    text.marks();
    text.brackets();
    text.quotes('"', ['“', '”']);
    text.quotes('\'', ['‘', '’']);
    text.cells.iter().filter_map(|cell| Some((cell.at, cell.shown?))).collect()
}

/// The text of HTML as the writer makes it: a character for each reference, and one for each element that stays as it is.
fn cells(html: &str) -> Vec<Cell> {
    let mut cells = Vec::new();
    let mut at = 0;
    while let Some(first) = html[at..].chars().next() {
        let rest = &html[at..];
        let (c, length) = match first {
            '<' if starts(rest, &SILENT) => (None, element_length(rest)),
            '<' if starts(rest, &OPAQUE_ELEMENTS) => (Some(OPAQUE), element_length(rest)),
            // In attributes, `>` is a reference.
            '<' => (None, up_to(rest, b'>')),
            '&' => (Some(OPAQUE), up_to(rest, b';')),
            c => (Some(c), c.len_utf8()),
        };
        cells.extend(c.map(|c| Cell { at, c, shown: None, sides: [Side::Edge; 2], wide: 0 }));
        at += length;
    }
    cells
}

/// References to notes, and readings, which are beside the text.
const SILENT: [&str; 3] = ["<sup", "<rt", "<rp"];

const OPAQUE_ELEMENTS: [&str; 4] =
    ["<code", "<span class=\"oration-mask", "<span class=\"oration-gap", "<span class=\"oration-foreign"];

fn starts(html: &str, tags: &[&str]) -> bool {
    tags.iter().any(|tag| html.starts_with(tag))
}

/// The number of bytes up to and with a byte.
fn up_to(html: &str, end: u8) -> usize {
    html.bytes().position(|byte| byte == end).map_or(html.len(), |at| at + 1)
}

/// The bytes of an element without elements of its name in it.
fn element_length(html: &str) -> usize {
    let name = html[1..].bytes().take_while(u8::is_ascii_alphanumeric).count();
    let mut at = up_to(html, b'>');
    while !html[at..].is_empty() {
        let rest = &html[at..];
        if rest.starts_with("</") && rest[2..].starts_with(&html[1..=name]) {
            return at + up_to(rest, b'>');
        }
        at += rest.chars().next().map_or(1, char::len_utf8);
    }
    html.len()
}

struct Text {
    cells: Vec<Cell>,
}

impl Text {
    fn of(html: &str) -> Text {
        let mut text = Text { cells: cells(html) };
        text.hide_urls();
        let (mut side, mut wide) = (Side::Edge, 0);
        for cell in &mut text.cells {
            (cell.sides[0], cell.wide) = (side, wide);
            wide += usize::from(is_wide(cell.c));
            side = side.past(cell.c);
        }
        side = Side::Edge;
        for cell in text.cells.iter_mut().rev() {
            cell.sides[1] = side;
            side = side.past(cell.c);
        }
        text
    }

    fn at(&self, i: usize) -> Option<char> {
        self.cells.get(i).map(|cell| cell.c)
    }

    fn before(&self, i: usize) -> Option<char> {
        i.checked_sub(1).and_then(|i| self.at(i))
    }

    /// URLs, up to the punctuation after them.
    fn hide_urls(&mut self) {
        let mut i = 0;
        while i < self.cells.len() {
            let starts = |word: &str| word.chars().enumerate().all(|(n, c)| self.at(i + n) == Some(c));
            let is_start = starts("://") || starts("www.") || starts("mailto:");
            let ends = |cell: &Cell| !cell.c.is_ascii_graphic();
            let length = if is_start { self.cells[i..].iter().position(ends) } else { Some(0) };
            let mut end = length.map_or(self.cells.len(), |length| i + length);
            while end > i && self.before(end).is_some_and(is_mark) {
                end -= 1;
            }
            self.cells[i..end].iter_mut().for_each(|cell| cell.c = OPAQUE);
            i = end.max(i + 1);
        }
    }

    fn replace(&mut self, i: usize, shown: char) {
        self.cells[i].shown = Some(shown);
    }

    fn marks(&mut self) {
        for i in 0..self.cells.len() {
            let shown = match self.cells[i].c {
                ',' => '，',
                ';' => '；',
                ':' => '：',
                '?' => '？',
                '!' => '！',
                _ => continue,
            };
            let sides = self.cells[i].sides;
            // `Right? 好`: the mark is of the word in front of it.
            let spaced = self.at(i + 1).is_some_and(|c| c.is_whitespace() && !is_wide(c));
            let own = matches!(sides[0], Side::Other(_)) && spaced;
            if sides.contains(&Side::Han) && !sides.contains(&Side::Other(true)) && !own {
                self.replace(i, shown);
            }
        }
    }

    fn brackets(&mut self) {
        let mut open = Vec::new();
        for i in 0..self.cells.len() {
            match self.cells[i].c {
                '(' => open.push(i),
                ')' => {
                    if let Some(start) = open.pop() {
                        self.pair(start, i, ['（', '）']);
                    }
                }
                _ => {}
            }
        }
    }

    /// Quotes begin and end in turn.
    fn quotes(&mut self, quote: char, shown: [char; 2]) {
        let mut open = None;
        for i in 0..self.cells.len() {
            if self.cells[i].c != quote || quote == '\'' && self.is_apostrophe(i) {
                continue;
            }
            match open.take() {
                Some(start) => self.pair(start, i, shown),
                None => open = Some(i),
            }
        }
    }

    /// One in or after a word of letters that goes on: it's, the boys' room.
    fn is_apostrophe(&self, i: usize) -> bool {
        let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && !is_wide(c));
        let goes_on = |c: Option<char>| c.is_some_and(|c| c.is_whitespace() || is_letter(Some(c)));
        is_letter(self.before(i)) && goes_on(self.at(i + 1))
    }

    fn pair(&mut self, start: usize, end: usize, shown: [char; 2]) {
        let (first, last) = (&self.cells[start], &self.cells[end]);
        let has_han = last.wide > first.wide;
        let sides = [first.sides[0], last.sides[1]];
        let fits = match has_han {
            true => sides.iter().any(|side| !matches!(side, Side::Other(_))),
            false => sides[0] == Side::Han && sides[1] != Side::Other(false),
        };
        if fits && !sides.contains(&Side::Other(true)) {
            self.replace(start, shown[0]);
            self.replace(end, shown[1]);
        }
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, ',' | ';' | ':' | '?' | '!' | '(' | ')' | '"' | '\'')
}

/// Han characters, and the punctuation and symbols of the same width.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}' | '\u{FF00}'..='\u{FFEF}'
        | '\u{20000}'..='\u{3FFFF}' | '“' | '”' | '‘' | '’' | '…' | '—' | '·')
}

#[cfg(test)]
mod tests {
    use super::replacements;

    fn shown(html: &str) -> String {
        let mut out = String::new();
        let mut from = 0;
        for (at, c) in replacements(html) {
            out.push_str(&html[from..at]);
            out.push(c);
            from = at + 1;
        }
        out + &html[from..]
    }

    #[test]
    fn punctuation_between_han_characters_is_full_width() {
        for (half, full) in [
            ("同志们:今年,我们要努力;还要什么?要团结!", "同志们：今年，我们要努力；还要什么？要团结！"),
            ("他说:\"你好!\"然后走了", "他说：“你好！”然后走了"),
            ("\"一带\"和\"一路\"", "“一带”和“一路”"),
            ("所谓'三农'问题", "所谓‘三农’问题"),
            ("大会(掌声)开始", "大会（掌声）开始"),
            ("(一)", "（一）"),
            ("什么?!真的", "什么？！真的"),
            ("世贸组织(WTO)总干事说,GDP增长5%,达到新高", "世贸组织（WTO）总干事说，GDP增长5%，达到新高"),
            ("我们, 大家", "我们， 大家"),
            ("中国(China, Beijing)很大", "中国（China, Beijing）很大"),
            ("<strong>一是</strong>,加强", "<strong>一是</strong>，加强"),
            ("第<sup><a href=\"#n\">1</a></sup>,好", "第<sup><a href=\"#n\">1</a></sup>，好"),
        ] {
            assert_eq!(shown(half), full, "{half}");
        }
    }

    #[test]
    fn other_punctuation_stays_as_it_is() {
        for text in [
            "共1,000人在10:30出发",
            "占3.5%",
            "见http://example.org/a,b?c=d:e(f)",
            "The word \"中国\", it's said, means",
            "it's 我们的",
            "函数f(x,y)的值",
            "C: D; E! F? 好",
            "<code>印,度</code>",
            "<span class=\"oration-mask\" aria-label=\"a,名\">某,某</span>",
            "<a href=\"https://x.cn/,\" title=\"好,好\">好</a>",
            "他说\"",
            "纯文本，没有半角标点。",
        ] {
            assert_eq!(shown(text), text);
        }
    }
}
