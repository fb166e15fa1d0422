use super::{find, without_weekday};

/// Dates as printed and what they are.
const DATES: &[(&str, &str)] = &[
    ("2013年3月23日", "2013-03-23"),
    ("二〇一四年十月一日", "2014-10-01"),
    ("２０１６年９月３日", "2016-09-03"),
    ("中華民國113年10月10日", "2024-10-10"),
    ("令和6年4月5日", "2024-04-05"),
    ("平成十三年一月一日", "2001-01-01"),
    ("昭和39年10月10日", "1964-10-10"),
    ("2021년 3월 3일", "2021-03-03"),
    ("2021/4/25", "2021-04-25"),
    ("2018-09-05", "2018-09-05"),
    ("2013.3.23", "2013-03-23"),
    ("05.04.2021", "2021-04-05"),
    ("25/4/2021", "2021-04-25"),
    ("28 September 2024", "2024-09-28"),
    ("September 28, 2024", "2024-09-28"),
    ("Sept. 28th, 2024", "2024-09-28"),
    ("le 28 septembre 2024", "2024-09-28"),
    ("1er mai 2020", "2020-05-01"),
    ("28. September 2024", "2024-09-28"),
    ("den 3. Oktober 1990", "1990-10-03"),
    ("3 de marzo de 2021", "2021-03-03"),
    ("3 de março de 2021", "2021-03-03"),
    ("1º de janeiro de 2023", "2023-01-01"),
    ("2 giugno 1946", "1946-06-02"),
    ("5 mei 2020", "2020-05-05"),
    ("11 listopada 2018 r.", "2018-11-11"),
    ("den 6 juni 2021", "2021-06-06"),
    ("12 мая 2021 года", "2021-05-12"),
    ("24 серпня 2022 року", "2022-08-24"),
    ("25 Μαρτίου 2021", "2021-03-25"),
    ("29 Ekim 1923", "1923-10-29"),
    ("24 سبتمبر 2024", "2024-09-24"),
    ("٢٤ أيلول ٢٠٢٤", "2024-09-24"),
    ("5 كانون الثاني 2022", "2022-01-05"),
    ("5 ژانویه 2022", "2022-01-05"),
    ("14 اگست 2021", "2021-08-14"),
    ("5 באפריל 2021", "2021-04-05"),
    ("15 अगस्त 2021", "2021-08-15"),
    ("५ मार्च २०२१", "2021-03-05"),
    ("5 เมษายน 2564", "2021-04-05"),
    ("ngày 5 tháng 4 năm 2021", "2021-04-05"),
    ("17 Agustus 1945", "1945-08-17"),
];

/// Words with digits that are no date.
const NONE: &[&str] = &[
    "2024年2月31日",
    "2023年2月29日",
    "30 February 2024",
    "2021年4月31日",
    "31/04/2021",
    "4/5/2021",
    "1.2.3",
    "12:30",
    "3 million in 2021",
];

#[test]
fn dates_of_every_language_are_read() {
    let mut wrong = Vec::new();
    for (text, day) in DATES {
        let found = find(text).map(|date| date.day);
        if found.as_deref() != Some(*day) {
            wrong.push(format!("{text}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn only_real_days_are_dates() {
    let wrong: Vec<_> = NONE.iter().filter_map(|text| find(text).map(|date| (text, date.day))).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    assert_eq!(find("2024年2月29日").map(|date| date.day).as_deref(), Some("2024-02-29"));
}

#[test]
fn a_weekday_is_no_place() {
    for (words, rest) in [
        ("星期五", ""),
        ("（星期五）", ""),
        ("上午", ""),
        ("Friday, Geneva", "Geneva"),
        ("星期五 莫斯科", "莫斯科"),
        ("月曜日", ""),
        ("Montag, Berlin", "Berlin"),
    ] {
        assert_eq!(without_weekday(words), rest, "{words}");
    }
}
