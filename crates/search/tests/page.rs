//! Pages → what is read from them.
#![allow(clippy::unwrap_used, reason = "a test")]

use oration_search::{Section, read_page};

const PAGE: &str = r##"<!DOCTYPE html><html><head><style>p { }</style></head><body><nav>Menu</nav>
<article class="oration" lang="zh-Hans" data-pagefind-body>
<header class="oration-header"><h1 class="oration-title" id="speech-title" data-pagefind-meta="title">在会上的<b>讲话</b></h1>
<p class="oration-byline" data-pagefind-filter="speaker:李明" data-pagefind-meta="speaker:李明"><b>李明</b></p>
<time datetime="2024-03-05" data-pagefind-filter="year:2024" data-pagefind-meta="date[datetime]">3月5日</time></header>
<nav class="oration-outline"><a href="#speech-s1">一、形势</a></nav>
<div class="oration-body"><p>同志们：</p>
<section class="oration-section" id="speech-s1" data-pagefind-title="一、形势"><h2>一、形势</h2>
<p>经济<a class="oration-noteref" href="#n1"><sup>1</sup></a>平稳
运行。<ruby>好<rt>hǎo</rt></ruby><br>第二行 &amp; 其他<script>var no = "<p>";</script></p>
<section class="oration-section" id="speech-s1-1"><h3>（一）改革</h3><p>推动改革</section>
<p>最后。</p></section></div></article><footer>Footer</footer></body></html>"##;

fn section(id: &str, heading: &str, text: &str) -> Section {
    Section { id: id.to_owned(), heading: heading.to_owned(), text: text.to_owned() }
}

#[test]
fn a_section_has_its_own_text_and_not_that_of_subsections() {
    let page = read_page(PAGE).unwrap();
    assert_eq!(
        page.sections,
        [
            section("speech-title", "", "在会上的讲话\n李明\n3月5日\n同志们："),
            section("speech-s1", "一、形势", "一、形势\n经济平稳 运行。好\n第二行 & 其他\n最后。"),
            section("speech-s1-1", "（一）改革", "（一）改革\n推动改革"),
        ]
    );
}

#[test]
fn a_page_has_the_values_that_it_marks() {
    let page = read_page(PAGE).unwrap();
    assert_eq!((page.title.as_str(), page.lang.as_str()), ("在会上的讲话", "zh-Hans"));
    let about: Vec<_> = page.about.iter().map(|(name, values)| (name.as_str(), values.join("|"))).collect();
    let expected = [("date", "2024-03-05"), ("speaker", "李明"), ("year", "2024")];
    assert_eq!(about, expected.map(|(name, value)| (name, value.to_owned())));
}

#[test]
fn broken_markup_loses_no_text() {
    let page = read_page(r#"<article class="oration"><section class="oration-section" id="a"><p>one <b>two</section></i>three"#).unwrap();
    assert_eq!(page.sections, [section("", "", "three"), section("a", "", "one two")]);
}
