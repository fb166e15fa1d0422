#![allow(clippy::unwrap_used)]

use super::format::Format;

/// The name of a format, and its numbers 1, 10, 11, 20, 101 and 110.
const FORMATS: [(&str, [&str; 6]); 61] = [
    ("decimal", ["1", "10", "11", "20", "101", "110"]),
    ("decimalZero", ["01", "10", "11", "20", "101", "110"]),
    ("decimalFullWidth", ["１", "１０", "１１", "２０", "１０１", "１１０"]),
    ("lowerLetter", ["a", "j", "k", "t", "wwww", "fffff"]),
    ("upperLetter", ["A", "J", "K", "T", "WWWW", "FFFFF"]),
    ("lowerRoman", ["i", "x", "xi", "xx", "ci", "cx"]),
    ("upperRoman", ["I", "X", "XI", "XX", "CI", "CX"]),
    ("ordinal", ["1st", "10th", "11th", "20th", "101st", "110th"]),
    ("chineseCounting", ["一", "十", "十一", "二十", "一○一", "一一○"]),
    ("taiwaneseCounting", ["一", "十", "十一", "二十", "一○一", "一一○"]),
    ("chineseCountingThousand", ["一", "十", "十一", "二十", "一百〇一", "一百一十"]),
    ("taiwaneseCountingThousand", ["一", "十", "十一", "二十", "一百零一", "一百一十"]),
    ("japaneseCounting", ["一", "十", "十一", "二十", "百一", "百十"]),
    ("chineseLegalSimplified", ["壹", "壹拾", "壹拾壹", "贰拾", "壹佰零壹", "壹佰壹拾"]),
    ("ideographLegalTraditional", ["壹", "壹拾", "壹拾壹", "貳拾", "壹佰零壹", "壹佰壹拾"]),
    ("ideographDigital", ["一", "一〇", "一一", "二〇", "一〇一", "一一〇"]),
    ("taiwaneseDigital", ["一", "一○", "一一", "二○", "一○一", "一一○"]),
    ("ideographTraditional", ["甲", "癸", "11", "20", "101", "110"]),
    ("ideographZodiac", ["子", "酉", "戌", "20", "101", "110"]),
    ("ideographZodiacTraditional", ["甲子", "癸酉", "甲戌", "癸未", "101", "110"]),
    ("decimalEnclosedCircle", ["①", "⑩", "⑪", "⑳", "101", "110"]),
    ("decimalEnclosedParen", ["⑴", "⑽", "⑾", "⒇", "101", "110"]),
    ("ganada", ["가", "차", "카", "바", "다", "타"]),
    ("chosung", ["ㄱ", "ㅊ", "ㅋ", "ㅂ", "ㄷ", "ㅌ"]),
    ("aiueo", ["ｱ", "ｺ", "ｻ", "ﾄ", "ｹ", "ﾂ"]),
    ("aiueoFullWidth", ["ア", "コ", "サ", "ト", "ケ", "ツ"]),
    ("irohaFullWidth", ["イ", "ヌ", "ル", "ネ", "ホ", "カ"]),
    ("thaiLetters", ["ก", "ญ", "ฎ", "ท", "ถถถ", "ฟฟฟ"]),
    ("russianLower", ["а", "к", "л", "ф", "оооо", "чччч"]),
    ("russianUpper", ["А", "К", "Л", "Ф", "ОООО", "ЧЧЧЧ"]),
    ("hebrew1", ["א", "י", "יא", "כ", "קא", "קי"]),
    ("arabicAbjad", ["أ", "ي", "ك", "ر", "فففف", "ضضضض"]),
    ("thaiNumbers", ["๑", "๑๐", "๑๑", "๒๐", "๑๐๑", "๑๑๐"]),
    ("hindiNumbers", ["१", "१०", "११", "२०", "१०१", "११०"]),
    ("japaneseLegal", ["壱", "壱拾", "壱拾壱", "弐拾", "壱百壱", "壱百壱拾"]),
    ("koreanCounting", ["일", "십", "십일", "이십", "백일", "백십"]),
    ("koreanDigital", ["일", "일영", "일일", "이영", "일영일", "일일영"]),
    ("koreanDigital2", ["一", "一零", "一一", "二零", "一零一", "一一零"]),
    ("koreanLegal", ["하나", "열", "열하나", "스물", "백일", "백십"]),
    ("ideographEnclosedCircle", ["㈠", "㈩", "11", "20", "101", "110"]),
    ("cardinalText", ["One", "Ten", "Eleven", "Twenty", "One hundred one", "One hundred ten"]),
    ("ordinalText", ["First", "Tenth", "Eleventh", "Twentieth", "One hundred first", "One hundred tenth"]),
    ("vietnameseCounting", ["một", "mười", "mười một", "hai mươi", "101", "110"]),
    ("hex", ["1", "A", "B", "14", "65", "6E"]),
    ("chicago", ["*", "†††", "‡‡‡", "§§§§§", "**************************", "††††††††††††††††††††††††††††"]),
    ("hebrew2", ["א", "י", "כ", "ר", "תתתתמ", "תתתתת"]),
    ("hindiVowels", ["क", "ञ", "ट", "न", "ययय", "ससस"]),
    ("numberInDash", ["- 1 -", "- 10 -", "- 11 -", "- 20 -", "- 101 -", "- 110 -"]),
    ("decimalEnclosedFullstop", ["⒈", "⒑", "⒒", "⒛", "101", "110"]),
    ("decimalHalfWidth", ["1", "10", "11", "20", "101", "110"]),
    ("decimalFullWidth2", ["１", "１０", "１１", "２０", "１０１", "１１０"]),
    ("decimalEnclosedCircleChinese", ["①", "⑩", "⑪", "⑳", "101", "110"]),
    ("japaneseDigitalTenThousand", ["一", "一〇", "一一", "二〇", "一〇一", "一一〇"]),
    ("iroha", ["ｲ", "ﾇ", "ﾙ", "ﾈ", "ﾎ", "ｶ"]),
    ("arabicAlpha", ["أ", "ر", "ز", "ف", "ظظظظ", "هههه"]),
    ("hindiConsonants", ["अ", "ऎ", "ए", "ईई", "उउउउउउउ", "ऒऒऒऒऒऒऒ"]),
    ("hindiCounting", ["एक", "दस", "ग्यारह", "बीस", "एक सौ एक", "एक सौ दस"]),
    ("thaiCounting", ["หนึ่ง", "สิบ", "สิบเอ็ด", "ยี่สิบ", "หนึ่งร้อยเอ็ด", "หนึ่งร้อยสิบ"]),
    // Word has digits for `bahtText` ([MS-OI29500] 2.1.540). For `dollarText` no source was found.
    ("bahtText", ["1", "10", "11", "20", "101", "110"]),
    ("dollarText", ["1", "10", "11", "20", "101", "110"]),
    ("none", ["", "", "", "", "", ""]),
];

