//! Strategies for speeches that JSON can represent, with every field and every type of block and span.

use oration::Speech;
use oration::model::{
    Alternate, Block, Breadcrumb, Direction, Extent, Figure, List, ListItem, Markdown, MaskOf, Media,
    Omission, Paragraph, Person, Quote, Section, Source, Span, State, Table, Text, TextBlock, Turn, Unit,
    Verse,
};
use proptest::collection::{btree_map, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use std::borrow::Cow;
use std::time::Duration;

/// Strings with all characters that JSON escapes, and with characters of one to four bytes.
pub fn words() -> BoxedStrategy<Cow<'static, str>> {
    const PIECES: &[&str] = &[
        "讲话", "a", " ", "*", "\"", "\\", "/", "\n", "\t", "\r", "\u{0}", "\u{1f}", "\u{7f}", "é",
        "\u{2028}", "😀", "",
    ];
    vec(select(PIECES).prop_map(str::to_owned), 0..4).prop_map(|words| Cow::Owned(words.concat())).boxed()
}

fn id() -> impl Strategy<Value = Cow<'static, str>> {
    select(&["a", "p-7", "S_1", "0", "-"][..]).prop_map(Cow::Borrowed)
}

fn count() -> impl Strategy<Value = u64> {
    prop_oneof![0..1000u64, Just(9_007_199_254_740_991)]
}

fn seconds() -> impl Strategy<Value = Duration> {
    prop_oneof![0..10_000u64, 0..1_000_000_000_000_000u64].prop_map(Duration::from_millis)
}

fn time() -> impl Strategy<Value = Option<[Duration; 2]>> {
    of([seconds(), seconds()])
}

fn unit() -> impl Strategy<Value = Option<Unit>> {
    of(select(&[Unit::Characters, Unit::Words][..]))
}

fn mask_of() -> impl Strategy<Value = MaskOf> {
    use MaskOf::{Date, Number, Organisation, Person, Phrase, Place};
    select(&[Person, Place, Number, Date, Organisation, Phrase][..])
}

fn span() -> impl Strategy<Value = Span<'static>> {
    prop_oneof![
        words().prop_map(Span::Markdown),
        (words(), of(mask_of()), of(words())).prop_map(|(mask, of, label)| Span::Mask { mask, of, label }),
        (of(count()), of(words())).prop_map(|(gap, reason)| Span::Gap { gap, reason }),
        words().prop_map(|note| Span::Note { note }),
        words().prop_map(|remark| Span::Remark { remark }),
        (of(words()), words()).prop_map(|(num, point)| Span::Point { num, point }),
        (words(), words()).prop_map(|(ruby, text)| Span::Ruby { ruby, text }),
        (words(), words()).prop_map(|(text, lang)| Span::Foreign { text, lang }),
    ]
}

fn text() -> BoxedStrategy<Text<'static>> {
    prop_oneof![words().prop_map(Text::Markdown), vec(span(), 0..4).prop_map(Text::Spans)].boxed()
}

fn line() -> impl Strategy<Value = TextBlock<'static>> {
    text().prop_map(|text| TextBlock { text })
}

fn person() -> BoxedStrategy<Person<'static>> {
    (words(), of(words()), of(words()), of(words()), of(words()), of(words()))
        .prop_map(|(name, role, affiliation, url, image, printed)| Person {
            name,
            role,
            affiliation,
            url,
            image,
            printed,
        })
        .boxed()
}

fn rows() -> BoxedStrategy<Vec<Vec<Text<'static>>>> {
    vec(vec(text(), 0..3), 0..3).boxed()
}

/// A block without nested blocks.
fn leaf() -> impl Strategy<Value = Block<'static>> {
    prop_oneof![
        4 => text().prop_map(Block::from),
        1 => (text(), any::<bool>(), time(), of(id())).prop_map(|(text, continued, time, id)| {
            Block::Paragraph(Paragraph { text, continued, time, id })
        }),
        1 => line().prop_map(Block::Salutation),
        1 => vec(text(), 0..3).prop_map(|lines| Block::Verse(Verse { lines })),
        1 => (words(), words(), of(text()), of(count()), of(count())).prop_map(
            |(src, alt, caption, width, height)| Block::Figure(Box::new(Figure { src, alt, caption, width, height }))
        ),
        1 => (rows(), rows(), of(text()))
            .prop_map(|(head, rows, caption)| Block::Table(Table { head, rows, caption })),
        1 => (of(count()), unit(), of(words()), of(text()), of(words()), any::<bool>()).prop_map(
            |(count, unit, reason, note, url, rest)| {
                Block::Omission(Omission { count, unit, reason, note, url, rest })
            }
        ),
        1 => line().prop_map(Block::Remark),
        1 => line().prop_map(Block::Closing),
        1 => words().prop_map(|text| Block::Markdown(Markdown { text })),
        1 => Just(Block::Break),
    ]
}

