//! A number → a speech of generated sentences, in Chinese or English.

use super::plan::{Part, Plan};

const HAN: [&str; 10] = [
    "过去一年，我们修好了通往山里的三条公路，乡亲们出门不再等船。",
    "学校新添了两栋宿舍，远处的孩子冬天也能住校读书。",
    "河道清淤已经完成，沿岸的稻田没有再被水淹。",
    "医院引进了十二名医生，夜里看病不用再进城。",
    "明年要把旧仓库改成图书馆，让老人和孩子有个去处。",
    "这些变化来得不容易，靠的是大家一锹一铲干出来的。",
    "茶园的收成比前年多了三成，价钱也比往年稳当。",
    "困难还有不少，资金不足，人手也紧，但是办法总比困难多。",
    "只要大家心往一处想，劲往一处使，事情就一定能办成。",
    "邻村的经验值得学习，他们用五年时间治好了一条河。",
];
const HAN_HEADS: [&str; 9] = [
    "道路建设",
    "教育事业",
    "水利工程",
    "医疗卫生",
    "文化生活",
    "茶园生产",
    "存在的问题",
    "明年的打算",
    "环境治理",
];
const LATIN: [&str; 10] = [
    "Last year we rebuilt the road to the upper valley, and nobody has to wait for the ferry any more.",
    "The school has two new houses for its boarders, so that children from far away can stay in winter.",
    "The river was dredged in spring, and the fields along its banks have been dry ever since.",
    "Twelve doctors have come to the hospital, and nobody has to drive to the city at night.",
    "The old warehouse will become a library, because the old and the young both need a place to sit.",
    "None of this was easy, and all of it was done by people who had other work to do.",
    "The harvest was a third larger than two years ago, and the prices did not fall.",
    "There are difficulties enough, but there have always been more ideas than difficulties.",
    "If we all pull in one direction, the cart will move, however heavy it may be.",
    "Our neighbours needed five years to clean their river, and we can learn from them.",
];
const LATIN_HEADS: [&str; 9] = [
    "Roads and Bridges",
    "Schools",
    "The River",
    "Health Care",
    "A New Library",
    "The Harvest",
    "Open Questions",
    "Plans for Next Year",
    "Clean Water",
];

/// A small pseudorandom generator, with the same results on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

pub fn plan(seed: usize) -> Plan {
    let mut dice = Dice(seed as u64 + 77);
    let cjk = seed.is_multiple_of(2);
    let (title, salutation, closing) = match cjk {
        true => ("在全镇工作会议上的讲话", "同志们：", "谢谢大家！"),
        false => ("Speech on the State of the Valley", "Ladies and gentlemen,", "Thank you."),
    };
    let mut plan = Plan {
        cjk,
        title: title.to_owned(),
        date: Some(format!("20{:02}-{:02}-{:02}", 10 + dice.roll(14), 1 + dice.roll(12), 1 + dice.roll(28))),
        salutation: Some(salutation.to_owned()),
        parts: Vec::new(),
        closing: Some(closing.to_owned()),
    };
    let mut next = dice.roll(9);
    paragraphs(&mut plan, &mut dice);
    for place in 1..=2 + dice.roll(3) {
        heading(&mut plan, 1, place, &mut next);
        let inner = if dice.roll(2) == 0 { 0 } else { 2 + dice.roll(2) };
        if inner == 0 || dice.roll(2) == 0 {
            paragraphs(&mut plan, &mut dice);
        }
        for place in 1..=inner {
            heading(&mut plan, 2, place, &mut next);
            paragraphs(&mut plan, &mut dice);
        }
    }
    plan
}

fn heading(plan: &mut Plan, level: usize, place: usize, next: &mut usize) {
    let heads = if plan.cjk { HAN_HEADS } else { LATIN_HEADS };
    let round = *next / heads.len();
    let words = heads[*next % heads.len()];
    *next += 1;
    let words = match (round, plan.cjk) {
        (0, _) => words.to_owned(),
        (_, true) => format!("{words}再述"),
        (_, false) => format!("{words} Again"),
    };
    plan.parts.push(Part::Heading(level, place, words));
}

fn paragraphs(plan: &mut Plan, dice: &mut Dice) {
    for _ in 0..1 + dice.roll(3) {
        let (sentences, joint) = if plan.cjk { (HAN, "") } else { (LATIN, " ") };
        let words: Vec<&str> = (0..1 + dice.roll(4)).map(|_| sentences[dice.roll(10)]).collect();
        plan.parts.push(Part::Paragraph(words.join(joint)));
    }
}
