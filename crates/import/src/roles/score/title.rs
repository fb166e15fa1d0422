//! A line → points for being the title.

use super::{Offer, View};
use crate::label::Label;
use crate::role::{Evidence, Evidence as E, LineRole};
use crate::roles::features::{End, Features, Near, Phrase};

pub(super) fn title(view: &View<'_>, offer: Offer<'_>) {
    let f = view.this;
    let Some(near) = &f.near else { return };
    let mut points = 0;
    let mut evidence = vec![E::Position];
    let mut give = |yes: bool, with: i32, kind: Evidence| {
        if yes {
            points += with;
            if with > 0 {
                evidence.push(kind);
            }
        }
    };
    let limit = if view.cjk { 80 } else { 220 };
    give(near.kind, if view.cjk || near.kind_first || !near.cased { 6 } else { 3 }, E::Kind);
    // 致詞 alone may be the name of a collection.
    give(near.kind && f.words == 1 && f.len <= 4, -3, E::Kind);
    // Speech, over Speech by the Minister: the name of a collection.
    let named_below = view.after.and_then(|below| below.near.as_deref()).is_some_and(|below| below.kind);
    give(near.kind && f.words == 1 && named_below && view.at > 0 && !view.cjk, -8, E::Kind);
    // Speech, over: Getting the coast moving
    let kind_alone = |f: &Features, near: &Near| near.kind && f.words == 1 && f.heading.is_none();
    let over_title = view.after.is_some_and(|below| {
        !below.low
            && !below.starts_paragraph
            && below.near.as_deref().is_some_and(|near| may_be_described(below, near))
    });
    give(kind_alone(f, near) && view.at > 0 && over_title && !view.cjk, -8, E::Kind);
    let under_kind =
        view.before.is_some_and(|above| above.near.as_deref().is_some_and(|it| kind_alone(above, it)));
    give(
        under_kind && view.at > 1 && !f.low && may_be_described(f, near) && !f.starts_paragraph,
        9,
        E::Position,
    );
    // Speech   Reading time: 4 min (1064 words)
    give(near.kind && f.gapped && f.digits && !view.cjk, -8, E::Shape);
    give(view.at == 0 && near.capitals && !view.cjk, 2, E::Shape);
    give(view.around.title, if view.declared { 14 } else { 6 }, E::Declared);
    give(f.heading == Some(1), 6, E::Markup);
    give(f.heading.is_some_and(|level| level > 1), 3, E::Markup);
    give(view.declared && view.around.title && f.heading == Some(1), 8, E::Markup);
    give(f.set_off, 2, E::Markup);
    give(view.at == 0, if view.cjk { 1 } else { 3 }, E::Position);
    give(true, view.after.map_or(0, |after| follows_title(after, view)), E::Position);
    give(near.whole, -2, E::Shape);
    give(near.joined, -9, E::Shape);
    give(view.is_led() && !near.kind, -14, E::Position);
    give(
        view.before.is_some_and(|before| {
            before.end != End::Sentence
                && before.len > 40
                && before.phrase != Some(Phrase::Tool)
                && !before.gapped
                && before.near.as_deref().is_none_or(|near| !near.crumbs && near.label.is_none())
        }) && !f.starts_paragraph,
        -7,
        E::Position,
    );
    // The title is right above who gave the speech.
    let above =
        view.before.filter(|above| above.near.as_deref().is_some_and(|it| may_be_described(above, it)));
    give(above.is_some() && !view.around.echoed && describes(f, near), -6, E::Position);
    give(view.around.doubled, 1, E::Repetition);
    // The room that the path of the page names, too.
    give(view.around.echoed, if view.around.place { 2 } else { 9 }, E::Repetition);
    give(near.quoted && f.starts_paragraph && f.words >= 3, 7, E::Shape);
    give(view.around.echoes, -12, E::Repetition);
    // Harbour Authority          Annual Lecture: the head of a printed page.
    give(f.gapped && view.around.repeats > 1, -9, E::Shape);
    // A head of the page, over the title and its subtitle with a dash.
    give(view.around_after.under_dash && near.kind, -3, E::Position);
    give(view.declared && !view.around.title, -14, E::Declared);
    give(
        (f.sentence || view.around.prose) && !view.around.title,
        if near.kind && !f.sentence { -2 } else { -9 },
        E::Sentence,
    );
    // We use cookies to make this website work.
    give(f.sentence && near.web > 0 && !view.around.title, -9, E::Phrase);
    // A title may be a sentence, but not a long one of several clauses.
    give(
        f.sentence && f.end == End::Sentence && f.len > 60 && f.commas >= 2 && f.heading.is_none(),
        -9,
        E::Sentence,
    );
    give(near.file_name || near.crumbs || near.label.is_some() || near.list_entry, -9, E::Label);
    // 主题分类：国民经济管理, among other labels
    let labelled =
        |f: Option<&Features>| f.and_then(|f| f.near.as_deref()).is_some_and(|near| near.label.is_some());
    give(near.paired && (labelled(view.before) || labelled(view.after)), -8, E::Label);
    give(f.number.is_some() && !near.kind && !view.around.sole, -6, E::Number);
    // 知事定例記者会見（令和5年9月6日）
    let bracketed = near.kind && f.end == End::Open && near.bracketed_date;
    give(!bracketed && near.date_share > if view.around.sole { 85 } else { 50 }, -9, E::Date);
    give(!bracketed && near.date_share > 20, -3, E::Date);
    give(bracketed, 6, E::Date);
    give(counts_on(view), -9, E::Number);
    give(near.dash, -6, E::Shape);
    give(near.aside, -8, E::Shape);
    give(near.boxed, -6, E::Shape);
    give(near.person.is_some() && !near.kind, -6, E::Person);
    give(near.address, -9, E::Address);
    give(near.meeting && !near.kind, -5, E::Phrase);
    give(near.separated, -4, E::Shape);
    // Harbour Quarterly, over Issue 58 | Subscribe | Archive: the name of a site.
    let over_menu = view.after.is_some_and(|below| {
        below.phrase == Some(Phrase::Tool) && below.words >= 3 || below.bars >= 2 && !below.sentence
    });
    give(
        view.at == 0 && over_menu && !near.kind && !view.around.title && f.heading.is_none(),
        -5,
        E::Position,
    );
    // Where nothing else is the title, the kind of the record is.
    give(near.masthead, if near.kind { -4 } else { -12 }, E::Phrase);
    let over_record = view.after.and_then(|below| below.near.as_deref()).is_some_and(|it| it.masthead);
    give(over_record && !near.kind, -5, E::Position);
    give(near.counted, -14, E::Number);
    // A letterhead, the name of a site: Hansard - UK Parliament.
    give(near.institution && !near.kind && f.heading.is_none(), -5, E::Shape);
    give(near.institution && !near.kind && view.around.over_kind, -4, E::Shape);
    give(view.around.over_dated && !near.kind && !view.around.title && f.heading.is_none(), -6, E::Position);
    give(view.around.over_quoted && !near.kind && f.heading.is_none(), -4, E::Position);
    give(near.separated && f.bars >= 2 && !view.around.title, -6, E::Shape);
    // The item of a sitting, over the first words about it.
    let item = view.transcript && view.around.in_record && view.above_turns.is_some_and(|lines| lines <= 3);
    let plain = f.starts_paragraph && f.end == End::Open && near.date.is_none() && near.person.is_none();
    give(item && plain && !near.aside && !view.around.place && f.len >= 8, 8, E::Position);
    give((near.contact || f.url) && !near.kind, -9, E::Shape);
    give(near.list_entry, -6, E::Shape);
    give(f.clock, -20, E::Shape);
    give(near.opening && !view.around.title, -6, E::Phrase);
    give(near.symbol && !near.kind, -9, E::Shape);
    give(view.cjk && f.len > 40 && f.commas >= 2, -6, E::Shape);
    give(view.cjk && f.end == End::Comma && view.around_after.under_dash, 5, E::Position);
    // 牢记嘱托感恩奋进, over 在新征程上谱写新篇章 and ——在大会上的报告
    let couplet = view.cjk && view.around_after.under_dash && f.starts_paragraph && f.number.is_none();
    give(
        couplet && (6..=24).contains(&f.len) && view.after.is_some_and(|it| !it.starts_paragraph),
        4,
        E::Position,
    );
    give(f.phrase.is_some() && f.phrase != Some(Phrase::Report), -9, E::Phrase);
    give(f.phrase == Some(Phrase::Report), -3, E::Phrase);
    give(view.around.sole && view.at < 3, 3, E::Markup);
    give(f.len < 4 && !view.around.sole, -6, E::Short);
    give(f.len > limit, -8, E::Short);
    give(matches!(f.end, End::Comma | End::Colon), -3, E::Shape);
    // Anchors in a swell:, over: money after the shock
    let led =
        f.end == End::Colon && view.after.is_some_and(|it| it.low && !it.sentence && !it.starts_paragraph);
    give(led && near.label.is_none(), 6, E::Position);
    give(view.around.menu && !near.kind && !couplet, -4, E::Position);
    let under_date = view
        .before
        .is_some_and(|above| above.clock || above.near.as_deref().is_some_and(|near| near.date_share > 50));
    give(view.around.place && under_date && !near.kind, -6, E::Shape);
    give(view.around.speaker, -20, E::Alternation);
    give(f.remark || f.gap || f.rule || f.block || view.around.contents, -20, E::Shape);
    offer(LineRole::Title, points, &evidence);
}

