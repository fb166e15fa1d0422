//! A word → whether it names an institution, as a letterhead does: university, Ministerium, Transportförbundet.

use crate::lexicon::fold;

/// What such words begin with, in any language.
const STARTS: &str = "universi üniversite hochschul college school academ akadem ministry ministère ministeri \
    bundesminist министерств міністерств bakanlığ government gouvernement regering parliament parlament senate congress \
    legislatur federation fédération federaci verband förbund association asociaci stiftung stiftelse stichting fundaci \
    fundaç foundation embassy embajada embaixada ambassade ambasciata botschaft посольств университет університет \
    правительств администрац адміністрац академия академія институт інститут institut council conseil consejo conselho \
    commission committee organization organisation department secretariat mission office agency authority court union \
    society bank church city party museum préfecture prefeitura mairie ayuntamiento gemeinde gemeente kommun \
    presidencia gabinete kanzlei staatskanzlei kancelaria schriften pressestelle urząd urzędu biuletyn bip υπουργεί \
    πανεπιστήμ περιφέρεια πρεσβεία γραφείο وزارة وزارت جامعة دانشگاه سفارة مكتب شهرداری خبرگزاری משרד אוניברסיט עיריית \
    הכנסת מערכת निदेशालय मंत्रालय कार्यालय विश्वविद्यालय kementerian belediye valiliği";

/// Whether a word, or the last part of one with a hyphen, names an institution.
pub(super) fn is_institution(word: &str) -> bool {
    let folded = fold(word.trim_matches(|c: char| !c.is_alphanumeric()));
    let last = folded.rsplit('-').next().unwrap_or_default();
    let known = |word: &str| STARTS.split_whitespace().any(|start| word.starts_with(start));
    last.ends_with("förbundet")
        || ["시청", "도청", "구청", "군청"].iter().any(|end| last.ends_with(end))
        || known(&folded)
        || known(last)
}
