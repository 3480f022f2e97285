import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import type { Article, Report } from '../../../src/model/model.js';
import { arabicReport, chineseReport, hostileReport, pairReport, threeReports } from '../sample.js';
import type { Opened, Stage } from './chromium.js';
import { columnText, folded, linksOf, markupOf, savedFile, shownForm, wholeText } from './shown.js';

/** Fields that a report prints as they are, each with the words that tell it from the others. */
const FIELDS = {
  title: 'Titled',
  byline: 'Written by',
  published: 'Dated',
  source: 'from',
  speaker: 'Speaker',
  quotation: 'Quoted',
  warning: 'warned/of',
  message: 'Warned',
  credit: 'Credited',
  because: 'First because',
  why: 'Why',
} as const;

type Field = keyof typeof FIELDS;

const written = (field: Field, payload: string): string => `${FIELDS[field]} ⟦${payload}⟧`;

const labelled = (article: Article, payload: string): Article => ({
  ...article,
  title: written('title', payload),
  byline: written('byline', payload),
  published: written('published', payload),
  source: written('source', payload),
});

/** The hostile report with words before and behind the payload in every field, so that each can be found in the page. */
export function labelledReport(payload: string): Report {
  const report = hostileReport(payload);
  return {
    ...report,
    articles: report.articles.map((article) => labelled(article, payload)),
    divergences: report.divergences.map((divergence) => ({ ...divergence, reason: written('why', payload) })),
    quotations: report.quotations.map((quotation) => ({
      ...quotation,
      speaker: written('speaker', payload),
      readings: quotation.readings.map((reading) => ({ ...reading, text: written('quotation', payload) })),
    })),
    credits: report.credits.map((credit) => ({ ...credit, name: written('credit', payload) })),
    families: report.families.map((family) => ({
      ...family,
      order: family.order.map((entry) => ({ ...entry, because: written('because', payload) })),
    })),
    warnings: [{ code: payload as 'empty', source: written('warning', payload), message: written('message', payload) }],
  };
}

/** Addresses that a page may hold: its own places, the web as a link to follow, and the files that travel in it. */
const ADDRESS =
  /^(#[A-Za-z0-9_.-]*|https?:\/\/[^\s"<>]+|data:,|data:(application\/json|text\/csv);base64,[A-Za-z0-9+/=]*)$/i;

/** Every element with every attribute that our own pages are made of: a payload may add none. */
async function harmlessMarkup(stage: Stage): Promise<ReadonlySet<string>> {
  const words = [
    'word',
    'https://tidings.example/x',
    'en',
    'two words',
    '2024-02-13',
    'word\nbelow',
    'long '.repeat(2000),
  ];
  const found = new Set<string>();
  const { page } = await stage.openHtml('<!doctype html>');
  for (const report of [...words.map(hostileReport), pairReport(), threeReports(), arabicReport(), chineseReport()]) {
    await stage.show(page, report);
    for (const shape of await markupOf(page)) found.add(shape);
  }
  await page.context().close();
  return found;
}

async function columnFaults(page: Page, { articles: [left, right] }: Report): Promise<string[]> {
  const faults: string[] = [];
  if ((await columnText(page, 'left')) !== shownForm(left?.text ?? '')) faults.push('left text is not as given');
  if ((await columnText(page, 'right')) !== shownForm(right?.text ?? '')) faults.push('right text is not as given');
  return faults;
}

async function markupFaults(page: Page, harmless: ReadonlySet<string>): Promise<string[]> {
  const added = [...(await markupOf(page))].filter((shape) => !harmless.has(shape)).map((shape) => `markup: ${shape}`);
  const addresses = (await linksOf(page)).filter((address) => !ADDRESS.test(address));
  return [...added, ...addresses.map((address) => `address: ${address}`)];
}

/** The data that travels in the page, which a link holds as it is, or large data that a button unpacks. */
async function dataOf(page: Page): Promise<unknown> {
  const [address] = await page
    .locator('a[download="report.json"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  if (address !== undefined) return JSON.parse(Buffer.from(address.replace(/^[^,]*,/, ''), 'base64').toString('utf8'));
  return (await page.locator('[data-save=json]').count()) === 0
    ? null
    : JSON.parse(await savedFile(page, 'report.json'));
}

const dataFaults = async (page: Page, report: Report): Promise<string[]> =>
  isDeepStrictEqual(await dataOf(page), report) ? [] : ['the JSON inside the page is not the report'];

async function fieldFaults(page: Page, payload: string): Promise<string[]> {
  const text = await wholeText(page);
  return (Object.keys(FIELDS) as Field[])
    .filter((field) => !text.includes(shownForm(written(field, payload))))
    .map((field) => `${field} is not shown as given`);
}

export interface Trial {
  readonly opened: Opened;
  readonly harmless: ReadonlySet<string>;
  readonly show: (page: Page, report: Report) => Promise<void>;
}

export async function startTrial(stage: Stage): Promise<Trial> {
  const opened = await stage.openHtml('<!doctype html>');
  return { opened, harmless: await harmlessMarkup(stage), show: (page, report) => stage.show(page, report) };
}

/** What is wrong with the pages of a payload: nothing may run, load, add markup or change what is shown. */
export async function hostileFaults({ opened, harmless, show }: Trial, payload: string): Promise<string[]> {
  const { page, noise } = opened;
  const faults: string[] = [];
  for (const report of [hostileReport(payload), labelledReport(payload)]) {
    await show(page, report);
    faults.push(...(await columnFaults(page, report)), ...(await markupFaults(page, harmless)));
    faults.push(...(await dataFaults(page, report)));
  }
  faults.push(...(await fieldFaults(page, payload)), ...noise.splice(0));
  return faults.map((fault) => `${JSON.stringify(payload.slice(0, 80))}: ${folded(fault).slice(0, 200)}`);
}