/// `3. Speeches and Remarks`, under `2. Briefing Room`: an item of a list.
fn counts_on(view: &View<'_>) -> bool {
    let above = view.before.and_then(|above| above.number).map(|number| (number.style, number.value + 1));
    view.this.number.is_some_and(|number| above == Some((number.style, number.value)))
}

/// How much the line below looks like what is right under a title.
fn follows_title(f: &Features, view: &View<'_>) -> i32 {
    let Some(near) = f.near.as_deref() else { return 0 };
    if near.dash {
        return 9;
    }
    let own = view.this.near.as_deref();
    let titled = own.is_some_and(|own| !own.kind && (own.phrase_like || own.quoted || own.article));
    // Arbetets värde, over: Förstamajtal av …
    let under_heading = view.before.is_some_and(|above| above.heading.is_some());
    if near.kind_first && f.words > 1 && !f.sentence && titled && view.this.phrase.is_none() && !under_heading
    {
        return 9;
    }
    // On the Price of Water, over: Keynote by Ruth Calder, Water Commissioner
    if own.is_some_and(|own| may_be_described(view.this, own)) && describes(f, near) && !under_heading {
        return 9;
    }
    // STATEMENT, over: by
    if f.words == 1 && near.small_start && own.is_some_and(|own| own.kind) {
        return 9;
    }
    let fact = view.around_after.speaker
        || near.address
        || near.date.as_ref().is_some_and(|date| {
            date.time.is_none() && (near.date_share > 30 || date.start == 0 && !f.sentence)
        })
        || near.person.is_some() && !f.sentence
        || near.label == Some(Label::Part)
        || near.meeting
        || view.around_after.place;
    match fact {
        true => 4,
        // Who is present or who forwards the text may be under the name of a channel.
        false if near.label == Some(Label::Kept) && own.is_some_and(|own| own.separated) => 0,
        false if (near.label.is_some() || near.date_share > 30) && view.this.len >= 4 => 2,
        false => 0,
    }
}

/// Speech by Anna Brooke, Chief Executive: the kind of speech, and who gave it.
pub(super) fn describes(f: &Features, near: &Near) -> bool {
    near.kind_first && near.spoken_by && f.words > 2 && f.phrase.is_none()
}

/// Words that may be a title over who speaks: no letterhead, no name, no fact, no entry of a menu.
fn may_be_described(f: &Features, near: &Near) -> bool {
    let other = near.kind || near.institution || near.name || near.person.is_some() || near.meeting;
    let fact = near.date.is_some() || near.label.is_some() || near.crumbs || near.separated;
    !other && !fact && near.cased && f.words >= 2 && f.end == End::Open && f.phrase.is_none() && !f.gapped
}
