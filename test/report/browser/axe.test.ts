import { expect, test } from '@jest/globals';
import { EXPLAINED, type Audit, audit, faultsOf, title } from './audit.js';
import { inChromium } from './chromium.js';

/** Every page and every look once or twice; the soak takes all of them with all of them. */
const AUDITS: readonly Audit[] = [
  { name: 'pair', look: 'light', folds: 'folded' },
  { name: 'pair', look: 'dark', folds: 'unfolded' },
  { name: 'pair', look: 'forced colours', folds: 'unfolded' },
  { name: 'pair', look: 'print', folds: 'folded' },
  { name: 'pair', look: '320 pixels wide', folds: 'unfolded' },
  { name: 'three reports', look: 'light', folds: 'unfolded' },
  { name: 'three reports', look: '320 pixels wide', folds: 'folded' },
  { name: 'nothing shared', look: 'dark', folds: 'folded' },
  { name: 'much went wrong', look: 'light', folds: 'unfolded' },
  { name: 'right to left', look: 'light', folds: 'unfolded' },
  { name: 'right to left', look: '320 pixels wide', folds: 'folded' },
  { name: 'Chinese', look: 'dark', folds: 'unfolded' },
];

/** A page with one fault of each sort that the audit must see. */
const FAULTY = `<!doctype html><html lang="en"><title>x</title><main><h1>Faults</h1>
<img src="data:,"><p style="color:#aaa;background:#fff">pale</p>
<p><a href="#a" style="display:inline-block;width:9px;height:9px;overflow:hidden">a</a><a href="#b"
 style="display:inline-block;width:9px;height:9px;overflow:hidden">b</a></p>
<p style="background:linear-gradient(#fff,#000)">on a slope</p><p style="color:#999">≠</p></main></html>`;

inChromium('reporters.html held against axe', (stage) => {
  test('faultsOf(a faulty page) names a missing text, pale text, a small target and what cannot be decided', async () => {
    const { page } = await stage.openHtml(FAULTY);
    const rules = (await faultsOf(page)).map((line) => /^\w+ of [\w-]+ \(\w*\)/.exec(line)?.[0]);
    expect(new Set(rules)).toEqual(
      new Set([
        'violation of image-alt ()',
        'violation of color-contrast ()',
        'violation of target-size ()',
        'undecided of color-contrast (bgGradient)',
        'undecided of color-contrast (nonBmp)',
      ]),
    );
  });

  test('EXPLAINED gives a reason for everything it passes over', () => {
    expect(EXPLAINED.filter(({ because }) => because.length < 20)).toEqual([]);
  });

  test.each(AUDITS.map((entry) => [title(entry), entry] as const))(
    'reporters.html has no fault and nothing undecided: %s',
    async (_, entry) => expect(await audit(stage, entry)).toEqual([]),
  );
});
