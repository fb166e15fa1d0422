//! A text → the same as a document whose numbers are automatic: both have the same outline.
//!
//! The texts are the speeches of the demo, the plain texts of `tests/import`, and those of a corpus next to this
//! repository, if present.

use super::docx::{Docx, pp};
use super::outline;
use oration::{ImportOptions, import, import_document};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// What is around the numbers of a list, and their format.
const LISTS: [(&str, &str, &str); 10] = [
    ("", "、", "chineseCounting"),
    ("（", "）", "chineseCounting"),
    ("(", ")", "chineseCounting"),
    ("第", "章", "chineseCountingThousand"),
    ("第", "节", "chineseCountingThousand"),
    ("（", "）", "decimal"),
    ("", ".", "decimal"),
    ("", "．", "decimal"),
    ("", "、", "decimal"),
    ("", ".", "upperRoman"),
];

/// The numbers 1 to 39 in a format.
fn signs(format: &str) -> Vec<String> {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    const ROMAN: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let sign = |n: usize| match format {
        "decimal" => n.to_string(),
        "upperRoman" => ["X".repeat(n / 10), ROMAN[n % 10].to_owned()].concat(),
        _ => {
            let tens = ["", "十", "二十", "三十"][n / 10];
            [tens, DIGITS[n % 10]].concat()
        }
    };
    (1..40).map(sign).collect()
}

/// A document whose paragraphs are the lines of a text.
struct Written {
    body: String,
    nums: String,
    /// The last number of each list, and the list that goes on.
    last: HashMap<usize, (usize, usize)>,
    count: usize,
}

impl Written {
    fn line(&mut self, line: &str) {
        let found = LISTS.iter().enumerate().find_map(|(list, (before, after, format))| {
            let rest = line.strip_prefix(before)?;
            let signs = signs(format);
            // The longest sign first: 十一 begins as 十 does.
            let (at, rest) = signs.iter().enumerate().rev().find_map(|(at, sign)| {
                Some((at + 1, rest.strip_prefix(sign.as_str())?.strip_prefix(after)?))
            })?;
            (!rest.trim().is_empty() && !rest.starts_with(char::is_numeric)).then_some((list, at, rest))
        });
        let Some((list, number, rest)) = found else {
            self.body.push_str(&pp("", line));
            return;
        };
        let num = match self.last.get(&list) {
            Some(&(last, num)) if last + 1 == number => num,
            _ => self.start(list, number),
        };
        self.last.insert(list, (number, num));
        let properties = format!(r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{num}"/></w:numPr>"#);
        self.body.push_str(&pp(&properties, rest));
    }

    /// A list that starts over with a number.
    fn start(&mut self, list: usize, number: usize) -> usize {
        self.count += 1;
        self.nums.push_str(&format!(
            r#"<w:num w:numId="{}"><w:abstractNumId w:val="{list}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="{number}"/></w:lvlOverride></w:num>"#,
            self.count
        ));
        self.count
    }
}

/// The document, and how many of its paragraphs have automatic numbers.
fn written(lines: &[&str]) -> (Vec<u8>, usize) {
    let mut written = Written { body: String::new(), nums: String::new(), last: HashMap::new(), count: 0 };
    lines.iter().for_each(|line| written.line(line));
    let made_from: String = LISTS
        .iter()
        .enumerate()
        .map(|(at, (before, after, format))| {
            format!(
                r#"<w:abstractNum w:abstractNumId="{at}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:suff w:val="nothing"/><w:lvlText w:val="{before}%1{after}"/></w:lvl></w:abstractNum>"#
            )
        })
        .collect();
    let numbered = written.body.matches("<w:numPr>").count();
    let numbering = [made_from, written.nums].concat();
    (Docx::new(&written.body).numbering(&numbering).bytes(), numbered)
}

fn texts(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.path() {
            path if path.is_dir() => texts(&path, found),
            path if path.extension().is_some_and(|end| end == "txt") => found.push(path),
            _ => {}
        }
    }
}

#[test]
fn a_text_and_a_document_with_automatic_numbers_have_the_same_outline() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    for folder in ["www/speeches", "examples", "tests/import", "../shared/corpus", "../corpus"] {
        texts(&root.join(folder), &mut paths);
    }
    paths.sort();
    let (mut numbers, mut read, mut wrong) = (0, 0, Vec::new());
    for path in &paths {
        let Ok(text) = std::fs::read_to_string(path) else { continue };
        let is_space = |c: char| c.is_whitespace() || c == '\u{feff}';
        let lines: Vec<&str> =
            text.lines().map(|line| line.trim_matches(is_space)).filter(|line| !line.is_empty()).collect();
        let (document, numbered) = written(&lines);
        if numbered == 0 || text.contains('\u{c}') {
            continue;
        }
        numbers += numbered;
        read += 1;
        let text = lines.join("\n\n");
        let expected = outline(&import(&text));
        let found = outline(&import_document(&document, &ImportOptions::default()).unwrap());
        if found != expected {
            wrong.push(format!("{}\n{}", path.display(), difference(&expected, &found)));
        }
    }
    assert!(read >= 20 && numbers >= 100, "{read} texts with {numbers} numbers");
    assert!(wrong.is_empty(), "{} of {read} texts:\n{}", wrong.len(), wrong.join("\n"));
}

/// The first headings that differ.
fn difference(expected: &[String], found: &[String]) -> String {
    let at = expected.iter().zip(found).position(|(one, other)| one != other);
    let at = at.unwrap_or(expected.len().min(found.len()));
    format!("  text:     {:?}\n  document: {:?}", expected.get(at), found.get(at))
}
