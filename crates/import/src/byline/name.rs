//! Whether words are the name of a person in Chinese characters.

use super::POSTS;
use crate::lexicon::{Class, is_chinese};
use crate::script::{is_han, len};

/// The surnames of nearly all Han Chinese, most frequent first (Ministry of Public Security, 2020 report and 百家姓).
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪辛柯庄殷包钢华习温温邢纪尤翁俞耿骆焦左岳齐梅聂伍路葛倪祝欧阮古阎傅盛苗柳游詹季毕涂霍翟兰裴鲍宁成安鲁司司马上官欧阳诸葛楚褚卫申屠凌樊管车连房缪解应牛童蓝邬麦窦饶佟晏虞瞿敖牟臧岑柴娄符桑卜甄巩";

/// Two to four Han characters, or a name in parts with middle dots; `strict` wants a Han surname first.
pub(crate) fn is_name(name: &str, strict: bool) -> bool {
    let dotted = name.contains(['·', '•', '・']);
    if is_masked(name) {
        return true;
    }
    if !name.chars().all(|c| is_han(c) || matches!(c, '·' | '•' | '・')) {
        return false;
    }
    let first = name.chars().next().unwrap_or(' ');
    let known = is_surname(first) && !is_word(name);
    let length = len(name);
    if dotted {
        (3..=16).contains(&length)
    } else {
        (2..=4).contains(&length) && (known || !strict) && (length < 4 || !strict || is_double(name))
    }
}

fn is_surname(c: char) -> bool {
    SURNAMES.contains(c) || is_chinese(c.encode_utf8(&mut [0; 4]), Class::Surname)
}

/// 方××, 韦XX: a family name, and marks for the given name.
pub(super) fn is_masked(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(is_surname) && (1..=2).contains(&len(chars.as_str())) && chars.all(is_mask)
}

pub(super) fn is_mask(c: char) -> bool {
    matches!(c, '×' | '╳' | 'X' | 'x' | 'Ｘ' | '○' | '〇' | '◯' | '＊')
}

fn is_double(name: &str) -> bool {
    ["欧阳", "司马", "上官", "诸葛", "申屠", "司徒", "尉迟", "皇甫"]
        .iter()
        .any(|surname| name.starts_with(surname))
}

/// Short words that begin with a surname but name no person.
fn is_word(name: &str) -> bool {
    const WORDS: [&str; 20] = [
        "高校",
        "安全",
        "文章",
        "文化",
        "文件",
        "方案",
        "时间",
        "公告",
        "向上",
        "成员",
        "成果",
        "常委",
        "金融",
        "白皮书",
        "江苏",
        "江西",
        "宁夏",
        "云南",
        "海南",
        "安徽",
    ];
    WORDS.contains(&name) || POSTS.iter().any(|post| name.ends_with(post))
}
