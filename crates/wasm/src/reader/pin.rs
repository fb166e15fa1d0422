//! A jump target and its position in each frame → whether it is still the current section.

use super::view::View;

/// Frames without movement after which a jump that has come to its section has ended.
const STILL: u32 = 6;

/// The same for one that has not: a busy browser lets many frames pass before it scrolls on.
const PATIENCE: u32 = 40;

/// Current while it stays where the jump put it, even where others are at the line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pin {
    pub(super) section: usize,
    top: f64,
    scrolled: f64,
    /// Frames without movement so far; `None` once the jump has ended.
    still: Option<u32>,
}

impl Pin {
    /// A section to which a jump begins, from where it is now.
    pub(super) fn new(section: usize, top: f64, view: View) -> Self {
        Pin { section, top, scrolled: view.scrolled, still: Some(0) }
    }

    pub(super) fn has_ended(self) -> bool {
        self.still.is_none()
    }

    /// Whether what came late above it has moved it: text that is laid out only now has another height than was expected,
    /// and not every browser, nor Chromium every time, scrolls with it.
    pub(super) fn is_pushed(self, top: f64, view: View) -> bool {
        self.moved(top) > 2.0 && (view.scrolled - self.scrolled).abs() < 1.0
    }

    /// The pin after one more frame, in which one that was pushed is brought back; none where it has moved away since
    /// its jump ended, or the jump led elsewhere.
    pub(super) fn after(self, top: f64, view: View) -> Option<Self> {
        let pin = Pin { scrolled: view.scrolled, ..self };
        match self.still {
            None if self.is_pushed(top, view) => Some(Pin { still: Some(0), ..pin }),
            None => (self.moved(top) <= 2.0).then_some(pin),
            Some(_) if self.moved(top) >= 1.0 => Some(Pin { top, still: Some(0), ..pin }),
            Some(still) if still + 1 >= STILL && view.is_reached(top) => Some(Pin { still: None, ..pin }),
            Some(still) => (still + 1 < PATIENCE).then_some(Pin { still: Some(still + 1), ..pin }),
        }
    }

    fn moved(self, top: f64) -> f64 {
        (top - self.top).abs()
    }
}
