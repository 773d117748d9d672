import { describe, expect, it } from 'vitest';
import { isDuration, isTimestamp, toUtc, truncateDuration } from '../../hub/xapi/data/time.ts';

describe('timestamps', () => {
  it.each([
    '2015-11-18T12:17:00Z',
    '2015-11-18T12:17:00.123456Z',
    '2015-11-18T12:17:00+01:00',
    '2024-02-29T23:59:59-11:30',
  ])('takes %s in both editions', (text) => {
    expect(isTimestamp(text, '1.0.3')).toBe(true);
    expect(isTimestamp(text, '2.0.0')).toBe(true);
  });

  it.each(['2015-11-18T12:17:00', '2015-11-18T12:17Z', '2015-11-18T12:17:00+01', '2015-11-18T12:17:00+0100'])(
    'takes %s in 1.0.3 alone, for RFC 3339 does not know it',
    (text) => {
      expect(isTimestamp(text, '1.0.3')).toBe(true);
      expect(isTimestamp(text, '2.0.0')).toBe(false);
    },
  );

  it.each([
    '',
    '18/11/2015',
    '2015-11-18',
    '2015-13-01T00:00:00Z',
    '2015-02-29T00:00:00Z',
    '2015-11-18T24:00:00Z',
    '2015-11-18T12:60:00Z',
    '2015-11-18T12:17:00-00',
    '2015-11-18T12:17:00-0000',
    '2015-11-18T12:17:00-00:00',
    '2015-11-18T12:17:00+24:00',
  ])('refuses “%s”', (text) => {
    expect(isTimestamp(text, '1.0.3')).toBe(false);
    expect(isTimestamp(text, '2.0.0')).toBe(false);
  });

  it.each([
    ['2015-11-18T12:17:00+01:00', '2015-11-18T11:17:00.000Z'],
    ['2015-11-18T12:17:00+0130', '2015-11-18T10:47:00.000Z'],
    ['2015-11-18T12:17:00-05', '2015-11-18T17:17:00.000Z'],
    ['2015-11-18T12:17', '2015-11-18T12:17:00.000Z'],
    ['2015-11-18T12:17:00,5Z', '2015-11-18T12:17:00.500Z'],
    ['2015-12-31T23:59:60Z', '2015-12-31T23:59:59.000Z'],
  ])('writes %s in UTC', (text, utc) => {
    expect(toUtc(text)).toBe(utc);
  });
});

describe('durations', () => {
  it.each(['P3Y1M29DT4H35M59.14S', 'PT16559.14S', 'P3Y', 'P4W', 'PT0S', 'P1DT12H36M0.12567S', 'PT1,5H', 'P0.5W'])(
    'takes %s',
    (text) => {
      expect(isDuration(text)).toBe(true);
    },
  );

  it.each(['', 'P', 'PT', 'P1DT', 'P4W1D', 'PA1H0M0S', 'PT1H30', '1H', 'PT1S1M', 'PT1.5H30M', 'P1.5Y2M', '-P1D'])(
    'refuses “%s”',
    (text) => {
      expect(isDuration(text)).toBe(false);
    },
  );

  it('compares to the hundredth of a second', () => {
    expect(truncateDuration('PT1.239S')).toBe('PT1.23S');
    expect(truncateDuration('PT1.2S')).toBe('PT1.2S');
    expect(truncateDuration('PT1.5H')).toBe('PT1.5H');
  });
});
