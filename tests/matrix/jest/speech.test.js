import 'oration/define';

test('shows the speech', async () => {
  const element = document.createElement('oration-speech');
  element.speech = { title: 'Thanks', lang: 'en', body: ['Thank you all.'] };
  const loaded = new Promise((resolve) => element.addEventListener('oration-load', resolve));
  document.body.append(element);
  await loaded;
  await element.reader.ready;
  expect(element.querySelector('h1').textContent).toBe('Thanks');
  expect(element.querySelector('.oration-bar')).not.toBeNull();
});
