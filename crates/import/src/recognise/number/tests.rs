use super::{Style, number};

/// Openings that are numbers: text, value, and how it is printed.
const NUMBERS: &[(&str, u32, &str)] = &[
    ("一、形势", 1, "一、"),
    ("（二）任务", 2, "（二）"),
    ("(3) Work", 3, "(3)"),
    ("１．抓作风", 1, "１．"),
    ("2、抓落实", 2, "2、"),
    ("①加强领导", 1, "①"),
    ("壹、前言", 1, "壹、"),
    ("貳、修街", 2, "貳、"),
    ("第三章 总则", 3, "第三章"),
    ("第二，明确任务。", 2, "第二，"),
    ("一是加强领导。", 1, "一是"),
    ("Ⅱ、目标", 2, "Ⅱ、"),
    ("IV. Growth", 4, "IV."),
    ("B. Water", 2, "B."),
    ("(i) Water", 1, "(i)"),
    ("(iv) Roads", 4, "(iv)"),
    ("(b) Roads", 2, "(b)"),
    ("c) Roads", 3, "c)"),
    ("1° La paix", 1, "1°"),
    ("١. التعاون", 1, "١."),
    ("۲. توسعه", 2, "۲."),
    ("۲۔ ترقی", 2, "۲۔"),
    ("१. सहयोग", 1, "१."),
    ("๒. การเติบโต", 2, "๒."),
    ("ب. التنمية", 2, "ب."),
    ("א. שיתוף פעולה", 1, "א."),
    ("ב. צמיחה", 2, "ב."),
    ("가. 평화", 1, "가."),
    ("Α. Ειρήνη", 1, "Α."),
    ("б) дороги", 2, "б)"),
    ("Part One: Peace", 1, "Part One:"),
    ("Part II", 2, "Part II"),
    ("Chapter 3 The Road", 3, "Chapter 3"),
    ("Article 4. Peace", 4, "Article 4."),
    ("Kapitel 2: Der Frieden", 2, "Kapitel 2:"),
    ("Première partie : la paix", 1, "Première partie :"),
    ("Capítulo III. La paz", 3, "Capítulo III."),
    ("Часть первая. Мир", 1, "Часть первая."),
    ("Глава 2. Дороги", 2, "Глава 2."),
    ("Chương I: Hòa bình", 1, "Chương I:"),
    ("Bab II. Damai", 2, "Bab II."),
    ("الفصل الثاني: السلام", 2, "الفصل الثاني:"),
    ("अध्याय १: शांति", 1, "अध्याय १:"),
    ("1. Bölüm: Barış", 1, "1."),
    ("2.1 Roads", 1, "2.1"),
    ("3.2.1 Bridges", 1, "3.2.1"),
    ("First, we must act.", 1, "First,"),
    ("Secondly: act.", 2, "Secondly:"),
    ("Deuxièmement, la paix.", 2, "Deuxièmement,"),
    ("Erstens: Frieden.", 1, "Erstens:"),
    ("Во-вторых, дороги.", 2, "Во-вторых,"),
    ("أولا: السلام", 1, "أولا:"),
    ("Thứ nhất, hòa bình.", 1, "Thứ nhất,"),
    ("첫째, 평화입니다.", 1, "첫째,"),
];

/// Openings that look like numbers and are none.
const FALSE_FRIENDS: &[&str] = &[
    "5.5%左右",
    "20.2026年",
    "1950 was a year of frost.",
    "I am glad to be here.",
    "A harbour is a promise.",
    "2.5 million people",
    "2.5 Million Menschen",
    "3.1 亿元",
    "一二级",
    "一、二级医院",
    "第一产业增长",
    "第一书记来了",
    "统一是力量",
    "一一列举",
    "2024年5月8日",
    "12:30",
    "3,000 people",
    "$5 million",
    "Part of the problem",
    "Article 3 of the treaty says so.",
    "first we must act",
    "We act.",
    "i think so.",
    "Ein Teil davon",
    "Pasal ini",
    "Partie de campagne",
    "１９７８年",
    "唯一是",
];

#[test]
fn numbers_of_every_style_are_read() {
    let mut wrong = Vec::new();
    for (text, value, printed) in NUMBERS {
        match number(text) {
            Some(found) if found.value == *value && text[..found.end].trim() == *printed => {}
            found => wrong.push(format!("{text}: {found:?}")),
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn false_friends_are_no_numbers() {
    let wrong: Vec<String> = FALSE_FRIENDS
        .iter()
        .filter_map(|text| number(text).map(|found| format!("{text}: {found:?}")))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_style_of_its_own_keeps_runs_apart() {
    let style = |text| number(text).map(|number| number.style);
    assert_eq!(style("2.1 Roads"), Some(Style::Decimal(2)));
    assert_ne!(style("(a) Roads"), style("A. Roads"));
    assert_eq!(style("١. التعاون"), style("2. Growth"));
}
