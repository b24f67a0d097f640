import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { z } from 'zod';

/** The server's end of one Socket Mode connection. */
export interface FakeSocket {
  /** Sends an object as a text message. */
  send(message: unknown): void;
  /** What the bot sent back, oldest first. */
  readonly received: readonly Readonly<Record<string, unknown>>[];
  /** Resolves with the first message that fits, come or to come. */
  message(fits: (message: Readonly<Record<string, unknown>>) => boolean): Promise<Readonly<Record<string, unknown>>>;
  /** Cuts the connection. */
  end(): void;
}

const object = z.record(z.string(), z.unknown());

/** Just enough of WebSocket (RFC 6455) for Socket Mode: text, ping and close, in frames that are not split. */
export function acceptSocket(request: IncomingMessage, socket: Duplex): FakeSocket {
  const key = request.headers['sec-websocket-key'] ?? '';
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  const received: Record<string, unknown>[] = [];
  const onMessage: (() => void)[] = [];
  let rest = Buffer.alloc(0);
  socket.on('error', () => {});
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (let frame = readFrame(rest); frame !== null; frame = readFrame(rest)) {
      rest = rest.subarray(frame.length);
      if (frame.opcode === 9) socket.write(writeFrame(10, frame.payload));
      else if (frame.opcode === 8) {
        socket.write(writeFrame(8, frame.payload));
        socket.end();
      } else if (frame.opcode === 1) {
        received.push(object.parse(JSON.parse(frame.payload.toString('utf8'))));
        for (const tell of onMessage.splice(0)) tell();
      }
    }
  });
  return {
    send: (message) => socket.write(writeFrame(1, Buffer.from(JSON.stringify(message)))),
    received,
    async message(fits) {
      for (;;) {
        const found = received.find(fits);
        if (found) return found;
        await new Promise<void>((resolve) => {
          onMessage.push(resolve);
        });
      }
    },
    end: () => socket.destroy(),
  };
}

interface Frame {
  readonly opcode: number;
  readonly payload: Buffer;
  /** Bytes of the whole frame. */
  readonly length: number;
}

function readFrame(data: Buffer): Frame | null {
  if (data.length < 6) return null;
  const opcode = data.readUInt8(0) & 0x0f;
  const short = data.readUInt8(1) & 0x7f;
  const [size, at] =
    short === 126
      ? [data.readUInt16BE(2), 4]
      : short === 127 && data.length >= 10
        ? [Number(data.readBigUInt64BE(2)), 10]
        : [short, 2];
  // A client masks what it sends.
  const mask = data.subarray(at, at + 4);
  const payload = data.subarray(at + 4, at + 4 + size);
  if (payload.length < size) return null;
  return { opcode, payload: Buffer.from(payload.map((byte, i) => byte ^ (mask[i % 4] ?? 0))), length: at + 4 + size };
}

function writeFrame(opcode: number, payload: Buffer): Buffer {
  const size = payload.length;
  const head =
    size < 126
      ? Buffer.from([0x80 | opcode, size])
      : size < 65_536
        ? Buffer.from([0x80 | opcode, 126, size >> 8, size & 0xff])
        : Buffer.concat([Buffer.from([0x80 | opcode, 127]), bigEndian(size)]);
  return Buffer.concat([head, payload]);
}

function bigEndian(size: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(size));
  return bytes;
}
