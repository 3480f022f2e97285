import { lookup } from 'node:dns/promises';
import { isIP, type Socket } from 'node:net';
import * as net from 'node:net';
import * as tls from 'node:tls';
import { isPublicAddress } from './address.js';
import { ReadFault } from '../bytes/fault.js';
import type { Target } from './fetch-address.js';

/** Everything by which fetching touches the world, so that tests can stand in for it. */
export interface FetchDoor {
  /** All addresses of a name. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  /** Whether an address may be connected to. */
  readonly mayConnect: (address: string) => boolean;
  /** Whether a port may be connected to. */
  readonly mayUsePort: (port: number) => boolean;
  /** Opens a socket to an address that was judged; `name` is for the certificate. */
  readonly connect: (where: Where) => Socket;
}

export interface Where {
  readonly address: string;
  readonly port: number;
  /** The name whose certificate the server must have; null without encryption. */
  readonly name: string | null;
}

function connect({ address, port, name }: Where): Socket {
  if (name === null) return net.connect({ host: address, port });
  // A name of numbers has no place in the greeting; its certificate is checked against the address.
  return tls.connect({
    host: address,
    port,
    ...(isIP(name) === 0 ? { servername: name } : {}),
    ALPNProtocols: ['http/1.1'],
  });
}

/** The real network. Only the two ports that pages are served at: others reach services that read HTTP as their own. */
export const NETWORK: FetchDoor = {
  resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  mayConnect: isPublicAddress,
  mayUsePort: (port) => port === 80 || port === 443,
  connect,
};

/**
 * The one address to connect to. Every address of the name is judged, and one bad one refuses them all: a name that
 * points to a machine inside a network as well is none of a publisher. The socket goes to the address that was judged,
 * so that a name which answers otherwise the next time gains nothing.
 *
 * @throws ReadFault `not-fetched`
 */
export async function judgedAddress({ host, port }: Target, door: FetchDoor): Promise<string> {
  if (!door.mayUsePort(port)) throw new ReadFault('not-fetched', `it was not fetched: port ${port} is not asked`);
  const addresses = isIP(host) > 0 ? [host] : await resolved(host, door);
  const [first] = addresses;
  if (first === undefined) throw new ReadFault('not-fetched', 'it was not fetched: its host has no address');
  if (!addresses.every((address) => isIP(address) > 0 && door.mayConnect(address)))
    throw new ReadFault('not-fetched', 'it was not fetched: its host is not on the public internet');
  return first;
}

async function resolved(host: string, door: FetchDoor): Promise<readonly string[]> {
  try {
    return await door.resolve(host);
  } catch {
    throw new ReadFault('not-fetched', 'it was not fetched: its host is not known');
  }
}
