import type { ComponentChildren, JSX } from 'preact';
import type { Phrase } from '../told/answer.js';
import type { Told } from '../told/dossier.js';
import { visible } from '../told/visible.js';

/**
 * Words for those who hear the page; not selected when text is copied out of it. With a direction of their own they do
 * not count when a browser looks for the direction of the text around them.
 */
export function Spoken({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return (
    <span class="sr" lang="en" dir="ltr">
      {children}
    </span>
  );
}

/** More names than this in a row are counted. */
const MAX_NAMES = 6;

/** The name of an article, kept from turning the sentence around it when it is written from right to left. */
export function Name({ told }: { readonly told: Told }): JSX.Element {
  return <bdi class="name">{told.name}</bdi>;
}

/** Names of several articles: all of a few, else the first ones and how many more. */
export function Names({ list }: { readonly list: readonly Told[] }): JSX.Element {
  const shown = list.length > MAX_NAMES + 1 ? list.slice(0, MAX_NAMES) : list;
  const rest = list.length - shown.length;
  return (
    <>
      {shown.map((told, index) => (
        <>
          {index === 0 ? '' : rest === 0 && index === shown.length - 1 ? ' and ' : ', '}
          <Name told={told} />
        </>
      ))}
      {rest > 0 && ` and ${rest} more`}
    </>
  );
}

/** Names that a sentence may hold; those of a longer list are counted. */
const MAX_SENTENCE_NAMES = 60;

/** A sentence without the names that are too many for it: what stands behind the last name stays. */
function shortened(phrase: Phrase): Phrase {
  const places = phrase.flatMap((part, at) => (typeof part === 'string' ? [] : [at]));
  const cut = places[MAX_SENTENCE_NAMES];
  if (cut === undefined) return phrase;
  const rest = ` and ${places.length - MAX_SENTENCE_NAMES} more`;
  return [...phrase.slice(0, cut - 1), rest, ...phrase.slice((places.at(-1) ?? 0) + 1)];
}

/** A sentence of ours with names in it. */
export function Sentence({ phrase }: { readonly phrase: Phrase }): JSX.Element {
  return <>{shortened(phrase).map((part) => (typeof part === 'string' ? part : <Name told={part} />))}</>;
}

/** The language of an article as an attribute, where it can be one. */
export function langOf({ article }: Told): { readonly lang?: string } {
  const { language } = article;
  return language !== null && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) ? { lang: language } : {};
}

/** Words of an article: never a part of the sentence around them. */
export function Copy({ told, text }: { readonly told: Told | undefined; readonly text: string }): JSX.Element {
  return (
    <bdi {...(told === undefined ? {} : langOf(told))} class="copy">
      {visible(text)}
    </bdi>
  );
}
