import { init, mount } from 'oration';
import 'oration/oration.css';

async function show(address) {
  await init();
  const response = await fetch(address);
  return mount(document.querySelector('main'), await response.arrayBuffer());
}

show('/speech.json');
