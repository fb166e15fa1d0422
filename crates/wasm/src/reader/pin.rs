//! A jump target and its position in each frame → whether it is still the current section.

use super::viewport::Viewport;

/// Frames without movement after which a jump that has reached its section is over.
const STILL: u32 = 6;

/// The same for a jump that has not: a busy browser may not scroll for many frames.
const PATIENCE: u32 = 40;

/// A section that stays current while it is where a jump put it, even if other sections are at the line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pin {
    pub(super) section: usize,
    top: f64,
    scrolled: f64,
    /// The number of frames without movement; `None` once the jump has ended.
    still: Option<u32>,
}

impl Pin {
    /// The target of a jump that starts now.
    pub(super) fn new(section: usize, top: f64, viewport: Viewport) -> Self {
        Pin { section, top, scrolled: viewport.scrolled, still: Some(0) }
    }

    pub(super) fn has_ended(self) -> bool {
        self.still.is_none()
    }

    /// Whether late layout above the section has moved it: text may turn out to have another height than was estimated, and
    /// scroll anchoring does not always compensate.
    pub(super) fn is_displaced(self, top: f64, viewport: Viewport) -> bool {
        self.moved(top) > 2.0 && (viewport.scrolled - self.scrolled).abs() < 1.0
    }

    /// The pin after another frame; a displaced section is scrolled back in it. `None` if the section moved away after the
    /// jump, or the jump ended elsewhere.
    pub(super) fn after(self, top: f64, viewport: Viewport) -> Option<Self> {
        let pin = Pin { scrolled: viewport.scrolled, ..self };
        match self.still {
            None if self.is_displaced(top, viewport) => Some(Pin { still: Some(0), ..pin }),
            None => (self.moved(top) <= 2.0).then_some(pin),
            Some(_) if self.moved(top) >= 1.0 => Some(Pin { top, still: Some(0), ..pin }),
            Some(still) if still + 1 >= STILL && viewport.is_reached(top) => Some(Pin { still: None, ..pin }),
            Some(still) => (still + 1 < PATIENCE).then_some(Pin { still: Some(still + 1), ..pin }),
        }
    }

    fn moved(self, top: f64) -> f64 {
        (top - self.top).abs()
    }
}
