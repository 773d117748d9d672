import { positionAngle } from '../../model/limb.ts';
import { constellationOf, deepSkyOf } from '../../model/objects.ts';
import type { SkyData } from '../../model/data.ts';
import type { BodyId } from '../../model/sky.ts';
import type { Planetarium, Target } from '../../model/types.ts';
import { BodyPicture } from './BodyPicture.tsx';
import { DeepSkyPicture } from './DeepSkyPicture.tsx';
import { FigurePicture } from './FigurePicture.tsx';
import { ShowerPicture } from './ShowerPicture.tsx';
import { StarPicture } from './StarPicture.tsx';
import './pictures.css';

/** A window on the thing as it is now: a disc with its phase, a star in its colour, a figure with its stars. */
export function TargetPicture({ target, model }: { target: Target; model: Planetarium }) {
  return (
    <span className="sky-picture" aria-hidden>
      {pictureOf(target, model)}
    </span>
  );
}

function pictureOf(target: Target, model: Planetarium) {
  const { data } = model;
  switch (target.kind) {
    case 'body':
      return <BodyPicture id={target.id} {...aspectOf(target.id, model)} />;
    case 'satellite':
      return <BodyPicture id="moon" phase={1} lit={0} pole={0} opening={0} />;
    case 'star':
      return <StarPicture {...lightOf(target.hip, data)} />;
    case 'constellation':
      return <FigurePicture constellation={constellationOf(data, target.id)} data={data} />;
    case 'deepSky':
      return <DeepSkyPicture object={deepSkyOf(data, target.id)} />;
    case 'shower':
      return <ShowerPicture />;
  }
}

/** Angles in whole degrees and shares in hundredths, so that a picture is drawn again only when it changes. */
function aspectOf(id: BodyId, { sky }: Planetarium) {
  const body = sky.bodies.find((candidate) => candidate.id === id);
  const sun = sky.bodies.find((candidate) => candidate.id === 'sun');
  if (!body || !sun) throw new RangeError(`no such body: ${id}`);
  const north = id === 'moon' ? sky.moonNorth : body.north;
  const opening = Math.abs(north[0] * body.direction[0] + north[1] * body.direction[1] + north[2] * body.direction[2]);
  return {
    phase: id === 'sun' ? 1 : Math.round(body.phase * 100) / 100,
    lit: Math.round(positionAngle(body.direction, sun.direction)),
    pole: Math.round(positionAngle(body.direction, north)),
    opening: Math.round(opening * 100) / 100,
  };
}

function lightOf(hip: number, { stars }: SkyData) {
  const index = stars.hip.indexOf(hip);
  return { magnitude: stars.magnitudes[index] ?? 6, colour: stars.colours[index] ?? 0.6 };
}
