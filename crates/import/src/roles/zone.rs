//! The zones of a source, in the order in which a path goes through them.

/// A stretch of a source in which some roles can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Zone {
    /// Above the title.
    Before,
    /// The first line of the title.
    Title,
    /// Further lines of it.
    TitleMore,
    /// Between title and speech.
    After,
    /// The form of address.
    Address,
    Body,
    /// Thanks, signature, day.
    Closing,
    /// Under the speech.
    Tail,
}

impl Zone {
    pub(crate) const ALL: [Zone; 8] = [
        Zone::Before,
        Zone::Title,
        Zone::TitleMore,
        Zone::After,
        Zone::Address,
        Zone::Body,
        Zone::Closing,
        Zone::Tail,
    ];

    /// The zones a line of this one may come after, each with what the step costs.
    pub(super) fn from(self) -> &'static [(Zone, i32)] {
        match self {
            Zone::Before => &[(Zone::Before, 0)],
            Zone::Title => &[(Zone::Before, 0)],
            Zone::TitleMore => &[(Zone::Title, 0), (Zone::TitleMore, 0)],
            Zone::After => &[(Zone::Title, 0), (Zone::TitleMore, 0), (Zone::After, 0)],
            Zone::Address => &[
                (Zone::Address, 0),
                (Zone::Before, -1),
                (Zone::Title, 0),
                (Zone::TitleMore, 0),
                (Zone::After, 0),
            ],
            Zone::Body => &[
                (Zone::Body, 0),
                (Zone::Address, 0),
                (Zone::Before, -2),
                (Zone::Title, 0),
                (Zone::TitleMore, 0),
                (Zone::After, 0),
            ],
            Zone::Closing => &[(Zone::Closing, 0), (Zone::Body, 0)],
            Zone::Tail => &[(Zone::Tail, 0), (Zone::Closing, 0), (Zone::Body, -2)],
        }
    }

    /// What it costs to begin a text in this zone.
    pub(super) fn start(self) -> Option<i32> {
        match self {
            Zone::Before | Zone::Title => Some(0),
            Zone::Address | Zone::Body => Some(-1),
            _ => None,
        }
    }
}
