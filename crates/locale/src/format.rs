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

    /// A string with `{n}` replaced, and the matching singular or plural.
    ///
    /// ```
    /// let locale = oration_locale::locale("en");
    /// assert_eq!(locale.format.count(locale.page.left_out_words, 1), "1 word left out here");
    /// assert_eq!(locale.format.count("{n} {entry|entries}", 3508), "3,508 entries");
    /// ```
    pub fn count(&self, form: &str, number: u64) -> String {
        let singular = (self.singular_from..=1).contains(&number);
        let mut text = String::new();
        let mut rest = form;
        while let Some((before, inner, after)) = placeholder(rest) {
            text.push_str(before);
            match inner.split_once('|') {
                Some((one, other)) => text.push_str(if singular { one } else { other }),
                None if inner == "n" => text.push_str(&self.number(number)),
                None => text.extend(["{", inner, "}"]),
            }
            rest = after;
        }
        text + rest
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
        let written = if day == 1 { self.first_day.to_owned() } else { day.to_string() };
        let well_formed = year.len() == 4 && number(year).is_some() && parts.next().is_none();
        let form = self.date.replace("{y}", year).replace("{m}", month).replace("{d}", &written);
        let clock = time.get(..5).filter(|clock| clock.as_bytes()[2] == b':');
        well_formed.then(|| clock.map_or(form.clone(), |clock| format!("{form} {clock}")))
    }
}

/// The text before the first braces, between them and after them.
fn placeholder(form: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = form.split_once('{')?;
    let (inner, after) = rest.split_once('}')?;
    Some((before, inner, after))
}

#[cfg(test)]
mod tests {
    use crate::locale;

    #[test]
    fn dates_are_formatted_by_language() {
        for (lang, text) in [
            ("zh-CN", "2021年4月25日"),
            ("en", "25 April 2021"),
            ("fr-CA", "25 avril 2021"),
            ("es", "25 de abril de 2021"),
            ("pt", "25 April 2021"),
        ] {
            assert_eq!(locale(lang).format.date("2021-04-25").as_deref(), Some(text));
        }
        assert_eq!(locale("fr").format.date("2021-05-01").as_deref(), Some("1er mai 2021"));
        assert_eq!(locale("en").format.date("2021-05-01").as_deref(), Some("1 May 2021"));
        for wrong in ["2021-13-01", "2021", "", "spring 2021", "2021-04-99", "2021-04-25-1"] {
            assert_eq!(locale("zh").format.date(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn counted_words_have_the_number_of_the_language() {
        let count = |lang, form, number| locale(lang).format.count(form, number);
        assert_eq!(count("en", "{n} {word|words}", 0), "0 words");
        assert_eq!(count("en", "{n} {word|words}", 1), "1 word");
        assert_eq!(count("fr", "{n} {mot|mots}", 0), "0 mot");
        assert_eq!(count("fr", "{n} {mot|mots}", 12_000), "12\u{202F}000 mots");
        assert_eq!(count("es", "{n} {palabra|palabras}", 2), "2 palabras");
        assert_eq!(count("zh", "{n}个词", 1), "1个词");
        assert_eq!(locale("en").format.count("{name}: {n}", 1), "{name}: 1");
        assert_eq!(locale("en").format.count("{n} Treffer {", 1), "1 Treffer {");
    }

    #[test]
    fn digits_are_grouped_by_language() {
        assert_eq!(locale("en").format.number(3508), "3,508");
        assert_eq!(locale("zh-Hant").format.number(35080), "35080");
        assert_eq!(locale("fr").format.number(3508), "3508");
        assert_eq!(locale("fr").format.number(1_234_567), "1\u{202F}234\u{202F}567");
    }
}
