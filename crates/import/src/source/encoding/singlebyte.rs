//! Bytes → which encoding of one byte a character they are in: the one that makes letters of a language of them.
//!
//! For each encoding and language: the share of letters beyond ASCII that the language has, common ones counting twice;
//! less for signs inside words, for letters of two scripts in one word, and for capitals inside words.

use crate::lower_case::lower_char;

/// The upper half of each encoding, as the Encoding Standard has it; `?` where it has none or a control character.
const TABLES: &[(&str, &str)] = &[
    (
        "WINDOWS_1252",
        "€?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ ¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
    ),
    (
        "WINDOWS_1250",
        "€?‚?„…†‡?‰Š‹ŚŤŽŹ?‘’“”•–—?™š›śťžź ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙",
    ),
    (
        "ISO_8859_2",
        "???????????????????????????????? Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u{AD}ŽŻ°ą˛ł´ľśˇ¸šşťź˝žżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙",
    ),
    (
        "WINDOWS_1251",
        "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—?™љ›њќћџ ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя",
    ),
    (
        "KOI8_U",
        "─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥ ⌡°²·÷═║╒ёє╔ії╗╘╙╚╛ґ╝╞╟╠╡ЁЄ╣ІЇ╦╧╨╩╪Ґ╬©юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ",
    ),
    (
        "WINDOWS_1253",
        "€?‚ƒ„…†‡?‰?‹?????‘’“”•–—?™?›???? ΅Ά£¤¥¦§¨©?«¬\u{AD}®―°±²³΄µ¶·ΈΉΊ»Ό½ΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ?ΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ?",
    ),
    (
        "WINDOWS_1254",
        "€?‚ƒ„…†‡ˆ‰Š‹Œ????‘’“”•–—˜™š›œ??Ÿ ¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ×ØÙÚÛÜİŞßàáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ",
    ),
    (
        "WINDOWS_1255",
        "€?‚ƒ„…†‡ˆ‰?‹?????‘’“”•–—˜™?›???? ¡¢£₪¥¦§¨©×«¬\u{AD}®¯°±²³´µ¶·¸¹÷»¼½¾¿ְֱֲֳִֵֶַָֹ?ֻּֽ־ֿ׀ׁׂ׃װױײ׳״???????אבגדהוזחטיךכלםמןנסעףפץצקרשת??‎‏?",
    ),
    (
        "WINDOWS_1256",
        "€پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈگ‘’“”•–—ک™ڑ›œ‌‍ں ،¢£¤¥¦§¨©ھ«¬\u{AD}®¯°±²³´µ¶·¸¹؛»¼½¾؟ہءآأؤإئابةتثجحخدذرزسشصض×طظعغـفقكàلâمنهوçèéêëىيîïًٌٍَôُِ÷ّùْûü‎‏ے",
    ),
    (
        "WINDOWS_874",
        "€????…???????????‘’“”•–—???????? กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮฯะัาำิีึืฺุู????฿เแโใไๅๆ็่้๊๋์ํ๎๏๐๑๒๓๔๕๖๗๘๙๚๛????",
    ),
];

/// For each language the encodings of its texts, its letters beyond ASCII, the commonest first, and how many those are.
const LANGUAGES: &[(&[&str], &str, usize)] = &[
    (&["WINDOWS_1252"], "éàèêçâîôùûœëï", 3),
    (&["WINDOWS_1252"], "äüöß", 4),
    (&["WINDOWS_1252"], "óíáéñúü¿¡", 6),
    (&["WINDOWS_1252"], "ãçáéõíóêúâàô", 6),
    (&["WINDOWS_1252"], "èàòùéìî", 6),
    (&["WINDOWS_1252"], "äöåéæø", 6),
    (&["WINDOWS_1252"], "ëéïèöüó", 4),
    (&["WINDOWS_1252"], "áðíþóæéöúý", 6),
    (&["WINDOWS_1250", "ISO_8859_2"], "ąęłżśóćńź", 6),
    (&["WINDOWS_1250", "ISO_8859_2"], "íáéěřčžýšůúťďňó", 9),
    (&["WINDOWS_1250", "ISO_8859_2"], "áéőöíóüúű", 5),
    (&["WINDOWS_1250", "ISO_8859_2"], "čšžćđ", 4),
    (&["WINDOWS_1250", "ISO_8859_2"], "ăâîşţ", 5),
    (&["WINDOWS_1251", "KOI8_U"], "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", 10),
    (&["WINDOWS_1251", "KOI8_U"], "оаинвіертсклумдпзяьбгчїйхцєжюшщґф", 11),
    (&["WINDOWS_1253"], "αοιετσνηυρπκμλςωγδέάίόήθχφύβώζξψϊΐ", 10),
    (&["WINDOWS_1254"], "ıışüğöçİâî", 7),
    (&["WINDOWS_1255"], "יוהלאתרבמנשקדםצפכעחגטןזסךףץ", 10),
    (&["WINDOWS_1256"], "ايلمنرتبوهعدكسقفحجشصطخضغذثزةىأإءؤئآ", 10),
    (&["WINDOWS_1256"], "اينردهتومبسشكزگلخقفعپآچطصغحجذضثئژظء", 10),
    (&["WINDOWS_874"], "านรอกเงมยลวดท่้สีิตัะบปหแคจไพุโชถชข์ูำใผธซึฟื", 14),
];

