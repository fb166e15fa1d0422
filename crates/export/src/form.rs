//! Options and the language of a speech → the form of its pages: fonts, sizes, spacing.

use oration_model::Direction;

/// The form of the pages of a document that is printed.
///
/// ```
/// use oration::ExportStyle;
/// assert_eq!(ExportStyle::from_name("gbt9704"), Some(ExportStyle::Gbt9704));
/// assert_eq!(ExportStyle::from_name("gb"), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ExportStyle {
    /// The layout of official documents of China (GB/T 9704-2012): A4, 22 lines of 28 characters a page.
    Gbt9704,
    /// A4 with common fonts and sizes.
    Plain,
}

impl ExportStyle {
    /// The names of the styles.
    pub const NAMES: [&'static str; 2] = ["gbt9704", "plain"];

    /// The style with a name.
    ///
    /// ```
    /// assert_eq!(oration::ExportStyle::from_name("plain"), Some(oration::ExportStyle::Plain));
    /// ```
    pub fn from_name(name: &str) -> Option<Self> {
        let styles = [ExportStyle::Gbt9704, ExportStyle::Plain];
        Self::NAMES.into_iter().zip(styles).find(|(known, _)| *known == name).map(|(_, style)| style)
    }
}

/// Fonts in place of those of the style, by what they are for.
///
/// ```
/// let fonts = oration::ExportFonts { body: Some("仿宋_GB2312".into()), ..Default::default() };
/// assert_eq!(fonts.title, None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ExportFonts {
    /// The title: 方正小标宋简体.
    pub title: Option<String>,
    /// The text: 仿宋.
    pub body: Option<String>,
    /// Headings of the first level: 黑体.
    pub heading: Option<String>,
    /// Headings of the second level, the byline and the date: 楷体.
    pub subheading: Option<String>,
    /// Page numbers: 宋体.
    pub number: Option<String>,
}

/// The form of the pages of a document.
#[derive(Debug)]
pub(crate) struct Form {
    pub(crate) is_official: bool,
    /// Chinese or Japanese: no spaces between words, indents of two characters.
    pub(crate) is_cjk: bool,
    pub(crate) is_right_to_left: bool,
    /// The language of the text as Word names it.
    pub(crate) lang: String,
    pub(crate) fonts: Fonts,
}

#[derive(Debug)]
pub(crate) struct Fonts {
    pub(crate) title: String,
    pub(crate) body: String,
    pub(crate) heading: String,
    pub(crate) subheading: String,
    pub(crate) number: String,
}

/// In twentieths of a point, which Word counts in: 22 lines of 579 are 12,738 of the 12,756 (225 mm) that the type area is
/// high. 579.8 would be exact, so 580 would leave room for 21.
pub(crate) const LINE: &str = "579";

/// 28 characters of 320 (16 pt) less 5 each are 8,820 of the 8,844 (156 mm) that the type area is wide.
pub(crate) const SPACING: &str = "-5";

impl Form {
    pub(crate) fn new(
        style: Option<ExportStyle>,
        fonts: &ExportFonts,
        lang: &str,
        direction: Option<Direction>,
    ) -> Self {
        let script = Script::of(lang);
        let style = style.unwrap_or(match script {
            Script::Simplified => ExportStyle::Gbt9704,
            _ => ExportStyle::Plain,
        });
        let is_official = style == ExportStyle::Gbt9704;
        let [title, body, heading, subheading, number] = match (is_official, script) {
            (true, _) => ["方正小标宋简体", "仿宋", "黑体", "楷体", "宋体"],
            (false, Script::Simplified) => ["黑体", "宋体", "黑体", "楷体", "宋体"],
            (false, Script::Traditional) => ["微軟正黑體", "新細明體", "微軟正黑體", "標楷體", "新細明體"],
            (false, Script::Japanese) => ["游ゴシック", "游明朝", "游ゴシック", "游明朝", "游明朝"],
            (false, Script::Korean) => ["맑은 고딕", "바탕", "맑은 고딕", "바탕", "바탕"],
            (false, Script::Other) => ["Times New Roman"; 5],
        };
        let named = |own: &Option<String>, usual: &str| {
            own.as_deref().filter(|own| !own.trim().is_empty()).unwrap_or(usual).to_owned()
        };
        Form {
            is_official,
            is_cjk: matches!(script, Script::Simplified | Script::Traditional | Script::Japanese),
            is_right_to_left: direction == Some(Direction::Rtl),
            lang: script.tag(lang).to_owned(),
            fonts: Fonts {
                title: named(&fonts.title, title),
                body: named(&fonts.body, body),
                heading: named(&fonts.heading, heading),
                subheading: named(&fonts.subheading, subheading),
                number: named(&fonts.number, number),
            },
        }
    }
}

/// What the fonts depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Simplified,
    Traditional,
    Japanese,
    Korean,
    Other,
}

impl Script {
    fn of(lang: &str) -> Self {
        match oration_locale::locale(lang).lang {
            "zh-Hans" => Script::Simplified,
            "zh-Hant" => Script::Traditional,
            "ja" => Script::Japanese,
            _ if lang.split('-').next().is_some_and(|lang| lang.eq_ignore_ascii_case("ko")) => Script::Korean,
            _ => Script::Other,
        }
    }

    /// Word has names of its own for varieties of Chinese.
    fn tag(self, lang: &str) -> &str {
        match self {
            Script::Simplified => "zh-CN",
            Script::Traditional => "zh-TW",
            Script::Japanese => "ja-JP",
            Script::Korean => "ko-KR",
            Script::Other => lang,
        }
    }
}

/// The name of a font in other systems, which takes its place where it is missing.
pub(crate) fn alternative(font: &str) -> Option<&'static str> {
    ALTERNATIVES.iter().find(|(known, _)| *known == font).map(|(_, other)| *other)
}

/// Fonts of Word, and their names in English or similar fonts.
const ALTERNATIVES: [(&str, &str); 9] = [
    ("方正小标宋简体", "FZXiaoBiaoSong-B05S"),
    ("仿宋", "FangSong"),
    ("仿宋_GB2312", "FangSong_GB2312"),
    ("楷体", "KaiTi"),
    ("楷体_GB2312", "KaiTi_GB2312"),
    ("黑体", "SimHei"),
    ("宋体", "SimSun"),
    ("新細明體", "PMingLiU"),
    ("標楷體", "DFKai-SB"),
];
