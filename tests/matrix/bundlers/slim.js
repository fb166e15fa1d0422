import { init, mount } from 'oration/slim';
import address from 'oration/oration.wasm?url';

await init(address);
const response = await fetch('/speech.json');
mount(document.querySelector('main'), await response.arrayBuffer());
