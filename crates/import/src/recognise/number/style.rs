//! The style of a number, and where it ranks.

/// The style of a number: two numbers belong to one run only when they share it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Style {
    Chapter(char),
    HanDun,
    HanSpace,
    HanAlone,
    Formal,
    HanParen,
    DigitDot,
    /// 01 before a title.
    Padded,
    DigitDun,
    DigitParen,
    DigitHalfParen,
    Circled,
    Roman,
    Letter,
    /// (i), (IV)
    RomanParen,
    /// (a), a)
    LetterParen,
    /// 2.1, with the count of its parts.
    Decimal(u8),
    Ordinal,
    /// 第一个问题：, with its measure word.
    Item(char),
    Sequence,
    Point(char),
    Word,
}

impl Style {
    /// How high the style stands by convention (GB/T 9704, clreq): 0 is the highest. Context overrules it.
    pub(crate) fn rank(self) -> u8 {
        match self {
            Style::Chapter('节') | Style::Formal => 1,
            Style::Chapter(_) => 0,
            Style::Padded | Style::HanDun | Style::HanSpace | Style::HanAlone | Style::Roman => 2,
            Style::HanParen => 3,
            Style::DigitDot | Style::DigitDun | Style::Letter => 4,
            Style::DigitParen | Style::DigitHalfParen | Style::Decimal(0..=2) => 5,
            Style::RomanParen | Style::LetterParen | Style::Decimal(_) => 6,
            Style::Circled => 6,
            Style::Ordinal | Style::Item(_) | Style::Sequence => 7,
            Style::Point(_) | Style::Word => 8,
        }
    }

    /// Whether a number of this style goes on a run of another: 首先 … 第二 … .
    pub(crate) fn goes_on(self, first: Style) -> bool {
        self == first || (first == Style::Sequence && self == Style::Ordinal)
    }

    /// A point (一是, 第一，, First,): a section only where it truly enumerates.
    pub(crate) fn is_point(self) -> bool {
        self.rank() >= 7
    }
}

/// A number at the start of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Number {
    pub(crate) style: Style,
    /// 0 stands for a closing word (最后，) that follows any number.
    pub(crate) value: u32,
    /// Bytes of the number as printed, punctuation included.
    pub(crate) end: usize,
}
