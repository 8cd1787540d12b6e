import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { MAX_CALL_BYTES } from '../../shared/api/api.ts';
import type { App } from '../app.ts';
import { answerFrame, pushFrames } from '../frames.ts';

/**
 * A frame above this ends the connection; a call that is too large but below it gets a typed error. A page sends no
 * frame of more characters than a call may have bytes, and a character has three bytes at most.
 */
const MAX_FRAME_BYTES = MAX_CALL_BYTES * 3;
/** A page that takes nothing in for so long is let go; it comes back and asks for what it missed. */
const MAX_WAITING_BYTES = 64 * 1024 * 1024;
const GOING_AWAY = 1001;
const NOT_UNDERSTOOD = 1003;

/** The seam over sockets: one frame of frames.ts a message. */
export interface SocketDoor {
  /** Takes over a connection that was checked. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

export function openSocketDoor(app: App): SocketDoor {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
    clientTracking: true,
  });

  const stopPushing = app.onAny(
    pushFrames((frame) => {
      for (const client of server.clients) send(client, frame);
    }),
  );

  server.on('connection', (client: WebSocket) => {
    client.on('error', () => client.terminate());
    client.on('message', (data, isBinary) => {
      if (isBinary) client.close(NOT_UNDERSTOOD);
      else void answerFrame(app.answer, String(data)).then((frame) => send(client, frame));
    });
  });

  return {
    accept(request, socket, head) {
      server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request));
    },
    close() {
      stopPushing();
      for (const client of server.clients) client.close(GOING_AWAY);
    },
  };
}

function send(client: WebSocket, frame: string): void {
  if (client.readyState !== client.OPEN) return;
  if (client.bufferedAmount > MAX_WAITING_BYTES) client.terminate();
  else client.send(frame);
}
