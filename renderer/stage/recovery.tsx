import { useThree } from '@react-three/fiber';
import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react';

/** How long the graphics card may take to come back before the application is told, milliseconds. */
const WATCHDOG = 5000;

/**
 * Survives the loss of the graphics context: when it is restored the scene is mounted anew, because three restores
 * plain meshes by itself but not what was drawn into targets. The models live above and keep their state.
 * `onLost` is called when the context does not come back by itself.
 */
export function Recovery({ onLost, children }: { onLost: () => void; children: ReactNode }) {
  const canvas = useThree((state) => state.gl.domElement);
  const invalidate = useThree((state) => state.invalidate);
  const [life, setLife] = useState(0);
  const latest = useRef(onLost);
  useEffect(() => {
    latest.current = onLost;
  });
  useEffect(() => {
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    const lost = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => latest.current(), WATCHDOG);
    };
    const restored = () => {
      clearTimeout(watchdog);
      setLife((count) => count + 1);
      invalidate();
    };
    canvas.addEventListener('webglcontextlost', lost);
    canvas.addEventListener('webglcontextrestored', restored);
    return () => {
      clearTimeout(watchdog);
      canvas.removeEventListener('webglcontextlost', lost);
      canvas.removeEventListener('webglcontextrestored', restored);
    };
  }, [canvas, invalidate]);
  return <Fragment key={life}>{children}</Fragment>;
}
