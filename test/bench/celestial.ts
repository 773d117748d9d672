import type { Page } from '@playwright/test';
import { inRoot } from '../../build/support/paths.mjs';

/** The package whose stars ours are made of, and which draws them too: d3-celestial 0.7.35, on a canvas. */
const FOLDER = 'node_modules/d3-celestial';
const SCRIPTS = ['lib/d3.min.js', 'lib/d3.geo.projection.min.js', 'celestial.js'];

/** What this bench uses of d3-celestial. */
interface Celestial {
  display(settings: object): void;
  redraw(): void;
  mapProjection: { rotate(angles?: readonly number[]): number[] };
}

declare global {
  interface Window {
    Celestial: Celestial;
    /** Stars painted since the page opened. */
    painted: number;
    /** Turns the map by half a degree and draws it. */
    turn(): void;
  }
}

/** Everything that d3-celestial draws beside the stars. */
const NOTHING = { show: false };

/**
 * Makes a page of the gallery's server draw d3-celestial's stars of `file` down to `limit` over a hemisphere, `side` CSS pixels wide,
 * with nothing else; `window.turn()` draws one frame.
 */
export async function openCelestial(page: Page, file: string, limit: number, side: number): Promise<void> {
  for (const script of SCRIPTS) await page.addScriptTag({ path: inRoot(`${FOLDER}/${script}`) });
  const settings = {
    container: 'sky',
    width: side,
    projection: 'stereographic',
    datapath: `/${FOLDER}/data/`,
    interactive: false,
    form: false,
    controls: false,
    disableAnimations: true,
    background: { fill: '#000', opacity: 1, stroke: '#000', width: 0 },
    stars: { show: true, limit, data: file, colors: true, designation: false, propername: false },
    dsos: NOTHING,
    planets: NOTHING,
    constellations: { names: false, lines: false, bounds: false },
    mw: NOTHING,
    lines: { graticule: NOTHING, equatorial: NOTHING, ecliptic: NOTHING, galactic: NOTHING, supergalactic: NOTHING },
    horizon: NOTHING,
    daylight: NOTHING,
  };
  await page.evaluate((config) => {
    document.body.innerHTML = '<div id="sky"></div>';
    document.body.style.margin = '0';
    window.painted = 0;
    // Each star is a path of its own.
    const { beginPath } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.beginPath = function (this: CanvasRenderingContext2D) {
      window.painted += 1;
      beginPath.call(this);
    };
    window.turn = () => {
      const [longitude = 0, latitude = 0, roll = 0] = window.Celestial.mapProjection.rotate();
      window.Celestial.mapProjection.rotate([longitude, latitude, roll + 0.5]);
      window.Celestial.redraw();
    };
    window.Celestial.display({ ...config, center: [0, 90, 0] });
  }, settings);
  // Its data come by themselves, some time after `display`.
  await page.waitForFunction(() => window.painted > 1000, undefined, { polling: 500 });
}
