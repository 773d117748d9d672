import { html } from 'ghtml';
import { frame } from '../frame/frame.ts';
import type { Words } from '../words.ts';

export const SIGN_IN = '/sign-in';
export const SIGN_OUT = '/sign-out';

/** Why the key that was given does not open the pages. */
export type Hindrance = 'wrong' | 'writeOnly' | 'tooMany';

/** The page that asks for a key; `to` is where it leads. */
export function signInPage(words: Words, to: string, hindrance?: Hindrance): string {
  const { signIn } = words.text;
  const fault =
    hindrance === undefined ? '' : html`<p class="fault" id="fault" role="alert">${signIn.hindrance[hindrance]}</p>`;
  return frame({
    words,
    title: signIn.title,
    body: html`<section class="sign-in card">
<h1>${signIn.title}</h1>
<p>${signIn.lead}</p>
<form method="post" action="${SIGN_IN}">
<input type="hidden" name="to" value="${to}">
<label for="key">${signIn.label}</label>
<input id="key" name="key" type="password" required maxlength="200" autocomplete="current-password"
  autocapitalize="none" spellcheck="false" !${hindrance === undefined ? '' : 'aria-invalid="true" aria-describedby="fault"'}>
!${fault}
<button class="primary" type="submit">${signIn.enter}</button>
</form>
<p class="aside">${signIn.where}</p>
</section>`,
  });
}

/** Where to go after signing in: an address of this hub, whatever was asked. */
export function safeReturn(to: string | null): string {
  const here = 'http://hub.invalid';
  if (to === null || !to.startsWith('/') || !URL.canParse(to, here)) return '/';
  const { origin, pathname, search } = new URL(to, here);
  return origin === here && !pathname.startsWith('//') ? pathname + search : '/';
}
