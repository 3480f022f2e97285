import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { FetchDoor, Where } from '../../../src/read/fetch/fetch-door.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server of this machine, and a door by which every public host leads to it and to nothing else. */
export interface LocalWeb {
  readonly door: FetchDoor;
  /** Where sockets were opened to, as far as the door was asked. */
  readonly opened: Where[];
  /** Host and path of each request that came in. */
  readonly asked: string[];
}

/** Any address of this block stands for the public internet in tests: nobody is connected to. */
const PUBLIC = '93.184.215.14';

export async function withLocalWeb<T>(
  handler: Handler,
  run: (web: LocalWeb) => Promise<T>,
  resolve: (host: string) => readonly string[] = () => [PUBLIC],
): Promise<T> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.headers.host ?? ''}${request.url ?? ''}`);
    handler(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const opened: Where[] = [];
  const door: FetchDoor = {
    resolve: (host) => Promise.resolve(resolve(host)),
    mayConnect: (address) => address === PUBLIC,
    mayUsePort: (wanted) => wanted === 80 || wanted === 443,
    connect: (where) => {
      opened.push(where);
      return connect({ host: '127.0.0.1', port });
    },
  };
  try {
    return await run({ door, opened, asked });
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}
