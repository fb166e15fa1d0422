//! A document → the speech: every step in order, on one screen.

use crate::body::assemble::{Assembled, assemble};
use crate::body::heading::{self, Outline};
use crate::body::inline::{self, Reading};
use crate::body::{Paragraph, Parts, contents, gather, ghost, repeat, split, tree, wrap};
use crate::front::marks::with_notes;
use crate::front::{self, Front};
use crate::line::Line;
use crate::notices::Notices;
use crate::profile::Profile;
use crate::report::{self, Silent};
use crate::role::{Evidence, EvidenceSet, LineRole};
use crate::roles::{self, Decision, Known};
use crate::script::{is_finished, is_longer};
use crate::sort::sort_by_place;
use crate::source::{self, Document, SourceMetadata, SourceNotice};
use crate::{Import, ImportOptions, label, language, number, page_number, residue, turns};
use oration_model::{Block, Notice, NoticeCode, Speech, Text};
use std::borrow::Cow;

/// Lines at the end, in which the foot of a page is.
const FOOT: usize = 40;

/// Reads a document.
pub(crate) fn run<'a>(document: Document<'a>, options: &ImportOptions) -> Import<'a> {
    let Document { lines, metadata, notes, notices: found, speech } = document;
    if let Some(speech) = speech.filter(|_| options.roles.is_empty()) {
        return without_guesses(*speech, found, options);
    }
    let mut notices = Notices::default();
    let silent = Silent::of(&found);
    notices.list.extend(found.into_iter().map(Notice::from));
    let mut lines = turns::apart::apart(lines);
    source::unstamp(&mut lines);
    let listed = contents::find(&lines).map_or(0..0, |contents| contents.lines);
    // Labels name those who take part only above the first sentence.
    let first_sentence =
        lines.iter().position(|line| is_finished(&line.text) && is_longer(&line.text, 14)).unwrap_or(0);
    let is_label = |i: usize| {
        label::label(&lines[i].text).is_some_and(|(kind, _)| kind != label::Label::Part || i < first_sentence)
    };
    let mut labels = turns::find(&lines, |i| {
        number::number(&lines[i].text).is_some()
            || listed.contains(&i)
            || i + FOOT > lines.len() && residue::is_foot(&lines[i].text)
            || i < 400 && (is_label(i) || label::crumbs(&lines[i].text).is_some())
    });
    let foot = residue::foot_block(&lines);
    labels[foot..].fill(None);
    let (lines, joined) = split::unglue(lines, &mut labels);
    let sample = language::sample(&lines);
    let profile = Profile::of(&sample);
    let contents = contents::find(&lines);
    let pages = page_number::find(&lines);
    let known = Known {
        contents: contents.as_ref(),
        pages: &pages,
        labels: &labels,
        title: declared_title(&metadata),
        profile,
    };
    let forced = |line: &Line<'_>| options.role(line.no, line.end);
    let mut decisions = roles::decide(&lines, &known, forced);
    let mut front = front::read(&lines, &mut decisions, &metadata, profile);
    let pieces = gather::pieces(&lines, &decisions, &labels, &joined, |line| forced(line).is_some());
    front.only_voice(&pieces);
    let paragraphs = wrap::join(pieces, profile);
    let paragraphs = once(paragraphs, &front, &mut decisions);
    let has_marks = lines.iter().any(|line| line.hints.heading.is_some());
    let outline = heading::outline(&paragraphs, &ghost::known(contents.as_ref()), profile, has_marks);
    name_headings(&paragraphs, &outline, &mut decisions);
    let masked = paragraphs.iter().filter(|it| inline::is_masked(it.text())).take(2).count() > 1;
    let parts = Parts { paragraphs: &paragraphs, outline, contents: contents.as_ref(), masked, profile };
    let Assembled { steps, extent, end } = assemble(parts, &mut notices);
    leave_out(&paragraphs[end..], LineRole::Boilerplate, Evidence::Phrase, &mut decisions);
    lines.iter().zip(&decisions).for_each(|(line, decision)| notices.role(line, decision));
    let mut speech = Speech { extent, notes, body: tree::build(steps), ..Speech::default() };
    fill(&mut speech, front, &lines, &decisions, masked, &mut notices);
    if speech.body.is_empty() {
        notices.add(NoticeCode::NoSpeech, 1, "no speech found", "");
    }
    let lang = lang(options, &metadata, &sample);
    speech.date = speech.date.or_else(|| turns::chat::day(&lines, &labels, &lang).map(Cow::Owned));
    speech.lang = Some(lang);
    sort_by_place(&mut notices.list, |notice| notice.line);
    Import { speech, notices: notices.list, lines: report::reports(&lines, &decisions, &silent) }
}

