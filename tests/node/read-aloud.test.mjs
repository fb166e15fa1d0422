// Reading aloud: the end is reached whatever the faults of the speech synthesis, and the best voice is chosen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chunksOf, durationAt } from '../../pkg/reader/aloud-chunks.js';
import { AloudPlayer } from '../../pkg/reader/aloud-player.js';
import { Synthesis } from '../../pkg/reader/aloud-synthesis.js';
import { tagOf, voicesFor } from '../../pkg/reader/aloud-voices.js';
import { FakeSynthesis, FakeUtterance } from './synthesis.mjs';

const PACE = { ideographs: 200, words: 140 };

const utterance = (text, lang = 'zh', pause = 0) => ({ kind: 'text', text, lang, spans: [{ text, lang }], pause });
const sentence = (length) => `${'好'.repeat(length - 1)}。`;
const speech = [utterance(sentence(12)), utterance(sentence(30)), utterance('一，'.repeat(40)), utterance(sentence(8), 'zh', 300), utterance(sentence(20))];
const all = (utterances) => utterances.map(({ text }) => text).join('').replaceAll(/\s/g, '');

/** A player of utterances with a synthesis that has faults, and a clock that the test turns. */
function reading(t, faults, utterances = speech, voices = undefined) {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const fake = new FakeSynthesis(faults, voices);
  const synthesis = new Synthesis({ speechSynthesis: fake, SpeechSynthesisUtterance: FakeUtterance });
  const voice = (lang) => voicesFor(synthesis.voices, lang)[0];
  const words = [];
  const player = new AloudPlayer({
    utterances: () => utterances,
    chunks: (one) => chunksOf(one, (text) => durationAt(PACE, 1)(text) * synthesis.speed(voice(one.lang)), () => true),
    say: (_, { lang, text }, signal, word) => synthesis.say({ text, lang, rate: 1, pitch: 1, expected: durationAt(PACE, 1)(text) }, voice(lang), signal, word),
    changed() {},
    word: (from, to) => words.push([from, to]),
    rest: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  });
  /** Turns the clock until something is true, at most for a time. */
  const until = async (isTrue, seconds = 300) => {
    for (let passed = 0; !isTrue(); passed += 50) {
      assert.ok(passed < seconds * 1000, 'it takes too long');
      t.mock.timers.tick(50);
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    }
  };
  return { fake, player, until, words };
}

const faults = {
  'no fault': {},
  'voices that stop after 14 seconds': { cutsOff: true },
  'ends that do not come': { noEnd: true },
  'no events at all': { noEvents: true },
  'no boundaries': { noBoundary: true },
  'wrong boundaries': { wrongBoundary: true },
  'utterances that are lost after a cancellation': { losesAfterCancel: true },
  'cancellations that hit the next utterance': { cancelsNext: true },
  'a pause that cancels': { pauseCancels: true },
  'a synthesis that is paused': { isPaused: true },
  'voices that come late': { lateVoices: true },
  'several of these': { cutsOff: true, noEnd: true, wrongBoundary: true, losesAfterCancel: true, pauseCancels: true, isPaused: true, lateVoices: true },
};

for (const [name, of] of Object.entries(faults)) {
  test(`the end is reached with ${name}`, async (t) => {
    const { fake, player, until } = reading(t, of);
    player.play();
    await until(() => !player.isPlaying);
    assert.equal(player.hasEnded, true);
    assert.equal(player.trouble, undefined);
    assert.equal(fake.heard.join('').replaceAll(/\s/g, ''), all(speech), 'everything was heard, in order');
  });

  test(`a pause, a step and a change of the voice work with ${name}`, async (t) => {
    const { fake, player, until } = reading(t, of);
    player.play();
    await until(() => player.at === 1);
    await until(() => fake.speaking);
    player.pause();
    assert.equal(player.isPlaying, false);
    await until(() => !fake.speaking);
    const before = fake.heard.length;
    await until(() => true);
    assert.equal(fake.heard.length, before);
    player.play();
    await until(() => fake.heard.length > before);
    assert.equal(fake.heard.at(-1), speech[1].text, 'the sentence is said again');
    player.seek(3);
    player.seek(2);
    player.again();
    await until(() => !player.isPlaying);
    assert.equal(player.hasEnded, true);
    assert.equal(fake.heard.slice(before + 1).join('').replaceAll(/\s/g, ''), all(speech.slice(2)));
  });
}

test('another sentence is read from its start, even if the last one stopped in the middle', async (t) => {
  const { fake, player, until } = reading(t, {});
  player.play(2);
  await until(() => fake.heard.length === 1);
  player.pause();
  player.play();
  await until(() => player.at === 3);
  assert.equal(fake.heard.join(''), speech[2].text, 'what has been said of it is not said again');
  player.seek(2);
  await until(() => fake.heard.at(-1)?.startsWith('一') && fake.heard.length > 2);
  player.pause();
  player.at = 4;
  fake.heard = [];
  player.play();
  await until(() => !player.isPlaying);
  assert.equal(fake.heard.join(''), speech[4].text);
  player.at = 2;
  fake.heard = [];
  player.play();
  await until(() => player.at === 3);
  assert.equal(fake.heard.join(''), speech[2].text);
});

test('what needs a click waits for one, and then reaches the end', async (t) => {
  for (const of of [{ needsGesture: true }, { forbidsBeforeGesture: true }]) {
    const { fake, player, until } = reading(t, of);
    player.play();
    await until(() => !player.isPlaying);
    assert.deepEqual([player.trouble, player.hasEnded, player.at], ['blocked', false, 0]);
    // The synthesis is called before `play` returns.
    fake.act(() => player.play());
    await until(() => !player.isPlaying);
    assert.equal(player.hasEnded, true);
    assert.equal(fake.heard.join('').replaceAll(/\s/g, ''), all(speech));
    t.mock.timers.reset();
  }
});

