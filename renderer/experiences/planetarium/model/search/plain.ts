/** The Greek letters of star names as a visitor spells them on the keyboard. */
const GREEK: Record<string, string> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  ο: 'omicron',
  π: 'pi',
  ρ: 'rho',
  ς: 'sigma',
  σ: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
};

/**
 * A name or what is typed, brought to what they have in common: small letters without accents, digits, one space between
 * words. « L’Œil du Bœuf » is `l oeil du boeuf`, « β¹ Tuc » is `beta 1 tuc`.
 */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll(/[α-ω]/gu, (letter) => ` ${GREEK[letter] ?? ''} `)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
