import { render } from 'preact';
import SpeechView from './SpeechView';

render(<SpeechView speech={{ title: 'Thanks', lang: 'en', body: ['Thank you all.'] }} />, document.getElementById('app')!);
