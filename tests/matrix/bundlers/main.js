import { init, mount } from 'oration';
import 'oration/oration.css';

await init();
const response = await fetch('/speech.json');
const reader = mount(document.querySelector('main'), await response.arrayBuffer());
