//! Bytes and a class of bytes in, whether and where there is one of the class out.

/// Wide enough that the compiler keeps a chunk in vector registers, small enough for short texts: of 16, 32 and 64
/// bytes the quickest in V8 for the strings of a speech.
const CHUNK: usize = 32;
const HALF: usize = CHUNK / 2;

/// Whether there is a byte of the class, which should be told by comparisons without branches.
#[inline]
pub(crate) fn has(bytes: &[u8], class: impl Fn(u8) -> bool + Copy) -> bool {
    let (chunks, rest) = bytes.as_chunks::<CHUNK>();
    if chunks.iter().any(|chunk| holds(chunk, class)) {
        return true;
    }
    match (rest.first_chunk::<HALF>(), bytes.last_chunk::<HALF>()) {
        (_, None) => rest.iter().any(|&byte| class(byte)),
        (Some(half), Some(last)) => holds(half, class) || holds(last, class),
        (None, Some(last)) => !rest.is_empty() && holds(last, class),
    }
}

/// How many bytes come before the first of the class.
#[inline]
pub(crate) fn before(bytes: &[u8], class: impl Fn(u8) -> bool + Copy) -> usize {
    let Some(last) = bytes.last_chunk::<HALF>() else {
        return bytes.iter().take_while(|&&byte| !class(byte)).count();
    };
    let (chunks, _) = bytes.as_chunks::<HALF>();
    match chunks.iter().position(|chunk| holds(chunk, class)) {
        Some(at) => at * HALF + first(&chunks[at], class),
        None => bytes.len() - HALF + first(last, class),
    }
}

/// Where in a chunk the first byte of the class is; its length where there is none. The least of all places, since a
/// search would end in a branch that no processor foresees.
#[inline]
fn first<const N: usize>(chunk: &[u8; N], class: impl Fn(u8) -> bool) -> usize {
    let places = chunk.iter().zip(0..).map(|(&byte, at)| if class(byte) { at } else { N as u8 });
    usize::from(places.fold(N as u8, u8::min))
}

/// A sum over all of the chunk instead of a search through it, which no compiler makes a vector of.
#[inline]
fn holds<const N: usize>(chunk: &[u8; N], class: impl Fn(u8) -> bool) -> bool {
    chunk.iter().fold(0, |any, &byte| any | u8::from(class(byte))) != 0
}

#[cfg(test)]
mod tests {
    use super::{before, has};

    #[test]
    fn a_byte_of_the_class_is_found_wherever_it_stands() {
        for length in 0..100 {
            let plain = vec![b'a'; length];
            assert!(!has(&plain, |byte| byte == b'*'));
            assert_eq!(before(&plain, |byte| byte == b'*'), length);
            for at in 0..length {
                let mut bytes = plain.clone();
                bytes[at] = b'*';
                assert!(has(&bytes, |byte| byte == b'*'), "at {at} of {length}");
                assert_eq!(before(&bytes, |byte| byte == b'*'), at);
            }
        }
    }
}
