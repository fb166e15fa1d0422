//! A word → whether it names an institution, as a letterhead does: university, Ministerium, Transportförbundet.

use crate::lexicon::fold;
use std::sync::OnceLock;

/// What such words begin with, in any language, folded and sorted.
const STARTS: &str = "academ agency akadem ambasciata ambassade asociaci association authority ayuntamiento bakanliği \
    bakanlığ bank belediye bip biuletyn biuro botschaft bundesminist bureau cabinet church city college commission \
    committee congress conseil consejo conselho council court department embaixada embajada embassy \
    federaci federation foundation fundaci fundaç fédération förbund gabinete gemeente gemeinde gouvernement \
    government hochschul institut kabinett kancelaria kancelář kanzlei kementerian kommun legislatur mairie \
    ministeri ministry ministère mission museum office organisation organization parlament parliament party \
    prefeitura presidencia presidência pressestelle préfecture regering republi républi school schriften secretaria \
    secretariat secretaría segreteria sekretariat senate society staatskanzlei stichting stiftelse stiftung ufficio \
    union universi urząd urzędu valiliği verband webseite website üniversite γραφειο ιδρυμα πανεπιστημ \
    περιφερεια πρεσβεια υπουργει администрац адміністрац академия академія департамент институт кабинет кабінет \
    канцеляр министерств міністерств посольств правительств прес-служб пресс-служб сайт университет університет \
    інститут אוניברסיט הכנסת מערכת משרד עיריית جامعه خبرگزاري دانشگاه سفاره شهرداري مكتب \
    وزارت وزاره कार्यालय निदेशालय मंत्रालय विश्वविद्यालय";

/// What a letterhead begins with; elsewhere these words are of any text: Direction de la communication.
const FIRST: &str = "abteilung comune direction dirección direzione direção division dział gmina landkreis município municipio \
    referat service servicio serviço servizio sous-direction wydział διευθυνση δημος κοινοτητα отдел управление управління";

/// Whether a line begins as a letterhead does.
pub(super) fn begins_letter(words: &[&str]) -> bool {
    words.len() > 1 && words.first().is_some_and(|first| FIRST.split(' ').any(|word| fold(first) == word))
}

/// Whether a word, or the last part of one with a hyphen, names an institution.
pub(super) fn is_institution(word: &str) -> bool {
    let folded = fold(word.trim_matches(|c: char| !c.is_alphanumeric()));
    let last = folded.rsplit('-').next().unwrap_or_default();
    last.ends_with("förbundet")
        || [
            "시청",
            "도청",
            "구청",
            "군청",
            "ホームページ",
            "官网",
            "网站",
            "網站",
            "新闻网",
            "日报",
            "晚报",
            "数字报",
            "日報",
            "晚報",
        ]
        .iter()
        .any(|end| last.ends_with(end))
        || is_known(&folded)
        || last.len() < folded.len() && is_known(last)
}

/// Whether a word begins with one of the starts. In their order, a start of the word is before the word, and what is between
/// them has the same first letter.
fn is_known(word: &str) -> bool {
    static LIST: OnceLock<Vec<&str>> = OnceLock::new();
    let sorted = LIST.get_or_init(|| STARTS.split_whitespace().collect());
    let Some(first) = word.chars().next() else { return false };
    let end = sorted.partition_point(|start| *start <= word);
    let mut candidates = sorted[..end].iter().rev().take_while(|start| start.starts_with(first));
    candidates.any(|start| word.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::{STARTS, fold, is_institution};

    #[test]
    fn words_of_a_letterhead_are_found() {
        assert!(STARTS.split_whitespace().is_sorted());
        for word in STARTS.split_whitespace() {
            assert_eq!(fold(word), word);
            assert!(is_institution(word), "{word}");
        }
        for (word, expected) in [
            ("Universitätsbibliothek", true),
            ("Transportförbundet", true),
            ("Bezirks-Verband", true),
            ("강남구청", true),
            ("Uni", false),
            ("Vertrag", false),
            ("", false),
        ] {
            assert_eq!(is_institution(word), expected, "{word}");
        }
    }
}
