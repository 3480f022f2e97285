import type { JSX } from 'preact';
import { SEVERITIES } from '../../../model/model.js';
import type { Answer } from '../../told/answer.js';
import { WHY_ONE_LINE, answer, countSeverities, pairsIn } from '../../told/answer.js';
import type { Dossier, Held } from '../../told/dossier.js';
import { NO_PROOF, SEVERITY_NAMES, SHARES_ARE_OF, count } from '../../wording/wording.js';
import { Name, Sentence } from '../copy.js';
import type { PageFacts } from '../facts.js';
import { pairId } from '../ids.js';
import { Rest } from '../rest.js';
import { WarningList } from './warning-list.js';

/** How many differences of each severity, as links to where they are told. */
function Weights({ held }: { readonly held: Held }): JSX.Element {
  const counts = countSeverities(held.divergences);
  return (
    <ul class="weights" aria-label="Differences by severity">
      {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
        <li class={`weight s-${severity}`}>
          <a href={`#changed-${severity}`}>
            <b>{counts[severity]}</b> {SEVERITY_NAMES[severity].name.toLowerCase()}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Points({ phrases }: { readonly phrases: Answer['sources'] }): JSX.Element {
  return (
    <ul class="points">
      {phrases.map((phrase) => (
        <li>
          <Sentence phrase={phrase} />
        </li>
      ))}
    </ul>
  );
}

/** With more pairs than this, what follows the first sentence of each is folded. */
const MAX_UNFOLDED_PAIRS = 3;

/** Pairs told in a sentence each; those that share most are told. */
const MAX_PAIRS = 60;
/** Lines on pairs of different families. */
const MAX_OTHERS = 150;
/** Steps of an order of evidence. */
const MAX_STEPS = 100;

/** The pairs that are told, in their order. */
function toldPairs(related: Answer['related']): Answer['related'] {
  if (related.length <= MAX_PAIRS) return related;
  const ranked = related.toSorted((one, other) => other.held.pair.sharedWords - one.held.pair.sharedWords);
  const chosen = new Set(ranked.slice(0, MAX_PAIRS));
  return related.filter((entry) => chosen.has(entry));
}

interface PairFacts {
  readonly entry: Answer['related'][number];
  readonly facts: PageFacts;
}

function PairAnswer({ entry: { held, sentences }, facts }: PairFacts): JSX.Element {
  const [lead = [], ...rest] = sentences;
  const isFolded = facts.full.length > MAX_UNFOLDED_PAIRS;
  return (
    <div class="pair-answer">
      <p class="lead">
        <Sentence phrase={lead} />
      </p>
      <Weights held={held} />
      {isFolded ? (
        <details>
          <summary>More on this pair</summary>
          <Points phrases={rest} />
        </details>
      ) : (
        <Points phrases={rest} />
      )}
      {facts.texts.has(held.index) && (
        <p class="to-texts">
          <a href={`#${pairId(held.index)}`}>Read the two texts</a>
        </p>
      )}
    </div>
  );
}

function Others({ others }: { readonly others: Answer['others'] }): JSX.Element | null {
  if (others.length === 0) return null;
  return (
    <>
      <h3>Between the others</h3>
      <details open={others.length <= 6}>
        <summary>{count(pairsIn(others), 'pair')} that also share something</summary>
        <p>{WHY_ONE_LINE}</p>
        <Points phrases={others.slice(0, MAX_OTHERS).map(({ sentence }) => sentence)} />
        <Rest amount={pairsIn(others.slice(MAX_OTHERS))} what="pair" />
      </details>
    </>
  );
}

function Order({ order }: { readonly order: Answer['orders'][number] }): JSX.Element | null {
  if (order.length === 0) return null;
  return (
    <>
      <h3>Who was first, as far as the evidence goes</h3>
      <ol class="points">
        {order.slice(0, MAX_STEPS).map(({ told, because }) => (
          <li>
            <Name told={told} />
            {because !== '' && (
              <>
                : <bdi>{because}</bdi>
              </>
            )}
          </li>
        ))}
      </ol>
      <Rest amount={order.length - MAX_STEPS} what="report" />
    </>
  );
}

function Warnings({ dossier }: { readonly dossier: Dossier }): JSX.Element | null {
  const { warnings } = dossier.report;
  if (warnings.length === 0) return null;
  return (
    <>
      <h3>To be taken with care</h3>
      <WarningList warnings={warnings} />
    </>
  );
}

/** The whole report in a minute. */
export function AnswerSection({ facts }: { readonly facts: PageFacts }): JSX.Element {
  const { sources, related, others, unrelated, orders, aside } = answer(facts.dossier);
  return (
    <section id="answer" aria-labelledby="answer-title">
      <h2 id="answer-title">The answer</h2>
      {toldPairs(related).map((entry) => (
        <PairAnswer entry={entry} facts={facts} />
      ))}
      <Rest amount={related.length - MAX_PAIRS} what="pair" />
      {unrelated.map((phrase) => (
        <p class={related.length === 0 ? 'lead' : 'rest'}>
          <Sentence phrase={phrase} />
        </p>
      ))}
      <Others others={others} />
      {sources.length > 0 && (
        <>
          <h3>How many sources</h3>
          <Points phrases={sources} />
        </>
      )}
      {orders.map((order) => (
        <Order order={order} />
      ))}
      {aside.length > 0 && (
        <>
          <h3>Set aside, or too short to judge</h3>
          <Points phrases={aside} />
        </>
      )}
      <Warnings dossier={facts.dossier} />
      <p class="no-proof">
        {NO_PROOF} {SHARES_ARE_OF}
      </p>
    </section>
  );
}
