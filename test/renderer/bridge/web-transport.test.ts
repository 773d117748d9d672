import { describe, expect, it } from 'vitest';
import { openWebTransport } from '../../../renderer/bridge/webTransport.ts';
import { createHandTimers } from '../journey/hand-timers.ts';

type Handler = ((event: { data?: unknown }) => void) | null;

/** A socket that the test opens, feeds and closes. */
class HandSocket {
  onopen: Handler = null;
  onmessage: Handler = null;
  onclose: Handler = null;
  readonly url: string;
  constructor(url: string) {
    this.url = url;
  }
  close() {
    this.onclose?.({});
  }
}

function openWorld() {
  const timers = createHandTimers();
  const sockets: HandSocket[] = [];
  const posted: { url: string; body: unknown }[] = [];
  const transport = openWebTransport({
    origin: 'http://127.0.0.1:4173',
    fetch: (url, init) => {
      posted.push({ url: url instanceof Request ? url.url : url.toString(), body: init?.body });
      return Promise.resolve(new Response('{"ok":true}'));
    },
    openSocket(url) {
      const socket = new HandSocket(url);
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
    after: timers.after,
  });
  return { timers, sockets, posted, transport };
}

describe('the web transport', () => {
  it('posts calls to the page’s own origin', async () => {
    const { posted, transport } = openWorld();
    expect(await transport.send('{"name":"x"}')).toBe('{"ok":true}');
    expect(posted).toEqual([{ url: 'http://127.0.0.1:4173/rpc', body: '{"name":"x"}' }]);
  });

  it('opens its socket again each time it closes, less and less often, and says when it is back', async () => {
    const { sockets, timers, transport } = openWorld();
    let backs = 0;
    transport.onBack(() => (backs += 1));
    expect(sockets[0]?.url).toBe('ws://127.0.0.1:4173/events');
    sockets[0]?.onopen?.({});
    expect(backs).toBe(0);
    for (let losses = 0; losses < 8; losses += 1) {
      sockets.at(-1)?.onclose?.({});
      await timers.advance(4000);
    }
    expect(sockets).toHaveLength(9);
    sockets.at(-1)?.onopen?.({});
    expect(backs).toBe(1);
  });

  it('hands on texts and stays closed once closed', async () => {
    const { sockets, timers, transport } = openWorld();
    const heard: string[] = [];
    transport.onEvent((text) => heard.push(text));
    sockets[0]?.onmessage?.({ data: 'event' });
    sockets[0]?.onmessage?.({ data: new Uint8Array(2) });
    expect(heard).toEqual(['event']);
    transport.close();
    await timers.advance(60_000);
    expect(sockets).toHaveLength(1);
  });
});
