import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { decode } from '../../../src/read/bytes/decode.js';
import { encodingOfLetters } from '../../../src/read/bytes/letter-statistics.js';

const HEBREW = [
  'הנמל הישן נפתח מחדש ביום שני, תשעה ימים אחרי הסערה.',
  'שרת התחבורה אמרה כי 40 סירות יחזרו לים מחר בבוקר, אבל הדייגים אינם מאמינים לה.',
  'איש לא נפגע בשריפה שפרצה בלילה במחסן ליד תחנת הרכבת.',
];
const THAI = [
  'ท่าเรือเก่าเปิดอีกครั้งในวันจันทร์ หลังพายุผ่านไปเก้าวัน',
  'รัฐมนตรีคมนาคมกล่าวว่าเรือ 40 ลำจะกลับออกทะเลพรุ่งนี้เช้า',
  'ไม่มีผู้ใดบาดเจ็บจากเพลิงไหม้โกดังใกล้สถานีรถไฟเมื่อคืนนี้',
];
/** The same news in what other scripts and code pages are written in. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['windows-1251', 'Старая гавань открылась в понедельник, через девять дней после шторма.'],
  ['windows-1251', 'никто не пострадал при пожаре на складе около вокзала'],
  ['windows-1251', 'Міністерка сказала, що сорок човнів повернуться в море завтра вранці.'],
  ['koi8-r', 'Старая гавань открылась в понедельник, через девять дней после шторма.'],
  ['iso-8859-5', 'Старая гавань открылась в понедельник, через девять дней после шторма.'],
  ['ibm866', 'Старая гавань открылась в понедельник, через девять дней после шторма.'],
  ['windows-1253', 'Το παλιό λιμάνι άνοιξε ξανά τη Δευτέρα, εννέα μέρες μετά την καταιγίδα.'],
  ['windows-1256', 'أعيد افتتاح الميناء القديم يوم الاثنين بعد تسعة أيام من العاصفة.'],
  ['windows-1252', 'Le vieux port a été rouvert lundi, neuf jours après la tempête ; à côté, le café reste fermé.'],
  ['windows-1254', 'Eski liman fırtınadan dokuz gün sonra pazartesi günü yeniden açıldı; şehir bekliyordu.'],
  ['windows-1250', 'Stary port otwarto w poniedziałek, dziewięć dni po sztormie; łodzie wróciły później.'],
  ['shift_jis', '港は嵐から九日後の月曜日に再び開いた。漁師たちは海に戻った。'],
  ['euc-jp', '港は嵐から九日後の月曜日に再び開いた。漁師たちは海に戻った。'],
  ['gbk', '暴风雨过后九天，旧港口于星期一重新开放，渔民们回到了海上。'],
  ['big5', '暴風雨過後九天，舊港口於星期一重新開放，漁民們回到了海上。'],
  ['euc-kr', '폭풍이 지나간 지 아흐레 만인 월요일에 옛 항구가 다시 열렸고 어부들은 바다로 돌아갔다.'],
];

describe('encodingOfLetters', () => {
  test.each([
    ...HEBREW.map((text) => ['windows-1255', text] as const),
    ...THAI.map((text) => ['windows-874', text] as const),
  ])('decode(a sentence in %s, about which nothing is said) reads it', async (encoding, text) => {
    expect(await decode(iconv.encode(text, encoding))).toMatchObject({ text, encoding });
  });

  test.each(OTHERS)('encodingOfLetters(a sentence in %s) is null', (encoding, text) => {
    const bytes = iconv.encode(text, encoding);
    for (const repeated of [bytes, Buffer.concat([bytes, bytes, bytes])])
      expect(encodingOfLetters(repeated)).toBeNull();
  });

  test('encodingOfLetters(a word, or letters beside Latin ones) is null', () => {
    expect(encodingOfLetters(iconv.encode('הנמל', 'windows-1255'))).toBeNull();
    expect(encodingOfLetters(iconv.encode('ท่าเรือ', 'windows-874'))).toBeNull();
    expect(encodingOfLetters(iconv.encode('déjà élevé très été répété célébré préféré', 'windows-1252'))).toBeNull();
  });
});
