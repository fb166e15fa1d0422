use super::{is_opening, opening, western_opening};

/// Addresses as printed, by language.
const ADDRESSES: &[(&str, &[&str])] = &[
    (
        "zh-Hans",
        &[
            "各位代表：",
            "同志们！",
            "女士们，先生们：",
            "尊敬的各位来宾、各位朋友：",
            "老师们、同学们，大家好！",
            "各位教官、各位老师、同学们：",
            "各位网友：",
        ],
    ),
    (
        "zh-Hant",
        &[
            "各位貴賓、各位鄉親，大家好！",
            "議會主席、各位議員、各位市民:",
            "各位同學：",
            "親愛的國人同胞：",
            "各位女士、各位先生：",
        ],
    ),
    ("ja", &["ご列席の皆様", "議員各位", "議長、", "国民の皆様、", "卒業生の皆さん、", "町民の皆様"]),
    (
        "ko",
        &[
            "존경하는 국민 여러분!",
            "친애하는 동지들,",
            "존경하는 의장님, 동료 의원 여러분!",
            "신사 숙녀 여러분,",
            "사랑하는 학생 여러분,",
        ],
    ),
    (
        "en",
        &[
            "Mr. President,",
            "Ladies and gentlemen,",
            "Your Excellencies, distinguished guests, ladies and gentlemen:",
            "My fellow Americans:",
            "Dear friends,",
            "Fellow Deputies,",
            "Honourable Members,",
            "Mr. Speaker, Mr. Vice President, members of Congress,",
            "Good morning, shareholders.",
            "Villagers and friends,",
        ],
    ),
    (
        "fr",
        &[
            "Mesdames et Messieurs,",
            "Monsieur le Président,",
            "Mes chers compatriotes,",
            "Excellences, Mesdames, Messieurs,",
            "Chers amis,",
            "Monsieur le Premier ministre, Mesdames et Messieurs les ministres,",
        ],
    ),
    (
        "de",
        &[
            "Sehr geehrte Damen und Herren,",
            "Liebe Kolleginnen und Kollegen!",
            "Herr Präsident!",
            "Meine Damen und Herren!",
            "Liebe Mitbürgerinnen und Mitbürger,",
            "Exzellenzen, sehr geehrte Frau Bundeskanzlerin,",
        ],
    ),
    (
        "es",
        &[
            "Señoras y señores:",
            "Señor Presidente,",
            "Queridos amigos:",
            "Vecinos de Valdeharina:",
            "Excelentísimo señor Presidente de la República, señoras y señores:",
            "Compañeras y compañeros:",
        ],
    ),
    (
        "pt",
        &[
            "Senhoras e senhores,",
            "Senhoras e senhores, meus amigos,",
            "Senhor Presidente,",
            "Caros colegas,",
            "Meus queridos companheiros e companheiras,",
        ],
    ),
    (
        "it",
        &[
            "Signore e signori,",
            "Signore e signori, cari amici,",
            "Signor Presidente,",
            "Onorevoli colleghi,",
            "Cari concittadini,",
        ],
    ),
    (
        "nl",
        &[
            "Dames en heren,",
            "Geachte leden,",
            "Majesteit, excellenties, dames en heren,",
            "Beste vrienden,",
            "Mijnheer de voorzitter,",
        ],
    ),
    (
        "pl",
        &[
            "Szanowni Państwo!",
            "Panie Prezydencie,",
            "Drodzy przyjaciele,",
            "Wysoka Izbo!",
            "Panie i Panowie,",
        ],
    ),
    (
        "sv",
        &[
            "Mina damer och herrar,",
            "Herr talman!",
            "Kära vänner,",
            "Ers Majestäter, Ers Kungliga Högheter,",
            "Bästa kollegor,",
        ],
    ),
    (
        "ru",
        &[
            "Уважаемые коллеги!",
            "Дорогие друзья!",
            "Дамы и господа!",
            "Уважаемый господин Председатель,",
            "Товарищи!",
            "Уважаемые граждане России! Дорогие друзья!",
        ],
    ),
    (
        "uk",
        &[
            "Шановні колеги!",
            "Пані та панове!",
            "Дорогі українці!",
            "Шановний пане Президенте!",
            "Шановні громадяни!",
        ],
    ),
    (
        "el",
        &[
            "Κυρίες και κύριοι,",
            "Κύριε Πρόεδρε,",
            "Αγαπητοί φίλοι,",
            "Αγαπητές συμπολίτισσες, αγαπητοί συμπολίτες,",
            "Κυρίες και Κύριοι συνάδελφοι,",
        ],
    ),
    (
        "tr",
        &[
            "Sayın Cumhurbaşkanı,",
            "Değerli konuklar,",
            "Sevgili vatandaşlarım,",
            "Hanımefendiler, beyefendiler,",
            "Sayın Başkan, değerli milletvekilleri,",
        ],
    ),
    (
        "ar",
        &[
            "السيدات والسادة،",
            "السيد الرئيس،",
            "أصحاب المعالي والسعادة،",
            "أيها الإخوة والأخوات،",
            "أيها السيدات والسادة،",
            "أصحاب الفخامة والسمو،",
        ],
    ),
    ("fa", &["خانم‌ها و آقایان،", "جناب آقای رئیس،", "حضار گرامی،", "هموطنان عزیز،", "دوستان عزیز،"]),
    (
        "ur",
        &["خواتین و حضرات،", "جناب صدر،", "میرے عزیز ہم وطنو!", "معزز مہمانان گرامی،", "محترم اسپیکر صاحب،"],
    ),
    (
        "ug",
        &["يولداشلار:", "ھۆرمەتلىك ۋەكىللەر:", "خانىملار، ئەپەندىلەر:", "قەدىرلىك دوستلار:", "ھۆرمەتلىك رەئىس،"],
    ),
    ("he", &["גבירותיי ורבותיי,", "אדוני היושב-ראש,", "חברים יקרים,", "כבוד הנשיא,", "אזרחי ישראל,"]),
    (
        "hi",
        &["देवियो और सज्जनो,", "देवियों और सज्जनों,", "मेरे प्यारे देशवासियों,", "माननीय अध्यक्ष महोदय,", "भाइयो और बहनो,"],
    ),
    (
        "th",
        &[
            "ท่านผู้มีเกียรติทุกท่าน",
            "เรียน ท่านประธาน",
            "พี่น้องประชาชนชาวไทยที่เคารพ",
            "กราบเรียนท่านประธานสภาที่เคารพ",
            "สวัสดีครับ พี่น้องประชาชน",
        ],
    ),
    (
        "vi",
        &[
            "Kính thưa quý vị,",
            "Kính thưa các đồng chí, thưa bà con,",
            "Thưa các bạn,",
            "Thưa Ngài Chủ tịch,",
            "Kính thưa Quốc hội,",
        ],
    ),
    (
        "id",
        &[
            "Saudara-saudara,",
            "Hadirin yang berbahagia,",
            "Bapak dan Ibu sekalian,",
            "Yang terhormat Ketua DPR,",
            "Saudara-saudara sebangsa dan setanah air,",
        ],
    ),
    (
        "mn",
        &["Эрхэм гишүүд ээ,", "Хатагтай ноёд оо,", "Эрхэм зочид оо!", "Хүндэт ерөнхийлөгч өө,", "Нөхөд өө!"],
    ),
    ("bo", &["བློ་མཐུན་རྣམས།", "སྐུ་མགྲོན་རྣམས།", "འཐུས་མི་རྣམས།"]),
];

