//! Emphasis next to Chinese, Japanese and Korean punctuation.

use super::shown;

#[test]
fn emphasis_closes_after_chinese_punctuation_and_before_a_word() {
    assert_eq!(shown("**一是加强领导。**各级党委"), "{strong 一是加强领导。}各级党委");
    assert_eq!(shown("**注意：**请"), "{strong 注意：}请");
    assert_eq!(shown("*（一）*工作"), "{em （一）}工作");
    assert_eq!(shown("***要闻：***今天"), "{em {strong 要闻：}}今天");
    assert_eq!(shown("**坚持“两手抓”**的方针"), "{strong 坚持“两手抓”}的方针");
    assert_eq!(shown("**GDP(亿元)**增长"), "{strong GDP(亿元)}增长");
    assert_eq!(shown("**说明。**GDP"), "{strong 说明。}GDP");
}

#[test]
fn emphasis_opens_before_punctuation_and_after_a_word() {
    assert_eq!(shown("学习**《条例》**精神"), "学习{strong 《条例》}精神");
    assert_eq!(shown("**《条例》**精神"), "{strong 《条例》}精神");
    assert_eq!(shown("这是**“三个代表”**的"), "这是{strong “三个代表”}的");
    assert_eq!(shown("按照**(2020)**号"), "按照{strong (2020)}号");
    assert_eq!(shown("这是**`code`**吗"), "这是{strong {code code}}吗");
    assert_eq!(shown("见**[链接](x)**处"), "见{strong {link \"x\" 链接}}处");
    assert_eq!(shown("in**《条例》**law"), "in{strong 《条例》}law");
}

#[test]
fn strikethrough_follows_the_rules_of_emphasis() {
    assert_eq!(shown("~~旧。~~新"), "{s 旧。}新");
    assert_eq!(shown("改~~“旧”~~新"), "改{s “旧”}新");
    assert_eq!(shown("**~~旧。~~**新"), "{strong {s 旧。}}新");
}

#[test]
fn japanese_and_korean_follow_the_rules_of_chinese() {
    assert_eq!(shown("**これは（重要）。**です"), "{strong これは（重要）。}です");
    assert_eq!(shown("カタカナ**「語」**ｶﾅ"), "カタカナ{strong 「語」}ｶﾅ");
    assert_eq!(shown("**용어(term)**를"), "{strong 용어(term)}를");
    assert_eq!(shown("**用語(term)**ᄀ"), "{strong 用語(term)}ᄀ");
}

#[test]
fn other_scripts_without_spaces_follow_the_rules_of_chinese() {
    assert_eq!(shown("และ**“สันติภาพ”**ของเรา"), "และ{strong “สันติภาพ”}ของเรา");
    assert_eq!(shown("ແລະ**“ສັນຕິພາບ”**ຂອງ"), "ແລະ{strong “ສັນຕິພາບ”}ຂອງ");
    assert_eq!(shown("និង**«សន្តិភាព»**របស់"), "និង{strong «សន្តិភាព»}របស់");
    assert_eq!(shown("နှင့်**“ငြိမ်းချမ်းရေး”**သည်"), "နှင့်{strong “ငြိမ်းချမ်းရေး”}သည်");
    assert_eq!(shown("དང་**“ཞི་བདེ།”**འི"), "དང་{strong “ཞི་བདེ།”}འི");
}

#[test]
fn variation_selectors_are_part_of_the_preceding_character() {
    assert_eq!(shown("葛\u{E0100}**(城)**市"), "葛\u{E0100}{strong (城)}市");
    assert_eq!(shown("**a(葛\u{E0100})**b葛\u{E0100}*(c)*"), "**a(葛\u{E0100})**b葛\u{E0100}{em (c)}");
    assert_eq!(shown("字\u{FE00}**(a)**b"), "字\u{FE00}**(a)**b");
    assert_eq!(shown("字\u{FE00}**(a)**字"), "字\u{FE00}{strong (a)}字");
    assert_eq!(shown("字。\u{FE01}_a._"), "字。\u{FE01}{em a.}");
    assert_eq!(shown("字。\u{FE00}__a.__"), "字。\u{FE00}{strong a.}");
}

#[test]
fn underscores_follow_commonmark_next_to_emphasis() {
    assert_eq!(shown("注意：__注意事项__"), "注意：{strong 注意事项}");
    assert_eq!(shown("字_字_字"), "字_字_字");
    assert_eq!(shown("见**_重点。_**字"), "见{strong {em 重点。}}字");
    assert_eq!(shown("见*__重点__*字"), "见{em {strong 重点}}字");
}

#[test]
fn text_without_cjk_follows_commonmark() {
    assert_eq!(shown("a**\"b\"**c"), "a**\"b\"**c");
    assert_eq!(shown("**a.**b"), "**a.**b");
    assert_eq!(shown("**نعم،**لا"), "**نعم،**لا");
    assert_eq!(shown("**好 **字"), "**好 **字");
    assert_eq!(shown("字** 好**"), "字** 好**");
}

#[test]
fn delimiters_in_escapes_and_code_are_text() {
    assert_eq!(shown("\\**一。*字"), "*{em 一。}字");
    assert_eq!(shown("`**一。**字`"), "{code **一。**字}");
    assert_eq!(shown("`\\`**一。**字"), "{code \\}{strong 一。}字");
    assert_eq!(shown("[甲](x。**乙**丙 \"丁。**戊**己\")"), "{link \"x。**乙**丙\" (丁。**戊**己) 甲}");
    assert_eq!(shown("[甲](x 。**乙**丙)"), "[甲](x 。{strong 乙}丙)");
    assert_eq!(shown("[甲](x。**乙**丙)"), "{link \"x。**乙**丙\" 甲}");
    assert_eq!(
        shown("<https://x.cn/。**乙**丙>"),
        "{link \"https://x.cn/。**乙**丙\" https://x.cn/。**乙**丙}"
    );
    assert_eq!(shown("<b t=\"。**乙**丙\">"), "<b t=\"。**乙**丙\">");
}

#[test]
fn two_escaped_masks_are_not_strong_emphasis() {
    let text = "在**区委、**区政府";
    assert_eq!(shown(&super::super::escape(text)), text);
}
