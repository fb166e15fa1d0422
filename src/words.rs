//! Language of the interface → the words a page adds to a speech.
//!
//! `{n}`, `{total}` and `{shown}` stand for numbers.

/// The words of one language.
#[derive(Debug)]
pub(crate) struct Words {
    pub(crate) lang: &'static str,
    pub(crate) contents: &'static str,
    pub(crate) breadcrumb: &'static str,
    pub(crate) audience: &'static str,
    pub(crate) occasion: &'static str,
    pub(crate) place: &'static str,
    pub(crate) date: &'static str,
    pub(crate) published: &'static str,
    pub(crate) source: &'static str,
    pub(crate) licence: &'static str,
    pub(crate) keywords: &'static str,
    pub(crate) recording: &'static str,
    pub(crate) audio: &'static str,
    pub(crate) video: &'static str,
    pub(crate) summary: &'static str,
    pub(crate) colon: &'static str,
    pub(crate) partial: &'static str,
    pub(crate) omitted: &'static str,
    pub(crate) section_omitted: &'static str,
    pub(crate) left_out: &'static str,
    pub(crate) left_out_characters: &'static str,
    pub(crate) left_out_words: &'static str,
    pub(crate) rest: &'static str,
    pub(crate) extent_characters: &'static str,
    pub(crate) extent_words: &'static str,
    pub(crate) total_characters: &'static str,
    pub(crate) total_words: &'static str,
    pub(crate) full_text: &'static str,
    /// In the order of `MaskOf`: person, place, number, date, organisation, phrase; then a mask of no known kind.
    pub(crate) masked: [&'static str; 7],
    pub(crate) notes: &'static str,
    pub(crate) back: &'static str,
    pub(crate) months: [&'static str; 12],
    /// `{y}`, `{m}` and `{d}` stand for year, month and day.
    pub(crate) date_form: &'static str,
    /// Between groups of three digits.
    pub(crate) group: &'static str,
}

const NUMBERED: [&str; 12] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];

const ZH_HANS: Words = Words {
    lang: "zh-Hans",
    contents: "目录",
    breadcrumb: "当前位置",
    audience: "对象",
    occasion: "场合",
    place: "地点",
    date: "日期",
    published: "发布",
    source: "来源",
    licence: "许可",
    keywords: "主题词",
    recording: "录音录像",
    audio: "听录音",
    video: "看录像",
    summary: "摘要",
    colon: "：",
    partial: "有删节",
    omitted: "未刊出",
    section_omitted: "本部分未刊出",
    left_out: "此处有省略",
    left_out_characters: "此处省略{n}字",
    left_out_words: "此处省略{n}个词",
    rest: "未完",
    extent_characters: "全文共{total}字，当前仅显示{shown}字",
    extent_words: "全文共{total}个词，当前仅显示{shown}个词",
    total_characters: "全文共{total}字",
    total_words: "全文共{total}个词",
    full_text: "阅读全文",
    masked: [
        "隐去的人名",
        "隐去的地名",
        "隐去的数字",
        "隐去的日期",
        "隐去的单位名称",
        "隐去的词句",
        "隐去的文字",
    ],
    notes: "注释",
    back: "返回正文",
    months: NUMBERED,
    date_form: "{y}年{m}月{d}日",
    group: "",
};

const ZH_HANT: Words = Words {
    lang: "zh-Hant",
    contents: "目錄",
    breadcrumb: "目前位置",
    audience: "對象",
    occasion: "場合",
    place: "地點",
    date: "日期",
    published: "發布",
    source: "來源",
    licence: "授權",
    keywords: "主題詞",
    recording: "錄音錄影",
    audio: "聽錄音",
    video: "看錄影",
    summary: "摘要",
    colon: "：",
    partial: "有刪節",
    omitted: "未刊出",
    section_omitted: "本部分未刊出",
    left_out: "此處有省略",
    left_out_characters: "此處省略{n}字",
    left_out_words: "此處省略{n}個詞",
    rest: "未完",
    extent_characters: "全文共{total}字，目前僅顯示{shown}字",
    extent_words: "全文共{total}個詞，目前僅顯示{shown}個詞",
    total_characters: "全文共{total}字",
    total_words: "全文共{total}個詞",
    full_text: "閱讀全文",
    masked: [
        "隱去的人名",
        "隱去的地名",
        "隱去的數字",
        "隱去的日期",
        "隱去的單位名稱",
        "隱去的詞句",
        "隱去的文字",
    ],
    notes: "註釋",
    back: "返回正文",
    months: NUMBERED,
    date_form: "{y}年{m}月{d}日",
    group: "",
};

const EN: Words = Words {
    lang: "en",
    contents: "Contents",
    breadcrumb: "Breadcrumb",
    audience: "Audience",
    occasion: "Occasion",
    place: "Place",
    date: "Delivered",
    published: "Published",
    source: "Source",
    licence: "Licence",
    keywords: "Keywords",
    recording: "Recording",
    audio: "Listen",
    video: "Watch",
    summary: "Summary",
    colon: ": ",
    partial: "abridged",
    omitted: "not shown",
    section_omitted: "This part is not shown",
    left_out: "A passage is left out here",
    left_out_characters: "{n} characters left out here",
    left_out_words: "{n} words left out here",
    rest: "To be continued",
    extent_characters: "{shown} of {total} characters shown",
    extent_words: "{shown} of {total} words shown",
    total_characters: "{total} characters in all",
    total_words: "{total} words in all",
    full_text: "Read it in full",
    masked: [
        "name withheld",
        "place withheld",
        "number withheld",
        "date withheld",
        "organisation withheld",
        "words withheld",
        "withheld",
    ],
    notes: "Notes",
    back: "Back to the text",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    date_form: "{d} {m} {y}",
    group: ",",
};

const JA: Words = Words {
    lang: "ja",
    contents: "目次",
    breadcrumb: "現在位置",
    audience: "対象",
    occasion: "場",
    place: "場所",
    date: "日付",
    published: "公開",
    source: "出典",
    licence: "ライセンス",
    keywords: "キーワード",
    recording: "録音・録画",
    audio: "音声を聴く",
    video: "映像を見る",
    summary: "要旨",
    colon: "：",
    partial: "一部省略",
    omitted: "非掲載",
    section_omitted: "この部分は掲載されていません",
    left_out: "この箇所は省略されています",
    left_out_characters: "{n}字省略",
    left_out_words: "{n}語省略",
    rest: "以下省略",
    extent_characters: "全文{total}字のうち{shown}字を表示",
    extent_words: "全文{total}語のうち{shown}語を表示",
    total_characters: "全文{total}字",
    total_words: "全文{total}語",
    full_text: "全文を読む",
    masked: [
        "伏せられた人名",
        "伏せられた地名",
        "伏せられた数字",
        "伏せられた日付",
        "伏せられた組織名",
        "伏せられた語句",
        "伏せ字",
    ],
    notes: "注",
    back: "本文に戻る",
    months: NUMBERED,
    date_form: "{y}年{m}月{d}日",
    group: "",
};

const FR: Words = Words {
    lang: "fr",
    contents: "Sommaire",
    breadcrumb: "Fil d’Ariane",
    audience: "Public",
    occasion: "Occasion",
    place: "Lieu",
    date: "Prononcé le",
    published: "Publié le",
    source: "Source",
    licence: "Licence",
    keywords: "Mots-clés",
    recording: "Enregistrement",
    audio: "Écouter",
    video: "Regarder",
    summary: "Résumé",
    colon: " : ",
    partial: "abrégé",
    omitted: "non affiché",
    section_omitted: "Cette partie n’est pas affichée",
    left_out: "Un passage est omis ici",
    left_out_characters: "{n} caractères omis ici",
    left_out_words: "{n} mots omis ici",
    rest: "À suivre",
    extent_characters: "{shown} caractères affichés sur {total}",
    extent_words: "{shown} mots affichés sur {total}",
    total_characters: "{total} caractères au total",
    total_words: "{total} mots au total",
    full_text: "Lire le texte intégral",
    masked: [
        "nom masqué",
        "lieu masqué",
        "nombre masqué",
        "date masquée",
        "organisation masquée",
        "mots masqués",
        "masqué",
    ],
    notes: "Notes",
    back: "Retour au texte",
    months: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    date_form: "{d} {m} {y}",
    group: "\u{202F}",
};

const ES: Words = Words {
    lang: "es",
    contents: "Índice",
    breadcrumb: "Ruta de navegación",
    audience: "Público",
    occasion: "Ocasión",
    place: "Lugar",
    date: "Pronunciado",
    published: "Publicado",
    source: "Fuente",
    licence: "Licencia",
    keywords: "Palabras clave",
    recording: "Grabación",
    audio: "Escuchar",
    video: "Ver",
    summary: "Resumen",
    colon: ": ",
    partial: "abreviado",
    omitted: "no se muestra",
    section_omitted: "Esta parte no se muestra",
    left_out: "Aquí se omite un pasaje",
    left_out_characters: "Aquí se omiten {n} caracteres",
    left_out_words: "Aquí se omiten {n} palabras",
    rest: "Continuará",
    extent_characters: "Se muestran {shown} de {total} caracteres",
    extent_words: "Se muestran {shown} de {total} palabras",
    total_characters: "{total} caracteres en total",
    total_words: "{total} palabras en total",
    full_text: "Leer el texto completo",
    masked: [
        "nombre oculto",
        "lugar oculto",
        "número oculto",
        "fecha oculta",
        "organización oculta",
        "palabras ocultas",
        "oculto",
    ],
    notes: "Notas",
    back: "Volver al texto",
    months: [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    date_form: "{d} de {m} de {y}",
    group: "\u{202F}",
};

const AR: Words = Words {
    lang: "ar",
    contents: "المحتويات",
    breadcrumb: "مسار التنقل",
    audience: "الجمهور",
    occasion: "المناسبة",
    place: "المكان",
    date: "التاريخ",
    published: "نُشر في",
    source: "المصدر",
    licence: "الترخيص",
    keywords: "الكلمات المفتاحية",
    recording: "التسجيل",
    audio: "استماع",
    video: "مشاهدة",
    summary: "ملخص",
    colon: ": ",
    partial: "مختصر",
    omitted: "غير معروض",
    section_omitted: "هذا الجزء غير معروض",
    left_out: "حُذف مقطع هنا",
    left_out_characters: "عدد الأحرف المحذوفة هنا: {n}",
    left_out_words: "عدد الكلمات المحذوفة هنا: {n}",
    rest: "للنص بقية",
    extent_characters: "المعروض {shown} من {total} حرفًا",
    extent_words: "المعروض {shown} من {total} كلمة",
    total_characters: "مجموع الأحرف: {total}",
    total_words: "مجموع الكلمات: {total}",
    full_text: "قراءة النص الكامل",
    masked: ["اسم محجوب", "مكان محجوب", "رقم محجوب", "تاريخ محجوب", "جهة محجوبة", "كلمات محجوبة", "محجوب"],
    notes: "الحواشي",
    back: "العودة إلى النص",
    months: [
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ],
    date_form: "{d} {m} {y}",
    group: ",",
};

/// The words of the language nearest to a BCP 47 tag; English where there is none.
pub(crate) fn words_for(lang: &str) -> &'static Words {
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
    pub(crate) fn number(&self, number: u64) -> String {
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
    pub(crate) fn date(&self, iso: &str) -> Option<String> {
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
