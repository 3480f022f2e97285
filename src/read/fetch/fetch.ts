import { ReadFault } from '../bytes/fault.js';
import { type Target, targetOf } from './fetch-address.js';
import { type FetchDoor, NETWORK } from './fetch-door.js';
import { type Answer, ask, type RequestBounds, USER_AGENT } from './fetch-request.js';

/** A page as it was fetched. */
export interface Fetched {
  readonly body: Uint8Array;
  /** Where it was found, after redirects. */
  readonly url: string;
  /** `text/html`, in lower case and without parameters, or null. */
  readonly type: string | null;
  /** `charset` of the answer, or null. */
  readonly encoding: string | null;
}

/** What is asked for may take so long and be so large in all, unpacked; these bounds are chosen, not measured. */
const CONNECT_MS = 10_000;
const WHOLE_MS = 30_000;
const MOST_BYTES = 10 * 1024 ** 2;
const MOST_REDIRECTS = 5;
/** RFC 9309 asks for at least so much of a robots.txt; the rest is cut off. */
const MOST_ROBOTS_BYTES = 500 * 1024;

/**
 * Longest time between two pages of a host that is waited for. Sites ask for 1 to 30 seconds; where more is asked, a
 * second page is not fetched, as nobody would know why the program stands still.
 */
const MOST_DELAY_MS = 30_000;

/** Bounds that tests make smaller. */
export interface FetchBounds {
  readonly connectMs?: number;
  readonly wholeMs?: number;
  readonly mostBytes?: number;
  readonly sleep?: (ms: number) => Promise<void>;
}

/** What a robots.txt says to us. */
interface Rules {
  readonly mayFetch: (url: string) => boolean;
  /** Between two pages (`Crawl-delay`). */
  readonly delayMs: number;
}
/** Its types speak of a module of another kind than it is. */
type Robots = (
  url: string,
  content: string,
) => { isAllowed(url: string, agent: string): boolean | undefined; getCrawlDelay(agent: string): number | undefined };

interface Asking {
  readonly door: FetchDoor;
  readonly bounds: RequestBounds;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const failed = (why: string): ReadFault => new ReadFault('not-fetched', `it was not fetched: ${why}`);

const isRedirect = ({ status, location }: Answer): boolean =>
  [301, 302, 303, 307, 308].includes(status) && location !== null;

/** Asks and follows; `mayAsk` is asked again of each place that it is sent to. */
async function follow(
  start: Target,
  { door, bounds }: Asking,
  mayAsk: (target: Target) => Promise<void>,
): Promise<{ readonly answer: Answer; readonly target: Target }> {
  let target = start;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    await mayAsk(target);
    const answer = await ask(target, door, bounds);
    if (!isRedirect(answer)) return { answer, target };
    target = targetOf(answer.location ?? '', target.url);
  }
  throw failed(`it is sent on more than ${MOST_REDIRECTS} times`);
}

/** What a robots.txt allows us. Without one all is allowed; where its server fails, nothing is, as RFC 9309 has it. */
async function robotsOf(target: Target, asking: Asking): Promise<Rules> {
  const place = new URL('/robots.txt', target.url).href;
  const { answer } = await follow(targetOf(place), asking, async () => {});
  if (answer.status >= 400 && answer.status < 500) return { mayFetch: () => true, delayMs: 0 };
  if (answer.status < 200 || answer.status >= 300) return { mayFetch: () => false, delayMs: 0 };
  const robotsParser = (await import('robots-parser')).default as unknown as Robots;
  const rules = robotsParser(place, Buffer.from(answer.body.subarray(0, MOST_ROBOTS_BYTES)).toString('utf8'));
  const delay = rules.getCrawlDelay(USER_AGENT) ?? 0;
  return {
    mayFetch: (url) => rules.isAllowed(url, USER_AGENT) !== false,
    delayMs: Number.isFinite(delay) && delay > 0 ? delay * 1000 : 0,
  };
}

function parameter(type: string | null, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*"?([^\\s";]{1,60})`, 'iu').exec((type ?? '').slice(0, 500));
  return found?.[1] ?? null;
}

/** Fetches pages one after another: what is known of each host is kept, and no host is asked twice at a time. */
export class Fetcher {
  private readonly robots = new Map<string, Promise<Rules>>();
  /** When a page of each host was last asked for. */
  private readonly asked = new Map<string, number>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly door: FetchDoor = NETWORK,
    private readonly bounds: FetchBounds = {},
  ) {}

  /**
   * Fetches a page.
   *
   * @throws ReadFault `not-fetched`, which says why
   */
  fetch(address: string): Promise<Fetched> {
    const turn = this.last.then(() => this.fetchNow(address));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async fetchNow(address: string): Promise<Fetched> {
    const { connectMs = CONNECT_MS, wholeMs = WHOLE_MS, mostBytes = MOST_BYTES } = this.bounds;
    // Waiting counts for no page's time.
    const first = targetOf(address);
    await this.waitFor(first);
    const bounds = { connectMs, mostBytes, signal: AbortSignal.timeout(wholeMs) };
    const asking = { door: this.door, bounds };
    const { answer, target } = await follow(first, asking, async (to) => {
      await this.heedRobots(to, asking);
      // Sent on to another host, of which a page may have been asked for just now.
      if (to.url.origin !== first.url.origin) await this.waitFor(to);
      this.asked.set(to.url.origin, performance.now());
    });
    if (answer.status < 200 || answer.status >= 300) throw failed(`its server answered ${answer.status}`);
    const type = /^[^\s;]{1,100}/u.exec(answer.type ?? '')?.[0].toLowerCase() ?? null;
    return { body: answer.body, url: target.url.href, type, encoding: parameter(answer.type, 'charset') };
  }

  private async heedRobots(target: Target, asking: Asking): Promise<void> {
    const { origin } = target.url;
    const rules = this.robots.get(origin) ?? robotsOf(target, asking);
    this.robots.set(origin, rules);
    // A host that could not be asked now may be asked again for the next page.
    rules.catch(() => this.robots.delete(origin));
    if (!(await rules).mayFetch(target.url.href)) throw failed('its robots.txt forbids it');
  }

  /** Waits until a host may be asked for its next page; the first is asked for at once. */
  private async waitFor({ url: { origin } }: Target): Promise<void> {
    const rules = await this.robots.get(origin)?.catch(() => undefined);
    const last = this.asked.get(origin);
    if (rules === undefined || last === undefined || rules.delayMs === 0) return;
    if (rules.delayMs > MOST_DELAY_MS) {
      const seconds = Math.ceil(rules.delayMs / 1000);
      throw failed(`its robots.txt asks for ${seconds} s between two pages; fetch it in a run of its own, or save it`);
    }
    const { sleep = pause } = this.bounds;
    await sleep(Math.max(0, last + rules.delayMs - performance.now()));
  }
}
