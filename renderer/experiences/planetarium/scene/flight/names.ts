/** Near stars that the catalogue of names lacks, by Hipparcos number: their names are `sky-flight:stars.<hip>`. */
const NAMED_HERE = [
  70890, 54035, 92403, 114046, 57548, 104214, 91768, 1475, 108870, 8102, 5643, 36208, 24186, 105090, 110893, 30920,
  80824, 3829, 113020, 49908, 88601, 96100, 99240, 22449,
] as const;
export type NamedHere = (typeof NAMED_HERE)[number];

export function isNamedHere(hip: number): hip is NamedHere {
  return (NAMED_HERE as readonly number[]).includes(hip);
}
