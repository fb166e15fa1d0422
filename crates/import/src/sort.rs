//! Sorts values by their place.

/// Sorts values by a number; those of the same number stay in their order.
///
/// The library's sort is compiled again for every type, and it is large. This one sorts pairs of numbers only.
pub(crate) fn sort_by_place<T>(values: &mut Vec<T>, place: impl Fn(&T) -> usize) {
    let mut order: Vec<(usize, usize)> = values.iter().map(place).zip(0..).collect();
    if order.is_sorted() {
        return;
    }
    order.sort();
    let mut unsorted: Vec<Option<T>> = values.drain(..).map(Some).collect();
    values.extend(order.into_iter().filter_map(|(_, at)| unsorted.get_mut(at)?.take()));
}
