import { expect, test } from '@jest/globals';
import { everyPayload, payloadFamilies } from '../payloads.js';
import { pairReport } from '../sample.js';
import { inChromium } from './chromium.js';
import { hostileFaults, startTrial } from './hostile.js';
import { linksOf, markupOf } from './shown.js';

/** Fifty of them, spread over all families; the soak takes all. */
const FIFTY = Object.values(payloadFamilies).flatMap((family) => {
  const step = Math.ceil(family.length / 4);
  return family.filter((_, index) => index % step === 0);
});

const NOISY = `<!doctype html><meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline'">
<title>x</title><script>alert(1); console.log('said'); setTimeout(() => { throw new Error('thrown') })</script>
<link rel="stylesheet" href="http://127.0.0.1:9/x.css">`;
const REFUSED = `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>x</title><p onclick="alert(1)" style="color:red">x</p><script>alert(1)</script>`;

inChromium('reporters.html given hostile text', (stage) => {
  test('everyPayload holds three hundred and more, of which fifty and more are tried here', () => {
    expect(everyPayload.length).toBeGreaterThanOrEqual(300);
    expect(FIFTY.length).toBeGreaterThanOrEqual(50);
  });

  test('openHtml(a page that runs, loads and says something) hears all of it', async () => {
    const { page, noise } = await stage.openHtml(NOISY);
    if (!noise.join().includes('thrown')) await page.waitForEvent('pageerror');
    expect(noise.join('\n')).toMatch(/dialog: 1[^]*console: said/);
    expect(noise.join('\n')).toContain('request: http://127.0.0.1:9/x.css');
    noise.length = 0;
    await stage.showHtml(page, REFUSED);
    expect(noise.filter((line) => line.includes('Content Security Policy')).length).toBeGreaterThanOrEqual(2);
  });

  test('hostileFaults(a page that a payload got into) names what it added', async () => {
    const trial = await startTrial(stage);
    const got = '<title>x</title><p onclick="x()"><a href="javascript:x()">word</a>';
    const faults = (await hostileFaults({ ...trial, show: (page) => stage.showHtml(page, got) }, 'word')).join('\n');
    expect(faults).toMatch(/markup: p onclick/);
    expect(faults).toMatch(/address: javascript:/);
    expect(faults).toMatch(/left text is not as given/);
    expect(faults).toMatch(/speaker is not shown as given/);
    expect(faults).toMatch(/JSON inside the page/);
  });

  test('reporters.html runs nothing, loads nothing and shows hostile text as text', async () => {
    const trial = await startTrial(stage);
    const faults: string[] = [];
    for (const payload of FIFTY) faults.push(...(await hostileFaults(trial, payload)));
    expect(faults).toEqual([]);
  });

  test('reporters.html allows its one style and its one script by their hashes, and nothing else', async () => {
    const { page } = await stage.open(pairReport());
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy?.split('; ')[0]).toBe("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const hashes = await page.evaluate(async () => {
      const parts = [...document.querySelectorAll('style, script:not([type="text/plain"])')];
      return Promise.all(
        parts.map(async ({ textContent }) => {
          const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(textContent));
          return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
        }),
      );
    });
    expect(hashes).toHaveLength(2);
    for (const hash of hashes) expect(policy).toContain(hash);
    expect(policy?.match(/'sha256-/g)).toHaveLength(2);
  });

  test('reporters.html has no handler and no style inside its markup, and no address that acts', async () => {
    const { page } = await stage.open(pairReport());
    expect([...(await markupOf(page))].filter((shape) => / (on\w+|style|srcdoc)$/.test(shape))).toEqual([]);
    expect((await linksOf(page)).filter((address) => /^\s*\w*script:/i.test(address))).toEqual([]);
  });
});
