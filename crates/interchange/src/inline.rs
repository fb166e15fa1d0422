//! Words, marks and nodes, one after the other → a [`Text`].

use oration_markdown::{escape, escape_all};
use oration_model::{Span, Text};

/// A part of Markdown.
#[derive(Debug)]
enum Piece {
    Words(String),
    /// Markdown that marks something.
    Mark(String),
}

/// A text that is being read.
///
/// ```
/// use oration_interchange::Inline;
///
/// let mut inline = Inline::new(true);
/// inline.start("**", "**");
/// inline.words("Thank you");
/// inline.end();
/// assert_eq!(inline.finish(), "**Thank you**".into());
/// ```
#[derive(Debug)]
pub struct Inline {
    /// Whether white space is kept as it is.
    is_exact: bool,
    spans: Vec<Span<'static>>,
    pieces: Vec<Piece>,
    /// The marks that are open: how they start and end.
    open: Vec<(String, String)>,
}

impl Inline {
    /// An empty text, which keeps its white space if it is exact.
    pub fn new(is_exact: bool) -> Self {
        Inline { is_exact, spans: Vec::new(), pieces: Vec::new(), open: Vec::new() }
    }

    /// Words. Lines that the file was broken into are kept as soft line breaks, without the indents.
    pub fn words(&mut self, words: &str) {
        let mut kept = String::new();
        let words = if self.is_exact {
            kept.push_str(words);
            ""
        } else {
            words
        };
        for (index, line) in words.split('\n').enumerate() {
            let line = if index == 0 { line } else { line.trim_start_matches([' ', '\t', '\r']) };
            if index > 0 {
                kept.truncate(kept.trim_end_matches([' ', '\t', '\r']).len());
                if !kept.ends_with('\n') {
                    kept.push('\n');
                }
            }
            kept.push_str(line);
        }
        match self.pieces.last_mut() {
            Some(Piece::Words(before)) => before.push_str(&kept),
            _ => self.pieces.push(Piece::Words(kept)),
        }
    }

    /// Markdown.
    pub fn mark(&mut self, markdown: impl Into<String>) {
        self.pieces.push(Piece::Mark(markdown.into()));
    }

    /// Starts a mark, whose Markdown is given.
    pub fn start(&mut self, start: &str, end: impl Into<String>) {
        self.mark(start);
        self.open.push((start.to_owned(), end.into()));
    }

    /// Ends the innermost mark. Spaces at its ends are outside of it, where Markdown needs them.
    pub fn end(&mut self) {
        let Some((start, end)) = self.open.pop() else { return };
        self.close(&start, &end);
    }

    fn close(&mut self, start: &str, end: &str) {
        let last = match self.pieces.last_mut() {
            Some(Piece::Mark(mark)) if mark == start => {
                self.pieces.pop();
                return;
            }
            // A link can begin and end with a space.
            _ if self.is_exact && start == "[" => String::new(),
            Some(Piece::Words(words)) => {
                let length = words.trim_end().len();
                words.split_off(length)
            }
            _ => String::new(),
        };
        if let [.., Piece::Mark(mark), Piece::Words(words)] = &mut *self.pieces
            && mark == start
            && !(self.is_exact && start == "[")
        {
            let inner = words.trim_start();
            let (space, inner) = (words[..words.len() - inner.len()].to_owned(), inner.to_owned());
            let is_empty = inner.is_empty();
            self.pieces.truncate(self.pieces.len() - 2);
            self.pieces.push(Piece::Words(space));
            if is_empty {
                self.pieces.push(Piece::Words(last));
                return;
            }
            self.mark(start);
            self.pieces.push(Piece::Words(inner));
        }
        self.mark(end);
        if !last.is_empty() {
            self.pieces.push(Piece::Words(last));
        }
    }

    /// A node. Marks end before it and start again after it.
    pub fn node(&mut self, node: Span<'static>) {
        let open = self.open.clone();
        for (start, end) in open.iter().rev() {
            self.close(start, end);
        }
        self.flush();
        self.spans.push(node);
        for (start, _) in &open {
            self.mark(start.as_str());
        }
    }

    /// The words so far as a span.
    fn flush(&mut self) {
        let markdown = self.markdown();
        if !markdown.is_empty() {
            self.spans.push(Span::Markdown(markdown.into()));
        }
    }

    fn markdown(&mut self) -> String {
        let pieces = std::mem::take(&mut self.pieces);
        let is_marked = pieces.iter().any(|piece| matches!(piece, Piece::Mark(_)));
        let words = |piece: Piece| match piece {
            Piece::Words(words) if is_marked => escape_all(&words).into_owned(),
            Piece::Words(words) | Piece::Mark(words) => words,
        };
        let markdown: String = pieces.into_iter().map(words).collect();
        if is_marked { markdown } else { escape(&markdown).into_owned() }
    }

    /// The text, without the line breaks of the file at its ends.
    pub fn finish(mut self) -> Text<'static> {
        while !self.open.is_empty() {
            self.end();
        }
        if !self.is_exact {
            self.trim();
        }
        if self.spans.is_empty() {
            return Text::Markdown(self.markdown().into());
        }
        self.flush();
        self.spans.retain(|span| !matches!(span, Span::Markdown(words) if words.is_empty()));
        Text::Spans(self.spans)
    }

    /// Takes off the line breaks at the ends.
    fn trim(&mut self) {
        if self.spans.is_empty()
            && let Some(Piece::Words(words)) = self.pieces.first_mut()
        {
            trim_start(words);
        }
        if let Some(Span::Markdown(words)) = self.spans.first_mut() {
            trim_start(words.to_mut());
        }
        if let Some(Piece::Words(words)) = self.pieces.last_mut() {
            let blank = words.len() - words.trim_end().len();
            if words[words.len() - blank..].contains('\n') {
                words.truncate(words.len() - blank);
            }
        }
    }
}

fn trim_start(words: &mut String) {
    let blank = words.len() - words.trim_start().len();
    if words[..blank].contains('\n') {
        words.drain(..blank);
    }
}

/// Code between more backticks than are in it.
///
/// ```
/// assert_eq!(oration_interchange::code("a`b"), "``a`b``");
/// ```
pub fn code(code: &str) -> String {
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let touches = code.starts_with(['`', ' ']) || code.ends_with(['`', ' ']);
    let space = if touches && !code.trim_matches(' ').is_empty() { " " } else { "" };
    [&fence, space, code, space, &fence].concat()
}

/// The end of a link or an image: `](url "title")`.
///
/// ```
/// assert_eq!(oration_interchange::target("https://example.org", None), "](https://example.org)");
/// ```
pub fn target(url: &str, title: Option<&str>) -> String {
    let is_bare = !url.is_empty()
        && !url.contains(|c: char| c.is_whitespace() || c.is_control() || "()<>\\&".contains(c));
    let url = match is_bare {
        true => url.to_owned(),
        false => {
            let written =
                url.replace('\\', "\\\\").replace('<', "%3C").replace('>', "%3E").replace('&', "&amp;");
            ["<", &written.replace(|c: char| c.is_control(), ""), ">"].concat()
        }
    };
    let title = title.map_or(String::new(), |title| {
        [" \"", &title.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', " "), "\""].concat()
    });
    ["](", &url, &title, ")"].concat()
}
