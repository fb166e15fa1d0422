// What an element shows before its speech is there, or when it cannot be loaded.

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
 * A placeholder in the shape of a page; the first call of `progress` adds a progress bar.
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
 * An error message for readers, announced by screen readers, with the details for the site's developers.
 * @param {string} lang
 * @param {Error} error
 * @param {(() => void) | undefined} retry set where a retry can help
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
