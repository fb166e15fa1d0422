// The language of the root element → interface text, before the package has loaded.
import { speak } from './messages.js';

speak(document.documentElement.lang === 'en' ? 'en' : 'zh');