fn block() -> BoxedStrategy<Block<'static>> {
    leaf()
        .prop_recursive(4, 24, 4, |block| {
            let body = vec(block.clone(), 0..4).boxed();
            let item =
                prop_oneof![text().prop_map(ListItem::Text), vec(block, 1..4).prop_map(ListItem::Blocks)];
            prop_oneof![
                2 => section(body.clone()),
                1 => (any::<bool>(), of(count()), vec(item, 0..4))
                    .prop_map(|(ordered, start, items)| Block::List(List { ordered, start, items })),
                1 => (of(text()), body.clone(), of(text()))
                    .prop_map(|(text, body, cite)| Block::Quote(Quote { text, body, cite })),
                1 => (of(person()), body, time())
                    .prop_map(|(speaker, body, time)| Block::Turn(Box::new(Turn { speaker, body, time }))),
            ]
        })
        .boxed()
}

fn section(body: BoxedStrategy<Vec<Block<'static>>>) -> BoxedStrategy<Block<'static>> {
    let state = select(&[State::Shown, State::Partial, State::Omitted][..]);
    (of(words()), text(), any::<bool>(), of(id()), state, time(), body)
        .prop_map(|(num, heading, runin, id, state, time, body)| {
            Block::Section(Box::new(Section { num, heading, runin, id, state, time, body }))
        })
        .boxed()
}

fn source() -> impl Strategy<Value = Source<'static>> {
    (of(words()), of(words()), of(words())).prop_map(|(name, url, licence)| Source { name, url, licence })
}

fn crumb() -> impl Strategy<Value = Breadcrumb<'static>> {
    (words(), of(words())).prop_map(|(label, url)| Breadcrumb { label, url })
}

fn extent() -> impl Strategy<Value = Extent> {
    (of(count()), of(count()), unit()).prop_map(|(total, shown, unit)| Extent { total, shown, unit })
}

fn media() -> impl Strategy<Value = Media<'static>> {
    (of(words()), of(words()), of(words()), of(seconds()))
        .prop_map(|(audio, video, captions, duration)| Media { audio, video, captions, duration })
}

/// The fields of a speech other than its title and body.
fn around() -> impl Strategy<Value = Speech<'static>> {
    let strings = (
        of(words()),
        of(words()),
        of(words()),
        of(words()),
        of(words()),
        of(words()),
        of(words()),
        of(words()),
    );
    let direction = of(select(&[Direction::Ltr, Direction::Rtl][..]));
    let texts = (of(text()), of(text()), btree_map(words(), text(), 0..3));
    let lists = (vec(person(), 0..3), vec(crumb(), 0..3), vec(words(), 0..3));
    let records = (of(source()), of(extent()), of(media()));
    (of(Just(1)), strings, direction, texts, lists, records).prop_map(
        |(version, strings, dir, (subtitle, summary, notes), (speaker, breadcrumb, keywords), records)| {
            let (schema, lang, kind, audience, occasion, place, date, published) = strings;
            let (source, extent, media) = records;
            Speech {
                schema,
                version,
                title: Text::default(),
                subtitle,
                lang,
                dir,
                kind,
                speaker,
                audience,
                occasion,
                place,
                date,
                published,
                source,
                breadcrumb,
                keywords,
                summary,
                headnote: Vec::new(),
                extent,
                media,
                alternates: Vec::new(),
                notes: notes.into_iter().collect(),
                body: Vec::new(),
            }
        },
    )
}

/// A speech without alternates.
fn alone() -> impl Strategy<Value = Speech<'static>> {
    let around = prop_oneof![1 => around(), 2 => Just(Speech::default())];
    (text(), around, vec(block(), 0..2), vec(block(), 0..5))
        .prop_map(|(title, around, headnote, body)| Speech { title, headnote, body, ..around })
}

fn alternate() -> impl Strategy<Value = Alternate<'static>> {
    prop_oneof![
        (words(), words()).prop_map(|(lang, url)| Alternate { lang, url: Some(url), speech: None }),
        (words(), of(words()), alone()).prop_map(|(lang, url, speech)| Alternate {
            lang,
            url,
            speech: Some(Box::new(speech))
        }),
    ]
}

/// A speech.
pub fn speech() -> impl Strategy<Value = Speech<'static>> {
    let alternates = prop_oneof![3 => Just(Vec::new()), 1 => vec(alternate(), 1..3)];
    (alone(), alternates).prop_map(|(speech, alternates)| Speech { alternates, ..speech })
}
