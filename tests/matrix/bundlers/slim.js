import { init, mount } from 'oration/slim';
import module from 'oration/oration.wasm?url';

async function show(url) {
  await init(module);
  const response = await fetch(url);
  return mount(document.querySelector('main'), await response.arrayBuffer());
}

show('/speech.json');
