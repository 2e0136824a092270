import type { WebSocket } from 'ws';
import type { WebSocket as ServerSocket } from 'graphql-ws';
import type { Log } from '@castgraph/telemetry/log';
import type { Heartbeat } from './heartbeat.ts';

export interface ClientSocketOptions {
  messagesPerSecond: number;
  heartbeat: Heartbeat;
  log: Log;
}

/**
 * The socket that graphql-ws' protocol server talks to: counts frames (too many in a second: 4429), pings, cuts clients that
 * do not answer, and keeps a message that failed inside from closing everything else on the socket.
 */
export function adaptSocket(socket: WebSocket, { messagesPerSecond, heartbeat, log }: ClientSocketOptions): ServerSocket {
  let second = 0;
  let frames = 0;
  const isFlooded = () => {
    const now = Math.floor(performance.now() / 1000);
    if (now !== second) {
      second = now;
      frames = 0;
    }
    return ++frames > messagesPerSecond;
  };
  const refuseFlood = () => socket.close(4429, 'Too many messages');
  socket.on('ping', () => isFlooded() && refuseFlood());
  socket.on('error', (error) => log.debug({ err: error.message }, 'a client socket failed'));
  beat(socket, heartbeat);
  return {
    protocol: socket.protocol,
    send: (data) =>
      new Promise((resolve) => {
        if (socket.readyState !== socket.OPEN) return resolve();
        socket.send(data, () => resolve());
      }),
    close: (code, reason) => socket.close(code, reason),
    onMessage: (handle) => {
      socket.on('message', (data: Buffer) => {
        if (socket.readyState !== socket.OPEN) return;
        if (isFlooded()) return refuseFlood();
        handle(data.toString()).catch((error: unknown) => log.error({ err: error }, 'a message of a client socket failed'));
      });
    },
  };
}

function beat(socket: WebSocket, heartbeat: Heartbeat): void {
  let isAlive = true;
  socket.on('pong', () => {
    isAlive = true;
  });
  const stop = heartbeat.add(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  });
  socket.once('close', stop);
}
