import en from '../../assets/locales/en/shell.json' with { type: 'json' };
import fr from '../../assets/locales/fr/shell.json' with { type: 'json' };
import { START_URL } from './origin.ts';
import { BACKGROUND } from './window.ts';

/** Seconds after which the fallback page tries the start page again. */
export const RETRY_SECONDS = 30;

/**
 * The page for when the renderer itself cannot be loaded. It stands alone: its words are bundled, it
 * needs no file, no script and no bridge, and it tries the start page again by itself.
 */
export function fallbackPage(): Response {
  return new Response(html(), {
    status: 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    },
  });
}

const html = () => `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta http-equiv="refresh" content="${RETRY_SECONDS}; url=${START_URL}">
<title>Vitrine</title>
<style>
  html { height: 100%; background: radial-gradient(circle at 50% 38%, #131c3a, ${BACKGROUND} 70%); color: #f4efe6 }
  body { height: 100%; margin: 0; padding: 0 6vmin; box-sizing: border-box; display: grid; place-content: center; justify-items: center; text-align: center;
    font-family: 'Atkinson Hyperlegible Next', 'Segoe UI', 'DejaVu Sans', sans-serif; cursor: none; user-select: none }
  svg { width: 34vmin; height: 34vmin; margin-bottom: 7vmin }
  h1 { margin: 0 0 2vmin; font-size: 6.6vmin; line-height: 1.05; letter-spacing: -0.01em }
  p { margin: 0; font-size: 3.4vmin; line-height: 1.4; color: #b9c2dc; text-wrap: balance }
  [lang='en'] { margin-top: 5vmin; font-size: 2.6vmin }
</style>
<body data-screen="out-of-order">
<svg viewBox="0 0 100 100" aria-hidden="true">
  <clipPath id="window"><circle cx="50" cy="50" r="46"/></clipPath>
  <g clip-path="url(#window)">
    <path fill="#1e2a52" d="M0 0h100v100H0z"/>
    <circle cx="66" cy="32" r="11" fill="#f4efe6"/>
    <circle cx="61" cy="29" r="10" fill="#1e2a52"/>
    <path fill="#2f3f78" d="M-4 76c16 0 24-24 46-24s32 18 62 22v30H-4z"/>
    <path fill="#0b1228" d="M-4 88c22-2 30-16 56-16s34 12 52 12v24H-4z"/>
  </g>
  <circle cx="50" cy="50" r="46" fill="none" stroke="#ffd08a" stroke-opacity=".75" stroke-width="1.5"/>
</svg>
<h1>${fr.outOfOrder.title}</h1>
<p>${fr.outOfOrder.sentence}</p>
<p lang="en">${en.outOfOrder.title}. ${en.outOfOrder.sentence}</p>
</body>
</html>
`;
