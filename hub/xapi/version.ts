/** The two editions of xAPI that the hub speaks, by their latest patch. */
export const EDITIONS = ['1.0.3', '2.0.0'] as const;
export type Edition = (typeof EDITIONS)[number];

/** What a statement without `version` is given (Data 2.4.10). */
export const STATEMENT_VERSION = { '1.0.3': '1.0.0', '2.0.0': '2.0.0' } as const satisfies Record<Edition, string>;

/** The edition that a value of `X-Experience-API-Version` asks for, or nothing for a version not spoken here. */
export function editionOf(version: string): Edition | undefined {
  if (/^1\.0(?:\.\d+)?$/.test(version)) return '1.0.3';
  if (/^2\.0(?:\.\d+)?$/.test(version)) return '2.0.0';
  return undefined;
}
