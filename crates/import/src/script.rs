//! What a character is: Han letter, sentence mark, numeral; and the bare letters of a text for comparison.

use crate::lower_case::push_lower;

/// Counts the bytes that were looked at, for tests.
#[inline]
pub(super) fn work(bytes: usize) {
    #[cfg(test)]
    super::growth::WORK.with(|work| work.set(work.get() + bytes));
    #[cfg(not(test))]
    let _ = bytes;
}

/// A Han character (unified ideographs, their extensions, 〇 and 々).
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '\u{20000}'..='\u{323af}' | '〇' | '々')
}

/// A syllable of Korean.
pub(super) fn is_hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}')
}

/// A mark that ends a sentence, in any script: also those of Urdu, Tibetan, Armenian, Ethiopic and Burmese.
pub(super) fn ends_sentence(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?' | '.' | '؟' | '…' | '．' | '।' | '۔' | '།' | '։' | '።' | '။')
}

/// A closing quotation mark or bracket.
pub(super) fn closes(c: char) -> bool {
    matches!(c, '”' | '’' | '」' | '』' | '）' | ')' | '》' | '"' | '\'' | '»' | '】' | ']' | '〉')
}

/// Whether a text ends as a finished sentence or lead-in does: 。！？…：； also before closing quotes, the mark of a note
/// or a remark: [1], （笑声）.
pub(super) fn is_finished(text: &str) -> bool {
    work(1);
    let text = text.trim_end();
    let ends = |text: &str| {
        let last = text.chars().rev().find(|&c| !closes(c));
        last.is_some_and(|c| ends_sentence(c) || matches!(c, '：' | ':' | '；' | ';'))
    };
    ends(text) || text.ends_with([']', ')', '）', '】']) && ends(before_bracket(text))
}

/// A text without the short bracket it ends in.
fn before_bracket(text: &str) -> &str {
    let near = text.ceil_char_boundary(text.len().saturating_sub(60));
    let open = text[near..].rfind(['[', '(', '（', '【']);
    text.get(..near + open.unwrap_or(0)).unwrap_or_default().trim_end()
}

/// Whether a text has a mark of a whole sentence inside or at its end.
pub(super) fn has_sentence(text: &str) -> bool {
    // The first bytes of these marks; a text of other scripts has neither.
    let found =
        text.bytes().any(|b| matches!(b, 0xe3 | 0xef)).then(|| text.find(['。', '！', '？', '；'])).flatten();
    work(found.unwrap_or(text.len()));
    found.is_some()
}

/// The letters and digits of a text, half width and lower case: what two printings of it share.
pub(super) fn letters(text: &str) -> String {
    work(text.len());
    let mut letters = String::with_capacity(text.len());
    for c in text.chars() {
        match narrow(c) {
            c if c.is_ascii_alphanumeric() => letters.push(c.to_ascii_lowercase()),
            c if c.is_ascii() => {}
            // Letters without capitals, and small Cyrillic ones.
            c if is_han(c) || matches!(c, '\u{5d0}'..='\u{5ea}' | '\u{620}'..='\u{64a}' | 'а'..='я') => {
                letters.push(c);
            }
            c if c.is_alphanumeric() => push_lower(&mut letters, c),
            _ => {}
        }
    }
    letters
}

/// A full-width form of an ASCII character becomes that character.
pub(super) fn narrow(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{3000}' | '\u{a0}' => ' ',
        c => c,
    }
}

