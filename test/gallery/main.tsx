import '../../renderer/ui/fonts.ts';
import '../../renderer/ui/tokens.css';
import { Component, type ReactNode, Suspense, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { openWords } from '../../renderer/i18n/i18n.ts';
import type { QualitySetting } from '../../renderer/stage/quality.ts';
import { Stage } from '../../renderer/stage/Stage.tsx';
import { readShow, type Shown, SHOWS } from './shows.ts';

/**
 * Shows one thing alone, chosen by the address: `?show=sky&time=…`, `?show=miniature&door=tonight`.
 * Common parameters: `quality` (default high), `reduced` (1: reduced motion), `settle` (seconds before it is ready).
 * `<html data-ready="true">` says that it stands; `data-failed` says why it does not. `window.gallery` lets a test
 * take the show away and bring it again, or another of the same kind, while the stage stays, as when a visitor leaves
 * and another comes.
 */
declare global {
  interface Window {
    gallery?: {
      enter(): Promise<void>;
      leave(): Promise<void>;
      /** Leaves, and enters with the parameters of another address; resolves when that stands. */
      change(query: string): Promise<void>;
    };
  }
}

const page = document.documentElement;
let parameters = new URLSearchParams(location.search);
const settle = Number(parameters.get('settle') ?? '0.5');
const reduced = parameters.get('reduced') === '1';
page.dataset['motion'] = reduced ? 'reduced' : 'full';
page.dataset['text'] = parameters.get('text') ?? '1';
page.dataset['contrast'] = parameters.get('contrast') ?? 'night';

function fail(error: unknown): void {
  page.dataset['failed'] = error instanceof Error ? (error.stack ?? error.message) : String(error);
}

class Failure extends Component<{ children: ReactNode }, { message: string | null }> {
  override state = { message: null };
  static getDerivedStateFromError(error: unknown) {
    return { message: String(error) };
  }
  override componentDidCatch(error: unknown) {
    fail(error);
  }
  override render() {
    return this.state.message === null ? this.props.children : null;
  }
}

function Room({ first }: { first: Shown }) {
  const [shown, setShown] = useState<Shown | null>(first);
  useEffect(() => {
    let current: Shown | null = first;
    window.gallery = {
      async enter() {
        current = await SHOWS[show](parameters);
        setShown(current);
      },
      async leave() {
        setShown(null);
        await new Promise((resolve) => setTimeout(resolve, 100));
        current?.close?.();
        current = null;
      },
      async change(query) {
        await this.leave();
        const before = countFrames();
        parameters = new URLSearchParams(query);
        await this.enter();
        await drawnSince(before);
      },
    };
    return () => {
      delete window.gallery;
    };
  }, [first]);
  return (
    <>
      <Stage
        quality={(parameters.get('quality') ?? 'high') as QualitySetting}
        reducedMotion={reduced}
        onLost={() => fail('The graphics context is lost.')}
      >
        <Failure>
          <Suspense fallback={null}>{shown && <shown.Scene />}</Suspense>
        </Failure>
      </Stage>
      {shown?.Over && <shown.Over />}
    </>
  );
}

function countFrames(): number {
  return document.querySelector('canvas')?.stage?.frames() ?? 0;
}

/** Resolves `settle` seconds after the next frame. */
async function drawnSince(before: number): Promise<void> {
  while (countFrames() <= before) await wait(0.05);
  await wait(settle);
}

function wait(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
await openWords().changeLanguage(parameters.get('language') ?? 'fr');
const show = readShow(parameters);
try {
  const first: Shown = await SHOWS[show](parameters);
  createRoot(root).render(
    <Failure>
      <Room first={first} />
    </Failure>,
  );
  await document.fonts.ready;
  await drawnSince(0);
  page.dataset['ready'] = 'true';
} catch (error) {
  fail(error);
}
