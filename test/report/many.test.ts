import { describe, expect, test } from '@jest/globals';
import { reporters } from '../../src/index.js';
import { scannedOutlets } from './browser/many-outlets.js';

/** The data that travels in the page grows with the reports; what is shown of them must not. */
const shown = (html: string): string => html.replace(/<script[^]*?<\/script>/g, '');

describe('reporters.html of a story in hundreds of outlets', () => {
  test('reporters.html(400 outlets) shows hardly more than it shows of 200, and says what it leaves out', () => {
    const [few, many] = [200, 400].map((outlets) => shown(reporters.html(scannedOutlets(outlets)))) as [string, string];
    // A row of inputs for each report is half a kilobyte, and half of the reports get a row of the credit ledger.
    expect(many.length - few.length).toBeLessThan(200 * 1500);
    expect(many).toContain('and 340 more');
    expect(many).toMatch(/more pairs are in the data/);
    expect(many).toContain('the 60 of 400 that share most');
    expect(many).toContain('the 100 of 400 that share most');
    expect(many).toContain('first 100 of 400 reports');
    expect(many).toContain('how many of the others have it');
  });
});
