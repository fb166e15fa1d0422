//! Language of the interface → the words a page adds to a speech.
//!
//! `{n}`, `{total}` and `{shown}` stand for numbers.

mod ar;
mod en;
mod es;
mod fr;
mod ja;
mod zh_hans;
mod zh_hant;

use ar::AR;
use en::EN;
use es::ES;
use fr::FR;
use ja::JA;
use zh_hans::ZH_HANS;
use zh_hant::ZH_HANT;

/// The words of one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named after what it says")]
pub struct Words {
    /// Their language, a BCP 47 tag.
    pub lang: &'static str,
    pub contents: &'static str,
    pub breadcrumb: &'static str,
    pub audience: &'static str,
    pub occasion: &'static str,
    pub place: &'static str,
    pub date: &'static str,
    pub published: &'static str,
    pub source: &'static str,
    pub licence: &'static str,
    pub keywords: &'static str,
    pub recording: &'static str,
    pub audio: &'static str,
    pub video: &'static str,
    pub summary: &'static str,
    pub colon: &'static str,
    /// Said of a section whose text is cut.
    pub partial: &'static str,
    /// Said of a section whose text is not there.
    pub omitted: &'static str,
    pub section_omitted: &'static str,
    pub left_out: &'static str,
    pub left_out_characters: &'static str,
    pub left_out_words: &'static str,
    pub rest: &'static str,
    pub extent_characters: &'static str,
    pub extent_words: &'static str,
    pub total_characters: &'static str,
    pub total_words: &'static str,
    pub full_text: &'static str,
    /// In the order of `MaskOf`: person, place, number, date, organisation, phrase; then a mask of no known kind.
    pub masked: [&'static str; 7],
    pub notes: &'static str,
    pub back: &'static str,
    pub months: [&'static str; 12],
    /// `{y}`, `{m}` and `{d}` stand for year, month and day.
    pub date_form: &'static str,
    /// Between groups of three digits.
    pub group: &'static str,
}

const NUMBERED: [&str; 12] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];

/// The words of the language nearest to a BCP 47 tag; English where there is none.
pub fn words_for(lang: &str) -> &'static Words {
    let lang = lang.to_ascii_lowercase();
    let mut parts = lang.split('-');
    match parts.next() {
        Some("zh" | "yue") if parts.any(|part| matches!(part, "hant" | "tw" | "hk" | "mo")) => &ZH_HANT,
        Some("zh" | "yue" | "cmn") => &ZH_HANS,
        Some("ja") => &JA,
        Some("fr") => &FR,
        Some("es") => &ES,
        Some("ar") => &AR,
        _ => &EN,
    }
}

impl Words {
    /// A number with its digits grouped as the language does.
    pub fn number(&self, number: u64) -> String {
        let digits = number.to_string();
        if digits.len() < 5 && self.group != "," {
            return digits;
        }
        let mut grouped = String::new();
        for (at, digit) in digits.char_indices() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push_str(self.group);
            }
            grouped.push(digit);
        }
        grouped
    }

    /// An ISO 8601 date or date-time in the language's own form; `None` when it is not one.
    pub fn date(&self, iso: &str) -> Option<String> {
        let (date, time) = iso.split_once(['T', ' ']).unwrap_or((iso, ""));
        let mut parts = date.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let number = |text: &str| text.parse::<usize>().ok();
        let named = self.months.get(number(month)?.checked_sub(1)?)?;
        let day = number(day).filter(|day| (1..=31).contains(day))?;
        let well_formed = year.len() == 4 && number(year).is_some() && parts.next().is_none();
        let form = self.date_form.replace("{y}", year).replace("{m}", named).replace("{d}", &day.to_string());
        let clock = time.get(..5).filter(|clock| clock.as_bytes()[2] == b':');
        well_formed.then(|| clock.map_or(form.clone(), |clock| format!("{form} {clock}")))
    }
}

#[cfg(test)]
mod tests {
    use super::words_for;

    #[test]
    fn a_date_is_said_as_the_language_says_it() {
        for (lang, said) in [
            ("zh-CN", "2021年4月25日"),
            ("en", "25 April 2021"),
            ("fr-CA", "25 avril 2021"),
            ("es", "25 de abril de 2021"),
            ("pt", "25 April 2021"),
        ] {
            assert_eq!(words_for(lang).date("2021-04-25").as_deref(), Some(said));
        }
        assert_eq!(words_for("zh").date("2021-04-25T12:18:12").as_deref(), Some("2021年4月25日 12:18"));
        for wrong in ["2021-13-01", "2021", "", "spring 2021", "2021-04-99", "2021-04-25-1"] {
            assert_eq!(words_for("zh").date(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn numbers_are_grouped_as_the_language_does() {
        assert_eq!(words_for("en").number(3508), "3,508");
        assert_eq!(words_for("zh-Hant").number(35080), "35080");
        assert_eq!(words_for("fr").number(3508), "3508");
        assert_eq!(words_for("fr").number(1_234_567), "1\u{202F}234\u{202F}567");
    }
}
