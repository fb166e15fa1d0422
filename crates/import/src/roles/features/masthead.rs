//! A line → whether it is the masthead of a record or the number of a document, which are not titles.

use crate::lexicon::{Class, fold, is, reach};
use crate::script::{is_han, is_longer, narrow};

/// `House of Commons Hansard`, `Volume 712`, `18. Wahlperiode`: nothing but a chamber, its record, and numbers.
pub(super) fn is_masthead(text: &str) -> bool {
    const MOST: usize = 12;
    let marks =
        |c: char| c.is_whitespace() || matches!(c, ',' | ':' | ';' | '|' | '–' | '—' | '·' | '(' | ')');
    let words: Vec<&str> = text.split(marks).filter(|word| !word.is_empty()).take(MOST + 1).collect();
    if words.len() > MOST || is_longer(text, 90) {
        return false;
    }
    let (mut at, mut named) = (0, false);
    while let Some(word) = words.get(at) {
        let most = reach(&fold(word)).min(words.len() - at);
        let chamber = (1..=most).rev().find(|n| is(&words[at..at + n].join(" "), Class::Chamber));
        let other = is_count(word) || is(word, Class::Link);
        at += match chamber {
            Some(n) => n,
            None if other => 1,
            None => return false,
        };
        named |= chamber.is_some();
    }
    named
}

/// `712`, `18/92`, `LXIII`, `18.`
fn is_count(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        || word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C' | b'.'))
}

/// `No. 114/2018`, `Drucksache 18/114`, `BR-2019/4`, 第12号, 海政发〔2019〕12号: what counts a document, and no words.
pub(super) fn is_document_number(text: &str) -> bool {
    let text = text.trim().trim_matches(['(', ')', '（', '）', '[', ']']);
    if text.contains(is_han) || text.ends_with('호') {
        return is_eastern(text);
    }
    let words: Vec<&str> = text.split_whitespace().take(5).collect();
    let [first @ .., last] = words.as_slice() else { return false };
    let counts = |word: &str| {
        let digit = |c: char| c.is_ascii_digit();
        let marks = |c: char| c.is_alphanumeric() || matches!(c, '/' | '-' | '.' | '_');
        word.contains(digit) && word.chars().all(marks) && !word.contains(char::is_lowercase)
    };
    if first.is_empty() {
        let joined =
            last.contains('/') || last.contains('-') && last.bytes().filter(u8::is_ascii_digit).count() >= 4;
        return counts(last) && joined && last.starts_with(|c: char| c.is_ascii_uppercase());
    }
    let parted = last.contains(|c: char| c.is_ascii_digit()) && last.contains('/');
    first.len() <= 2
        && counts(last)
        && (parted || first.last().is_some_and(|word| is_number_sign(word)))
        && (first.len() == 1 || first.last().is_some_and(|word| is_number_sign(word)))
}

/// No., Nr, N°, nº, №
fn is_number_sign(word: &str) -> bool {
    const SIGNS: [&str; 9] = ["no", "nr", "n°", "nº", "№", "num", "núm", "n", "sayı"];
    SIGNS.contains(&fold(word).trim_end_matches(['.', ':']))
        || matches!(fold(word).as_ref(), "n.º" | "n.°" | "n.o" | "số" | "номер")
}

/// 第12号, 海政发〔2019〕12号, 제12호, 平成30年第12号
fn is_eastern(text: &str) -> bool {
    let Some(inner) = text.strip_suffix(['号', '號', '호']) else { return false };
    let digit = |c: char| narrow(c).is_ascii_digit() || "一二三四五六七八九十百〇".contains(c);
    let digits = inner.len() - inner.trim_end_matches(digit).len();
    let head = inner[..inner.len() - digits].trim_end();
    // 水産委員会議録　第十二号 has words.
    let bare = !is_longer(head, 8) || head.ends_with(['〕', '］', ']']);
    digits > 0
        && bare
        && !is_longer(inner, 24)
        && (head.is_empty() && inner.contains(|c: char| narrow(c).is_ascii_digit())
            || head.ends_with(['第', '제', '〕', '］', ']', '）', ')', '-', '字']))
}

#[cfg(test)]
mod tests {
    use super::{is_document_number, is_masthead};

    #[test]
    fn mastheads_are_chambers_and_their_records() {
        for text in [
            "House of Commons",
            "House of Commons Hansard",
            "Volume 712",
            "Deutscher Bundestag – 18. Wahlperiode",
            "Assemblée nationale",
        ] {
            assert!(is_masthead(text), "{text}");
        }
        for text in
            ["The House of Commons and its friends", "Statement to the House of Commons", "712", "Harbour"]
        {
            assert!(!is_masthead(text), "{text}");
        }
    }

    #[test]
    fn numbers_of_documents_have_no_words() {
        for text in [
            "No. 114/2018",
            "Pressemitteilung Nr. 114/2018",
            "Drucksache 18/114",
            "BR-2019/4",
            "第12号",
            "海政发〔2019〕12号",
            "제12호",
            "N° 12",
            "№ 7",
        ] {
            assert!(is_document_number(text), "{text}");
        }
        for text in [
            "COVID-19",
            "Lecture 5",
            "Speech of 3 June 2019",
            "第12号码头的故事",
            "七号",
            "No. The quay is shut",
        ] {
            assert!(!is_document_number(text), "{text}");
        }
    }
}
