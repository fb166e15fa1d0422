//! What copying from PDF files and scanning put into a line → the line as it is printed.
//!
//! Radicals (U+2F00 ff.) look like the characters they come from but are others to every search; zero-width characters
//! are invisible; a scan that is read letter by letter puts a space after each Han character.

use crate::script::is_han;

/// A line that was changed.
pub(super) struct Cleaned {
    pub(super) text: String,
    /// Radicals were written for characters.
    pub(super) had_radicals: bool,
}

/// The line as it is printed; `None` where it is so already.
pub(super) fn clean(line: &str) -> Option<Cleaned> {
    if line.is_ascii() {
        return spread(line).map(|text| Cleaned { text, had_radicals: false });
    }
    let is_spaced = line.contains([' ', '\u{a0}']) && is_spaced(line);
    if !is_spaced && !line.contains(|c| is_radical(c) || is_invisible(c)) {
        return None;
    }
    let had_radicals = line.contains(is_radical);
    let has_invisible = line.contains(is_invisible);
    let keeps_joints = has_invisible && keeps_joints(line);
    let mut text: String =
        line.chars().filter(|&c| keeps_joints || !is_invisible(c)).map(character).collect();
    if is_spaced {
        text = without_spaces(&text);
    }
    Some(Cleaned { text, had_radicals })
}

/// S T A T E M E N T: a word in capitals, set letter by letter.
fn spread(line: &str) -> Option<String> {
    let letters = line.split(' ');
    let fits =
        line.len() >= 11 && letters.clone().all(|it| it.len() == 1 && it.as_bytes()[0].is_ascii_uppercase());
    fits.then(|| letters.collect())
}

fn is_radical(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fd5}')
}

/// A joiner or a soft hyphen; those that part letters of Persian and Indic words are kept.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// Thai, Lao, Burmese and Khmer have no spaces between words, and may mark them with U+200B.
fn keeps_joints(line: &str) -> bool {
    line.contains(|c| matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'))
}

/// The character that a radical looks like.
pub(super) fn character(c: char) -> char {
    // U+2F00 to U+2FD5, as Unicode decomposes them.
    const KANGXI: &str = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";
    // Those of the supplement that look like a character of their own (Unicode, EquivalentUnifiedIdeograph.txt).
    const SUPPLEMENT: &str = "⺁厂⺎兀⺒巳⺓幺⺗㣺⺘扌⺝月⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺦丬⺩王⺫罒⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺳罒⺶羊⺷羊⺸羊⺹耂⺺肀⺼月⺾艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";
    match c {
        '\u{2f00}'..='\u{2fd5}' => KANGXI.chars().nth(c as usize - 0x2f00).unwrap_or(c),
        '\u{2e80}'..='\u{2ef3}' => {
            let mut all = SUPPLEMENT.chars();
            while let (Some(radical), Some(character)) = (all.next(), all.next()) {
                if radical == c {
                    return character;
                }
            }
            c
        }
        c => c,
    }
}

/// Whether a space is after every Han character but the last, as in 同 志 们: three of them and more.
fn is_spaced(line: &str) -> bool {
    let mut han = 0usize;
    let mut words = 0usize;
    for word in line.split([' ', '\u{a0}']).filter(|word| !word.is_empty()) {
        let mut chars = word.chars();
        let is_one = chars.next().is_some_and(is_han) && chars.all(|c| !c.is_alphanumeric());
        let is_mark = word.chars().all(|c| !c.is_alphanumeric());
        han += usize::from(is_one);
        words += usize::from(!is_mark);
    }
    han >= 3 && han * 10 >= words * 9
}

/// Spaces stay where a letter or a digit of another script is on both sides.
fn without_spaces(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        let is_kept = !matches!(c, ' ' | '\u{a0}') || {
            let before = text.chars().next_back().is_some_and(|c| c.is_ascii_alphanumeric());
            before && chars.peek().is_some_and(char::is_ascii_alphanumeric)
        };
        if is_kept {
            text.push(c);
        }
    }
    text
}
