//! Thanks on a line of their own, in any language.

use crate::lexicon::{Class, fold, starts, within};
use crate::script::is_longer;

/// Whether a line is thanks: it begins with them and is short.
pub(crate) fn is_thanks(text: &str) -> bool {
    let words = text.trim().trim_start_matches(['¡', '“', '"', '(', '（', '—', '-', ' ']);
    if words.is_empty() || is_longer(words, 60) || words.ends_with(['：', ':', '?', '？']) {
        return false;
    }
    let folded = fold(words);
    let short = !is_longer(words, 30);
    (short || is_one_sentence(words)) && starts(&folded, Class::Thanks).is_some()
        || short
            && ["감사합니다", "고맙습니다", "감사드립니다", "ありがとうございました"]
                .iter()
                .any(|end| folded.contains(end))
        || short && folded.starts_with("ご清聴") && within(&folded, Class::Thanks)
}

/// No mark of a sentence but at the end.
fn is_one_sentence(words: &str) -> bool {
    let inner = words.trim_end_matches(['.', '!', '。', '！', '।', '…', ' ']);
    !inner.contains(['.', '!', '?', '。', '！', '？', '：', ':', '，'])
        && inner.split_whitespace().count() <= 9
}
