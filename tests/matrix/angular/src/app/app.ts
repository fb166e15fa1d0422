import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import type { Speech } from 'oration';
import 'oration/define';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: '<oration-speech [speech]="speech" heading-level="2" />',
})
export class App {
  protected readonly speech: Speech = { title: 'Thanks', lang: 'en', body: ['Thank you all.'] };
}
