/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { afterAll, afterEach, beforeAll, describe } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { Report } from '../../../src/model/model.js';
import { defaultLook, reporters } from '../../../src/report/report.js';
import { ownFonts } from './fonts.js';

const executablePath = process.env['SYNDIFF_CHROMIUM'] ?? '/usr/bin/chromium';

/** Nothing that phones home; letters and colours drawn alike on every machine, as far as a flag can say so. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-lcd-text',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

/** A page and what it did besides being shown: dialogs, requests and console messages, of which there should be none. */
export interface Opened {
  readonly page: Page;
  readonly noise: string[];
}

/** One browser for all tests of a file. Pages are closed after each test. */
export class Stage {
  readonly #folder = mkdtempSync(join(tmpdir(), 'syndiff-page-'));
  readonly #fonts = ownFonts();
  readonly #contexts: BrowserContext[] = [];
  readonly #files = new WeakMap<Page, string>();
  #browser: Browser | null = null;
  #shown = 0;

  async begin(): Promise<void> {
    this.#browser = await chromium.launch({ executablePath, args: FLAGS, env: this.#fonts.env });
  }

  async clear(): Promise<void> {
    await Promise.all(this.#contexts.splice(0).map((context) => context.close()));
  }

  async end(): Promise<void> {
    await this.#browser?.close();
    this.#fonts.remove();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Opens a report as the file that a reader opens. */
  async open(report: Report, options: BrowserContextOptions = {}): Promise<Opened> {
    return this.openHtml(reporters.html(report, defaultLook), options);
  }

  async openHtml(html: string, options: BrowserContextOptions = {}): Promise<Opened> {
    if (this.#browser === null) throw new Error('the browser has not been started');
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    this.#contexts.push(context);
    const page = await context.newPage();
    const noise = this.#listen(page);
    await this.showHtml(page, html);
    return { page, noise };
  }

  /** Shows another report in an open page; the noise of both is kept in one list. */
  async show(page: Page, report: Report): Promise<void> {
    await this.showHtml(page, reporters.html(report, defaultLook));
  }

  /** Each page has one file, which is written over: hundreds of reports are shown in one page. */
  async showHtml(page: Page, html: string): Promise<void> {
    const file = this.#files.get(page) ?? join(this.#folder, `${++this.#shown}.html`);
    this.#files.set(page, file);
    writeFileSync(file, html);
    await page.goto(pathToFileURL(file).href);
  }

  #listen(page: Page): string[] {
    const noise: string[] = [];
    const folder = pathToFileURL(this.#folder).href;
    page.on('dialog', (dialog) => {
      noise.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      const own = request.url() === 'data:,' || request.url().startsWith(folder);
      if (!own) noise.push(`request: ${request.url()}`);
    });
    page.on('console', (message) => noise.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
    page.context().on('page', (other) => {
      if (other !== page) noise.push(`window: ${other.url()}`);
    });
    return noise;
  }
}

/** Tests that need a browser. A missing one is a skip on a desk and a failure where everything must be shown. */
export function inChromium(title: string, tests: (stage: Stage) => void): void {
  const isAble = existsSync(executablePath) || process.env['CI'] !== undefined;
  (isAble ? describe : describe.skip)(title, () => {
    const stage = new Stage();
    beforeAll(() => stage.begin());
    afterEach(() => stage.clear());
    afterAll(() => stage.end());
    tests(stage);
  });
}
