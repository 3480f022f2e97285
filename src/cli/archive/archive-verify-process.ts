/** The process that `archive-verify.ts` starts: a file that is damaged in its structure can end it, and nothing else. */
import { openArchive, verify } from '../../archive/archive.js';
import { SyndiffError } from '../../model/errors.js';
import type { VerifyMessage } from './archive-verify.js';
import { seldom } from '../out/progress.js';

const send = (message: VerifyMessage): void => {
  process.send?.(message);
};

try {
  const archive = await openArchive(process.argv[2] ?? '', { mode: 'read' });
  const tell = seldom((progress: { readonly done: number; readonly of: number }) => {
    send({ type: 'progress', ...progress });
  });
  const verified = verify(archive, (done, of) => {
    tell({ done, of });
  });
  await archive.close();
  send({ type: 'done', verified });
} catch (error) {
  if (error instanceof SyndiffError)
    send({ type: 'refused', code: error.code, message: error.message, hint: error.hint });
  else send({ type: 'broken', message: error instanceof Error ? error.message : String(error) });
}
process.disconnect();
