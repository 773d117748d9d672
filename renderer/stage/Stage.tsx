import { Canvas } from '@react-three/fiber';
import { type ReactNode, useCallback, useState } from 'react';
import { NeutralToneMapping } from 'three';
import { Heartbeat } from './Heartbeat.tsx';
import { createQuality, type QualityLevel, type QualitySetting } from './quality.ts';
import { Recovery } from './recovery.tsx';
import { listenToThree } from './threeMessages.ts';

/** More pixels than this for one pixel of CSS are not seen at arm's length. */
const SHARPEST = 2;

listenToThree();

/**
 * The one canvas, behind the DOM, for the life of the application; the scene of the moment is its child.
 * Frames are drawn on demand only: see `useMotion`. `onLost` is called when the graphics context is gone for good.
 */
export function Stage({
  quality,
  reducedMotion,
  onLost,
  children,
}: {
  quality: QualitySetting;
  reducedMotion: boolean;
  onLost: () => void;
  children: ReactNode;
}) {
  const [scale, setScale] = useState(() => createQuality(quality).level().scale);
  const onLevel = useCallback((level: QualityLevel) => setScale(level.scale), []);
  return (
    <Canvas
      frameloop="demand"
      dpr={Math.min(window.devicePixelRatio, SHARPEST) * scale}
      gl={{ antialias: quality !== 'low', powerPreference: 'high-performance', toneMapping: NeutralToneMapping }}
      shadows="percentage"
      camera={{ fov: 35, near: 0.1, far: 200 }}
      style={{ position: 'fixed', inset: 0 }}
      data-reduced-motion={reducedMotion}
    >
      <Heartbeat quality={quality} onLevel={onLevel}>
        <Recovery onLost={onLost}>{children}</Recovery>
      </Heartbeat>
    </Canvas>
  );
}
