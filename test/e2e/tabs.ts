import type { Page } from '@playwright/test';
import { byTouch, tabTo } from './visitor.ts';

/** Opens a tab of the planetarium's panel as its visitor does. */
export type OpenTab = (page: Page, name: string) => Promise<void>;

/** By one tap. */
export const tabByTouch: OpenTab = (page, name) => byTouch(page).uses(page.getByRole('tab', { name }));

/** With the arrows, from the tab that is open. */
export const tabByKeyboard: OpenTab = async (page, name) => {
  const wanted = page.getByRole('tab', { name });
  await tabTo(page, page.getByRole('tab', { selected: true }));
  const most = await page.getByRole('tab').count();
  const focused = () => wanted.evaluate((tab) => tab === document.activeElement);
  for (let i = 0; i < most && !(await focused()); i += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
};
