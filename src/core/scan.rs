//! Bytes and a class of bytes in, whether and where there is one of the class out.

/// Bytes of a vector register of WebAssembly.
const CHUNK: usize = 16;

/// Whether there is a byte of the class, which should be told by comparisons without branches.
#[inline]
pub(crate) fn has(bytes: &[u8], class: impl Fn(u8) -> bool + Copy) -> bool {
    let (chunks, _) = bytes.as_chunks::<CHUNK>();
    match bytes.last_chunk::<CHUNK>() {
        Some(last) => chunks.iter().any(|chunk| holds(chunk, class)) || holds(last, class),
        None => bytes.iter().any(|&byte| class(byte)),
    }
}

/// How many bytes come before the first of the class.
#[inline]
pub(crate) fn before(bytes: &[u8], class: impl Fn(u8) -> bool + Copy) -> usize {
    let Some(last) = bytes.last_chunk::<CHUNK>() else {
        return bytes.iter().take_while(|&&byte| !class(byte)).count();
    };
    let (chunks, _) = bytes.as_chunks::<CHUNK>();
    match chunks.iter().position(|chunk| holds(chunk, class)) {
        Some(at) => at * CHUNK + first(&chunks[at], class),
        None => bytes.len() - CHUNK + first(last, class),
    }
}

/// Where in a chunk the first byte of the class is; its length where there is none. The least of all places, since a
/// search would end in a branch that no processor foresees.
#[inline]
fn first<const N: usize>(chunk: &[u8; N], class: impl Fn(u8) -> bool) -> usize {
    let places = chunk.iter().zip(0..).map(|(&byte, at)| if class(byte) { at } else { N as u8 });
    usize::from(places.fold(N as u8, u8::min))
}

/// Every byte is asked and the answers are compared as a whole, which compilers make a few vector instructions of; of
/// a search they make none, of a sum over so few bytes a hundred.
#[inline]
fn holds<const N: usize>(chunk: &[u8; N], class: impl Fn(u8) -> bool) -> bool {
    let mut answers = [false; N];
    for (answer, &byte) in answers.iter_mut().zip(chunk) {
        *answer = class(byte);
    }
    answers != [false; N]
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
