import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { hashPin } from '../../../electron/station/console/pin.ts';
import { tap } from '../hosts/touch.ts';
import { expect } from '../kiosk.ts';
import type { Visitor } from '../visitor.ts';

export const PIN = '2468';

/** A station whose console has a code. */
export const WITH_PIN = { quality: 'low', operator: { pinHash: hashPin(PIN, randomBytes) } };

/** A visit of the planetarium whose two questions are answered, up to the home screen. */
export async function leaveTwoAnswers(visitor: Visitor): Promise<void> {
  await visitor.arrives('planetarium.tonight');
  await visitor.finishes();
  await visitor.answers('loved');
  await visitor.answers('yes');
  await visitor.ends();
  await visitor.sees('thanks');
  await visitor.sees('home');
}

/** Presses the corner mark for as long as the team does. */
export async function pressMark(page: Page): Promise<void> {
  const box = await page.locator('.corner-mark').boundingBox();
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  await page.mouse.down();
  await expect(page.locator('[data-screen]')).toHaveAttribute('data-screen', 'console');
  await page.mouse.up();
}

export async function typePin(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await tap(page.getByRole('button', { name: digit, exact: true }));
  await tap(page.getByRole('button', { name: 'Valider' }));
}
