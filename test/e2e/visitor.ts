import { expect, type Locator, type Page } from '@playwright/test';
import type { PlaceName } from '../../renderer/journey/state.ts';
import { tap } from './hosts/touch.ts';

/** The longest way round a screen with Tab. */
const MOST_TABS = 60;

export type ScreenName = PlaceName | 'idle';

/** A visitor in front of the kiosk: only what fingers or keys can do. */
export interface Visitor {
  /** Waits for a screen; there is never more than one. */
  sees(screen: ScreenName): Promise<void>;
  starts(): Promise<void>;
  enters(door: string): Promise<void>;
  /** From the attract screen through a door. */
  arrives(door: string): Promise<void>;
  finishes(): Promise<void>;
  answers(choice: string): Promise<void>;
  skips(): Promise<void>;
  /** Has said enough: no more questions. */
  ends(): Promise<void>;
  /** Anything else, by what it says. */
  uses(target: Locator): Promise<void>;
  /** The same thing once more: a finger comes down on it again, keys are there already. */
  usesAgain(target: Locator): Promise<void>;
}

/** By touch: every step is one tap. */
export function byTouch(page: Page): Visitor {
  return visitor(page, tap, tap);
}

/** By keyboard alone: Tab to it, see the focus, Enter. */
export function byKeyboard(page: Page): Visitor {
  const press = () => page.keyboard.press('Enter');
  return visitor(
    page,
    async (target) => {
      await tabTo(page, target);
      await press();
    },
    async (target) => {
      await expect(target).toBeFocused();
      await press();
    },
  );
}

type Use = (target: Locator) => Promise<void>;

function visitor(page: Page, use: Use, useAgain: Use): Visitor {
  const screen = page.locator('[data-screen]');
  const heading = page.locator('[data-screen="feedback"] h1');
  // A screen is there when its heading has the focus: what is pressed before that is lost, as it would be for anyone.
  const starts = async () => {
    await use(page.locator('.attract-start'));
    await expect(page.locator('[data-screen="home"] h1')).toBeFocused();
  };
  const enters = (door: string) => use(page.locator(`[data-door="${door}"]`));
  return {
    async sees(name) {
      await expect(screen).toHaveAttribute('data-screen', name);
    },
    starts,
    enters,
    async arrives(door) {
      await starts();
      await enters(door);
    },
    finishes: () => use(page.locator('[data-finish]')),
    async answers(choice) {
      const asked = (await heading.textContent()) ?? '';
      await use(page.locator(`.answer[data-choice="${choice}"]`));
      // The answer leans forward for a moment, and the focus then goes to the next question.
      await expect(heading.filter({ hasText: asked })).toHaveCount(0);
      if ((await page.locator('.answer').count()) > 0) await expect(heading).toBeFocused();
    },
    ends: () => use(page.locator('[data-enough]')),
    skips: () => use(page.getByRole('button', { name: 'Passer' })),
    uses: use,
    usesAgain: useAgain,
  };
}

/** Presses Tab until the target has the focus, and checks that the focus can be seen. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  const focused = () => target.evaluate((element) => element === document.activeElement);
  let tabs = 0;
  do await page.keyboard.press('Tab');
  while (!(await focused()) && (tabs += 1) < MOST_TABS);
  expect(await focused(), 'Tab comes to it').toBe(true);
  expect(await seesFocus(page), 'the focus is visible').toBe(true);
}

/** True when an outline is drawn around what has the focus, or, on the attract screen, around the call. */
async function seesFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const shown = focused?.classList.contains('attract-start') ? document.querySelector('.attract-call') : focused;
    if (!shown) return false;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)';
  });
}
