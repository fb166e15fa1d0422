// What the pages with search results share: their styles and text.

/** The styles of results, which the page of a library also has. */
export const resultsCss = `
.oration-results { padding: 0; list-style: none; }
.oration-results > li { margin-block: 1.25rem; }
.oration-results small, .oration-results-count { opacity: .75; }
.oration-results ul { padding-inline-start: 1rem; margin: 0; list-style: none; border-inline-start: 2px solid color-mix(in srgb, currentColor 20%, transparent); }
.oration-results p { margin: 0 0 .5rem; }
.oration-results-more { font: inherit; padding: .5rem 1rem; }`;

/** The text of results. */
export const resultsText = ({ sections, atMost, none, more }) => ({ sections, atMost, none, more });
