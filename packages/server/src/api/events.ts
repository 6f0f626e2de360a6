// Server-sent events: which version the folder is at, at once and after every change, until the other side goes.
import type { Context } from 'hono';
import type { LiveMission } from '../live-mission.ts';

/** A comment so often keeps what stands between from closing a line on which nothing is said. */
const HEARTBEAT_MS = 15_000;

/** Sends events for as long as anyone listens. */
export const sendEvents = (c: Context, mission: LiveMission, heartbeatMs = HEARTBEAT_MS): Response => {
  const headers = { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-cache' };
  // Nobody would ever stop listening to a stream that is not sent.
  if (c.req.method === 'HEAD') return new Response(null, { headers });
  const encoder = new TextEncoder();
  let stop = (): void => {};
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const send = (text: string): void => controller.enqueue(encoder.encode(text));
      const sendVersion = (version: string): void => send(`event: version\ndata: ${JSON.stringify({ version })}\n\n`);
      const unlisten = mission.listen(sendVersion);
      const heartbeat = setInterval(() => send(': here\n\n'), heartbeatMs);
      stop = () => {
        unlisten();
        clearInterval(heartbeat);
      };
      sendVersion(mission.facts().version);
    },
    cancel: () => stop(),
  });
  return new Response(stream, { headers });
};
