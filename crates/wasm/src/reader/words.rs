//! Language of the interface → the words of the reader's own controls; a host may put its own in their place.

use js_sys::{Object, Reflect};
use std::borrow::Cow;
use wasm_bindgen::JsValue;

/// The languages of the table, in the order of its columns.
const LANGS: [&str; 7] = ["zh-Hans", "zh-Hant", "en", "ja", "fr", "es", "ar"];

/// Lists the words once: their names, and what they are in each language.
macro_rules! words {
    ($($name:ident: $($word:literal),*;)*) => {
        /// The words of the reader's controls.
        #[derive(Debug)]
        pub(super) struct Words { $(pub(super) $name: Cow<'static, str>,)* }

        const TABLE: &[(&str, [&str; 7])] = &[$((stringify!($name), [$($word),*]),)*];

        impl Words {
            fn new(said: &mut dyn FnMut() -> Cow<'static, str>) -> Self {
                Words { $($name: said(),)* }
            }
        }
    };
}

words! {
    contents: "目录", "目錄", "Contents", "目次", "Sommaire", "Índice", "المحتويات";
    skip: "跳到正文", "跳到正文", "Skip to the text", "本文へ移動", "Aller au texte", "Ir al texto", "الانتقال إلى النص";
    tools: "阅读工具", "閱讀工具", "Reading tools", "閲覧ツール", "Outils de lecture", "Herramientas de lectura", "أدوات القراءة";
    of: "第 {n} 节，共 {m} 节", "第 {n} 節，共 {m} 節", "Section {n} of {m}", "{m}節中{n}節目", "Section {n} sur {m}", "Sección {n} de {m}", "القسم {n} من {m}";
    previous: "上一节", "上一節", "Previous section", "前の節", "Section précédente", "Sección anterior", "القسم السابق";
    next: "下一节", "下一節", "Next section", "次の節", "Section suivante", "Sección siguiente", "القسم التالي";
    close: "关闭", "關閉", "Close", "閉じる", "Fermer", "Cerrar", "إغلاق";
    filter: "筛选目录", "篩選目錄", "Filter the contents", "目次を絞り込む", "Filtrer le sommaire", "Filtrar el índice", "تصفية المحتويات";
    filtered: "{n} 项", "{n} 項", "{n} entries", "{n}件", "{n} entrées", "{n} entradas", "عدد العناصر: {n}";
    expand: "全部展开", "全部展開", "Expand all", "すべて開く", "Tout déplier", "Desplegar todo", "توسيع الكل";
    collapse: "全部收起", "全部收起", "Collapse all", "すべて閉じる", "Tout replier", "Plegar todo", "طي الكل";
    inside: "下级目录：{name}", "下級目錄：{name}", "Entries in {name}", "{name}の下位項目", "Entrées de {name}", "Entradas de {name}", "عناصر {name}";
    characters: "{n}字", "{n}字", "{n} characters", "{n}字", "{n} caractères", "{n} caracteres", "الأحرف: {n}";
    words: "{n}个词", "{n}個詞", "{n} words", "{n}語", "{n} mots", "{n} palabras", "الكلمات: {n}";
    minutes: "约{n}分钟", "約{n}分鐘", "{n} min", "約{n}分", "{n} min", "{n} min", "{n} د";
    find: "查找", "尋找", "Find in the speech", "本文を検索", "Rechercher dans le discours", "Buscar en el discurso", "بحث في الخطاب";
    hits: "第 {n} 处，共 {m} 处", "第 {n} 處，共 {m} 處", "{n} of {m}", "{m}件中{n}件目", "{n} sur {m}", "{n} de {m}", "{n} من {m}";
    no_hits: "没有找到", "沒有找到", "Nothing found", "見つかりません", "Aucun résultat", "Sin resultados", "لا نتائج";
    next_hit: "下一处", "下一處", "Next hit", "次へ", "Résultat suivant", "Resultado siguiente", "النتيجة التالية";
    previous_hit: "上一处", "上一處", "Previous hit", "前へ", "Résultat précédent", "Resultado anterior", "النتيجة السابقة";
    more: "更多", "更多", "More", "その他", "Plus", "Más", "المزيد";
    size: "字号", "字級", "Text size", "文字サイズ", "Taille du texte", "Tamaño del texto", "حجم النص";
    smaller: "缩小文字", "縮小文字", "Smaller text", "文字を小さく", "Texte plus petit", "Texto más pequeño", "نص أصغر";
    larger: "放大文字", "放大文字", "Larger text", "文字を大きく", "Texte plus grand", "Texto más grande", "نص أكبر";
    spacing: "行距", "行距", "Line spacing", "行間", "Interligne", "Interlineado", "تباعد الأسطر";
    tighter: "缩小行距", "縮小行距", "Tighter lines", "行間を狭く", "Lignes plus serrées", "Líneas más juntas", "أسطر أقرب";
    looser: "放大行距", "放大行距", "Looser lines", "行間を広く", "Lignes plus espacées", "Líneas más separadas", "أسطر أبعد";
    skeleton: "只看要点", "只看要點", "Points only", "要点のみ", "Points seulement", "Solo los puntos", "النقاط فقط";
    open_section: "展开本节：{name}", "展開本節：{name}", "Open {name}", "{name}を開く", "Ouvrir {name}", "Abrir {name}", "فتح {name}";
    bookmark: "收藏本节", "收藏本節", "Bookmark this section", "この節をブックマーク", "Marquer cette section", "Marcar esta sección", "إضافة علامة لهذا القسم";
    bookmarked: "已收藏", "已收藏", "Bookmarked", "ブックマーク済み", "Marquée", "Marcada", "عليه علامة";
    resume: "继续阅读：{name}", "繼續閱讀：{name}", "Resume at {name}", "続きから読む：{name}", "Reprendre à {name}", "Continuar en {name}", "متابعة القراءة من {name}";
    link: "复制链接", "複製連結", "Copy the link", "リンクをコピー", "Copier le lien", "Copiar el enlace", "نسخ الرابط";
    link_to: "链接到本节：{name}", "連結到本節：{name}", "Link to section: {name}", "この節へのリンク：{name}", "Lien vers la section : {name}", "Enlace a la sección: {name}", "رابط إلى القسم: {name}";
    quotation: "复制引文", "複製引文", "Copy as a quotation", "引用としてコピー", "Copier la citation", "Copiar la cita", "نسخ الاقتباس";
    copied: "已复制", "已複製", "Copied", "コピーしました", "Copié", "Copiado", "تم النسخ";
    not_copied: "无法复制", "無法複製", "It could not be copied", "コピーできません", "Copie impossible", "No se pudo copiar", "تعذر النسخ";
    legend: "说明", "說明", "Legend", "凡例", "Légende", "Leyenda", "مفتاح الرموز";
    left_out: "文中省略", "文中省略", "left out of the text", "本文の省略", "omis du texte", "omitido del texto", "محذوف من النص";
    keys: "快捷键", "快速鍵", "Keyboard keys", "キー操作", "Raccourcis clavier", "Teclas", "مفاتيح الاختصار";
    keys_on: "启用快捷键", "啟用快速鍵", "Use these keys", "キー操作を使う", "Utiliser ces touches", "Usar estas teclas", "استخدام هذه المفاتيح";
    help: "打开此菜单", "開啟此選單", "Open this menu", "このメニューを開く", "Ouvrir ce menu", "Abrir este menú", "فتح هذه القائمة";
    print: "打印", "列印", "Print", "印刷", "Imprimer", "Imprimir", "طباعة";
    rest: "显示省略的内容", "顯示省略的內容", "Show what is left out", "省略部分を表示", "Afficher le passage omis", "Mostrar lo omitido", "عرض المحذوف";
}

/// The messages of the language nearest to a BCP 47 tag, or English, overridden by those of the host.
pub(super) fn words(lang: &str, own: Option<&Object>) -> Words {
    let lang = oration_core::words_for(lang).lang;
    let column = LANGS.iter().position(|known| *known == lang).unwrap_or(2);
    let mut rows = TABLE.iter();
    Words::new(&mut || {
        let (name, words) = rows.next().unwrap_or(&("", [""; 7]));
        match own.and_then(|own| host_word(own, name)) {
            Some(word) => Cow::Owned(word),
            None => Cow::Borrowed(words[column]),
        }
    })
}

fn host_word(own: &Object, name: &str) -> Option<String> {
    Reflect::get(own, &JsValue::from_str(name)).ok()?.as_string()
}

/// Puts numbers or names into the places of a phrase.
pub(super) fn say(phrase: &str, places: &[(&str, &str)]) -> String {
    places.iter().fold(phrase.to_owned(), |said, (place, value)| said.replace(place, value))
}