test('without the network, a voice of the device reads', async (t) => {
  const voices = [{ name: 'Google 普通话', lang: 'zh-CN', voiceURI: 'g', localService: false }, { name: 'Ting-Ting', lang: 'zh_CN', voiceURI: 't', localService: true }];
  const { fake, player, until } = reading(t, { noNetwork: true }, speech, voices);
  player.play();
  await until(() => !player.isPlaying);
  assert.equal(fake.heard.join('').replaceAll(/\s/g, ''), all(speech));
  assert.deepEqual(fake.spokenBy.slice(0, 2), ['zh-CN Google 普通话', 'zh-CN Ting-Ting']);
});

test('a voice that is not installed stops the reading, and says so', async (t) => {
  const { fake, player, until } = reading(t, { endsAtOnce: true }, speech, [{ name: 'Not installed', lang: 'zh-CN', voiceURI: 'n', localService: true }]);
  player.play();
  await until(() => !player.isPlaying);
  assert.deepEqual([player.trouble, player.at, fake.heard.length], ['blocked', 0, 0]);
});

test('words are reported while boundaries are right, and not any more once one is wrong', async (t) => {
  const right = reading(t, {});
  right.player.play();
  await right.until(() => right.player.at === 1);
  const told = right.words.filter(([, to]) => to > 0);
  assert.deepEqual(told.slice(0, 3), [[0, 2], [2, 4], [4, 6]]);
  t.mock.timers.reset();
  const wrong = reading(t, { wrongBoundary: true });
  wrong.player.play();
  await wrong.until(() => !wrong.player.isPlaying);
  const inside = wrong.words.filter(([, to]) => to > 0);
  assert.ok(inside.length <= 2, String(inside.length));
  assert.deepEqual(wrong.words.at(-1), [0, 0]);
});

test('no chunk takes longer than ten seconds, and together they are the text', () => {
  const duration = durationAt(PACE, 0.7);
  const texts = ['各级各部门要明确职责，密切配合，形成工作合力，把各项任务落到实处；'.repeat(5), '好'.repeat(300), 'We came here to listen and to learn and to go on '.repeat(20), 'x'.repeat(500), '好。', ''];
  for (const text of texts) {
    const chunks = chunksOf(utterance(text), duration, () => true);
    for (const chunk of chunks) {
      assert.ok(duration(chunk.text) <= 10_000, chunk.text);
      assert.equal(chunk.text.length, text.slice(chunk.from, chunk.from + chunk.text.length).length);
    }
    assert.equal(chunks.map(({ text }) => text).join(''), text.replaceAll(/\s/g, ' '));
  }
});

test('a chunk has one language, and signs that voices spell out are left out', () => {
  const spans = [{ text: '他说“', lang: 'zh' }, { text: 'status quo', lang: 'la' }, { text: '”，', lang: 'zh' }, { text: '（一）', lang: 'zh' }, { text: '5 < 6 * **', lang: 'zh' }];
  const one = { text: spans.map(({ text }) => text).join(''), lang: 'zh', spans };
  const duration = durationAt(PACE, 1);
  assert.deepEqual(chunksOf(one, duration, () => true), [
    { text: '他说“', lang: 'zh', from: 0 },
    { text: 'status quo”，', lang: 'la', from: 3 },
    { text: ' 一，5   6     ', lang: 'zh', from: 15 },
  ]);
  assert.deepEqual(chunksOf(one, duration, () => false).map(({ lang }) => lang), ['zh']);
});

test('tags of voices are read as browsers write them', () => {
  const tags = { en_US: 'en-US', 'eng-US-f000': 'en-US', 'zh_CN_#Hans': 'zh-Hans-CN', 'cmn-CN': 'zh-CN', 'zh-CN-sichuan': 'zh-CN', 'yue-HK': 'yue-HK', 'es-419': 'es-419', ar: 'ar', '': '', 'x': '' };
  assert.deepEqual(Object.fromEntries(Object.keys(tags).map((tag) => [tag, tagOf(tag)])), tags);
});

test('the best voice of a language comes first', () => {
  const voice = (name, lang, more = {}) => ({ name, lang, voiceURI: name, localService: true, ...more });
  const voices = [
    voice('Zarvox', 'en-US'), voice('eSpeak English', 'en'), voice('Samantha', 'en_US'), voice('Daniel', 'en-GB'), voice('Microsoft Aria Online (Natural)', 'en-US', { localService: false }),
    voice('Tingting', 'zh-CN'), voice('Meijia', 'zh-TW'), voice('Sinji', 'zh-HK'), voice('Microsoft Xiaoxiao Online (Natural)', 'zh-CN', { localService: false }),
    voice('Naayf', 'ar-SA'),
  ];
  const names = (lang, preferred) => voicesFor(voices, lang, preferred).map(({ name }) => name);
  assert.deepEqual(names('zh-Hans'), ['Microsoft Xiaoxiao Online (Natural)', 'Tingting', 'Meijia', 'Sinji']);
  assert.equal(names('zh-Hant')[0], 'Microsoft Xiaoxiao Online (Natural)');
  assert.equal(names('zh-HK')[0], 'Sinji');
  assert.equal(names('yue')[0], 'Sinji');
  assert.deepEqual(names('en', ['en-GB']), ['Microsoft Aria Online (Natural)', 'Samantha', 'Daniel', 'eSpeak English', 'Zarvox']);
  assert.equal(names('en-GB')[0], 'Microsoft Aria Online (Natural)');
  assert.deepEqual(names('ar'), ['Naayf']);
  assert.deepEqual(names('fi'), []);
});
