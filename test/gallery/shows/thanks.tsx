import { ThanksScene } from '../../../renderer/screens/thanks/scene/ThanksScene.tsx';
import type { Show } from '../shows.ts';

/** `?show=thanks&settle=1.5`: the light of thanks. */
export const showThanks: Show = async (parameters) => ({
  Scene: () => <ThanksScene accent="planetarium" reducedMotion={parameters.get('reduced') === '1'} />,
});
