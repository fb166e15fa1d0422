//! Numbers and ISO 8601 dates → text in the form of a language.

use crate::Format;

impl Format {
    /// A number with grouped digits.
    ///
    /// ```
    /// assert_eq!(oration_locale::locale("en").format.number(3508), "3,508");
    /// assert_eq!(oration_locale::locale("fr").format.number(35080), "35\u{202F}080");
    /// assert_eq!(oration_locale::locale("zh").format.number(35080), "35080");
    /// ```
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

    /// An ISO 8601 date or date-time in words; `None` if it is neither.
    ///
    /// ```
    /// let format = &oration_locale::locale("zh").format;
    /// assert_eq!(format.date("2021-04-25T12:18:12").as_deref(), Some("2021年4月25日 12:18"));
    /// assert_eq!(format.date("spring 2021"), None);
    /// ```
    pub fn date(&self, iso: &str) -> Option<String> {
        let (date, time) = iso.split_once(['T', ' ']).unwrap_or((iso, ""));
        let mut parts = date.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let number = |text: &str| text.parse::<usize>().ok();
        let month = self.months.get(number(month)?.checked_sub(1)?)?;
        let day = number(day).filter(|day| (1..=31).contains(day))?;
        let well_formed = year.len() == 4 && number(year).is_some() && parts.next().is_none();
        let form = self.date.replace("{y}", year).replace("{m}", month).replace("{d}", &day.to_string());
        let clock = time.get(..5).filter(|clock| clock.as_bytes()[2] == b':');
        well_formed.then(|| clock.map_or(form.clone(), |clock| format!("{form} {clock}")))
    }
}

#[cfg(test)]
mod tests {
    use crate::locale;

    #[test]
    fn dates_take_the_form_of_the_language() {
        for (lang, text) in [
            ("zh-CN", "2021年4月25日"),
            ("en", "25 April 2021"),
            ("fr-CA", "25 avril 2021"),
            ("es", "25 de abril de 2021"),
            ("pt", "25 April 2021"),
        ] {
            assert_eq!(locale(lang).format.date("2021-04-25").as_deref(), Some(text));
        }
        for wrong in ["2021-13-01", "2021", "", "spring 2021", "2021-04-99", "2021-04-25-1"] {
            assert_eq!(locale("zh").format.date(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn numbers_are_grouped_as_in_the_language() {
        assert_eq!(locale("en").format.number(3508), "3,508");
        assert_eq!(locale("zh-Hant").format.number(35080), "35080");
        assert_eq!(locale("fr").format.number(3508), "3508");
        assert_eq!(locale("fr").format.number(1_234_567), "1\u{202F}234\u{202F}567");
    }
}
