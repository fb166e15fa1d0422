//! A line → whether it names a kind of speech, a file, or is a subtitle by its dash.

use super::label;

/// Kinds of speech, as titles name them.
pub(super) const KINDS: [&str; 63] = [
    "施政方針",
    "讲话",
    "报告",
    "致辞",
    "致词",
    "演讲",
    "发言",
    "主持词",
    "讲稿",
    "贺词",
    "祝词",
    "祝酒辞",
    "开幕词",
    "闭幕词",
    "开幕辞",
    "闭幕辞",
    "答辞",
    "答谢辞",
    "献词",
    "贺信",
    "演说",
    "谈话",
    "述职",
    "总结",
    "说明",
    "提纲",
    "寄语",
    "致欢迎辞",
    "欢迎词",
    "宣言",
    "声明",
    "公报",
    "倡议",
    "党课",
    "讲座",
    "发布会",
    "スピーチ",
    "会見",
    "記者會",
    "记者会",
    "ステートメント",
    "挨拶",
    "あいさつ",
    "講話",
    "演説",
    "所信表明",
    "式辞",
    "祝辞",
    "報告",
    "致辭",
    "致詞",
    "演講",
    "談話",
    "专访",
    "專訪",
    "访谈",
    "訪談",
    "会议记录",
    "会议纪要",
    "會議紀錄",
    "會議記錄",
    "会議録",
    "議事録",
];

/// 2013-06-18_… or ….docx
pub(super) fn is_file_name(text: &str) -> bool {
    let dated = text.get(..11).is_some_and(|head| {
        head.ends_with('_') && head.bytes().take(4).all(|b| b.is_ascii_digit()) && head.as_bytes()[4] == b'-'
    });
    dated && !label::is_stamp(text)
        || [".doc", ".docx", ".txt", ".pdf", ".wps"].iter().any(|end| text.ends_with(end))
}

/// ——在…上的讲话; with a single dash only where it names a kind of speech.
pub(super) fn is_subtitle(text: &str) -> bool {
    let dashed = ["——", "--", "－－", "――"].iter().any(|dash| text.starts_with(dash));
    dashed && text.contains(char::is_alphanumeric)
        || text.starts_with(['—', '－', '―']) && KINDS.iter().any(|kind| text.ends_with(kind))
}
