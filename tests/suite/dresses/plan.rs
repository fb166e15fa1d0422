//! A speech → the parts that a dress writes: title, date, form of address, headings and paragraphs, thanks.

use serde_json::Value;

#[derive(Debug, Clone, Default)]
pub struct Plan {
    pub cjk: bool,
    pub title: String,
    /// ISO 8601.
    pub date: Option<String>,
    pub salutation: Option<String>,
    pub parts: Vec<Part>,
    pub closing: Option<String>,
}

#[derive(Debug, Clone)]
pub enum Part {
    /// Level from 1, index among its siblings from 1, text.
    Heading(usize, usize, String),
    Paragraph(String),
}

impl Plan {
    /// The plan of a text, if its speech has only these parts.
    pub fn of(text: &str) -> Option<Plan> {
        let speech = serde_json::to_value(oration::import(text).speech).ok()?;
        let words = |key: &str| speech.get(key).and_then(Value::as_str).map(str::to_owned);
        let title = words("title").filter(|title| title.chars().count() >= 4)?;
        let mut plan = Plan { title, date: words("date"), ..Plan::default() };
        plan.cjk = words("lang").is_some_and(|lang| lang.starts_with("zh") || lang == "ja");
        read(speech.get("body")?.as_array()?, 1, &mut plan)?;
        let plain = |text: &str| !text.contains(['\\', '*', '[', '\n', '\u{3000}']) && !text.is_empty();
        let texts = plan.parts.iter().map(|part| match part {
            Part::Heading(_, _, words) | Part::Paragraph(words) => words,
        });
        let fits = texts.chain(&plan.salutation).chain([&plan.title]).all(|text| plain(text));
        let prose = plan
            .parts
            .iter()
            .any(|part| matches!(part, Part::Paragraph(words) if words.chars().count() > 30));
        (fits && prose && !plan.title.contains(|c: char| c.is_ascii_digit())).then_some(plan)
    }

    /// The levels of the headings.
    pub fn depth(&self) -> usize {
        let level = |part: &Part| if let Part::Heading(level, ..) = part { *level } else { 0 };
        self.parts.iter().map(level).max().unwrap_or(0)
    }

    /// The date as printed in the script.
    pub fn day(&self) -> Option<String> {
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let date = self.date.as_ref()?;
        let mut parts = date.split('-').map(|part| part.parse::<usize>().unwrap_or(1));
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        Some(match self.cjk {
            true => format!("{year}年{month}月{day}日"),
            false => format!("{day} {} {year}", MONTHS.get(month - 1)?),
        })
    }
}

fn read(blocks: &[Value], level: usize, plan: &mut Plan) -> Option<()> {
    // A single section is rejected: without a sequence of numbers, nothing confirms that it is a heading.
    let sections = blocks.iter().filter(|block| block.get("heading").is_some()).count();
    (sections != 1).then_some(())?;
    let mut place = 0;
    for block in blocks {
        if let Some(words) = block.as_str() {
            plan.parts.push(Part::Paragraph(words.to_owned()));
            continue;
        }
        let text = || block.get("text").and_then(Value::as_str).map(str::to_owned);
        match block.get("type")?.as_str()? {
            "salutation" => plan.salutation = Some(text()?),
            "closing" if plan.closing.is_none() => plan.closing = Some(text()?),
            "section" if block.get("runin").is_none() && block.get("state").is_none() && level <= 3 => {
                place += 1;
                let words = block.get("heading")?.as_str()?.to_owned();
                plan.parts.push(Part::Heading(level, place, words));
                let inner = block.get("body")?.as_array()?;
                inner.first()?;
                read(inner, level + 1, plan)?;
            }
            _ => return None,
        }
    }
    Some(())
}
