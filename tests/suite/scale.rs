//! A number of cases → as many in `make test-all`, a quarter of them in `make test`.

/// The cases a property test tries.
pub fn scaled(cases: u32) -> u32 {
    if std::env::var_os("TEST_ALL").is_some_and(|all| all == "1") { cases } else { cases.div_ceil(4) }
}
