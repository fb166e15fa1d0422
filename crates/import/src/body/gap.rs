//! What the publisher left out: a passage in the middle, or all the rest.
//!
//! ```text
//! passage = "……"? "(" … ("省略" | "隐藏" | …) digits "字" ("," reason)? … ")" "……"?
//!         | "……"? "(" … digits "字" … ("会员" | "付费" | "登录" | …) … ")" "……"?
//! rest    = "……"? "(" "未完" … ("全文共" digits "字")? … ("显示" digits "字")? … ")"?
//! left    = "（" ("略" | "以下略" | "下略" | "节略" | "从略") "）"
//! ```

use crate::script::narrow;

/// An omission as printed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Gap {
    /// Bytes of the notice with the dots around it.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Characters left out, as declared.
    pub(crate) count: Option<u64>,
    /// Bytes of the reason.
    pub(crate) reason: Option<(usize, usize)>,
    /// The cut at the end.
    pub(crate) rest: bool,
    /// Length of the whole and of what is shown, as declared.
    pub(crate) total: Option<u64>,
    pub(crate) shown: Option<u64>,
}

/// The first omission of a text.
pub(crate) fn find(text: &str) -> Option<Gap> {
    if text.is_ascii() {
        return None;
    }
    crate::script::work(text.len());
    // 约631字, and not 文字. To look for one character is fast; to look for words is not.
    let is_count = |(at, _): (usize, &str)| {
        text.get(..at).is_some_and(|head| head.trim_end().ends_with(|c| narrow(c).is_ascii_digit()))
    };
    let counts = text.match_indices('字').any(is_count);
    let passage = || {
        if !counts {
            return None;
        }
        HIDES.iter().filter_map(|word| passage(text, keyword(text, word)?, word)).min_by_key(|gap| gap.start)
    };
    let rest = || if text.contains('未') { rest(text, keyword(text, "未完")?) } else { None };
    let members = || if counts { for_members(text) } else { None };
    let first =
        [passage(), members(), rest(), left_out(text)].into_iter().flatten().min_by_key(|gap| gap.start)?;
    Some(with_dots(text, first))
}

/// What a publisher does with a passage that is not shown.
const HIDES: [&str; 11] =
    ["省略", "隐藏", "隱藏", "略去", "删去", "刪去", "删节", "刪節", "已隐", "未显示", "未顯示"];

/// Who may read it, or how.
const ACCESS: [&str; 16] = [
    "会员", "會員", "付费", "付費", "登录", "登錄", "登入", "购买", "購買", "開通", "开通", "订阅", "訂閱",
    "充值", "解锁", "解鎖",
];

/// Words that lead in the notice of a passage without brackets.
const HERE: [&str; 7] = ["此处", "此處", "这里", "中间部分", "中间", "本段", "以下"];

/// Whether a line is nothing but the notice of an omission, or opens with one.
pub(crate) fn is_notice(line: &str) -> bool {
    if !line.starts_with(['…', '（', '(', '.', '【', '[', '〖', '［', '未', '此', '中', '以']) {
        return false;
    }
    let head = line.char_indices().nth(300).map_or(line, |(at, _)| &line[..at]);
    find(head).is_some_and(|gap| gap.start == 0)
}

fn keyword(text: &str, word: &str) -> Option<usize> {
    text.find(word)
}

fn passage(text: &str, at: usize, word: &str) -> Option<Gap> {
    let after = text.get(at + word.len()..)?;
    let (count, used) = digits_near(after)?;
    let tail = after.get(used..)?.trim_start();
    tail.starts_with('字').then_some(())?;
    let from = text.len() - tail.len() + '字'.len_utf8();
    let start = open_before(text, at).unwrap_or_else(|| before_here(text, at));
    let end = close_after(text, at).unwrap_or(text.len());
    let reason = reason(text, from, end);
    Some(Gap { start, end, count: Some(count), reason, ..Gap::default() })
}

/// 〖中间部分 1975 字仅对付费会员开放〗: a count of characters and who may read them, in brackets.
fn for_members(text: &str) -> Option<Gap> {
    if !ACCESS.iter().any(|word| text.contains(word)) {
        return None;
    }
    text.match_indices('字').find_map(|(at, mark)| {
        let head = text.get(..at)?.trim_end();
        let digits = head.trim_end_matches(|c: char| narrow(c).is_ascii_digit() || c == ' ');
        let (count, _) = digits_near(head.get(digits.len()..)?)?;
        let (start, end) = (open_before(text, at)?, close_after(text, at)?);
        let notice = text.get(start..end)?;
        // Nothing of the speech is between the brackets, and no other notice.
        let own = !notice.contains(['。', '！', '？']) && !notice.contains("未完");
        let shut = ACCESS.iter().any(|word| notice.contains(word)) && own;
        let reason = reason(text, at + mark.len(), end);
        shut.then_some(Gap { start, end, count: Some(count), reason, ..Gap::default() })
    })
}

/// Where the words begin that lead in a notice without brackets: 此处省略631字.
fn before_here(text: &str, at: usize) -> usize {
    let head = text.get(..at).unwrap_or_default();
    HERE.iter().find_map(|word| head.trim_end().strip_suffix(word)).map_or(at, str::len)
}

