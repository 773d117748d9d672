import { z } from 'zod';

/** The atoms of xAPI (Data 2.2, 2.4 and 4): what a string must look like. Comparison of IRIs is by their letters. */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
/** Absolute (RFC 3987): a scheme, a colon, and no character that an IRI may not hold. */
const IRI = /^[a-z][a-z0-9+.-]*:[^\s\p{Cc}<>"{}|\\^`]+$/iu;
const MAILTO = /^mailto:[^@\s\p{Cc}]+@[^@\s\p{Cc}]+$/iu;
const SHA1 = /^[0-9a-f]{40}$/i;
/** Hexadecimal digests of the SHA-2 family: 224, 256, 384 or 512 bits. */
const SHA2 = /^(?:[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i;

/** BCP 47 (RFC 5646, section 2.1), without the registered irregular tags. */
const LANGUAGE_TAG = new RegExp(
  '^(?:' +
    [
      '(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})' +
        '(?:-[a-z]{4})?' +
        '(?:-(?:[a-z]{2}|\\d{3}))?' +
        '(?:-(?:[a-z0-9]{5,8}|\\d[a-z0-9]{3}))*' +
        '(?:-[a-wy-z0-9](?:-[a-z0-9]{2,8})+)*' +
        '(?:-x(?:-[a-z0-9]{1,8})+)?',
      'x(?:-[a-z0-9]{1,8})+',
    ].join('|') +
    ')$',
  'i',
);
/** Tags that RFC 5646 keeps although its grammar does not make them. */
const IRREGULAR_TAGS = new Set(
  (
    'en-GB-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao i-tay i-tsu ' +
    'sgn-BE-FR sgn-BE-NL sgn-CH-DE art-lojban cel-gaulish no-bok no-nyn zh-guoyu zh-hakka zh-min zh-min-nan zh-xiang'
  )
    .toLowerCase()
    .split(' '),
);

/** True for a language tag of BCP 47. */
export function isLanguageTag(text: string): boolean {
  return LANGUAGE_TAG.test(text) || IRREGULAR_TAGS.has(text.toLowerCase());
}

/** True for an absolute IRI. */
export function isIri(text: string): boolean {
  return IRI.test(text);
}

/** True for a UUID of RFC 4122 or 9562. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

export const uuid = z.string().regex(UUID, 'is not a UUID');
export const iri = z.string().regex(IRI, 'is not an absolute IRI');
export const mailto = z.string().regex(MAILTO, 'is not a mailto IRI');
export const sha1 = z.string().regex(SHA1, 'is not a SHA-1 digest');
export const sha2 = z.string().regex(SHA2, 'is not a SHA-2 digest');
export const languageTag = z.string().refine(isLanguageTag, 'is not a language tag');
export const languageMap = z.record(languageTag, z.string());
/** Keys are IRIs; values are any JSON, null included. */
export const extensions = z.record(iri, z.json());
