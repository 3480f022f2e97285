import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { JSX } from 'preact';
import type { Report } from '../../model/model.js';
import { base64 } from '../data/base64.js';
import { visibleLine } from '../told/visible.js';

const hashOf = (text: string): string => `'sha256-${base64(sha256(utf8ToBytes(text)))}'`;

/** A page's only stylesheet and its only script: constants of ours. */
export interface Dress {
  readonly stylesheet: string;
  readonly script: string;
  /** Nothing may be loaded, sent or run but these two. */
  readonly policy: string;
}

/** Made once for all pages of a sort: the hashes take as long as a small page. */
export function dress(stylesheet: string, script: string): Dress {
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(stylesheet)}`,
    `script-src ${hashOf(script)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return { stylesheet, script, policy };
}

interface HeadFacts {
  readonly title: string;
  readonly generator: Report['generator'];
  readonly dress: Dress;
}

/** What stands above every page: who made it, how it looks, and that nothing else may run. */
export function Head({ title, generator, dress: { stylesheet, policy } }: HeadFacts): JSX.Element {
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <meta name="generator" content={`${generator.name} ${visibleLine(generator.version)}`} />
      <link rel="icon" href="data:," />
      <title>{title}</title>
      {/* eslint-disable-next-line no-restricted-syntax -- a constant of ours; escaping would break it and its hash */}
      <style dangerouslySetInnerHTML={{ __html: stylesheet }} />
    </head>
  );
}

/** The page's script, last, and the line in which it speaks to those who hear the page. */
export function Foot({ script }: Dress): JSX.Element {
  return (
    <>
      <p id="said" class="sr" role="status"></p>
      {/* eslint-disable-next-line no-restricted-syntax -- a constant of ours; escaping would break it and its hash */}
      <script dangerouslySetInnerHTML={{ __html: script }} />
    </>
  );
}
