// The options of `oration render` and `oration print` → those of the renderer, of the page and of reading.
import { CliError } from './errors.js';
import { readLayout } from './page.js';

/** The values of the options, by what they are for. */
export function settings({ lang, charset, ...values }) {
  const level = values['heading-level'];
  if (level !== undefined && !/^[1-6]$/.test(level)) throw new CliError(`--heading-level: expected a whole number from 1 to 6, found ${level}`);
  const options = {
    idPrefix: values['id-prefix'],
    headingLevel: level === undefined ? undefined : Number(level),
    uiLang: values['ui-lang'],
    outline: !values['no-outline'],
    header: !values['no-header'],
    images: Boolean(values.images),
    punctuation: readPunctuation(values.punctuation),
    print: readPaper(values),
    index: !values['no-index'] && !values.fragment,
  };
  return { options, layout: readLayout(values), reading: { lang, charset } };
}

const papers = ['gbt9704', 'a4', 'letter'];

function readPaper({ print, 'print-outline': outline }) {
  if (outline && print === undefined) throw new CliError('--print-outline needs --print');
  if (print === undefined || papers.includes(print)) return print;
  throw new CliError(`--print: expected ${papers.join(', ').replace(/, ([^,]*)$/, ' or $1')}, found ${print}`);
}

const punctuations = ['as-printed', 'fullwidth'];

function readPunctuation(value) {
  if (value === undefined || punctuations.includes(value)) return value;
  throw new CliError(`--punctuation: expected ${punctuations.join(' or ')}, found ${value}`);
}