/// A speech of which nothing has to be guessed.
fn without_guesses<'a>(
    mut speech: Speech<'a>,
    found: Vec<SourceNotice>,
    options: &ImportOptions,
) -> Import<'a> {
    if let Some(lang) = &options.lang {
        speech.lang = Some(Cow::Owned(lang.clone()));
    }
    Import { speech, notices: found.into_iter().map(Notice::from).collect(), lines: Vec::new() }
}

/// The title the source declares; that of a front matter is sure to be the speech's.
fn declared_title<'m>(metadata: &'m SourceMetadata<'_>) -> Option<(&'m str, bool)> {
    let title = metadata.title.as_ref()?;
    Some((title.value.as_ref(), title.origin == "front matter"))
}

fn lang<'a>(options: &ImportOptions, metadata: &SourceMetadata<'a>, sample: &str) -> Cow<'a, str> {
    let set = options.lang.clone().map(Cow::Owned);
    let declared = metadata.lang.as_ref().map(|lang| lang.value.clone());
    set.or(declared).unwrap_or_else(|| Cow::Borrowed(language::of(sample)))
}

/// The paragraphs of the first copy, where the document is in the source twice.
fn once<'a>(
    mut paragraphs: Vec<Paragraph<'a>>,
    front: &Front<'_>,
    decisions: &mut [Decision],
) -> Vec<Paragraph<'a>> {
    if let Some(copy) = repeat::second_copy(&paragraphs, front.title.as_deref()) {
        let second = paragraphs.split_off(copy);
        leave_out(&second, LineRole::Duplicate, Evidence::Repetition, decisions);
    }
    paragraphs
}

/// The lines of paragraphs are left out, for a reason and because of where they are.
fn leave_out(paragraphs: &[Paragraph<'_>], role: LineRole, reason: Evidence, decisions: &mut [Decision]) {
    for paragraph in paragraphs {
        for decision in decisions[paragraph.at..paragraph.to].iter_mut().filter(|it| !it.role.is_left_out()) {
            let runner_up = Some(decision.role);
            *decision = Decision {
                role,
                evidence: EvidenceSet::of(&[reason, Evidence::Position]),
                runner_up,
                ..*decision
            };
        }
    }
}

/// The lines that turned out to be headings by their numbers and their place.
fn name_headings(paragraphs: &[Paragraph<'_>], outline: &Outline, decisions: &mut [Decision]) {
    for heading in outline.headings.iter().filter(|heading| !heading.runin) {
        let decision = &mut decisions[paragraphs[heading.at].at];
        if decision.role == LineRole::Body {
            let kind = if heading.num > 0 { Evidence::Number } else { Evidence::Short };
            decision.role = LineRole::Heading;
            decision.evidence = EvidenceSet::of(&[kind, Evidence::Position]);
            decision.runner_up = Some(LineRole::Body);
        }
    }
}

fn fill<'a>(
    speech: &mut Speech<'a>,
    front: Front<'a>,
    lines: &[Line<'a>],
    decisions: &[Decision],
    masked: bool,
    notices: &mut Notices,
) {
    let reading = Reading { masked, points: false };
    let read = |words: Cow<'a, str>, role| with_notes(inline::text(&words, reading), role, lines, decisions);
    if front.title.is_none() {
        notices.add(NoticeCode::NoTitle, 1, "no title found", "");
    }
    speech.title = front.title.map_or_else(Text::default, |title| read(title, LineRole::Title));
    speech.subtitle = front.subtitle.map(|subtitle| read(subtitle, LineRole::Subtitle));
    speech.speaker = front.speakers;
    speech.occasion = front.occasion;
    speech.place = front.place;
    speech.date = front.date;
    speech.published = front.published;
    speech.source = Some(front.source).filter(|source| *source != oration_model::Source::default());
    speech.breadcrumb = front.breadcrumb;
    speech.headnote = front
        .headnote
        .iter()
        .map(|&i| match &lines[i].hints.block {
            Some(block) => (**block).clone(),
            None => Block::from(inline::paragraph_text(&lines[i], reading)),
        })
        .chain(front.rest.iter().map(|words| Block::from(inline::text(words, reading))))
        .collect();
    if !front.salutation.is_empty() {
        let words: Cow<'a, str> = match <[Cow<'a, str>; 1]>::try_from(front.salutation) {
            Ok([line]) => line,
            Err(lines) => Cow::Owned(lines.join("\n")),
        };
        let text = read(words, LineRole::Salutation);
        speech.body.insert(0, Block::Salutation(oration_model::TextBlock { text }));
    }
}
