import { type BufferGeometry, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { equatorToDiorama, starColour } from '../../../../renderer/experiences/planetarium/showcase/sky/frame.ts';
import { firPlaces } from '../../../../renderer/experiences/planetarium/showcase/tonight/hill.ts';
import { buildObservatory } from '../../../../renderer/experiences/planetarium/showcase/tonight/observatory.ts';
import { buildOrrery, ORBITS } from '../../../../renderer/experiences/planetarium/showcase/worlds/orrery.ts';
import { planetGeometry } from '../../../../renderer/experiences/planetarium/showcase/worlds/planets.ts';
import { sunDirection } from '../../../../renderer/experiences/planetarium/showcase/turning/sun.ts';
import { buildVillage, villageFirs } from '../../../../renderer/experiences/planetarium/showcase/turning/village.ts';

const LATITUDE = 48.2;
const DEGREES = 180 / Math.PI;
/** Triangles that all the sculptures of home may have together. */
const MOST_TRIANGLES = 120_000;
/** A diorama is about two units across; Saturn's rings go a little over the rim. */
const REACH = 1.25;

const observatory = buildObservatory(firPlaces());
const village = buildVillage(villageFirs());
const orrery = buildOrrery();
const planets = ORBITS.map(({ planet, radius }) => planetGeometry(planet, radius));

function triangles(geometry: BufferGeometry): number {
  return (geometry.index?.count ?? 0) / 3;
}

describe('the dioramas of the planetarium', () => {
  it('have no vertex that is not a number', () => {
    const all = [
      observatory.still,
      observatory.dome,
      observatory.fir,
      village.still,
      village.fir,
      orrery.still,
      ...orrery.arms,
      ...planets,
    ];
    for (const geometry of all) {
      for (const name of ['position', 'normal', 'paint', 'surface', 'direct']) {
        expect(geometry.getAttribute(name).array.every((value) => Number.isFinite(value))).toBe(true);
      }
    }
  });

  it('stand on their base and do not reach far over it', () => {
    for (const geometry of [observatory.still, village.still, orrery.still]) {
      geometry.computeBoundingBox();
      const box = geometry.boundingBox;
      expect(box?.min.y).toBeGreaterThan(-0.2);
      expect(Math.max(-(box?.min.x ?? 9), box?.max.x ?? 9)).toBeLessThan(REACH);
    }
  });

  it('keep to the budget of triangles', () => {
    const sum =
      triangles(observatory.still) +
      triangles(observatory.dome) +
      triangles(observatory.fir) * observatory.firs.length +
      triangles(village.still) +
      triangles(village.fir) * village.firs.length +
      [orrery.still, orrery.bigWheel, orrery.smallWheel, orrery.moonArm, ...orrery.arms, ...planets].reduce(
        (total, geometry) => total + triangles(geometry),
        0,
      );
    expect(sum).toBeLessThan(MOST_TRIANGLES);
  });

  it('have the worlds of the orrery in true order, near ones faster', () => {
    for (const [i, orbit] of ORBITS.entries()) {
      const next = ORBITS[i + 1];
      if (!next) continue;
      expect(next.distance).toBeGreaterThan(orbit.distance);
      expect(next.period).toBeGreaterThan(orbit.period);
    }
  });

  it('leave room between neighbouring worlds', () => {
    for (const [i, orbit] of ORBITS.entries()) {
      const next = ORBITS[i + 1];
      if (next) expect(next.distance - orbit.distance).toBeGreaterThan(next.radius + orbit.radius);
    }
  });
});

describe('the sky over the dioramas', () => {
  it('has its pole above the far horizon when it looks north, at the height of the latitude', () => {
    const pole = new Vector3(0, 0, 1).applyMatrix4(equatorToDiorama(LATITUDE, 'north'));
    expect(Math.asin(pole.y) * DEGREES).toBeCloseTo(LATITUDE, 6);
    expect(pole.z).toBeLessThan(0);
    expect(pole.x).toBeCloseTo(0, 9);
  });

  it('has the equator on the meridian behind when it looks south, at 90° less the latitude', () => {
    const meridian = new Vector3(1, 0, 0).applyMatrix4(equatorToDiorama(LATITUDE, 'south'));
    expect(Math.asin(meridian.y) * DEGREES).toBeCloseTo(90 - LATITUDE, 6);
    expect(meridian.z).toBeLessThan(0);
  });

  it('has the east at the left when it looks south and at the right when it looks north', () => {
    const east = new Vector3(0, 1, 0);
    expect(east.clone().applyMatrix4(equatorToDiorama(LATITUDE, 'south')).x).toBeCloseTo(-1, 9);
    expect(east.clone().applyMatrix4(equatorToDiorama(LATITUDE, 'north')).x).toBeCloseTo(1, 9);
  });

  it('is not mirrored', () => {
    expect(equatorToDiorama(LATITUDE, 'south').determinant()).toBeCloseTo(1, 9);
    expect(equatorToDiorama(LATITUDE, 'north').determinant()).toBeCloseTo(1, 9);
  });

  it('brings the Sun from the east in the morning to the south at noon', () => {
    expect(sunDirection(-1, new Vector3()).x).toBeGreaterThan(0.5);
    const noon = sunDirection(0, new Vector3());
    expect(noon.x).toBeCloseTo(0, 9);
    expect(noon.z).toBeGreaterThan(0);
    expect(Math.asin(noon.y) * DEGREES).toBeCloseTo(90 - LATITUDE - 9, 6);
    expect(sunDirection(Math.PI, new Vector3()).y).toBeLessThan(-0.5);
  });

  it('shows Rigel bluer than Betelgeuse', () => {
    const rigel = starColour(-0.03);
    const betelgeuse = starColour(1.85);
    expect(rigel[2] / rigel[0]).toBeGreaterThan(1.2);
    expect(betelgeuse[2] / betelgeuse[0]).toBeLessThan(0.6);
  });
});
