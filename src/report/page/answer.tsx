import type { JSX } from 'preact';
import { SEVERITIES } from '../../model.js';
import type { Answer } from '../answer.js';
import { answer, countSeverities } from '../answer.js';
import type { Dossier, Held } from '../dossier.js';
import { Name, Sentence } from './copy.js';
import { pairId } from './ids.js';
import { visibleLine } from '../visible.js';
import { NO_PROOF, SEVERITY_NAMES } from '../wording.js';

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

function PairAnswer({ held, sentences }: Answer['related'][number]): JSX.Element {
  const [lead = [], ...rest] = sentences;
  return (
    <div class="pair-answer">
      <p class="lead">
        <Sentence phrase={lead} />
      </p>
      <Weights held={held} />
      <ul class="points">
        {rest.map((phrase) => (
          <li>
            <Sentence phrase={phrase} />
          </li>
        ))}
        <li>
          <a href={`#${pairId(held.index)}`}>The two texts side by side</a>
        </li>
      </ul>
    </div>
  );
}

function Order({ order }: { readonly order: Answer['orders'][number] }): JSX.Element | null {
  if (order.length === 0) return null;
  return (
    <>
      <h3>Who was first, as far as the evidence goes</h3>
      <ol class="points">
        {order.map(({ told, because }) => (
          <li>
            <Name told={told} />: <bdi>{because}</bdi>
          </li>
        ))}
      </ol>
    </>
  );
}

function Warnings({ dossier }: { readonly dossier: Dossier }): JSX.Element | null {
  const { warnings } = dossier.report;
  if (warnings.length === 0) return null;
  return (
    <>
      <h3>To be taken with care</h3>
      <ul class="warnings">
        {warnings.map(({ source, message }) => (
          <li>
            <bdi class="file">{visibleLine(source)}</bdi>: <bdi>{visibleLine(message)}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The whole report in a minute. */
export function AnswerSection({ dossier }: { readonly dossier: Dossier }): JSX.Element {
  const { related, others, unrelated, orders, boilerplate } = answer(dossier);
  return (
    <section id="answer" aria-labelledby="answer-title">
      <h2 id="answer-title">The answer</h2>
      {related.map((entry) => (
        <PairAnswer {...entry} />
      ))}
      {others.length > 0 && (
        <>
          <h3>Between the others</h3>
          <ul class="points">
            {others.map((phrase) => (
              <li>
                <Sentence phrase={phrase} />
              </li>
            ))}
          </ul>
        </>
      )}
      {unrelated.map((phrase) => (
        <p class="lead">
          <Sentence phrase={phrase} />
        </p>
      ))}
      {orders.map((order) => (
        <Order order={order} />
      ))}
      {boilerplate !== null && (
        <p>
          <Sentence phrase={boilerplate} />
        </p>
      )}
      <Warnings dossier={dossier} />
      <p class="no-proof">{NO_PROOF}</p>
    </section>
  );
}
