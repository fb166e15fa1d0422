//! JSON values, and almost valid ones, by the parts of RFC 8259: numbers, strings, structure, whitespace, literals.

/// Valid values.
pub const GOOD: &[&str] = &[
    "null",
    "true",
    "false",
    "[]",
    "{}",
    "\"\"",
    " [ ] ",
    "\n{\t}\r\n",
    "[[[]],{}]",
    "[null, 1, \"1\", {}]",
    "[1\n,\n2]",
    "{\"\":0}",
    "{\"a\":{\"a\":{\"a\":[]}}}",
    "{\"a\":1,\"a\":2}",
    "{\"a\" :\t1}",
    "{\"\\u0061\":1}",
    "{\"\\u0000\":\"\\u0000\"}",
    "{\"讲话\":[\"同志们\"]}",
    "{\"a\\\"b\":\"c\\\\\"}",
    "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]",
    "\"\u{7f}\"",
    "\"\u{80}\u{9f}\u{a0}\"",
    "\"\u{2028}\u{2029}\"",
    "\"\u{feff}\"",
    "\"\u{fffe}\u{ffff}\u{10ffff}\"",
    "\"\\uFFFF\\uFFFE\\uFdd0\"",
    "\"// no comment /* at all */\"",
    "\"\\\\u0061\"",
    "\"{}[],:\"",
    "123456789012345678901234567890",
    "-123456789012345678901234567890.5",
    "0.00000000000000000000000000000001",
    "1e-400",
    "-0",
];

/// Invalid values.
pub const BAD: &[&str] = &[
    "",
    " ",
    "[",
    "]",
    "{",
    "}",
    "[}",
    "{]",
    "[[]",
    "[]]",
    "{}}",
    "[\"a\"",
    "[\"a\",",
    "[\"a\"\"b\"]",
    "[1 2]",
    "[1,,2]",
    "[,1]",
    "[1,]",
    "[,]",
    "[:]",
    "[1:2]",
    "[1;2]",
    "(1)",
    "<1>",
    "{\"a\"}",
    "{\"a\":}",
    "{:1}",
    "{\"a\" 1}",
    "{\"a\"::1}",
    "{\"a\",1}",
    "{\"a\":1 \"b\":2}",
    "{\"a\":1,}",
    "{,\"a\":1}",
    "{\"a\":1,,\"b\":2}",
    "{a:1}",
    "{'a':1}",
    "{1:1}",
    "{null:1}",
    "{[]:1}",
    "{\"a\":1}}",
    "{\"a\":1]",
    "{\"a\":[1}",
    "{\"a\":\"b}",
    "{\"a:1}",
    "{\"a\"=1}",
    "\"",
    "\"\\\"",
    "\"a",
    "a\"",
    "'a'",
    "`a`",
    "\"a\"b",
    "\"a\" \"b\"",
    "\"\\x41\"",
    "\"\\'\"",
    "\"\\\u{0}\"",
    "\"\\\n\"",
    "\"\\讲\"",
    "\"\\😀\"",
    "\"\\u\"",
    "\"\\u004\"",
    "\"\\u{41}\"",
    "\"\\u+041\"",
    "\"\\u 041\"",
    "\"\\u00４1\"",
    "\"\\U0041\"",
    "\u{feff}[]",
    "[]\u{feff}",
    "[\u{a0}]",
    "[\u{3000}]",
    "[\u{2028}]",
    "[\u{200b}]",
    "[\u{b}]",
    "[\u{c}]",
    "[\u{85}]",
    "[\u{0}]",
    "[]\u{0}",
    "// a\n[]",
    "/* a */[]",
    "[] # a",
    "[1]/",
    "*",
    "&",
    "undefined",
    "nul",
    "nulll",
    "Null",
    "NULL",
    "tru",
    "True",
    "truE",
    "truefalse",
    "fals",
    "False",
    "falsetrue",
    "NaN",
    "-NaN",
    "nan",
    "Infinity",
    "-Infinity",
    "inf",
    "0x1f",
    "0b1",
    "0o7",
    "1_000",
    "1,5",
    "1.5.5",
    "1e5.5",
    "1e5e5",
    "- 1",
    "1 .5",
    "1e 5",
    "１",
    "1１",
    "½",
    "1f",
    "1d",
    "1L",
    "$1",
    "[true, fals]",
    "[nul]",
    "[-]",
    "[--1]",
    "[+1]",
    "[1+]",
    "[.5]",
    "[5.]",
    "\\u005b]",
    "new Date()",
    "<null>",
    "[\"\\u0041\\\"]",
    "{\"a\":1,\"b\"}",
    "[{\"a\":[}]",
    "[\"😀]",
];

/// Numbers with every combination of valid and invalid parts.
pub fn numbers() -> Vec<String> {
    let mut numbers = Vec::new();
    for sign in ["", "-", "+", "--"] {
        for whole in ["", "0", "7", "10", "00", "01", "-1", "1234567890123456789"] {
            for fraction in ["", ".", ".0", ".50", ".a", "..5"] {
                for exponent in ["", "e", "E", "e5", "E+5", "e-05", "e+", "e-", "e.5", "ee5", "e5e", "+"] {
                    numbers.push(format!("{sign}{whole}{fraction}{exponent}"));
                }
            }
        }
    }
    numbers
}

/// Strings with every character unescaped and escaped, and every pair of kinds of `\u`.
pub fn strings() -> Vec<String> {
    let ascii = (0..=0x80u8).map(char::from);
    let mut strings: Vec<_> = ascii
        .flat_map(|mark| [format!("\"{mark}\""), format!("\"\\{mark}\""), format!("\"a\\{mark}0041b\"")])
        .collect();
    let units = [
        "", "a", "\\\\", "\\u0041", "\\u00e9", "\\uD7FF", "\\uD800", "\\udbff", "\\uDC00", "\\udfff",
        "\\uE000", "\\uD8", "\\u",
    ];
    for one in units {
        for two in units {
            for three in units {
                strings.push(format!("\"{one}{two}{three}\""));
            }
        }
    }
    for at in 0..4 {
        for digit in ["g", "G", "/", ":", "@", "`", " ", "\"", "é", "a", "F", "9"] {
            let mut digits = ["0"; 4];
            digits[at] = digit;
            strings.push(format!("\"\\u{}\"", digits.concat()));
        }
    }
    strings
}

/// Long strings, with a special character at every position of a SIMD vector.
pub fn long_strings() -> Vec<String> {
    let mut strings = Vec::new();
    for length in 0..40 {
        for special in ["", "\\n", "\n", "\u{1f}", "\u{7f}", "讲", "\\ud83d\\ude00", "\"", "\\"] {
            for tail in ["", "b", "讲话讲话讲话讲话"] {
                strings.push(format!("\"{}{special}{tail}\"", "a".repeat(length)));
            }
        }
    }
    strings
}
