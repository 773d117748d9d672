import { CHANNEL, type DomeMessage } from './state.ts';
import type { Channel } from './publish.ts';

/** The channel between the windows of this machine. Its own posts do not come back. */
export function openChannel(): Channel {
  const channel = new BroadcastChannel(CHANNEL);
  const post: (message: DomeMessage) => void = channel.postMessage.bind(channel);
  return {
    post,
    on(listener) {
      const hear = ({ data }: MessageEvent<unknown>) => listener(data);
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
    close: () => channel.close(),
  };
}
