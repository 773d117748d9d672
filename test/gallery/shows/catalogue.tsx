import { useThree } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import { planetarium } from '../../../renderer/experiences/planetarium/index.ts';
import type { Planetarium } from '../../../renderer/experiences/planetarium/model/types.ts';
import { createAir } from '../../../renderer/experiences/planetarium/scene/air/Air.ts';
import { createProjection } from '../../../renderer/experiences/planetarium/scene/projection/projection.ts';
import { createStars } from '../../../renderer/experiences/planetarium/scene/stars/Stars.ts';
import { createSkyUniforms, updateSkyUniforms } from '../../../renderer/experiences/planetarium/scene/uniforms.ts';
import { useMotion } from '../../../renderer/stage/motion.ts';
import { LEVELS } from '../../../renderer/stage/quality.ts';
import type { Show } from '../shows.ts';
import { readVisit } from '../world.ts';

/** Faintest magnitude that is seen as a star; those beyond it are drawn too, as the sky's grain. */
const SEEN = 6.5;
/** Degrees by which the view turns from one frame to the next. */
const TURN = 0.5;

/**
 * `?show=catalogue&count=41411`: the brightest `count` stars (default: all of Hipparcos) over the hemisphere about the
 * zenith, all drawn at once with the planetarium's own shader, turning without end. For measures of time.
 */
export const showCatalogue: Show = async (parameters) => {
  const visit = readVisit(parameters);
  const model = await planetarium.load({ ...visit, reducedMotion: true });
  const { count } = model.data.stars;
  const wanted = Math.min(Number(parameters.get('count') ?? count), count);
  return {
    Scene: () => <Hemisphere model={model} count={wanted} />,
    close: () => planetarium.close(model),
  };
};

function Hemisphere({ model, count }: { model: Planetarium; count: number }) {
  const renderer = useThree((state) => state.gl);
  const size = useThree((state) => state.size);
  const ratio = useThree((state) => state.viewport.dpr);
  const azimuth = useRef(0);
  const drawing = useMemo(() => {
    const air = createAir();
    const uniforms = createSkyUniforms(air);
    const faintest = model.data.stars.magnitudes[count - 1] ?? SEEN;
    return { air, uniforms, stars: createStars(uniforms, model.data.stars, faintest - SEEN) };
  }, [model, count]);
  useEffect(
    () => () => {
      drawing.stars.dispose();
      drawing.air.dispose();
    },
    [drawing],
  );

  useMotion(() => {
    azimuth.current = (azimuth.current + TURN) % 360;
    const gaze = { altitude: 90, azimuth: azimuth.current, fieldOfView: 180 };
    const frame = {
      model: { ...model, limitMagnitude: SEEN },
      renderer,
      projection: createProjection(gaze, size.width / size.height),
      width: size.width,
      height: size.height,
      unit: Math.min(size.width, size.height) / 1080,
      ratio,
      quality: LEVELS[3],
      sunAltitude: -30,
      night: 1,
    };
    updateSkyUniforms(drawing.uniforms, drawing.air, frame);
    drawing.stars.update(frame);
    return true;
  });
  return <primitive object={drawing.stars.object} />;
}