/// Lines that address nobody.
const OTHERS: &[&str] = &[
    "谢谢大家！",
    "謝謝大家！",
    "感谢各位代表。",
    "Thank you all.",
    "Thank you, ladies and gentlemen.",
    "Muchas gracias a todos.",
    "Grazie a tutti.",
    "Спасибо за внимание!",
    "Merci à tous.",
    "Our Children",
    "Young People",
    "Members of the Board went home.",
    "Friends are rare.",
    "We meet today,",
    "I. Peace",
    "同志们辛苦了，我们一起把大桥修好。",
    "我们：",
    "Dear friends are hard to find in winter, he said.",
    "In the past year we built two bridges.",
    "Presidente",
    "Il presidente ha parlato.",
    "Мы работаем вместе.",
    "감사합니다.",
    "대통령 취임사",
    "本日、橋が完成しました。",
    "皆様に申し上げます。",
    "总理作报告",
    "Minister of Finance",
    "Die Damen sind da.",
    "نحن نعمل معا،",
    "A Stronger Harbour",
];

#[test]
fn addresses_of_every_language_are_known() {
    let mut wrong = Vec::new();
    for (language, lines) in ADDRESSES {
        wrong.extend(lines.iter().filter(|line| !is_opening(line)).map(|line| format!("{language}: {line}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn other_lines_are_no_address() {
    let wrong: Vec<_> = OTHERS.iter().filter(|line| is_opening(line)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn an_address_may_open_a_longer_line() {
    assert_eq!(opening("各位代表：现在，我代表市政府报告工作。"), Some("各位代表：".len()));
    let line = "Mr. Chief Justice, my friends: thirty years ago I stood here.";
    assert_eq!(western_opening(line), Some("Mr. Chief Justice, my friends:".len()));
    assert_eq!(western_opening("In winter, we stay at home."), None);
}
