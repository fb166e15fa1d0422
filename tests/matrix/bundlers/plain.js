import { init, mount } from 'oration';

async function show(url) {
  await init();
  const response = await fetch(url);
  return mount(document.querySelector('main'), await response.arrayBuffer());
}

show('/speech.json');
