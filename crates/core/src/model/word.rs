//! The words of the format that come from a fixed list, and times.

use serde::Serialize;
use serde::ser::Serializer;

/// Declares an enum whose variants are words of the format.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// The words of the format, in order.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// The variant a word names.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }

            /// The word of the format.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }
    };
}

words! {
    /// Direction of a text.
    Direction {
        /// Left to right.
        Ltr = "ltr",
        /// Right to left.
        Rtl = "rtl",
    }
}

words! {
    /// The kind of word a mask hides.
    MaskOf {
        /// A person's name.
        Person = "person",
        /// A place's name.
        Place = "place",
        /// A number.
        Number = "number",
        /// A date.
        Date = "date",
        /// An organisation's name.
        Organisation = "organisation",
        /// Other words.
        Phrase = "phrase",
    }
}

words! {
    /// How much of a section's text is here.
    #[derive(Default)]
    State {
        /// All of it.
        #[default]
        Shown = "shown",
        /// A part.
        Partial = "partial",
        /// Nothing but the heading.
        Omitted = "omitted",
    }
}

impl State {
    /// Whether all of the text is here.
    pub fn is_shown(&self) -> bool {
        *self == State::Shown
    }
}

words! {
    /// What a length counts.
    Unit {
        /// Characters (字).
        Characters = "characters",
        /// Words.
        Words = "words",
    }
}

/// A time in a recording, in milliseconds; in JSON, seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Seconds {
    /// Whole milliseconds.
    pub millis: u64,
}

impl std::fmt::Display for Seconds {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (whole, part) = (self.millis / 1000, self.millis % 1000);
        if part == 0 {
            return write!(f, "{whole}");
        }
        let digits = format!("{part:03}");
        write!(f, "{whole}.{}", digits.trim_end_matches('0'))
    }
}

impl Serialize for Seconds {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.millis.is_multiple_of(1000) {
            serializer.serialize_u64(self.millis / 1000)
        } else {
            serializer.serialize_f64(self.millis as f64 / 1000.0)
        }
    }
}

pub(super) fn is_false(flag: &bool) -> bool {
    !flag
}
