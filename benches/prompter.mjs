// A megabyte of text → the longest task of the prompter in Chromium: opening, a jump and some frames. `node benches/prompter.mjs`
import { launch } from '../tests/browser/chromium.mjs';
import { serve } from '../tests/browser/site.mjs';
import { attach, html, open, paragraph, section } from '../tests/browser/speeches.mjs';

const body = Array.from({ length: 40 }, (_, at) => section(`${at}.`, `部分${at}`, [paragraph(60), paragraph(200)]));
const browser = await launch();
const server = await serve();
const page = await open(browser, server.url, { body: html({ title: '长', lang: 'zh', body }) });
await attach(page, { prompter: true });
await page.waitForTimeout(1500);
const longest = await page.evaluate(async () => {
  const long = [0];
  new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  const prompter = await window.readers[0].prompter({ fullscreen: false, countdown: 0 });
  prompter.seek(3000);
  prompter.play();
  await wait(700);
  prompter.seek(20);
  await wait(300);
  return Math.max(...long);
});
console.log(`The longest task took ${Math.round(longest)} ms (0: none over 50 ms).`);
await browser.close();
await server.close();
