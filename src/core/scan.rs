//! Bytes and a class of bytes in, whether and where there is one of the class out.

/// Bytes of a vector register of WebAssembly.
const CHUNK: usize = 16;

/// Whether there is a byte of the class, which should be told by comparisons without branches.
#[inline]
pub(crate) fn has(bytes: &[u8], class: impl Fn(u8) -> bool + Copy) -> bool {
    let (chunks, _) = bytes.as_chunks::<CHUNK>();
    match bytes.last_chunk::<CHUNK>() {
        Some(last) => chunks.iter().chain([last]).any(|chunk| told(chunk, class) != 0),
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
    for (at, chunk) in chunks.iter().enumerate() {
        let told = told(chunk, class);
        if told != 0 {
            return at * CHUNK + first(told);
        }
    }
    bytes.len() - CHUNK + first(told(last, class))
}

/// Where the first byte is that is told to be one; the length of a chunk where none is.
#[inline]
fn first(told: u128) -> usize {
    told.trailing_zeros() as usize / 8
}

/// A byte of ones for each of the class, which compilers make a few vector instructions of.
#[inline]
fn told(chunk: &[u8; CHUNK], class: impl Fn(u8) -> bool) -> u128 {
    let mut answers = [0; CHUNK];
    for (answer, &byte) in answers.iter_mut().zip(chunk) {
        *answer = if class(byte) { u8::MAX } else { 0 };
    }
    u128::from_le_bytes(answers)
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