/// The words after the comma, without the closing bracket.
fn reason(text: &str, from: usize, end: usize) -> Option<(usize, usize)> {
    let words = text.get(from..end)?;
    let inner = words.trim_end_matches(['）', ')', ']', '】', '〗', '］', '…', ' ']);
    let start = from + (inner.len() - inner.trim_start_matches(['，', ',', ' ', '。']).len());
    (start < from + inner.len()).then_some((start, from + inner.len()))
}

fn rest(text: &str, at: usize) -> Option<Gap> {
    let open = open_before(text, at);
    let near =
        open.is_some_and(|open| text.get(open..at).is_some_and(|between| between.chars().count() <= 3));
    let alone = text.trim_matches(['.', '…', ' ', '。']).starts_with("未完");
    if !near && !alone {
        return None;
    }
    let start = if near { open.unwrap_or(at) } else { at };
    let end = close_after(text, at).unwrap_or(text.len());
    let notice = text.get(at..end)?;
    let number = |word: &str| {
        notice.find(word).and_then(|found| digits_near(notice.get(found + word.len()..)?)).map(|(n, _)| n)
    };
    Some(Gap {
        start,
        end,
        rest: true,
        total: number("全文共").or(number("共")),
        shown: number("显示").or(number("预览").filter(|_| !notice.contains(['%', '％']))),
        ..Gap::default()
    })
}

/// （略）, （以下略）: the word in brackets of one width.
fn left_out(text: &str) -> Option<Gap> {
    const FRONTS: [&str; 5] = ["以下", "下", "从", "中", ""];
    text.match_indices('略').find_map(|(at, word)| {
        let (head, tail) = (text.get(..at)?, text.get(at + word.len()..)?);
        let (open, close) =
            [('（', '）'), ('(', ')')].into_iter().find(|(_, close)| tail.starts_with(*close))?;
        let head = FRONTS.iter().find_map(|front| head.strip_suffix(front)?.strip_suffix(open))?;
        let end = at + word.len() + close.len_utf8();
        let rest = text.get(head.len()..end)?.contains("下略");
        Some(Gap { start: head.len(), end, rest, ..Gap::default() })
    })
}

/// Digits at the start, a few other characters before them allowed: 约 631, 仅 1772.
fn digits_near(text: &str) -> Option<(u64, usize)> {
    let (at, _) = text.char_indices().take(4).find(|&(_, c)| narrow(c).is_ascii_digit())?;
    let mut value = 0u64;
    let mut end = at;
    let mut chars = text.get(at..)?.chars().peekable();
    while let Some(c) = chars.next() {
        // 2 310
        if matches!(c, ' ' | ',') && chars.peek().is_some_and(|&next| narrow(next).is_ascii_digit()) {
            end += c.len_utf8();
            continue;
        }
        let Some(digit) = narrow(c).to_digit(10) else { break };
        value = value.checked_mul(10)?.checked_add(u64::from(digit))?;
        end += c.len_utf8();
    }
    Some((value, end))
}

fn open_before(text: &str, at: usize) -> Option<usize> {
    let head = text.get(..at)?;
    head.char_indices()
        .rev()
        .take(80)
        .find(|&(_, c)| matches!(c, '（' | '(' | '[' | '【' | '〖' | '［'))
        .map(|(at, _)| at)
}

fn close_after(text: &str, at: usize) -> Option<usize> {
    let tail = text.get(at..)?;
    let found =
        tail.char_indices().take(200).find(|&(_, c)| matches!(c, '）' | ')' | ']' | '】' | '〗' | '］'))?;
    Some(at + found.0 + found.1.len_utf8())
}

fn with_dots(text: &str, mut gap: Gap) -> Gap {
    let dot = |c: char| c == '…' || c == ' ' || c == '\u{3000}';
    gap.start = text.get(..gap.start).map_or(gap.start, |head| head.trim_end_matches(dot).len());
    gap.end += text.get(gap.end..).map_or(0, |tail| tail.len() - tail.trim_start_matches(dot).len());
    gap
}

#[cfg(test)]
mod tests {
    use super::{HIDES, find};

    #[test]
    fn words_of_a_notice_alone_are_none() {
        for text in
            ["数字经济发展战略，方向未定", "略（见附件）", "（战略)", "未来3年", "此处省略，数字见附件"]
        {
            assert_eq!(find(text), None, "{text}");
        }
    }

    #[test]
    fn each_word_for_what_is_hidden_is_found() {
        for word in HIDES {
            for count in ["631字", "２ 310 字", "约631\u{3000}字"] {
                let text = ["开头。（此处", word, count, "）结尾。"].concat();
                let gap = find(&text).unwrap_or_default();
                assert_eq!(text.get(gap.start..gap.end), text.get(9..text.len() - 9), "{text}");
            }
        }
        for (text, rest) in [
            ("（略）", false),
            ("(以下略)", true),
            ("（下略）", true),
            ("(中略)", false),
            ("（从略）", false),
        ] {
            let gap = find(text).unwrap_or_default();
            assert_eq!((gap.start, gap.end, gap.rest), (0, text.len(), rest), "{text}");
        }
    }
}
