// What an element shows in place of a speech: that it is on its way, or why there is none.

const words = {
  ar: ['جارٍ تحميل الخطاب…', 'تعذّر عرض الخطاب.', 'أعد المحاولة'],
  en: ['Loading the speech…', 'The speech cannot be shown.', 'Try again'],
  es: ['Cargando el discurso…', 'No se puede mostrar el discurso.', 'Reintentar'],
  fr: ['Chargement du discours…', 'Le discours ne peut pas être affiché.', 'Réessayer'],
  ja: ['読み込み中…', 'スピーチを表示できません。', '再試行'],
  zh: ['正在加载讲话……', '讲话无法显示。', '重试'],
  'zh-hant': ['正在載入講話……', '講話無法顯示。', '重試'],
};

/** @param {string} lang a BCP 47 tag */
function wordsFor(lang) {
  const tag = lang.toLowerCase();
  const hant = /^zh-(hant|tw|hk|mo)\b/.test(tag) ? 'zh-hant' : '';
  const known = [hant, tag.split('-')[0], 'en'].find((name) => Object.hasOwn(words, name));
  const [loading, broken, again] = words[known];
  return { lang: known === 'zh-hant' ? 'zh-Hant' : known, loading, broken, again };
}

/**
 * A shape of the page to come; `progress` fills a bar, which is there from its first call.
 * @param {string} lang
 */
export function skeleton(lang) {
  const { loading, lang: own } = wordsFor(lang);
  const element = make('div', 'oration-loading', { role: 'status', lang: own });
  element.append(make('p', 'oration-loading-words', {}, loading));
  for (let line = 0; line < 6; line += 1) element.append(make('span', 'oration-loading-line', { 'aria-hidden': 'true' }));
  let bar;
  const progress = (part) => {
    if (!bar) element.append((bar = make('progress', 'oration-loading-progress', { max: '1', 'aria-label': loading })));
    bar.value = part;
  };
  return { element, progress };
}

/**
 * How much of a long speech is in the page already.
 * @param {string} lang
 */
export function progressBar(lang) {
  const { loading, lang: own } = wordsFor(lang);
  return make('progress', 'oration-growing', { max: '1', value: '0', 'aria-label': loading, lang: own });
}

/**
 * An error for readers, announced, with what went wrong for whoever can mend it.
 * @param {string} lang
 * @param {Error} error
 * @param {(() => void) | undefined} retry where trying again makes sense
 */
export function failure(lang, error, retry) {
  const { broken, again, lang: own } = wordsFor(lang);
  const element = make('div', 'oration-error', { role: 'alert' });
  element.append(make('p', 'oration-error-words', { lang: own }, broken));
  element.append(make('p', 'oration-error-detail', { lang: 'en', dir: 'auto' }, error.message));
  if (retry) {
    const button = make('button', 'oration-error-retry', { type: 'button', lang: own }, again);
    button.addEventListener('click', retry);
    element.append(button);
  }
  return element;
}

function make(name, className, attributes, text = '') {
  const element = document.createElement(name);
  element.className = className;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
}
