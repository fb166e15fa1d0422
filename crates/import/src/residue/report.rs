//! A line → whether a reporter wrote it: the opening of an agency, a report of the speech, an announcement of its text.

use crate::date;
use crate::lexicon::{Class, ends, fold, is, within};
use crate::script::is_longer;

/// Whether a line is a news agency's opening: 新华社北京3月17日电 …
pub(crate) fn is_dateline(line: &str) -> bool {
    let head: String = line.chars().take(40).collect();
    let agency = ["新华社", "新华网", "中新社", "中新网", "人民网", "本报", "央视网", "光明网"]
        .iter()
        .any(|name| head.contains(name));
    agency && (head.contains("日电") || head.contains("日讯") || head.contains("消息")) || is_western(line)
}

/// `HARBOUR CITY — Premier Doyle spoke today …`: a place in capitals, a dash, and the day of the report.
fn is_western(line: &str) -> bool {
    let Some((head, rest)) = [" — ", " – ", " -- "].iter().find_map(|dash| line.split_once(dash)) else {
        return false;
    };
    let place = head.split([',', '(']).next().unwrap_or_default();
    let capitals =
        place.chars().filter(|c| c.is_uppercase()).count() >= 3 && !place.contains(char::is_lowercase);
    let told = || {
        let day = |word: &str| is(word.trim_matches([',', '.']), Class::Today) || is(word, Class::Weekday);
        rest.split_whitespace().any(day) || date::find(head).is_some()
    };
    capitals && !is_longer(head, 60) && is_longer(rest, 40) && told()
}

/// Whether a line reports that the speech was given.
pub(crate) fn is_report(line: &str) -> bool {
    const VERBS: [&str; 11] = [
        "作政府工作报告",
        "作工作报告",
        "作了政府工作报告",
        "发表重要讲话",
        "发表讲话",
        "发表致辞",
        "发表演讲",
        "出席并致辞",
        "作报告",
        "编者按",
        "全文刊发",
    ];
    !is_longer(line, 200)
        && !line.contains("我代表")
        && (VERBS.iter().any(|verb| line.contains(verb)) || names_reporter(line))
}

/// 记者 as the author of a report, not in 答记者问, 和记者…的谈话 or 各位记者朋友, and not as the one who asks.
pub(crate) fn names_reporter(line: &str) -> bool {
    line.contains("记者")
        && !["记者问", "记者会", "记者朋友"].iter().any(|other| line.contains(other))
        && !line.ends_with("记者")
        && ends(&fold(line), Class::Kind).is_none()
}

/// Whether a line announces the text that follows: 致辞全文如下：
pub(crate) fn is_lead_in(line: &str) -> bool {
    let announces = ["以下是", "以下為", "以下为", "下面是"].iter().any(|start| line.starts_with(start));
    line.ends_with(['：', ':'])
        && (announces
            || within(&fold(line), Class::Lead)
            || is_announcement(line)
            || ["全文如下", "讲话如下", "致辞如下", "报告如下", "摘要如下", "演讲如下", "内容如下"]
                .iter()
                .any(|end| line.contains(end)))
}

/// 现将实录登载如下：, 總統致詞全文為：
fn is_announcement(line: &str) -> bool {
    const TEXTS: [&str; 11] =
        ["实录", "實錄", "全文", "致辞", "致詞", "讲话", "講話", "专访", "專訪", "问答", "問答"];
    let from = line.trim_end_matches(['：', ':']);
    let ends = ["如下", "为", "為"].iter().any(|end| from.ends_with(end));
    let last = from.rsplit(['。', '，']).next().unwrap_or_default();
    ends && TEXTS.iter().any(|text| last.contains(text)) && !line.contains('我')
}