/// The values of `ST_NumberFormat` (ISO/IEC 29500-1, 17.18.59), without `bullet` and `custom`, which are not numbers.
const STANDARD: &str = "decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago \
    ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal \
    japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero ganada \
    chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle \
    ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional \
    taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand \
    koreanDigital koreanCounting koreanLegal koreanDigital2 vietnameseCounting russianLower russianUpper none \
    numberInDash hebrew1 hebrew2 arabicAlpha arabicAbjad hindiVowels hindiConsonants hindiNumbers hindiCounting \
    thaiLetters thaiNumbers thaiCounting bahtText dollarText";

#[test]
fn each_format_of_the_standard_is_known() {
    for name in STANDARD.split_whitespace() {
        assert!(FORMATS.iter().any(|(known, _)| *known == name), "{name}");
    }
    assert_eq!(STANDARD.split_whitespace().count(), FORMATS.len());
}

#[test]
fn numbers_are_shown_as_word_shows_them() {
    for (name, expected) in FORMATS {
        let format = Format::named(name, "");
        let shown = [1, 10, 11, 20, 101, 110].map(|number| format.number(number));
        assert_eq!(shown.each_ref().map(String::as_str), expected, "{name}");
    }
}

#[test]
fn letters_are_doubled_after_z() {
    let format = Format::named("lowerLetter", "");
    assert_eq!([26, 27, 28, 53].map(|number| format.number(number)), ["z", "aa", "bb", "aaa"]);
}

#[test]
fn large_numbers_have_their_units() {
    let format = |name| Format::named(name, "");
    for (name, number, expected) in [
        ("chineseCountingThousand", 1001, "一千〇一"),
        ("chineseCountingThousand", 1010, "一千〇一十"),
        ("chineseCountingThousand", 10_000, "一万"),
        ("chineseCountingThousand", 20_015, "二万〇一十五"),
        ("chineseCountingThousand", 999_999, "九十九万九千九百九十九"),
        ("chineseCountingThousand", 1_000_000, ""),
        ("japaneseCounting", 1111, "千百十一"),
        ("chineseLegalSimplified", 2005, "贰仟零伍"),
        ("upperRoman", 1994, "MCMXCIV"),
        ("decimalEnclosedCircle", 21, "21"),
        ("cardinalText", 342, "Three hundred forty-two"),
        ("cardinalText", 1000, "1000"),
        ("ordinalText", 12, "Twelfth"),
        ("ordinalText", 25, "Twenty-fifth"),
        ("ordinalText", 300, "Three hundredth"),
        ("vietnameseCounting", 15, "mười lăm"),
        ("vietnameseCounting", 21, "hai mươi mốt"),
        ("hindiCounting", 99, "निन्यानवे"),
        ("hindiCounting", 300, "तीन सौ"),
        ("hindiCounting", 1000, "1000"),
        ("thaiCounting", 21, "ยี่สิบเอ็ด"),
        ("thaiCounting", 34_502, "สามหมื่นสี่พันห้าร้อยสอง"),
        ("thaiCounting", 1_000_000, "1000000"),
    ] {
        assert_eq!(format(name).number(number), expected, "{name} {number}");
    }
}

#[test]
fn a_custom_format_says_how_many_digits() {
    assert_eq!(Format::named("custom", "001, 002, 003, ...").number(7), "007");
    assert_eq!(Format::named("custom", "a, b, ...").number(7), "7");
}

#[test]
fn no_number_of_a_file_stops_it() {
    for (name, _) in FORMATS {
        for number in [0, 61, 32_768, u32::MAX] {
            assert!(Format::named(name, "").number(number).len() < 500, "{name} {number}");
        }
    }
}

#[test]
fn hebrew_numerals_avoid_the_name() {
    let format = Format::named("hebrew1", "");
    let shown = [15, 16, 17, 115, 216, 999, 1000].map(|number| format.number(number));
    assert_eq!(shown, ["טו", "טז", "יז", "קטו", "רטז", "תתקצט", "1000"]);
}