/// The simplified form of a character that posts and addresses are written with; each takes the same bytes.
pub(super) fn simplified(c: char) -> char {
    match c {
        '長' => '长',
        '議' => '议',
        '員' => '员',
        '會' => '会',
        '們' => '们',
        '師' => '师',
        '總' => '总',
        '統' => '统',
        '學' => '学',
        '書' => '书',
        '記' => '记',
        '導' => '导',
        '來' => '来',
        '賓' => '宾',
        '親' => '亲',
        '愛' => '爱',
        '縣' => '县',
        '區' => '区',
        '廳' => '厅',
        '務' => '务',
        '經' => '经',
        '鄉' => '乡',
        '貴' => '贵',
        '專' => '专',
        '論' => '论',
        '壇' => '坛',
        '禮' => '礼',
        '儀' => '仪',
        '慶' => '庆',
        '談' => '谈',
        '討' => '讨',
        '動' => '动',
        '開' => '开',
        '閉' => '闭',
        '對' => '对',
        '話' => '话',
        '辯' => '辩',
        '歡' => '欢',
        '報' => '报',
        '說' => '说',
        '聯' => '联',
        '團' => '团',
        '簽' => '签',
        '約' => '约',
        '運' => '运',
        '覽' => '览',
        '週' => '周',
        '發' => '发',
        c => c,
    }
}

/// Length in characters.
pub(super) fn len(text: &str) -> usize {
    text.chars().count()
}

/// Whether a text has at least `n` characters, without counting all of a long one.
pub(super) fn is_longer(text: &str, n: usize) -> bool {
    work(n.min(text.len()));
    text.len() > n && text.chars().nth(n).is_some()
}

/// Whether most letters of a text are Han or kana, so that lines join without a space.
pub(super) fn is_cjk(text: &str) -> bool {
    let mut han = 0usize;
    let mut other = 0usize;
    for c in text.chars().take(4000) {
        match c {
            c if is_han(c) || matches!(c, '\u{3040}'..='\u{30ff}') => han += 1,
            c if c.is_alphabetic() => other += 1,
            _ => {}
        }
    }
    han * 3 > other
}

/// Position of the first character of `marks`. `str::find` decodes each character, which takes several times as long.
pub(super) fn first_of(text: &str, marks: &[char]) -> Option<usize> {
    // In UTF-8, the last six bits of a character are those of its last byte.
    let likely = marks.iter().fold(0u64, |set, &mark| set | 1 << (u32::from(mark) % 64));
    for (at, byte) in text.bytes().enumerate() {
        if likely >> (byte % 64) & 1 == 1 {
            // A character that ends here.
            let start = text.floor_char_boundary(at);
            if text[start..].starts_with(marks) && text.is_char_boundary(at + 1) {
                return Some(start);
            }
        }
    }
    None
}

/// Position of the first character of `marks` outside quotation marks and brackets.
pub(super) fn find_outside(text: &str, marks: &[char]) -> Option<usize> {
    let mut depth = 0usize;
    for (at, c) in text.char_indices() {
        work(1);
        match c {
            '“' | '‘' | '「' | '『' | '（' | '(' | '《' => depth += 1,
            '”' | '’' | '」' | '』' | '）' | ')' | '》' => depth = depth.saturating_sub(1),
            c if depth == 0 && marks.contains(&c) => return Some(at),
            _ => {}
        }
    }
    None
}

/// Whether an opening quotation mark or bracket is still open at the end.
pub(super) fn is_open(text: &str) -> bool {
    let mut depth = 0i32;
    for c in text.chars() {
        match c {
            '“' | '「' | '『' | '（' | '《' => depth += 1,
            '”' | '」' | '』' | '）' | '》' => depth -= 1,
            _ => {}
        }
    }
    depth > 0
}

/// `9:05`, `00:03:10`: two or three numbers of at most two digits.
pub(super) fn is_clock_time(text: &str) -> bool {
    let mut parts = 0;
    let is_number = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    text.split(':').inspect(|_| parts += 1).all(is_number) && (2..=3).contains(&parts)
}

#[cfg(test)]
mod tests {
    use super::first_of;

    #[test]
    fn the_first_of_marks_is_where_str_find_finds_it() {
        // 聨 and ٨ end in bytes like those of ( and （.
        let texts = ["", "(", "ａ（", "聨（b", "٨[", "一二三", "ab(c（", "\u{10ffff}］[", "×x", "：:"];
        for marks in [&['（', '(', '['][..], &['×'], &['：', ':'], &['\u{10ffff}', 'x'], &[]] {
            for text in texts {
                assert_eq!(first_of(text, marks), text.find(marks), "{text} {marks:?}");
            }
        }
    }
}
