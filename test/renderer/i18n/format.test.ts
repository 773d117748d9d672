import { expect, it } from 'vitest';
import { directionOf } from '../../../renderer/i18n/languages.ts';
import { createFormat } from '../../../renderer/i18n/useFormat.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

it('writes figures as the language does', () => {
  expect(plain(createFormat('fr').number(12_345))).toBe('12 345');
  expect(createFormat('en').number(12_345)).toBe('12,345');
});

it('writes bytes in the unit that reads best', () => {
  expect(plain(createFormat('fr').bytes(0))).toBe('0 o');
  expect(plain(createFormat('fr').bytes(45_056))).toBe('45 ko');
  expect(plain(createFormat('fr').bytes(123_456_789_000))).toBe('123,5 Go');
});

it('writes a duration with its two largest units', () => {
  expect(plain(createFormat('fr').duration(30))).toBe('0 min');
  expect(plain(createFormat('fr').duration(3 * 86_400 + 2 * 3600 + 60))).toBe('3 j 2 h');
});

it('writes days and hours, and a day is the same in every time zone', () => {
  expect(plain(createFormat('fr').day('2026-11-24'))).toBe('24 novembre');
  expect(createFormat('en').day('2026-11-24')).toBe('November 24');
  const noon = new Date(2026, 10, 24, 15).toISOString();
  expect(plain(createFormat('fr').hour(noon))).toMatch(/^24 novembre (à )?15 h$/);
});

it('knows which languages are written from right to left', () => {
  expect([directionOf('fr'), directionOf('ar')]).toEqual(['ltr', 'rtl']);
});
