//! Megabytes a second of `import` over a text of ten megabytes.

use std::fmt::Write;
use std::time::Instant;

fn report(megabytes: usize) -> String {
    let mut text = String::from(
        "政府工作报告\n——2026年1月26日在某省第十四届人民代表大会第五次会议上\n某省省长 王明\n各位代表：\n",
    );
    let mut part = 0;
    while text.len() < megabytes << 20 {
        part += 1;
        let _ = write!(text, "（{part}）推动第{part}项工作。");
        for clause in 0..12 {
            let _ = write!(text, "坚持稳中求进，全面推进第{clause}类任务，新增就业{}万人；", part % 97);
        }
        text.push_str("取得明显成效。\n我们要认真总结经验：一是加强领导，二是压实责任，三是狠抓落实。\n");
    }
    text
}

fn main() {
    let text = report(10);
    for round in 1..=5 {
        let start = Instant::now();
        let import = oration::import(&text);
        let seconds = start.elapsed().as_secs_f64();
        let rate = text.len() as f64 / 1e6 / seconds;
        println!(
            "round {round}: {rate:.1} MB/s, {} blocks, {} notices",
            import.speech.body.len(),
            import.notices.len()
        );
    }
}
