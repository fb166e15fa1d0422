import { init, mount } from 'oration/inline';

await init();
const response = await fetch('/speech.json');
mount(document.querySelector('main'), await response.arrayBuffer());
