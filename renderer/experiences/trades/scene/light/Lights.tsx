import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { Scene as ThreeScene } from 'three';
import { useQuality } from '../../../../stage/useQuality.ts';
import { makeSoftRoom } from './softRoom.ts';

/** Half of what the shadow map sees, metres: the base and who stands on it. */
const REACH = 1.75;
/** Brightness of the room that metal, varnish and glass reflect. */
const ROOM = 0.45;

/**
 * The light of every world: a warm key from the upper left with the one shadow, a cool fill, a little light on the
 * faces from where the visitor stands, a white rim from behind, and a dim room for what shines. `level` multiplies it all.
 */
export function Lights({ level }: { level: number }) {
  const renderer = useThree((state) => state.gl);
  const scene = useThree((state) => state.scene);
  const { shadows } = useQuality();

  useEffect(() => {
    const room = makeSoftRoom(renderer);
    const before = scene.environment;
    scene.environment = room.texture;
    return () => {
      scene.environment = before;
      room.dispose();
    };
  }, [renderer, scene]);
  useEffect(() => {
    if (!(scene instanceof ThreeScene)) return undefined;
    scene.environmentIntensity = ROOM * level;
    return () => {
      scene.environmentIntensity = 1;
    };
  }, [scene, level]);

  // A light with another map has drawn nothing on it yet, and whoever keeps shadows quiet does not know.
  useEffect(() => {
    renderer.shadowMap.needsUpdate = shadows > 0;
  }, [renderer, shadows]);

  return (
    <>
      <directionalLight
        key={shadows}
        color="#ffe2b8"
        intensity={3 * level}
        position={[-2.6, 3.6, 2.5]}
        castShadow={shadows > 0}
        shadow-mapSize={[shadows, shadows]}
        shadow-camera-left={-REACH}
        shadow-camera-right={REACH}
        shadow-camera-top={REACH}
        shadow-camera-bottom={-REACH}
        shadow-camera-near={1.5}
        shadow-camera-far={8.5}
        shadow-bias={-0.0006}
        shadow-normalBias={0.012}
        shadow-radius={3}
      />
      <directionalLight color="#8fa8ff" intensity={1.1 * level} position={[3.4, 1.6, 2.4]} />
      <directionalLight color="#fff1e0" intensity={0.85 * level} position={[0.5, 0.9, 4]} />
      <directionalLight color="#ffffff" intensity={1.3 * level} position={[1.2, 2.6, -3.4]} />
      <hemisphereLight args={['#aebcf0', '#4a3524', 0.85 * level]} />
    </>
  );
}
