import { words } from './language-rules.js';

/** Negations of languages that have no other lists here: with them a report can say that one side denies. */
export const NEGATIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  it: words(`non mai né nessuno nessuna nessun niente nulla senza neanche nemmeno neppure nega negano negato negò rifiuta
    rifiutano rifiutato impossibile`),
  pt: words(`não nunca jamais nenhum nenhuma ninguém nada nem sem tampouco nega negam negou negaram recusa recusam recusou
    recusaram impossível`),
  nl: words(`niet geen nooit niemand niets nergens noch zonder evenmin weigert weigeren weigerde weigerden ontkent ontkennen
    ontkende ontkenden onmogelijk`),
  hi: words('नहीं न मत बिना इनकार इंकार असंभव'),
  vi: words('chưa chẳng chả đừng'),
  tr: words('değil yok hiç hiçbir asla reddetti reddediyor yalanladı'),
  ko: words('안 못 아니다 아닌 아니라'),
};

/**
 * Negations that are no words of their own, in lower case: an ending (`yapmayacak`, `지급하지 않았고`, `支払わず`), or a word that
 * is one only beside some others (`không`, which is the air in `hàng không`).
 */
const FORMS: Readonly<Record<string, RegExp>> = {
  vi: /(?<!(?:hãng|ngành|tải|cảng|ninh) hàng )(?<!\p{L})không(?!\p{L})(?! (?:quân|khí|gian|lực|vận|trung|phận)(?!\p{L}))/gu,
  tr: /(?<!na)m(?:[ae](?:yaca|yece|dı|di|mış|miş|z(?!\p{L}*[ae]n)|mak|mek|yan|yen)|[ıiuü]yor)/gu,
  ko: /지(?:는|도|를)?\s?(?:않|못|말)|없|(?<!\p{L})아니/gu,
  ja: /(?<!必)(?<=[\u4e00-\u9fff々][\u3040-\u309f]{0,2})ず(?=[、。」に]|$)|(?<=[\u4e00-\u9fff々][\u3040-\u309f]{0,2})ぬ(?=[、。」まう]|$)/gu,
};

export const negationFormsOf = (language: string | null): RegExp | null =>
  language !== null && Object.hasOwn(FORMS, language) ? (FORMS[language] ?? null) : null;
