import { UNSPACED_WORDS } from '../../words/unspaced-words.js';
import { vocabularyFrom } from './word-lists.js';

const { zh } = UNSPACED_WORDS;

/** Words of one character stand here, longer ones with the words that the text stage keeps whole. */
export const CHINESE = vocabularyFrom({
  negations: `不 没 沒 未 无 無 非 勿 莫 别 否 ${zh.negations}`,
  hedges: `或 约 約 近 似 恐 ${zh.hedges}`,
  neutralSaying: `说 說 称 稱 讲 講 道 曰 答 问 問 ${zh.neutralSaying}`,
  colouredSaying: zh.colouredSaying,
  sourcing: `据 據 ${zh.sourcing}`,
  announcing: `据 據 ${zh.sourcing}`,
  pronouns: `他 她 它 我 你 您 谁 誰 ${zh.pronouns}`,
  titles: zh.titles,
  nones: '无 無 零',
  amounts: `数 數 几 幾 半 ${zh.amounts}`,
  units: '秒 分 时 時 天 日 周 週 月 年 岁 歲 米 吨 噸 度 里 斤 升 亩 公里 小时 分钟',
  periods: zh.periods,
  pointers: zh.pointers,
  functionWords: `的 了 在 是 和 与 與 及 或 也 都 就 而 但 于 於 从 從 到 对 對 把 被 让 讓 给 給 向 由 为 為 以 之 其 这 這 那 此 该 該 将 將 会 會 能
    可 要 有 着 著 过 過 等 所 并 並 又 再 还 還 已 很 更 最 一 个 個 名 位 上 下 中 内 內 外 前 后 後 时 時 里 裡 他 她 它 我 你 们 們 ${zh.functionWords}`,
  opposites: `增加|上升|提高|上涨|上漲|扩大|擴大/减少|減少|下降|降低|下跌|缩小|縮小 开始|開始/结束|結束 同意|接受|批准/拒绝|拒絕|反对|反對 支持/反对|反對
    胜利|勝利|击败/失败|失敗|输掉 否认|否認/承认|承認|证实|證實|确认|確認 逮捕/释放|釋放 允许|允許/禁止 成功/失败|失敗 开放|開放/关闭|關閉 死亡/受伤|受傷
    合法/非法 进口|進口/出口 购买|購買/出售 朋友/敌人|敵人 先/后|後 多/少 大/小 强|強/弱 男/女 生/死 东|東/西 南/北 买|買/卖|賣 开|開/关|關 胜|勝/负|負|败
    昨天/今天|明天 今天/明天 上午/下午 多数|多數/少数|少數 增/减|減 升/降 涨|漲/跌`,
  bounds: `至少|最少|不少于|不下 /
    超过|超過|逾|多于|高于 /
    最多|至多|不超过|不超過|多达|多達|高达|高達 /
    不到|不足|少于|低于|未满 /
    近|将近|將近|接近 /
    约|約|大约|大約|左右`,
});
