import { expect, it } from 'vitest';
import { pixelsPerMillimetre } from '../../../renderer/access/millimetres.ts';

it('measures 3.6 pixels in a millimetre of a 24″ screen of 1920 × 1080', () => {
  expect(pixelsPerMillimetre({ width: 1920, height: 1080 })).toBeCloseTo(3.61, 2);
  expect(pixelsPerMillimetre({ width: 1080, height: 1920 }, 24)).toBeCloseTo(3.61, 2);
});

it('makes targets of the same millimetres on a larger and a finer screen', () => {
  expect(pixelsPerMillimetre({ width: 1920, height: 1080 }, 43)).toBeCloseTo(2.02, 2);
  expect(pixelsPerMillimetre({ width: 3840, height: 2160 }, 24)).toBeCloseTo(7.23, 2);
});
