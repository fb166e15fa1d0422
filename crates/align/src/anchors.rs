//! Two sequences of tokens → pairs of places at which they are surely the same: runs of tokens that occur in both, and rarely.

use crate::tokens::Token;

/// A place in the text and one in the recording.
pub(crate) type Pair = (usize, usize);

/// How often a run may occur in either sequence.
const OFTEN: usize = 3;

/// The longest chain of runs of `length` tokens that occur in both sequences, and rarely.
pub(crate) fn anchors(text: &[Token], heard: &[Token], length: usize) -> Vec<Pair> {
    if text.len() < length || heard.len() < length {
        return Vec::new();
    }
    let pairs = common(&runs(text, length), &runs(heard, length));
    supported(&increasing(&pairs))
}

/// The runs of tokens by hash, and then by place.
fn runs(tokens: &[Token], length: usize) -> Vec<(u64, usize)> {
    let hash = |run: &[Token]| {
        run.iter().fold(0, |hash: u64, token| hash.rotate_left(7).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ token)
    };
    let mut runs: Vec<_> = tokens.windows(length).enumerate().map(|(at, run)| (hash(run), at)).collect();
    sort(&mut runs);
    runs
}

/// Sorts everything, so that the code to sort is there once.
pub(crate) fn sort(pairs: &mut [(u64, usize)]) {
    pairs.sort_unstable();
}

/// The places of each run that occurs in both, in the order of the text. Of the places where a run was heard, a chain has one: in
/// descending order, they do not follow each other.
fn common(text: &[(u64, usize)], heard: &[(u64, usize)]) -> Vec<Pair> {
    let mut pairs: Vec<(u64, usize)> = Vec::new();
    let is_same = |a: &(u64, usize), b: &(u64, usize)| a.0 == b.0;
    let mut rest = heard.chunk_by(is_same).peekable();
    for run in text.chunk_by(is_same) {
        let hash = run[0].0;
        while rest.next_if(|other| other[0].0 < hash).is_some() {}
        let Some(other) = rest.next_if(|other| other[0].0 == hash) else { continue };
        if run.len() <= OFTEN && other.len() <= OFTEN {
            let places = other.iter().map(|&(_, place)| usize::MAX - place);
            pairs.extend(run.iter().flat_map(|&(_, at)| places.clone().map(move |place| (at as u64, place))));
        }
    }
    sort(&mut pairs);
    pairs
        .into_iter()
        .filter_map(|(at, place)| Some((usize::try_from(at).ok()?, usize::MAX - place)))
        .collect()
}

/// The longest chain that increases in both places. The pairs are in the order of the text.
fn increasing(pairs: &[Pair]) -> Vec<Pair> {
    // The last pair of the best chain of each length, and the pair before each.
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (index, &(_, place)) in pairs.iter().enumerate() {
        let length = tails.partition_point(|&tail| pairs[tail].1 < place);
        before.push(length.checked_sub(1).map(|at| tails[at]));
        if length == tails.len() {
            tails.push(index);
        } else {
            tails[length] = index;
        }
    }
    let mut chain = Vec::with_capacity(tails.len());
    let mut next = tails.last().copied();
    while let Some(index) = next {
        chain.push(pairs[index]);
        next = before[index];
    }
    chain.reverse();
    chain
}

/// The pairs with a neighbour that agrees about the distance between text and recording. A single one may be a chance.
fn supported(chain: &[Pair]) -> Vec<Pair> {
    let agrees = |one: Pair, other: Pair| {
        let (text, heard) = (other.0 - one.0, other.1 - one.1);
        text.abs_diff(heard) <= 3 + text.min(heard) / 4
    };
    let keeps = |index: usize| {
        let pair = chain[index];
        index.checked_sub(1).is_some_and(|at| agrees(chain[at], pair))
            || chain.get(index + 1).is_some_and(|&next| agrees(pair, next))
    };
    (0..chain.len()).filter(|&index| keeps(index)).map(|index| chain[index]).collect()
}
