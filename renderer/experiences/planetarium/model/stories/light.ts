/**
 * The light of black bodies, and the dark lines that elements draw in it. Wavelengths are nanometres, in air as lines
 * are quoted; temperatures kelvins.
 */

/** CODATA 2018: h c / k, nm·K. */
const SECOND_RADIATION = 1.438_776_877e7;
/** Wien's displacement constant, nm·K (CODATA 2018). */
const WIEN = 2.897_771_955e6;

/** What the eye sees, from edge to edge of the figures. */
export const VISIBLE = { from: 390, to: 700 } as const;

/** Lines of elements in stars (NIST Atomic Spectra Database), and how deep they are drawn, 0 to 1. */
export const LINES = {
  H: [
    { at: 656.28, depth: 0.95 },
    { at: 486.13, depth: 0.9 },
    { at: 434.05, depth: 0.85 },
    { at: 410.17, depth: 0.8 },
  ],
  Na: [
    { at: 588.995, depth: 0.9 },
    { at: 589.592, depth: 0.85 },
  ],
  Ca: [
    { at: 393.37, depth: 0.95 },
    { at: 396.85, depth: 0.95 },
  ],
  Mg: [
    { at: 516.73, depth: 0.6 },
    { at: 517.27, depth: 0.65 },
    { at: 518.36, depth: 0.7 },
  ],
  Fe: [
    { at: 430.79, depth: 0.6 },
    { at: 438.36, depth: 0.5 },
    { at: 526.95, depth: 0.55 },
    { at: 532.8, depth: 0.45 },
  ],
} as const;
export type Element = keyof typeof LINES;

/** Spectral radiance of a black body at a wavelength, per wavelength; a scale of its own. Planck's law. */
export function planck(wavelength: number, kelvin: number): number {
  return 1 / ((wavelength / 1000) ** 5 * Math.expm1(SECOND_RADIATION / (wavelength * kelvin)));
}

/** Wavelength at which a black body shines most. */
export function peakWavelength(kelvin: number): number {
  return WIEN / kelvin;
}

/**
 * Colour of one wavelength in linear sRGB, not bounded: the CIE 1931 observer by sums of Gaussians, Wyman, Sloan &
 * Shirley 2013, JCGT 2(2), « multi-lobe » fit; then the matrix of sRGB.
 */
export function wavelengthColour(wavelength: number): [number, number, number] {
  const lobe = (middle: number, below: number, above: number) =>
    Math.exp(-0.5 * ((wavelength - middle) * (wavelength < middle ? below : above)) ** 2);
  const x =
    0.362 * lobe(442, 0.0624, 0.0374) + 1.056 * lobe(599.8, 0.0264, 0.0323) - 0.065 * lobe(501.1, 0.049, 0.0382);
  const y = 0.821 * lobe(568.8, 0.0213, 0.0247) + 0.286 * lobe(530.9, 0.0613, 0.0322);
  const z = 1.217 * lobe(437, 0.0845, 0.0278) + 0.681 * lobe(459, 0.0385, 0.0725);
  return [
    3.2406 * x - 1.5372 * y - 0.4986 * z,
    -0.9689 * x + 1.8758 * y + 0.0415 * z,
    0.0557 * x - 0.204 * y + 1.057 * z,
  ];
}

/** The colour of a black body as `rgb(…)`, as bright as the screen allows. */
export function bodyColour(kelvin: number): string {
  const sum: [number, number, number] = [0, 0, 0];
  for (let at = 380; at <= 780; at += 5) {
    const light = planck(at, kelvin);
    const colour = wavelengthColour(at);
    for (const i of [0, 1, 2] as const) sum[i] += light * colour[i];
  }
  return toCss(sum, 1 / Math.max(...sum));
}

/** Colours along the visible band of a black body: `share` from 0 at its violet edge to 1 at its red one. */
export function spectrumStops(kelvin: number, count: number): { share: number; colour: string }[] {
  const band = Array.from({ length: count }, (_, i) => VISIBLE.from + ((VISIBLE.to - VISIBLE.from) * i) / (count - 1));
  const brightest = Math.max(...band.map((at) => planck(at, kelvin)));
  return band.map((at, i) => {
    const colour = wavelengthColour(at);
    // The eye's own response, kept at the edges, so that a dim violet is still seen to be there.
    const peak = Math.max(...colour, 0.18);
    return { share: i / (count - 1), colour: toCss(colour, (0.25 + 0.75 * (planck(at, kelvin) / brightest)) / peak) };
  });
}

/** Linear light to a colour of the page, with sRGB's curve. */
function toCss(linear: readonly [number, number, number], gain: number): string {
  const level = (value: number) => {
    const bounded = Math.min(Math.max(value * gain, 0), 1);
    return Math.round(255 * (bounded <= 0.0031308 ? 12.92 * bounded : 1.055 * bounded ** (1 / 2.4) - 0.055));
  };
  return `rgb(${level(linear[0])} ${level(linear[1])} ${level(linear[2])})`;
}
