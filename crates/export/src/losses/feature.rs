//! The features of a speech that some format cannot express.

/// Declares the features: a name that is stable, and the words of tables and messages.
macro_rules! features {
    ($($variant:ident = $name:literal, $words:literal;)+) => {
        /// A feature of Speech JSON that some format cannot express.
        ///
        /// ```
        /// assert_eq!(oration::Feature::Ruby.as_str(), "ruby");
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Feature { $(#[doc = $words] $variant),+ }

        impl Feature {
            /// All features, in the order of the format.
            pub const ALL: &'static [Feature] = &[$(Self::$variant),+];

            /// Its name: `mask-of`.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// What it is, in the plural: `kinds of masks`.
            pub const fn words(self) -> &'static str {
                match self { $(Self::$variant => $words),+ }
            }
        }
    };
}

features! {
    Schema = "schema", "`$schema` and `version`";
    Subtitle = "subtitle", "subtitles";
    Lang = "lang", "languages of the speech";
    Dir = "dir", "text directions";
    Kind = "kind", "kinds of speech";
    SpeakerRole = "speaker-role", "posts of speakers";
    SpeakerDetail = "speaker-detail", "organisations, pages and portraits of speakers";
    Speaker = "speaker", "speakers";
    FurtherSpeakers = "further-speakers", "speakers after the first";
    TranscriptSpeakers = "transcript-speakers", "speakers of a speech with turns";
    Byline = "byline", "bylines as printed";
    Audience = "audience", "audiences";
    Occasion = "occasion", "occasions";
    Place = "place", "places";
    PlaceAtOccasion = "place-at-occasion", "places beside an occasion";
    Undated = "undated", "occasions and places without a date";
    DateDetail = "date-detail", "dates that are not a full day";
    Published = "published", "dates of publication";
    Source = "source", "names of sources";
    SourceUrl = "source-url", "URLs of sources";
    Licence = "licence", "licences";
    Breadcrumb = "breadcrumb", "breadcrumbs";
    BreadcrumbUrls = "breadcrumb-urls", "URLs in breadcrumbs";
    Keywords = "keywords", "keywords";
    Summary = "summary", "summaries";
    Headnote = "headnote", "headnotes";
    Extent = "extent", "declared lengths";
    Media = "media", "recordings";
    Alternates = "alternates", "versions in other languages";
    Notes = "notes", "footnotes";
    NoteIds = "note-ids", "ids of footnotes";
    Sections = "sections", "sections";
    RunIn = "run-in", "run-in headings";
    DeepSections = "deep-sections", "sections below level 5";
    DeepestSections = "deepest-sections", "sections below level 9";
    State = "state", "states of sections";
    Ids = "ids", "ids of sections and paragraphs";
    Time = "time", "times in the recording";
    Untimed = "untimed", "texts without a time in the recording";
    Continued = "continued", "paragraphs that continue a sentence";
    Salutation = "salutation", "salutations";
    Closing = "closing", "closings";
    Remark = "remark", "remarks on lines of their own";
    OrderedLists = "ordered-lists", "ordered lists";
    Lists = "lists", "lists";
    DeepestLists = "deepest-lists", "lists below level 9";
    ItemBlocks = "item-blocks", "list items with several blocks";
    Quotes = "quotes", "quotations";
    QuoteBlocks = "quote-blocks", "blocks of quotations that are not paragraphs";
    Cite = "cite", "sources of quotations";
    Verse = "verse", "verse";
    Figures = "figures", "figures";
    FigureSize = "figure-size", "sizes of figures";
    Captions = "captions", "captions";
    Tables = "tables", "tables";
    TableHead = "table-head", "heads of tables";
    TableWithoutHead = "table-without-head", "tables without a head";
    TableHeadRows = "table-head-rows", "further rows in the heads of tables";
    Turns = "turns", "turns";
    UnnamedTurns = "unnamed-turns", "turns without a speaker";
    TurnSpeakerDetail = "turn-speaker-detail", "posts and other details of speakers of turns";
    AfterTurns = "after-turns", "blocks after a turn";
    InnerTurns = "inner-turns", "turns inside turns, quotations and list items";
    Omissions = "omissions", "omissions";
    OmissionDetail = "omission-detail", "reasons, units and URLs of omissions";
    OmissionRest = "omission-rest", "omissions of all that follows";
    OmissionNoteMarks = "omission-note", "lengths of omissions with words printed in their place";
    MarkdownBlocks = "markdown-blocks", "Markdown blocks";
    Breaks = "breaks", "breaks";
    Masks = "masks", "masks";
    MaskDetail = "mask-detail", "kinds and labels of masks";
    Gaps = "gaps", "gaps";
    GapDetail = "gap-detail", "lengths and reasons of gaps";
    InlineRemarks = "inline-remarks", "remarks inside paragraphs";
    Points = "points", "points inside paragraphs";
    Ruby = "ruby", "readings of ruby";
    Foreign = "foreign", "phrases in other languages";
    Emphasis = "emphasis", "emphasis";
    Strikethrough = "strikethrough", "struck-out words";
    Code = "code", "code";
    Links = "links", "links";
    RelativeLinks = "relative-links", "links and images that are relative to their page";
    UrlCharacters = "url-characters", "URLs with characters that URLs do not have";
    LinkTitles = "link-titles", "titles of links and images";
    Images = "images", "images inside paragraphs";
    HardBreaks = "hard-breaks", "line breaks inside paragraphs";
    TitleMarks = "title-marks", "marks in the title, subtitle and summary";
}
