//! The keywords of the format: strings from fixed lists.

use serde::Serialize;
use serde::ser::Serializer;

/// A keyword of the format. Parsers read it by name; the error for an unknown string lists all keywords of the type.
pub trait Keyword: Copy + 'static {
    /// All keywords of the type, in the order of messages.
    const ALL: &'static [Self];

    /// The keyword in JSON.
    fn as_str(self) -> &'static str;
}

/// Declares an enum whose variants are keywords.
macro_rules! keywords {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $keyword:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// The keyword in JSON.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $keyword),+ }
            }
        }

        impl Keyword for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn as_str(self) -> &'static str {
                self.as_str()
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}

keywords! {
    /// Direction of a text.
    Direction {
        /// Left to right.
        Ltr = "ltr",
        /// Right to left.
        Rtl = "rtl",
    }
}

keywords! {
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

keywords! {
    /// How much of a section's text is present.
    #[derive(Default)]
    State {
        /// All of it.
        #[default]
        Shown = "shown",
        /// Part of it.
        Partial = "partial",
        /// Only the heading.
        Omitted = "omitted",
    }
}

impl State {
    /// Whether all of the text is present.
    ///
    /// ```
    /// use oration::model::State;
    ///
    /// assert!(State::Shown.is_shown());
    /// assert!(!State::Partial.is_shown());
    /// ```
    pub fn is_shown(&self) -> bool {
        *self == State::Shown
    }
}

keywords! {
    /// What a length counts.
    Unit {
        /// Characters (字).
        Characters = "characters",
        /// Words.
        Words = "words",
    }
}

pub(crate) fn is_false(flag: &bool) -> bool {
    !flag
}
