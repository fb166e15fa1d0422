//! A number of cases → as many in `make test-all`, a quarter of them in `make test`.

/// Whether lists are tested in full.
pub fn is_full() -> bool {
    std::env::var_os("TEST_ALL").is_some_and(|all| all == "1")
}

/// The cases a property test tries.
pub fn scaled(cases: u32) -> u32 {
    if is_full() { cases } else { cases.div_ceil(4) }
}
