//! The values of the attributes by which Pagefind indexes a speech; empty if the page is not indexed, so that the attribute is not
//! written. See <https://pagefind.app/docs/>.

use super::inline::is_spaced;
use super::page::Page;
use oration_model::Section;
use oration_outline::heading;

impl Page<'_> {
    fn is_indexed(&self) -> bool {
        cfg!(feature = "index") && self.options.index
    }

    /// A value that is written if the page is indexed.
    pub(super) fn mark<'v>(&self, value: &'v str) -> &'v str {
        if self.is_indexed() { value } else { "" }
    }

    /// A name with a value that is not the text of the element: `year:2024`.
    pub(super) fn mark_value(&self, name: &str, value: &str) -> String {
        if self.is_indexed() && !value.is_empty() { [name, ":", value].concat() } else { String::new() }
    }

    /// The year of an ISO 8601 date.
    pub(super) fn mark_year(&self, date: &str) -> String {
        self.mark_value("year", date.split('-').next().unwrap_or_default())
    }

    /// The title of a section as a result of its own. Pagefind would otherwise link every result to the top of the page.
    pub(super) fn mark_section(&self, section: &Section<'_>) -> String {
        if !self.is_indexed() {
            return String::new();
        }
        let num = section.num.as_deref().unwrap_or_default();
        let space = if is_spaced(num) { " " } else { "" };
        [num, space, &heading(section)].concat()
    }
}
