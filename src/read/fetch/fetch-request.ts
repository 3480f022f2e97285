import { type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { VERSION } from '../../model/version.js';
import { ReadFault } from '../bytes/fault.js';
import { type Target } from './fetch-address.js';
import { type FetchDoor, judgedAddress } from './fetch-door.js';

/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly type: string | null;
  /** Where it sends to, or null. */
  readonly location: string | null;
  readonly body: Uint8Array;
}

/** Bounds of a request; `signal` is that of the whole page, redirects and robots.txt included. */
export interface RequestBounds {
  readonly connectMs: number;
  readonly mostBytes: number;
  readonly signal: AbortSignal;
}

/** Says who asks, and nothing of the machine. */
export const USER_AGENT = `syndiff/${VERSION}`;

const failed = (why: string): ReadFault => new ReadFault('not-fetched', `it was not fetched: ${why}`);

function unpacked(message: IncomingMessage): Readable {
  const unpack = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress };
  const coding = (message.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (coding === 'identity' || coding === '') return message;
  if (!Object.hasOwn(unpack, coding)) throw failed('it is packed in a way that is not known');
  const stream = unpack[coding as keyof typeof unpack]();
  message.on('error', (error) => stream.destroy(error));
  return message.pipe(stream);
}

async function bodyOf(message: IncomingMessage, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of unpacked(message) as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > most) throw failed(`it is larger than ${Math.round(most / 1024 ** 2)} MB`);
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}

/** Only what a redirect says is read of it: its body is of no use. */
const hasBody = (status: number): boolean => status >= 200 && status < 300;

/** Ends a connection that takes too long to be made, with its encryption. */
function boundConnecting(socket: Socket, target: Target, connectMs: number): void {
  const timer = setTimeout(() => socket.destroy(failed('its server did not answer in time')), connectMs);
  socket.once(target.isSecure ? 'secureConnect' : 'connect', () => clearTimeout(timer));
  socket.once('close', () => clearTimeout(timer));
}

function send(target: Target, socket: Socket, signal: AbortSignal): Promise<IncomingMessage> {
  const { url } = target;
  return new Promise((resolve, reject) => {
    const sent = request({
      method: 'GET',
      host: target.host,
      path: url.pathname + url.search,
      headers: {
        host: url.host,
        'user-agent': USER_AGENT,
        accept: 'text/html,application/xhtml+xml,*/*;q=0.5',
        'accept-encoding': 'gzip, deflate, br',
      },
      createConnection: () => socket,
      signal,
    });
    sent.once('response', resolve);
    sent.once('error', reject);
    sent.end();
  });
}

/** The engine's own messages name addresses and differ between versions; the report must not. */
function asFault(error: unknown, signal: AbortSignal): ReadFault {
  if (error instanceof ReadFault) return error;
  return failed(signal.aborted ? 'it took too long' : 'the connection failed');
}

/**
 * Sends one request to the address that its host was judged by, and reads the answer within the bounds.
 *
 * @throws ReadFault `not-fetched`
 */
export async function ask(target: Target, door: FetchDoor, bounds: RequestBounds): Promise<Answer> {
  const address = await judgedAddress(target, door);
  bounds.signal.throwIfAborted();
  const socket = door.connect({ address, port: target.port, name: target.isSecure ? target.host : null });
  boundConnecting(socket, target, bounds.connectMs);
  try {
    const message = await send(target, socket, bounds.signal);
    const status = message.statusCode ?? 0;
    const body = hasBody(status) ? await bodyOf(message, bounds.mostBytes) : new Uint8Array();
    return { status, type: message.headers['content-type'] ?? null, location: message.headers.location ?? null, body };
  } catch (error) {
    throw asFault(error, bounds.signal);
  } finally {
    socket.destroy();
  }
}
