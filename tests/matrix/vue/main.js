import { createApp } from 'vue';
import Speech from './Speech.vue';

createApp(Speech).mount('main');
