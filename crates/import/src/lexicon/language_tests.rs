use super::of;

/// Short texts and their languages.
const TEXTS: &[(&str, &str)] = &[
    ("en", "Today we open the bridge."),
    ("en", "Thank you. Good evening, everyone."),
    ("en", "A net lasts seven years. Harbour Evening"),
    ("zh-Hans", "今天，我们把关了三年的大桥重新打开。"),
    ("zh-Hant", "今天，我們把關了三年的大橋重新打開。"),
    ("ja", "本日、橋が完成しました。"),
    ("ko", "오늘 우리는 다리를 엽니다."),
    ("fr", "Aujourd'hui, nous ouvrons le pont qui était fermé depuis trois hivers."),
    ("de", "Heute öffnen wir die Brücke, die drei Winter lang geschlossen war."),
    ("es", "Hoy abrimos el puente, que estuvo cerrado durante tres inviernos."),
    ("pt", "Hoje abrimos a ponte, que estava fechada havia três invernos."),
    ("it", "Oggi apriamo il ponte, che era chiuso da tre inverni."),
    ("nl", "Vandaag openen wij de brug, die drie winters gesloten was."),
    ("pl", "Dziś otwieramy most, który był zamknięty przez trzy zimy."),
    ("sv", "I dag öppnar vi bron, som har varit stängd i tre vintrar."),
    ("ru", "Сегодня мы открываем мост, который был закрыт три зимы."),
    ("uk", "Сьогодні ми відкриваємо міст, який був закритий три зими."),
    ("el", "Σήμερα ανοίγουμε τη γέφυρα."),
    ("tr", "Bugün üç kış boyunca kapalı olan köprüyü açıyoruz."),
    ("ar", "اليوم نفتح الجسر الذي كان مغلقا ثلاثة فصول شتاء."),
    ("fa", "ما با هم برای صلح کار می‌کنیم و پیش می‌رویم."),
    ("ur", "ہم امن کے لیے مل کر کام کرتے ہیں۔"),
    ("ug", "بىز خىزمەتنى ياخشى ئىشلىشىمىز كېرەك."),
    ("he", "אנו עובדים יחד למען השלום."),
    ("hi", "हम मिलकर शांति के लिए काम करते हैं।"),
    ("th", "เราทำงานร่วมกันเพื่อสันติภาพ"),
    ("vi", "Hôm nay chúng ta mở lại cây cầu đã đóng suốt ba mùa đông."),
    ("id", "Hari ini kita membuka jembatan yang telah ditutup selama tiga musim."),
    ("mn", "Өнөөдөр бид гүүрээ дахин нээж байна."),
    ("bo", "ང་ཚོས་ལས་ཀ་ལེགས་པར་སྒྲུབ་དགོས།"),
    (
        "da",
        "I dag åbner vi broen, og det er vi glade for. Jeg vil ikke tale længe, men det gør mig glad at se folk af alle slags.",
    ),
    ("cs", "Dnes otevíráme most, který byl tři zimy zavřený. Děkuji všem, kteří přišli."),
    (
        "hu",
        "Ma megnyitjuk a hidat, amely három télen át zárva volt. Köszönöm, hogy eljöttek erről a helyről, ők is.",
    ),
    (
        "bg",
        "Днес отваряме моста, който беше затворен три зими. Благодаря на всички, които са тук и търпеливо чакаха.",
    ),
    ("kk", "Бүгін біз үш қыс бойы жабық тұрған көпірді ашамыз, әрқайсыңызға рақмет."),
];

#[test]
fn languages_are_told_apart_in_short_texts() {
    let wrong: Vec<_> = TEXTS
        .iter()
        .map(|(tag, text)| (tag, of(text), text))
        .filter(|(tag, found, _)| *tag != found)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_word_that_two_languages_have_does_not_decide() {
    let text = "Remarks on transport. Thank you for coming to this meeting on transport. On weekdays only.";
    assert_eq!(of(text), "en");
}

#[test]
fn without_letters_nothing_says() {
    assert_eq!(of("1, 2, 3 …"), "und");
}
