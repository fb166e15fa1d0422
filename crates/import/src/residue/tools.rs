//! A line → whether it is a tool of a page: a button, a font-size switch, a row of them, a label without value.

use crate::date;
use crate::lexicon::{Class, fold, is};
use crate::script::{is_han, is_longer};

/// Whether a line is a tool of the page: a button, a font-size switch, a label without value.
pub(crate) fn is_tool(line: &str) -> bool {
    if is_row(line) || is_reactions(line) {
        return true;
    }
    if is_longer(line, 40) {
        return false;
    }
    let bare: String =
        line.chars().filter(|c| !c.is_whitespace() && !"【】[]：:>》|·/-()（）".contains(*c)).collect();
    bare.is_empty()
        || is(line.trim(), Class::Tool)
        || is(&bare, Class::Tool)
        || is_row_of_tools(line)
        || is_search(line)
        || is_offer(line)
        || is_counted(line)
}

/// `👍 842  ❤️ 517`, `👁 18.4K  Olena K., 08:12`: how many have read a post, and what they think of it.
fn is_reactions(line: &str) -> bool {
    let picture = |c: char| matches!(c, '\u{1f300}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{fe0f}');
    let behind = line.trim_start_matches(picture).trim_start();
    let counted = behind.len() < line.len() && behind.starts_with(|c: char| c.is_ascii_digit());
    counted
        && (line.starts_with('👁') && !is_longer(line, 40)
            || line.chars().all(|c| picture(c) || is_of_count(c)))
}

/// `Search harbour.example`: a tool and the address of its site.
fn is_search(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let [first, .., last] = words.as_slice() else { return false };
    let is_site = last.split('.').count() >= 2 && last.split('.').all(|part| is_longer(part, 1));
    let is_site = is_site && last.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'));
    words.len() <= 4 && is(first, Class::Tool) && is_site && last.ends_with(char::is_lowercase)
}

/// A character of a count: `12 406`, `3.1K`.
fn is_of_count(c: char) -> bool {
    c.is_ascii_digit() || c.is_whitespace() || matches!(c, '.' | ',' | 'K' | 'M')
}

/// `12 406 subscribers`, `27 评论`, `Like (14K)`, `Transcript (9 languages)`: how many there are of what a page counts.
fn is_counted(line: &str) -> bool {
    if let Some((word, number)) =
        line.split_once(" (").and_then(|(word, rest)| Some((word, rest.strip_suffix(')')?)))
    {
        let counted = number.trim_start_matches(is_of_count);
        let of_page = is(word, Class::Tool) && counted.is_empty() || is(counted, Class::Readers);
        return number.len() > counted.len() && of_page;
    }
    let words = line.trim_start_matches(is_of_count);
    line.starts_with(|c: char| c.is_ascii_digit()) && (is(words, Class::Web) || is(words, Class::Readers))
}

/// `Read transcript`, `Rede herunterladen`: what a button does with the text of a speech.
fn is_offer(line: &str) -> bool {
    const VERBS: [&str; 26] = [
        "read",
        "view",
        "show",
        "hide",
        "download",
        "watch",
        "print",
        "copy",
        "lire",
        "télécharger",
        "écouter",
        "imprimer",
        "leer",
        "descargar",
        "escuchar",
        "imprimir",
        "ler",
        "baixar",
        "ouvir",
        "herunterladen",
        "lesen",
        "drucken",
        "scarica",
        "leggi",
        "скачать",
        "читать",
    ];
    const TEXTS: [&str; 8] = ["text", "texte", "texto", "testo", "текст", "video", "vídeo", "audio"];
    let folded = fold(line);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let [first, .., last] = words.as_slice() else { return false };
    let named = |word: &&str| is(word, Class::Kind) || TEXTS.contains(word);
    words.len() <= 6
        && !line.ends_with(['.', '!', '?', ','])
        && (VERBS.contains(first) || VERBS.contains(last))
        && words.iter().any(named)
}

/// `Listen    Print    Share`, `Events | Photos | Contacts | Search`: tools, or the entries of a menu, with gaps or strokes
/// between them.
fn is_row(line: &str) -> bool {
    // Maputo - Beira - Tete: names of the text may have hyphens between them.
    const HYPHEN: &str = " - ";
    const STROKES: [&str; 9] = ["▾", HYPHEN, "  ", "\u{3000}", "\t", " · ", "|", "｜", " • "];
    if is_longer(line, 160) {
        return false;
    }
    let parts_at = |stroke: &str| {
        let parts: Vec<&str> = line.split(stroke).map(str::trim).filter(|part| !part.is_empty()).collect();
        let tool =
            |part: &&&str| is(part.split(" (").next().unwrap_or_default(), Class::Tool) || is_counted(part);
        let tools = parts.iter().filter(tool).count();
        let entry = |part: &&str| {
            part.split_whitespace().count() <= 4
                && !is_longer(part, 24)
                && !part.ends_with([':', '：', '.', ',', '。'])
                && !part.starts_with('第')
                && !part.contains('：')
        };
        let entries = parts.len() >= 3 && parts.iter().all(entry);
        // Zoeken binnen de haven  Zoek
        let searches = |first: &str, last: &str| {
            first.split(' ').next().is_some_and(|word| is(word, Class::Tool)) && is(last, Class::Tool)
        };
        !is_longer(line, 80) && parts.len() >= 2 && tools >= 2 && tools * 2 >= parts.len()
            || matches!(stroke, "  " | "\u{3000}" | "\t")
                && matches!(parts.as_slice(), [first, last] if searches(first, last))
            || entries
                && (tools >= 1
                    || stroke != HYPHEN
                        && parts.len() >= 5
                        && (parts.len() >= 6 || !parts.iter().any(|part| part.contains(is_han)))
                    // 新闻　市长与副市长　参观　资料开放, Apply   Visit   Give   News
                    || matches!(stroke, "  " | "\u{3000}")
                        && parts.len() >= 4
                        && (parts.iter().any(|part| part.contains(is_han) && is_longer(part, 4))
                            || parts.iter().all(|part| part.is_ascii() && !part.contains(' '))))
    };
    STROKES.into_iter().any(|stroke| line.contains(stroke) && parts_at(stroke)) && date::find(line).is_none()
}

/// 【字体：大 中 小】, 打印 | 关闭, 上一页 1 2 下一页 and `Skip to content Search` on one line.
fn is_row_of_tools(line: &str) -> bool {
    let words: Vec<&str> = line
        .split(|c: char| c.is_whitespace() || "【】[]：:>|｜·/（）()+-".contains(c))
        .filter(|word| !word.is_empty())
        .collect();
    let mut at = 0;
    let page = |word: &str| word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit());
    while at < words.len() {
        if at > 0 && page(words[at]) {
            at += 1;
            continue;
        }
        let most = MOST_WORDS.min(words.len() - at);
        let Some(n) = (1..=most).rev().find(|n| is(&words[at..at + n].join(" "), Class::Tool)) else {
            return false;
        };
        at += n;
    }
    at > 0
}

/// Words of the name of a tool at most.
const MOST_WORDS: usize = 4;