/// The encoding that these bytes are likely in; `windows-1252` where nothing says more.
pub(super) fn detect(bytes: &[u8]) -> &'static str {
    let mut best = ("WINDOWS_1252", 0i64, false);
    for (encoding, table) in TABLES {
        let letters: Vec<char> = table.chars().collect();
        for (encodings, language, common) in LANGUAGES {
            if !encodings.contains(encoding) {
                continue;
            }
            let score = score(bytes, &letters, language, *common);
            if score > best.1 {
                best = (encoding, score, language.contains('і'));
            }
        }
    }
    match best {
        ("KOI8_U", _, false) => "koi8-r",
        ("KOI8_U", ..) => "koi8-u",
        ("WINDOWS_1250", ..) => "windows-1250",
        ("ISO_8859_2", ..) => "iso-8859-2",
        ("WINDOWS_1251", ..) => "windows-1251",
        ("WINDOWS_1253", ..) => "windows-1253",
        ("WINDOWS_1254", ..) => "windows-1254",
        ("WINDOWS_1255", ..) => "windows-1255",
        ("WINDOWS_1256", ..) => "windows-1256",
        ("WINDOWS_874", ..) => "windows-874",
        _ => "windows-1252",
    }
}

/// A thousand times the mean worth of a letter beyond ASCII.
fn score(bytes: &[u8], table: &[char], language: &str, common: usize) -> i64 {
    // The worth of each byte of the upper half.
    let worth: Vec<i64> = table.iter().map(|&c| worth(c, language, common)).collect();
    // The vowels and tones of Thai are letters to this.
    let is_letter: Vec<bool> = table.iter().map(|&c| c.is_alphabetic() || language.contains(c)).collect();
    let is_upper: Vec<bool> = table.iter().map(|c| c.is_uppercase()).collect();
    let is_latin = language.chars().next().is_some_and(|c| c < '\u{250}');
    let (mut sum, mut count) = (0i64, 0i64);
    for (i, &byte) in bytes.iter().enumerate().filter(|(_, byte)| **byte >= 0x80) {
        let at = usize::from(byte - 0x80);
        let near =
            [i.checked_sub(1), i.checked_add(1)].map(|near| near.and_then(|near| bytes.get(near)).copied());
        let ascii = near.iter().flatten().filter(|byte| byte.is_ascii_alphabetic()).count();
        let high = near
            .iter()
            .flatten()
            .filter(|&&near| near >= 0x80 && is_letter[usize::from(near - 0x80)])
            .count();
        if !is_letter[at] {
            // A sign between two letters.
            if ascii + high == 2 && !matches!(table[at], '’' | '·' | '\u{ad}') || table[at] == '?' {
                sum -= 20;
                count += 1;
            }
            continue;
        }
        count += 1;
        sum += worth[at];
        // Letters of two scripts in one word; three letters with accents in a row.
        sum -= if is_latin { 10 * i64::from(high == 2) } else { 15 * i64::from(ascii > 0) };
        let after_lower = near[0].is_some_and(|byte| {
            byte.is_ascii_lowercase()
                || byte >= 0x80 && is_letter[usize::from(byte - 0x80)] && !is_upper[usize::from(byte - 0x80)]
        });
        sum -= 10 * i64::from(is_upper[at] && after_lower);
    }
    if count == 0 { 0 } else { sum * 1000 / count }
}

/// A common letter of the language is worth 20, another 10, a capital less; a letter it has not, -10.
fn worth(c: char, language: &str, common: usize) -> i64 {
    let lower = lower_char(c);
    match language.chars().position(|known| known == lower) {
        Some(rank) => (if rank < common { 20 } else { 10 }) - 5 * i64::from(lower != c),
        None => -10,
    }
}
