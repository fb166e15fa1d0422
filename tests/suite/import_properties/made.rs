//! Generated texts of lines that are difficult to import, speeches as an editor types them, and real texts.

use proptest::prelude::*;
use std::path::PathBuf;

const LINES: &[&str] = &[
    "在全市工作会议上的讲话",
    "——2026年1月26日在某市第十四届人民代表大会第五次会议上",
    "（2013年3月23日，莫斯科）",
    "市长 王明",
    "各位代表：",
    "同志们！",
    "一、总体要求",
    "二、重点工作",
    "三、保障措施",
    "（一）抓产业。要做大做强。",
    "（二）抓民生",
    "1.抓项目。",
    "2、抓落实",
    "１．抓作风",
    "一是加强领导。各级要负责。",
    "二是压实责任。",
    "要做到：一是快，二是准，三是实。",
    "第一，提高认识。这很重要。",
    "第二，明确任务。",
    "首先，要学。",
    "最后，要干。",
    "目录",
    "目录/提纲:……",
    "……",
    "一、总体要求……………1",
    "第一章 总则",
    "第一节 目标",
    "①加强领导",
    "附件",
    "名词解释：",
    "谢谢大家！",
    "我们坚持稳中求进，统筹各项工作，取得了很好的成绩，人民生活不断改善。",
    "今年经济社会发展的",
    "主要目标",
    "是：增长5%左右。",
    "2.5",
    "**市和##镇的_人",
    "……(某网https://example.org省略631字,正式会员可完整阅读)……",
    "(未完,全文共1109字,当前显示253字)",
    "（以下略）",
    "责任编辑：",
    "打印本页",
    "【字号：",
    "大",
    "】",
    "发表时间：2021/4/25 12:18:12",
    "来源：",
    "新华社北京3月17日电",
    "图为会场。记者 李明 摄",
    "- 3 -",
    "1",
    "2",
    "3",
    "Mr. President,",
    "Ladies and gentlemen,",
    "Our Shared Future",
    "I. Peace",
    "II. Growth",
    "First, we must act now and together, because the world will not wait for any of us.",
    "We meet at a time of great trial for all nations and for the peoples they serve, and we",
    "must act.",
    "# 标题",
    "## 第一节",
    "- 条目",
    "السيد الرئيس",
    "،،السيدات والسادة",
    "<p>同志们：</p>",
    "&nbsp;x",
    "---",
    "Title: x",
    "",
    "",
    "\u{3000}\u{3000}今后要努力。",
];

pub fn text() -> impl Strategy<Value = String> {
    let line = prop_oneof![6 => proptest::sample::select(LINES).prop_map(str::to_owned), 1 => "\\PC{0,30}"];
    (
        proptest::collection::vec(line, 0..40),
        proptest::sample::select(vec!["\n", "\r\n", "\t\u{3000}\u{3000}", "\n\n"]),
    )
        .prop_map(|(lines, joint)| lines.join(joint))
}

/// A speech as an editor types it: metadata, then numbered sections of one or two levels.
pub fn typed() -> impl Strategy<Value = String> {
    let part = (0..3usize, 0..4usize, any::<bool>());
    (proptest::collection::vec(part, 2..6), any::<bool>(), any::<bool>(), 0..3usize).prop_map(
        |(parts, dated, signed, style)| {
            let mut lines = vec!["在全市工作会议上的讲话".to_owned()];
            lines.extend(dated.then(|| "（2026年1月26日）".to_owned()));
            lines.push("市长 王明".to_owned());
            lines.push("同志们：".to_owned());
            lines.push("这次会议很重要，我讲几点意见。".to_owned());
            for (i, (points, paragraphs, runin)) in parts.iter().enumerate() {
                lines.push(format!("{}、抓好第{}项工作", HAN[i], i + 1));
                (0..=*paragraphs)
                    .for_each(|n| lines.push(format!("我们要统一思想，落实第{n}项责任，取得实际成效。")));
                for (n, han) in HAN.iter().enumerate().take(if *points == 0 { 0 } else { points + 1 }) {
                    let num = match style {
                        0 => format!("（{han}）"),
                        1 => format!("{}.", n + 1),
                        _ => format!("{han}是"),
                    };
                    let rest = if *runin { "各级各部门要抓紧抓实。" } else { "" };
                    lines.push(format!("{num}推进重点任务{}{rest}", if *runin { "。" } else { "" }));
                    lines.extend((!runin).then(|| "要做到有部署、有检查、有落实。".to_owned()));
                }
            }
            lines.extend(signed.then(|| "谢谢大家！".to_owned()));
            lines.join("\n")
        },
    )
}

const HAN: [&str; 8] = ["一", "二", "三", "四", "五", "六", "七", "八"];

/// The folder of real texts, if it exists.
pub fn corpus() -> Vec<(PathBuf, String)> {
    let default = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    let mut folders = vec![std::env::var_os("ORATION_CORPUS").map_or(default, PathBuf::from)];
    let mut texts = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "txt" || end == "md" || end == "html") {
                texts.extend(std::fs::read_to_string(&path).ok().map(|text| (path, text)));
            }
        }
    }
    texts
}

/// A text with some lines dropped, doubled or swapped.
pub fn mutated(text: &str, seed: usize) -> String {
    let mut lines: Vec<&str> = text.split('\n').collect();
    let count = lines.len();
    for step in 0..6 {
        let at = (seed * 7919 + step * 104_729) % count;
        match step % 3 {
            0 => lines[at] = "",
            1 => lines[at] = lines[(at * 31 + 1) % count],
            _ => lines.swap(at, (at * 17 + 3) % count),
        }
    }
    lines.join("\n")
}
