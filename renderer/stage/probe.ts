import type { WebGLRenderer } from 'three';

/** What tests and the bench may ask of the stage: read from `canvas.stage`. */
export interface StageProbe {
  /** Frames drawn since the stage opened. */
  frames(): number;
  /** What the graphics card holds now. */
  memory(): { geometries: number; textures: number; programs: number };
  /** Draw calls of the last frame, all passes together. */
  calls(): number;
  /** Triangles of the last frame, all passes together. */
  triangles(): number;
  /** Milliseconds the main thread spent on the last frame: steps and draw calls. */
  mainThread(): number;
  /** Asks for one frame, though nothing moves. */
  wake(): void;
  /** Takes the graphics context away as a driver would, and gives it back after `seconds`, if told. */
  loseContext(seconds?: number): void;
}

declare global {
  interface HTMLCanvasElement {
    stage?: StageProbe;
  }
}

/** Counters that the heartbeat keeps. */
export interface FrameCount {
  frames: number;
  calls: number;
  triangles: number;
  mainThread: number;
}

export function createProbe(renderer: WebGLRenderer, count: FrameCount, wake: () => void): StageProbe {
  return {
    frames: () => count.frames,
    memory: () => ({ ...renderer.info.memory, programs: renderer.info.programs?.length ?? 0 }),
    calls: () => count.calls,
    triangles: () => count.triangles,
    mainThread: () => count.mainThread,
    wake,
    loseContext(seconds) {
      const extension = renderer.getContext().getExtension('WEBGL_lose_context');
      extension?.loseContext();
      if (seconds !== undefined) setTimeout(() => extension?.restoreContext(), seconds * 1000);
    },
  };
}
