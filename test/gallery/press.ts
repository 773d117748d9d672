/** Touches what selectors find, one after the other once it stands, then types letters: `?press=.a;.b&type=abc`. */
export async function press(selectors: readonly string[], letters: string): Promise<void> {
  const settled = () => new Promise((resolve) => setTimeout(resolve, 60));
  for (const selector of selectors) {
    await settled();
    const found = document.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`Nothing to press: ${selector}`);
    found.click();
  }
  for (const key of letters) {
    await settled();
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  }
}
