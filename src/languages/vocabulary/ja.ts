import { UNSPACED_WORDS } from '../../words/unspaced-words.js';
import { vocabularyFrom } from './word-lists.js';

const { ja } = UNSPACED_WORDS;

/** Words of one character, and katakana words, stand here; longer ones with those that the text stage keeps whole. */
export const JAPANESE = vocabularyFrom({
  negations: `無 未 非 不 否 ${ja.negations}`,
  hedges: ja.hedges,
  neutralSaying: ja.neutralSaying,
  colouredSaying: ja.colouredSaying,
  sourcing: ja.sourcing,
  announcing: ja.sourcing,
  pronouns: `彼 私 僕 誰 ${ja.pronouns}`,
  titles: `氏 ${ja.titles}`,
  nones: '無 零',
  amounts: `数 半 ${ja.amounts}`,
  units:
    '秒 分 時 日 週 月 年 歳 度 キロ メートル トン グラム リットル ヘクタール ポイント センチ ミリ 時間 日間 週間 年間',
  periods: ja.periods,
  pointers: ja.pointers,
  functionWords: `の に は を が と で も へ や か た て だ な し る れ い う き り っ さ く け す ん ら お ご 等 ね よ わ ${ja.functionWords}`,
  opposites: `増加|上昇|増え|拡大|最大/減少|下降|下落|減っ|縮小|最小 開始/終了 賛成|支持/反対 勝利/敗北 否定/認め|確認 受け入れ/拒否 逮捕/釈放 許可/禁止
    成功/失敗 開放/閉鎖 死亡/負傷 合法/違法 輸入/輸出 購入/売却 味方/敵 大/小 多/少 強/弱 東/西 南/北 男/女 前/後 買/売 開/閉 午前/午後 昨日/今日|明日 今日/明日
    多数/少数`,
  bounds: `少なくとも|最低|以上 /
    超 /
    最大|最高|最多|以下 /
    未満 /
    近く|ほぼ /
    約|およそ|ほど|前後`,
});
