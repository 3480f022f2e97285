/**
 * Common English words that are names: in at least four of five places inside a sentence they stand with a capital, so
 * that at the beginning of a sentence, where the capital says nothing, they are names too (`Chinese firms`, `South
 * Carolina`). Every other word of the background list is taken for a common word there.
 *
 * Origin: the words of the background list with their places inside sentences in three sets of news (one event in 75
 * outlets, revised pages, political news), five places or more; months, weekdays and words of page furniture left out.
 */
export const PROPER_WORDS: ReadonlySet<string> = new Set(
  `academy afghanistan africa african alexander america american americans andrew angeles arab asia asian associated
   australia australian austria bay beach berlin bible bishop boston britain british brown california canada canadian
   cape carolina castle catholic chancellor charles chicago china chinese christ christian christianity christians
   christopher columbia congress council county cup david democratic denmark department duke dutch east ed edward egypt
   elizabeth england english europe european europeans fed france frank french george german germany god greek gulf
   hamilton harry henry hill homeland house howard hugh hungary illinois india indian indiana indo institute iran iraq
   ireland irish islam islamic israel italian italy james japan japanese jean jerusalem jesus jewish jews jim john jones
   joseph kingdom kuwait labour latin lee lewis london los louis martin mary massachusetts mediterranean mexico michael
   michigan miller muslim muslims netherlands north norway norwegian ohio pacific pakistan paris paul persian peter
   poland republic richard robert roman rome russia russian san scotland scottish smith south soviet spain spanish
   sweden syria texas thomas treasury turkey twitter un united valley van virgin virginia wales washington west william
   williams york zealand`
    .trim()
    .split(/\s+/),
);
