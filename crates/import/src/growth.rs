//! The work of the importer grows with the text, not with its square: bytes looked at are counted, time is not.

use super::import;
use std::cell::Cell;

thread_local! {
    /// Bytes that have been looked at on this thread.
    pub(super) static WORK: Cell<usize> = const { Cell::new(0) };
}

fn work(text: &str) -> usize {
    WORK.with(|work| work.set(0));
    let import = import(text);
    assert!(!import.speech.body.is_empty() || !import.notices.is_empty());
    WORK.with(Cell::get)
}

/// What could make an importer slow: each is repeated many times.
const PIECES: &[&str] = &[
    "我们要统一思想，落实责任，取得实际成效。\n",
    "一、总体要求\n",
    "1.推进重点任务\n",
    "（一）抓产业。要做大做强，确保成效。\n",
    "一是抓产业。要做大做强。\n",
    "要做到：一是快，二是准，三是实，",
    "（略）",
    "（略）要落实。\n",
    "……(未完,全文共9字)\n",
    "省略",
    "“",
    "（",
    "没有句号的一行文字会接着下一行继续写下去一直没有停下来的时候也没有标点符号这样就很长很长很长\n",
    "（没有句号的一行文字会接着下一行继续写下去一直没有停下来的时候也没有标点符号这样就很长很长\n",
    "短行\n",
    "目录\n一、总体\n",
    "一、总体要求…………1\n",
    "责任编辑：王明\n",
    "各位代表：",
    "同志们：\n",
    "2026年1月26日\n",
    "市长 王明\n",
    "在大会上的讲话\n",
    "**市##名_人，",
    "a line that goes on and on without a mark of any kind at its end and so runs into the next\n",
    "Mr. President,\n",
    "Our Shared Future\n",
    "&",
    "<p>一、总体</p>\n",
    "<a",
    "# 标题\n",
    "## 标题\n\n正文。\n\n",
    "---\n",
    "\t",
    "\u{3000}\u{3000}",
    "x\u{3000}\u{3000}",
    "十",
    "1",
    " ",
    "\r",
];

#[test]
fn work_grows_no_faster_than_the_text() {
    for piece in PIECES {
        for head in ["", "目录\n一、总体\n二、要求\n……\n"] {
            let count = 12_000 / piece.len();
            let small = work(&format!("{head}{}", piece.repeat(count)));
            let large = work(&format!("{head}{}", piece.repeat(count * 4)));
            assert!(large < small * 6 + 200_000, "{piece:?} after {head:?}: {small} → {large}");
        }
    }
}
