// The vocabulary of generated speeches in two languages, and how each builds sentences.

const list = (text) => text.trim().split(/\s*\|\s*/);

const zh = {
  who: list('各级各部门|全市上下|广大干部群众|有关单位|基层组织|项目专班|各位代表|驻村工作队|企业负责人|试点街道'),
  how: list('始终|进一步|切实|全面|扎实|着力|持续|主动|统筹|稳妥有序'),
  does: list('推进|加强|完善|落实|深化|优化|提升|健全|拓展|巩固'),
  what: list(
    '营商环境建设|产业结构调整|基本公共服务|基层治理体系|生态环境保护|重点项目攻坚|干部作风转变|科技成果转化|' +
      '城乡融合发展|安全生产责任|困难群众帮扶|历史文化传承|数字政务平台|农田水利设施|人才引育机制|财政资金管理',
  ),
  said: list('没有调查就没有发言权|一分部署、九分落实|事不避难、义不逃责|行百里者半九十|众人拾柴火焰高'),
};

const en = {
  who: list(
    'the people of this city|every department|our partners in the regions|the members of this house|our schools|' +
      'those who came before us|the committee|working families|the new administration|small firms',
  ),
  does: list(
    'have strengthened|will continue to support|must not forget|are ready to rebuild|have asked us to protect|' +
      'will carry forward|cannot afford to delay|are proud of|have long waited for|must answer for',
  ),
  what: list(
    'the rule of law|an open and fair economy|the hospitals that serve our towns|clean water and safe streets|' +
      'the work of the last four years|a generation of young engineers|the promises we made together|' +
      'research & development|lasting peace between neighbours|honest public accounts|the dignity of labour',
  ),
  how: list(
    'with patience and resolve|in good times and bad|year after year|without fear or favour|step by step|' +
      'for as long as it takes|whatever the cost|in every part of the country',
  ),
  said: list(
    'We can do better than this.|Nothing is given; everything is earned.|Show me the numbers.|I was there, and I saw it.',
  ),
};

const digits = '零一二三四五六七八九';

/** 1 to 9999 in Chinese numerals. */
function chinese(number) {
  const units = ['千', '百', '十', ''];
  const text = String(number)
    .padStart(4, '0')
    .split('')
    .map((digit, at) => (digit === '0' ? '零' : digits[digit] + units[at]))
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
  return text.replace(/^一十/, '十');
}

const roman = (number) =>
  [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL']]
    .concat([[10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']])
    .reduce(([text, rest], [value, sign]) => [text + sign.repeat(rest / value), rest % value], ['', number])[0];

const capital = (text) => text[0].toUpperCase() + text.slice(1);

function chineseSentence(random) {
  const clauses = [random.pick(zh.who) + chineseClause(random)];
  for (let count = random.between(1, 4); count > 0; count -= 1) clauses.push(chineseClause(random));
  if (random.oneIn(5)) clauses.push(`同比增长${random.between(1, 19)}.${random.below(10)}%`);
  if (random.oneIn(9)) clauses.push(`做到“${random.pick(zh.said)}”`);
  return clauses.join('，') + random.pick(['。', '。', '。', '；', '！']);
}

const chineseClause = (random) => random.pick(zh.how) + random.pick(zh.does) + random.pick(zh.what);

/** Punctuated as real speeches are: mostly straight quotation marks, some curly ones and dashes. */
function englishSentence(random) {
  let text = `${capital(random.pick(en.who))} ${random.pick(en.does)} ${random.pick(en.what)}`;
  if (random.oneIn(2)) text += `, and ${random.pick(en.who)} ${random.pick(en.does)} ${random.pick(en.what)}`;
  if (random.oneIn(3)) text += ` ${random.pick(en.how)}`;
  if (random.oneIn(5)) text += `, up ${random.between(1, 19)}.${random.below(10)}% since ${random.between(1990, 2023)}`;
  if (random.oneIn(9)) text += `. As my father put it, "${random.pick(en.said)}" And he was right`;
  if (random.oneIn(9)) text += ' — and that’s a fact';
  return `${text}.`;
}

export const vocabulary = {
  zh: {
    tag: 'zh-Hans',
    title: '在全市高质量发展推进会上的讲话',
    speaker: '林知远',
    occasion: '全市高质量发展推进会',
    salutation: '同志们：',
    remarks: ['（掌声）', '（长时间热烈的掌声）', '（笑声）'],
    space: '',
    numbers: [(at) => `${chinese(at + 1)}、`, (at) => `（${chinese(at + 1)}）`, (at) => `${digits[at + 1]}是`],
    heading: (random) => chineseClause(random),
    sentence: chineseSentence,
    phrase: (sentence) => [0, sentence.search(/[，。；！]/)],
  },
  en: {
    tag: 'en',
    title: 'Remarks on the state of the city',
    speaker: 'Ada Merriweather',
    occasion: 'Annual address',
    salutation: 'Ladies and gentlemen,',
    remarks: ['[applause]', '[laughter]', '(Applause.)'],
    space: ' ',
    numbers: [(at) => `${roman(at + 1)}.`, (at) => `${at + 1}.`, (at) => `(${'abcdefghi'[at]})`],
    heading: (random) => capital(random.pick(en.what)),
    sentence: englishSentence,
    phrase: (sentence) => [sentence.indexOf(' ') + 1, sentence.indexOf(' ', 18)],
  },
};
