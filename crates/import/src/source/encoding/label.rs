//! A label of an encoding, as pages and servers write it → its name in the Encoding Standard, lower case.

/// Names, each with the labels that the standard gives it (<https://encoding.spec.whatwg.org/#names-and-labels>) but for
/// those that nobody writes. A label is compared without `-`, `_`, `:` and case.
const LABELS: &[(&str, &str)] = &[
    ("utf-8", "utf8 unicode11utf8 unicode20utf8 xunicode20utf8"),
    (
        "gb18030",
        "gb18030 gbk gb2312 chinese csgb2312 csiso58gb231280 gb231280 isoir58 xgbk cp936 windows936 euccn hzgb2312",
    ),
    ("big5", "big5 big5hkscs cnbig5 csbig5 xxbig5 cp950"),
    ("shift_jis", "shiftjis sjis ms932 mskanji csshiftjis windows31j xsjis cp932"),
    ("euc-jp", "eucjp xeucjp cseucpkdfmtjapanese"),
    ("iso-2022-jp", "iso2022jp csiso2022jp"),
    ("euc-kr", "euckr cseuckr korean ksc5601 ksc56011987 ksc56011989 isoir149 windows949 cp949 uhc"),
    (
        "windows-1252",
        "windows1252 cp1252 xcp1252 iso88591 latin1 l1 ascii usascii ansix341968 iso885911987 isoir100 ibm819 cp819",
    ),
    ("windows-1250", "windows1250 cp1250 xcp1250"),
    ("windows-1251", "windows1251 cp1251 xcp1251"),
    ("windows-1253", "windows1253 cp1253 xcp1253"),
    ("windows-1254", "windows1254 cp1254 xcp1254 iso88599 latin5 l5 isoir148"),
    ("windows-1255", "windows1255 cp1255 xcp1255"),
    ("windows-1256", "windows1256 cp1256 xcp1256"),
    ("windows-1257", "windows1257 cp1257 xcp1257"),
    ("windows-1258", "windows1258 cp1258 xcp1258"),
    ("windows-874", "windows874 dos874 iso885911 tis620"),
    ("iso-8859-2", "iso88592 latin2 l2 isoir101"),
    ("iso-8859-3", "iso88593 latin3 l3"),
    ("iso-8859-4", "iso88594 latin4 l4"),
    ("iso-8859-5", "iso88595 cyrillic"),
    ("iso-8859-6", "iso88596 arabic asmo708 ecma114"),
    ("iso-8859-7", "iso88597 greek greek8 ecma118 elot928"),
    ("iso-8859-8", "iso88598 hebrew visual"),
    ("iso-8859-8-i", "iso88598i logical"),
    ("iso-8859-10", "iso885910 latin6 l6"),
    ("iso-8859-13", "iso885913"),
    ("iso-8859-14", "iso885914"),
    ("iso-8859-15", "iso885915 latin9 l9"),
    ("iso-8859-16", "iso885916"),
    ("koi8-r", "koi8r koi8 koi cskoi8r"),
    ("koi8-u", "koi8u koi8ru"),
    ("macintosh", "macintosh mac xmacroman"),
    ("x-mac-cyrillic", "xmaccyrillic xmacukrainian"),
    ("ibm866", "ibm866 cp866 866"),
    ("utf-16le", "utf16le utf16 unicode ucs2 iso10646ucs2 unicodefeff"),
    ("utf-16be", "utf16be unicodefffe"),
];

/// The name of the encoding that a label means; `None` for a label that is none.
pub(super) fn canonical(label: &str) -> Option<&'static str> {
    let bare: String =
        label.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    let found = LABELS.iter().find(|(_, labels)| labels.split(' ').any(|known| known == bare));
    found.map(|(name, _)| *name)
}
