import { html } from 'ghtml';
import type { Words } from '../words.ts';

export interface FrameOptions {
  words: Words;
  /** Of the page; the hub's name is added. */
  title: string;
  /** The address of the page in the menu; without one, the menu is left out: nobody is signed in. */
  current?: string;
  /** HTML. */
  body: string;
}

/** The pages of the menu, in order. */
export const MENU = [
  { path: '/', word: 'results' },
  { path: '/fleet', word: 'fleet' },
] as const satisfies readonly {
  path: string;
  word: keyof Words['text']['menu'];
}[];

/** A whole page around its body. Everything it loads comes from the hub itself. */
export function frame({ body, current, title, words }: FrameOptions): string {
  const { text } = words;
  return html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="theme-color" content="#0b1228">
<title>${title} · ${text.name}</title>
<link rel="icon" href="/static/mark.svg" type="image/svg+xml">
<link rel="preload" href="/static/text.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="/static/hub.css">
</head>
<body>
<a class="skip" href="#content">${text.skip}</a>
<header class="top">
<div class="top-row">
<a class="mark" href="/"><img src="/static/mark.svg" alt="" width="28" height="28"><span>${text.name}</span></a>
!${current === undefined ? '' : menu(words, current)}
</div>
</header>
<main id="content" tabindex="-1">
!${body}
</main>
<footer class="foot"><p>${text.foot}</p></footer>
</body>
</html>
`;
}

function menu({ text }: Words, current: string): string {
  const items = MENU.map(
    ({ path, word }) =>
      html`<li><a href="${path}" !${path === current ? 'aria-current="page"' : ''}>${text.menu[word]}</a></li>`,
  );
  return html`<nav aria-label="${text.menu.label}"><ul>!${items.join('')}</ul></nav>
<form class="sign-out" method="post" action="/sign-out"><button type="submit">${text.signOut}</button></form>`;
}
