import { mount } from 'svelte';
import Speech from './Speech.svelte';

mount(Speech, { target: document.querySelector('main') });
