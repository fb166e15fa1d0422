//! The name of a format → the letters of the alphabet that it counts with, and a number → its letters.

use super::signs::{in_table, nth};

/// The letters of an alphabet behind a digit that says what comes after the last: 1, the first again; 2, the first
/// twice; 3, the last before the first.
#[derive(Debug, Clone, Copy)]
pub(super) struct Alphabet {
    letters: &'static str,
    form: Form,
}

/// How a letter is written.
#[derive(Debug, Clone, Copy)]
enum Form {
    AsItIs,
    /// ｱ for ア.
    HalfWidth,
    /// А for а.
    Capital,
}

const KANA: &str =
    "1アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
const IROHA: &str =
    "1イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";
const RUSSIAN: &str = "2абвгдежзиклмнопрстуфхцчшщыэюя";

/// Word counts with consonants in `hindiVowels`, and with vowels in `hindiConsonants` ([MS-OI29500] 2.1.540).
const KNOWN: &str = "chicago=2*†‡§ hebrew2=3אבגדהוזחטיכלמנסעפצקרשת \
    hindiConsonants=2अआइईउऊऋऌऍऎएऐऑऒओऔ \
    hindiVowels=2कखगघङचछजझञटठडढणतथदधनऩपफबभमयरऱलळऴवशषसह \
    ganada=1가나다라마바사아자차카타파하 chosung=1ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ \
    thaiLetters=2กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ \
    arabicAlpha=2أبتثجحخدذرزسشصضطظعغفقكلمنهوي arabicAbjad=2أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";

impl Alphabet {
    pub(super) fn named(name: &str) -> Option<Self> {
        let (letters, form) = match name {
            "aiueo" => (KANA, Form::HalfWidth),
            "aiueoFullWidth" => (KANA, Form::AsItIs),
            "iroha" => (IROHA, Form::HalfWidth),
            "irohaFullWidth" => (IROHA, Form::AsItIs),
            "russianLower" => (RUSSIAN, Form::AsItIs),
            "russianUpper" => (RUSSIAN, Form::Capital),
            _ => (in_table(KNOWN, name)?, Form::AsItIs),
        };
        Some(Alphabet { letters, form })
    }

    /// The letters of a number, from 1.
    pub(super) fn number(self, number: u32) -> Option<String> {
        let (after, letters) = self.letters.split_at(1);
        let index = number.checked_sub(1)? as usize;
        let count = letters.chars().count();
        let letter = self.form.of(letters.chars().nth(index % count)?);
        // A list never comes that far; a number in a file may.
        let rounds = (index / count).min(99);
        Some(match after {
            "1" => String::from(letter),
            "2" => std::iter::repeat_n(letter, rounds + 1).collect(),
            _ => std::iter::repeat_n(letters.chars().next_back()?, rounds).chain([letter]).collect(),
        })
    }
}

impl Form {
    fn of(self, letter: char) -> char {
        let code = match self {
            Form::AsItIs => None,
            Form::Capital => u32::from(letter).checked_sub(0x20),
            // Unicode has them in the order of KANA, except the last but one. ヰ and ヱ have no half width.
            Form::HalfWidth => match KANA.chars().position(|known| known == letter) {
                Some(45) => Some(0xff66),
                Some(46) => Some(0xff9d),
                place => place.map(|place| 0xff70 + u32::try_from(place).unwrap_or_default()),
            },
        };
        code.and_then(char::from_u32).unwrap_or(letter)
    }
}

/// The Hebrew numeral: יא, and טו rather than יה, which is a name.
pub(super) fn hebrew(number: u32) -> Option<String> {
    let mut rest = (1..1000).contains(&number).then_some(number)?;
    let mut numeral = std::iter::repeat_n('ת', rest as usize / 400).collect::<String>();
    rest %= 400;
    let mut put = |signs, at: u32| numeral.extend(at.checked_sub(1).and_then(|at| nth(signs, at)));
    put("קרש", rest / 100);
    rest %= 100;
    match rest {
        15 | 16 => numeral.extend(["ט", if rest == 15 { "ו" } else { "ז" }]),
        _ => {
            put("יכלמנסעפצ", rest / 10);
            put("אבגדהוזחט", rest % 10);
        }
    }
    Some(numeral)
}
