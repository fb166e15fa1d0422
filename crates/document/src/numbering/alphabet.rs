//! The name of a format → the letters of the alphabet that it counts with, and a number → its letters.

/// The letters of an alphabet, as lists count with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Alphabet {
    letters: &'static str,
    after: After,
}

/// What is behind the last letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum After {
    /// The first letter, twice.
    Doubled,
    /// The first letter again.
    Again,
    /// The last letter behind it, once for each time that the letters are through.
    Last,
}

impl Alphabet {
    pub(super) fn named(name: &str) -> Option<Self> {
        let (letters, after) = match name {
            "ganada" => ("가나다라마바사아자차카타파하", After::Again),
            "chosung" => ("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ", After::Again),
            "aiueo" => ("ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ", After::Again),
            "aiueoFullWidth" => (
                "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
                After::Again,
            ),
            "iroha" => ("ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ", After::Again),
            "irohaFullWidth" => (
                "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン",
                After::Again,
            ),
            "thaiLetters" => ("กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ", After::Doubled),
            "russianLower" => ("абвгдежзиклмнопрстуфхцчшщыэюя", After::Doubled),
            "russianUpper" => ("АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ", After::Doubled),
            // The standard has the names of the two Hindi formats the wrong way round.
            "hindiVowels" => ("कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह", After::Doubled),
            "hebrew2" => ("אבגדהוזחטיכלמנסעפצקרשת", After::Last),
            "arabicAlpha" => ("أبتثجحخدذرزسشصضطظعغفقكلمنهوي", After::Doubled),
            "arabicAbjad" => ("أبجدهوزحطيكلمنسعفصقرشتثخذضظغ", After::Doubled),
            _ => return None,
        };
        Some(Alphabet { letters, after })
    }

    /// The letters of a number, from 1.
    pub(super) fn number(self, number: u32) -> Option<String> {
        let index = number.checked_sub(1)? as usize;
        let count = self.letters.chars().count();
        let letter = self.letters.chars().nth(index % count)?;
        // A list never comes that far; a number in a file may.
        let through = (index / count).min(100);
        let (more, times) = match self.after {
            After::Again => (letter, 0),
            After::Doubled => (letter, through),
            After::Last => (self.letters.chars().next_back()?, through),
        };
        Some([letter].into_iter().chain(std::iter::repeat_n(more, times)).collect())
    }
}

/// The Hebrew numeral: יא, and טו rather than יה, which is a name.
pub(super) fn hebrew(number: u32) -> Option<String> {
    const SIGNS: [(u32, &str); 24] = [
        (400, "ת"),
        (300, "ש"),
        (200, "ר"),
        (100, "ק"),
        (90, "צ"),
        (80, "פ"),
        (70, "ע"),
        (60, "ס"),
        (50, "נ"),
        (40, "מ"),
        (30, "ל"),
        (20, "כ"),
        (16, "טז"),
        (15, "טו"),
        (10, "י"),
        (9, "ט"),
        (8, "ח"),
        (7, "ז"),
        (6, "ו"),
        (5, "ה"),
        (4, "ד"),
        (3, "ג"),
        (2, "ב"),
        (1, "א"),
    ];
    let mut rest = (1..1000).contains(&number).then_some(number)?;
    let mut numeral = String::new();
    for (value, sign) in SIGNS {
        // 15 and 16 are whole: 17 is ten and seven.
        while rest == value || rest > value && value != 15 && value != 16 {
            numeral.push_str(sign);
            rest -= value;
        }
    }
    Some(numeral)
}
