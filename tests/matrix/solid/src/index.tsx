import { render } from 'solid-js/web';
import SpeechView from './SpeechView';

render(() => <SpeechView speech={{ title: 'Thanks', lang: 'en', body: ['Thank you all.'] }} />, document.getElementById('root')!);
