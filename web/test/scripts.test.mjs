// Which fonts the page fetches for which texts.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fontsFor } from '../page/scripts.js';

const arabic = ['fonts/Vazirmatn-Regular.ttf', 'fonts/Vazirmatn-SemiBold.ttf', 'fonts/NotoNaskhArabic-Regular.ttf'];
const hebrew = ['fonts/NotoSansHebrew-Regular.ttf', 'fonts/NotoSansHebrew-SemiBold.ttf', 'fonts/NotoSerifHebrew-Regular.ttf'];
const chinese = ['fonts/NotoSansSC-Regular.ttf', 'fonts/NotoSansSC-SemiBold.ttf'];

test('what the program itself can write needs no font', () => {
  assert.deepEqual(fontsFor([], 'en'), []);
  assert.deepEqual(fontsFor(['Łódź, “Ёлка” → ṭ 5 € \ufeff', '{"name": "\\u0418"}'], 'ru-RU'), []);
});

test('letters of a script need its fonts, in any of the texts', () => {
  assert.deepEqual(fontsFor(['Iran (ایران)'], 'en'), arabic);
  assert.deepEqual(fontsFor(['Iran', 'فارسی'], 'en'), arabic);
  assert.deepEqual(fontsFor(['ישראל']), hebrew);
  assert.deepEqual(fontsFor(['中国'], 'en'), chinese);
  assert.deepEqual(fontsFor(['、']), chinese);
  assert.deepEqual(fontsFor(['؟ ישראל 中国']), [...arabic, ...hebrew, ...chinese]);
});

test('letters that JSON escapes are letters', () => {
  assert.deepEqual(fontsFor(['{"name": "\\u4E2D\\u56fd"}'], 'en'), chinese);
});

test('an interface needs the fonts of its language', () => {
  assert.deepEqual(fontsFor(['Iran'], 'fa-IR'), arabic);
  assert.deepEqual(fontsFor(['China'], 'ZH-Hans'), chinese);
  assert.deepEqual(fontsFor(['Israel'], 'he'), hebrew);
});

test('every font there is, and no other, is asked for', () => {
  const there = readdirSync(new URL('../../assets/fonts/scripts/', import.meta.url)).filter(name => name.endsWith('.ttf'));
  assert.deepEqual(fontsFor(['آא中']).map(name => name.replace('fonts/', '')).sort(), there.sort());
});
