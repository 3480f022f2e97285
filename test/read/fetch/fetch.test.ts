import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isPublicAddress } from '../../../src/read/fetch/address.js';
import { Fetcher } from '../../../src/read/fetch/fetch.js';
import { targetOf } from '../../../src/read/fetch/fetch-address.js';
import { type FetchDoor, NETWORK, type Where } from '../../../src/read/fetch/fetch-door.js';
import { readPlace } from '../../../src/read/file.js';
import { readArticles } from '../../../src/read/read.js';
import { fieldMap } from '../../../src/read/head/metadata.js';
import { RuleMisses } from '../../../src/read/rule-misses.js';
import { placeRules } from '../../../src/read/rules.js';
import { HOSTILE, resolvedTo } from './fetch-hostile.js';
import { withLocalWeb } from './fetch-server.js';

/** A door with the real judgement, which opens nothing and writes down what it was asked to open. */
function closedDoor(opened: Where[], resolve: (host: string) => readonly string[]): FetchDoor {
  return {
    ...NETWORK,
    resolve: (host) => Promise.resolve(resolve(host)),
    connect: (where) => {
      opened.push(where);
      throw new Error('nothing is opened here');
    },
  };
}

async function failure(fetching: Promise<unknown>): Promise<string> {
  try {
    await fetching;
    return 'fetched';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('isPublicAddress', () => {
  test.each(['1.1.1.1', '93.184.215.14', '223.255.255.255', '2606:4700::1111', '2a00:1450:4001::8a'])(
    'isPublicAddress(%s) is true',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  test('isPublicAddress(an IPv4 address) is true only outside of the blocks that are not given out', () => {
    const blocked = (a: number, b: number, c: number): boolean =>
      a === 0 ||
      a === 10 ||
      a === 127 ||
      a >= 224 ||
      (a === 100 && b >= 64 && b < 128) ||
      (a === 169 && b === 254) ||
      (a === 172 && b >= 16 && b < 32) ||
      (a === 192 && b === 0 && (c === 0 || c === 2)) ||
      (a === 192 && b === 168) ||
      (a === 192 && b === 88 && c === 99) ||
      (a === 198 && (b === 18 || b === 19)) ||
      (a === 198 && b === 51 && c === 100) ||
      (a === 203 && b === 0 && c === 113);
    const part = fc.oneof(fc.nat(255), fc.constantFrom(0, 2, 10, 18, 51, 64, 88, 99, 100, 113, 127, 168, 192, 198));
    fc.assert(
      fc.property(part, part, part, part, (a, b, c, d) => {
        if (blocked(a, b, c)) expect(isPublicAddress(`${a}.${b}.${c}.${d}`)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('isPublicAddress(an IPv6 address outside of 2000::/3) is false', () => {
    const groups = fc.array(fc.nat(0xffff), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(groups, (parts) => {
        const address = parts.map((part) => part.toString(16)).join(':');
        if ((parts[0] ?? 0) >> 13 !== 1) expect(isPublicAddress(address)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('Fetcher.fetch over a table of hostile addresses', () => {
  test('HOSTILE has at least 80 addresses, each once', () => {
    expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(80);
    expect(new Set(HOSTILE).size).toBe(HOSTILE.length);
  });

  test.each(HOSTILE)('fetch(%s) opens no socket', async (address) => {
    const opened: Where[] = [];
    expect(await failure(new Fetcher(closedDoor(opened, resolvedTo)).fetch(address))).toMatch(/^it was not fetched: /u);
    expect(opened).toEqual([]);
  });

  test('fetch(a public address) asks for a socket to it: the door of these tests can fail', async () => {
    const opened: Where[] = [];
    await failure(new Fetcher(closedDoor(opened, resolvedTo)).fetch('http://public.example/'));
    expect(opened).toEqual([{ address: '93.184.215.14', port: 80, name: null }]);
  });

  test.each(HOSTILE.filter((address) => !address.startsWith('data:')))(
    'fetch(a page that sends on to %s) opens no further socket',
    async (address) => {
      await withLocalWeb(
        (request, response) => {
          if (request.url === '/start') response.writeHead(302, { location: encodeURI(address) }).end();
          else if (request.url === '/robots.txt') response.writeHead(404).end();
          else response.end('<p>reached</p>');
        },
        async ({ door, opened }) => {
          const judged = { ...door, mayConnect: isPublicAddress, mayUsePort: NETWORK.mayUsePort };
          const message = await failure(new Fetcher(judged).fetch('http://public.example/start'));
          // `http://` sends to a path of the same host once it is resolved, as browsers have it.
          if (message === 'fetched')
            expect(new URL(encodeURI(address), 'http://public.example/').host).toBe('public.example');
          else expect(message).toMatch(/^it was not fetched: /u);
          expect(opened.every((where) => where.address === '93.184.215.14')).toBe(true);
        },
        resolvedTo,
      );
    },
  );

  test('fetch(a name that answers public first and private then) connects to what was judged', async () => {
    let answers = 0;
    const rebinding = (): readonly string[] => {
      answers += 1;
      return answers === 1 ? ['93.184.215.14'] : ['127.0.0.1'];
    };
    await withLocalWeb(
      (_request, response) => response.writeHead(404).end(),
      async ({ door, opened }) => {
        const judged = { ...door, mayConnect: isPublicAddress };
        // robots.txt is asked for by the first answer; the page itself is judged by the second and refused.
        expect(await failure(new Fetcher(judged).fetch('http://rebinding.example/'))).toMatch(/not on the public/u);
        expect(opened.map(({ address }) => address)).toEqual(['93.184.215.14']);
      },
      rebinding,
    );
  });
});

describe('targetOf', () => {
  test('targetOf(an address of another scheme) is refused, and one with a fragment loses it', () => {
    expect(() => targetOf('ftp://public.example/')).toThrow(/http and https/u);
    expect(targetOf('https://public.example/a?b#c').url.href).toBe('https://public.example/a?b');
  });
});

const PAGE = `<title>Ferry line opens</title><article><h1>Ferry line opens</h1>${'<p>The new ferry line across the bay opened on Monday, two years late, with a crowd at the pier.</p>'.repeat(8)}</article>`;

describe('Fetcher.fetch', () => {
  test('fetch(a page) gives its bytes, type, encoding and the address where it was found', async () => {
    await withLocalWeb(
      (request, response) => {
        if (request.url === '/old') response.writeHead(301, { location: '/new?x=1' }).end();
        else if (request.url === '/robots.txt') response.writeHead(404).end();
        else
          response
            .writeHead(200, { 'content-type': 'text/HTML; charset="utf-8"', 'content-encoding': 'gzip' })
            .end(gzipSync(PAGE));
      },
      async ({ door, asked }) => {
        const fetched = await new Fetcher(door).fetch('http://public.example/old');
        expect(Buffer.from(fetched.body).toString()).toBe(PAGE);
        expect(fetched).toMatchObject({ url: 'http://public.example/new?x=1', type: 'text/html', encoding: 'utf-8' });
        expect(asked).toEqual(['public.example/robots.txt', 'public.example/old', 'public.example/new?x=1']);
      },
    );
  });

  test('fetch(a page that is sent on six times) is refused, five times is not', async () => {
    await withLocalWeb(
      (request, response) => {
        const left = Number((request.url ?? '/0').slice(1));
        if (request.url === '/robots.txt') response.writeHead(404).end();
        else if (left > 0) response.writeHead(302, { location: `/${left - 1}` }).end();
        else response.end('there');
      },
      async ({ door }) => {
        expect(await failure(new Fetcher(door).fetch('http://public.example/5'))).toBe('fetched');
        expect(await failure(new Fetcher(door).fetch('http://public.example/6'))).toMatch(/sent on more than 5/u);
      },
    );
  });

  test('fetch(what robots.txt forbids us) asks for robots.txt and nothing else', async () => {
    await withLocalWeb(
      (request, response) => {
        if (request.url === '/robots.txt')
          response.end('User-agent: syndiff\nDisallow: /private\n\nUser-agent: *\nDisallow: /');
        else response.end('there');
      },
      async ({ door, asked }) => {
        const fetcher = new Fetcher(door);
        expect(await failure(fetcher.fetch('http://public.example/private/a'))).toMatch(/robots/u);
        expect(await failure(fetcher.fetch('http://public.example/open'))).toBe('fetched');
        expect(asked).toEqual(['public.example/robots.txt', 'public.example/open']);
      },
    );
  });

  test('fetch(page after page of a host with Crawl-delay) waits between them, and not before the first', async () => {
    const waits: number[] = [];
    const sleep = (ms: number): Promise<void> => {
      waits.push(ms);
      return Promise.resolve();
    };
    const delays: Readonly<Record<string, number>> = { 'slow.example': 20, 'slower.example': 3600 };
    await withLocalWeb(
      (request, response) => {
        const delay = delays[(request.headers.host ?? '').replace(/:\d+$/u, '')];
        response.end(request.url === '/robots.txt' ? `User-agent: *\nCrawl-delay: ${delay ?? 0}\n` : 'there');
      },
      async ({ door }) => {
        const fetcher = new Fetcher(door, { sleep });
        for (const page of [
          'slow.example/1',
          'slow.example/2',
          'quick.example/1',
          'quick.example/2',
          'slower.example/1',
        ])
          await fetcher.fetch(`http://${page}`);
        expect(waits).toEqual([expect.any(Number)]);
        expect(waits[0]).toBeGreaterThan(10_000);
        expect(waits[0]).toBeLessThanOrEqual(20_000);
        expect(await failure(fetcher.fetch('http://slower.example/2'))).toMatch(/3600 s between two pages/u);
      },
    );
  });

  test('fetch(a host whose robots.txt fails) fetches nothing', async () => {
    await withLocalWeb(
      (request, response) => response.writeHead(request.url === '/robots.txt' ? 503 : 200).end('there'),
      async ({ door }) => {
        expect(await failure(new Fetcher(door).fetch('http://public.example/'))).toMatch(/robots/u);
      },
    );
  });

  test('fetch(a page beyond the bound) is refused, packed or not', async () => {
    const body = Buffer.alloc(200_000, 'a');
    await withLocalWeb(
      (request, response) => {
        if (request.url === '/robots.txt') response.writeHead(404).end();
        else if (request.url === '/packed') response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(body));
        else response.end(body);
      },
      async ({ door }) => {
        const fetcher = new Fetcher(door, { mostBytes: 100_000 });
        expect(await failure(fetcher.fetch('http://public.example/packed'))).toMatch(/larger/u);
        expect(await failure(fetcher.fetch('http://public.example/plain'))).toMatch(/larger/u);
        expect(await failure(new Fetcher(door).fetch('http://public.example/plain'))).toBe('fetched');
      },
    );
  });

  test('fetch(a server that never ends) is given up in time', async () => {
    await withLocalWeb(
      (request, response) => {
        if (request.url === '/robots.txt') response.writeHead(404).end();
        else response.write('slow');
      },
      async ({ door }) => {
        const began = Date.now();
        expect(await failure(new Fetcher(door, { wholeMs: 300 }).fetch('http://public.example/'))).toMatch(/too long/u);
        expect(Date.now() - began).toBeLessThan(5000);
      },
    );
  });

  test('fetch(two pages at a time) asks for one after the other', async () => {
    let open = 0;
    let most = 0;
    await withLocalWeb(
      (request, response) => {
        open += 1;
        most = Math.max(most, open);
        setTimeout(() => {
          open -= 1;
          response.writeHead(request.url === '/robots.txt' ? 404 : 200).end('there');
        }, 20);
      },
      async ({ door }) => {
        const fetcher = new Fetcher(door);
        await Promise.all(['a', 'b', 'c'].map((name) => fetcher.fetch(`http://public.example/${name}`)));
        expect(most).toBe(1);
      },
    );
  });

  test.each([
    ['a broken answer', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nshort'],
    ['no HTTP', 'hello'],
    ['a broken gzip', 'HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 5\r\n\r\nhello'],
  ])('fetch(a server that gives %s) is refused with words of ours', async (_what, answer) => {
    await withLocalWeb(
      (request, response) => {
        if (request.url === '/robots.txt') response.writeHead(404).end();
        else request.socket.end(answer);
      },
      async ({ door }) => {
        expect(await failure(new Fetcher(door).fetch('http://public.example/'))).toBe(
          'it was not fetched: the connection failed',
        );
      },
    );
  });
});

describe('readPlace', () => {
  test('readPlace(an address) reads what is fetched as if it were a file', async () => {
    await withLocalWeb(
      (request, response) => {
        if (request.url === '/robots.txt') response.writeHead(404).end();
        else response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
      },
      async ({ door }) => {
        const url = 'https://public.example/ferry';
        const run = {
          fields: fieldMap([]),
          format: null,
          encoding: null,
          rules: placeRules({ outletFrom: null, dateFrom: null }),
          misses: new RuleMisses({ outletFrom: null, dateFrom: null }),
          maxMemory: 2 ** 30,
          progress: { bytes: 0 },
        };
        // TLS is left out here: the local server speaks plain HTTP.
        const plain = { ...door, connect: (where: Where) => door.connect({ ...where, name: null }) };
        const items = [];
        for await (const item of readPlace(
          { source: url, path: null, url: url.replace('https', 'http') },
          { ...run, fetcher: new Fetcher(plain) },
        ))
          items.push(item);
        const [first] = items;
        if (first === undefined || !('article' in first)) throw new Error(JSON.stringify(items));
        expect(first.article).toMatchObject({
          title: 'Ferry line opens',
          source: url,
          url: 'http://public.example/ferry',
        });
        expect(createHash('sha256').update(first.article.text).digest('hex')).toBe(first.article.sha256);
      },
    );
  });

  test('readArticles(an address) without allowFetch opens nothing and says so', async () => {
    const { articles, warnings } = await readArticles(['http://127.0.0.1:9/page.html']);
    expect(articles).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual(['not-fetched']);
  });

  test.each([true, false])(
    'readArticles(an address with a password, allowFetch: %s) does not print it',
    async (allowFetch) => {
      const { warnings } = await readArticles(['http://user:word@public.example/'], { allowFetch });
      expect(warnings.map(({ code, source }) => ({ code, source }))).toEqual([
        { code: 'not-fetched', source: 'http://…@public.example/' },
      ]);
    },
  );

  test('readArticles(a private address, allowFetch) is refused with the reason', async () => {
    const { warnings } = await readArticles(['http://127.0.0.1/page.html'], { allowFetch: true });
    expect(warnings).toEqual([
      {
        code: 'not-fetched',
        source: 'http://127.0.0.1/page.html',
        message: 'it was not fetched: its host is not on the public internet',
      },
    ]);
  });
});
