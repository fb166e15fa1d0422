//! Words before a colon → what they say about being the label of a speaker. The turns decide with their company.

use crate::lexicon::{Class, entries, fold, is};
use crate::script::is_han;

/// What the words of a label are by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Words {
    /// 主持人, 问, Moderator, Q, THE PRESIDENT: a part in a conversation.
    Role,
    /// Mr. Howard: a title of address before a name.
    Titled,
    /// 综上, Note, Remember this: words that stand before a colon, but for no speaker.
    Weak,
    /// Anything else.
    Other,
}

const ROLES: [Class; 3] = [Class::Role, Class::Question, Class::Answer];

/// What the words of a label are.
pub(crate) fn words(name: &str) -> Words {
    let name =
        name.trim().trim_matches(['*', '_', '—', '–', '-', '【', '】', '[', ']', '「', '」', ' ', '\u{a0}']);
    let folded = fold(name);
    if has_role(&folded) {
        return Words::Role;
    }
    if entries(&folded).iter().any(|entry| entry.classes.has(Class::Weak)) {
        return Words::Weak;
    }
    let first = name.split_whitespace().next().unwrap_or_default();
    if is_title(first) && name.len() > first.len() {
        return Words::Titled;
    }
    Words::Other
}

/// 记者, 问, Q, Question: who asks in an interview, and has no name.
pub(crate) fn asks(name: &str) -> bool {
    let own = name.trim_matches(|c: char| !c.is_alphanumeric());
    is(own, Class::Question) || ["记者", "記者", "기자"].iter().any(|word| own.ends_with(word))
}

/// 主持人, 江边日报记者, Journalist 2, Question 1, Q1.
fn has_role(folded: &str) -> bool {
    let known = |words: &str| entries(words).iter().any(|entry| entry.classes.has_any(&ROLES));
    let bare = folded.trim_end_matches(|c: char| c.is_ascii_digit() || " #.°№甲乙丙丁".contains(c));
    let east =
        ["记者", "記者", "主持人", "기자", "사회자", "网友", "網友", "观众", "觀眾", "听众", "学生", "學生"];
    let lettered =
        folded.strip_suffix(|c: char| c.is_ascii_lowercase()).filter(|rest| rest.ends_with(is_han));
    lettered.is_some_and(known)
        || !folded.is_empty() && (known(folded) || !bare.is_empty() && known(bare))
        || folded.chars().count() <= 20 && east.iter().any(|end| bare.ends_with(end))
}

/// Whether a word is a title of address: Mr., Frau, г-н.
pub(crate) fn is_title(word: &str) -> bool {
    is(word, Class::Title) && word.chars().count() > 1
        || is(word, Class::Office) && word.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::{Words, words};

    #[test]
    fn parts_in_a_conversation_are_known_in_many_languages() {
        let roles = [
            "主持人",
            "问",
            "答",
            "江边日报记者",
            "記者",
            "問",
            "司会",
            "質問",
            "사회자",
            "질문",
            "답변",
            "기자",
            "Q",
            "A",
            "Q1",
            "Moderator",
            "THE PRESIDENT",
            "Interviewer",
            "Question 2",
            "Journaliste",
            "Réponse",
            "Question",
            "Frage",
            "Antwort",
            "Moderatorin",
            "Pregunta",
            "Respuesta",
            "Periodista",
            "Pergunta",
            "Resposta",
            "Jornalista",
            "Domanda",
            "Risposta",
            "Vraag",
            "Antwoord",
            "Pytanie",
            "Odpowiedź",
            "Fråga",
            "Svar",
            "Вопрос",
            "Ответ",
            "Ведущий",
            "Запитання",
            "Ведуча",
            "Ερώτηση",
            "Απάντηση",
            "Soru",
            "Cevap",
            "سؤال",
            "جواب",
            "المذيع",
            "پرسش",
            "پاسخ",
            "سوال",
            "سوئال",
            "جاۋاب",
            "שאלה",
            "תשובה",
            "प्रश्न",
            "उत्तर",
            "ถาม",
            "ตอบ",
            "Hỏi",
            "Đáp",
            "Phóng viên",
            "Pertanyaan",
            "Jawaban",
            "Асуулт",
            "དྲི་བ",
            "**主持人**",
            "— Moderator —",
        ];
        for name in roles {
            assert_eq!(words(name), Words::Role, "{name}");
        }
    }

    #[test]
    fn a_title_before_a_name_is_one_of_address() {
        for name in [
            "Mr. Howard",
            "Ms. Verrin",
            "Dr Lee",
            "M. Dupont",
            "Mme Roy",
            "Herr Weber",
            "Frau Kühn",
            "Sr. Díaz",
            "г-н Орлов",
        ] {
            assert_eq!(words(name), Words::Titled, "{name}");
        }
    }

    #[test]
    fn words_that_lead_in_are_no_speaker() {
        for name in
            ["综上", "例如", "Note", "Remember this", "In conclusion", "換言之", "Exemple", "時間", "Source"]
        {
            assert_eq!(words(name), Words::Weak, "{name}");
        }
    }
}
