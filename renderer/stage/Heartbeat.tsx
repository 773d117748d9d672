import { addAfterEffect, useFrame, useThree } from '@react-three/fiber';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { createMotion, MotionContext } from './motion.ts';
import { createProbe, type FrameCount } from './probe.ts';
import { createQuality, type QualityLevel, type QualitySetting } from './quality.ts';
import { QualityContext } from './useQuality.ts';

/** Runs what moves once per drawn frame, measures the frames, and lets the quality follow. */
export function Heartbeat({
  quality: setting,
  onLevel,
  children,
}: {
  quality: QualitySetting;
  onLevel: (level: QualityLevel) => void;
  children: ReactNode;
}) {
  const renderer = useThree((state) => state.gl);
  const invalidate = useThree((state) => state.invalidate);
  const motion = useMemo(
    () =>
      createMotion(() => {
        if (!document.hidden) invalidate();
      }),
    [invalidate],
  );
  const quality = useMemo(() => createQuality(setting), [setting]);
  const [level, setLevel] = useState(quality.level());
  const count = useRef<FrameCount>({ frames: 0, calls: 0, triangles: 0, mainThread: 0 }).current;

  useEffect(() => {
    setLevel(quality.level());
  }, [quality]);
  useEffect(() => onLevel(level), [level, onLevel]);

  useEffect(() => {
    const canvas = renderer.domElement;
    canvas.stage = createProbe(renderer, count, motion.wake);
    return () => {
      delete canvas.stage;
    };
  }, [renderer, count, motion]);

  useEffect(() => {
    const shown = () => {
      if (!document.hidden) invalidate();
    };
    document.addEventListener('visibilitychange', shown);
    return () => document.removeEventListener('visibilitychange', shown);
  }, [invalidate]);

  const began = useRef(0);
  useFrame((_, seconds) => {
    began.current = performance.now();
    renderer.info.autoReset = false;
    renderer.info.reset();
    if (motion.isMoving() && quality.measure(seconds * 1000)) setLevel(quality.level());
    if (motion.frame(seconds) && !document.hidden) invalidate();
  });
  useEffect(
    () =>
      addAfterEffect(() => {
        if (began.current === 0) return;
        count.frames += 1;
        count.calls = renderer.info.render.calls;
        count.triangles = renderer.info.render.triangles;
        count.mainThread = performance.now() - began.current;
        began.current = 0;
      }),
    [renderer, count],
  );

  return (
    <MotionContext.Provider value={motion}>
      <QualityContext.Provider value={level}>{children}</QualityContext.Provider>
    </MotionContext.Provider>
  );
}
