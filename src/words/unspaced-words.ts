/**
 * Words of several characters that decide what kind a difference is, for the languages written without spaces. There
 * every character is a token; the words below are kept whole, so that `否认` is one word of denial and not two
 * characters of which one also stands in `认为`. They lie on the ground because the text stage cuts by them and the
 * diverge stage names differences by them.
 */
export interface UnspacedWords {
  readonly negations: string;
  readonly hedges: string;
  readonly neutralSaying: string;
  readonly colouredSaying: string;
  readonly sourcing: string;
  readonly pronouns: string;
  readonly titles: string;
  readonly amounts: string;
  readonly periods: string;
  readonly pointers: string;
  readonly functionWords: string;
  /** Both sides of the opposites of the language that are longer than one character. */
  readonly opposed: string;
}

/** Simplified and traditional characters side by side: news of both is read with one set of rules. */
const CHINESE: UnspacedWords = {
  negations:
    '没有 沒有 否认 否認 拒绝 拒絕 不会 不會 不能 不是 并非 並非 并未 並未 从未 從未 从不 從不 尚未 无法 無法 无人 無人 不可 不得 不再 不必 毫无 毫無 未能 未曾 缺乏 失败 失敗 反对 反對',
  hedges:
    '可能 或许 或許 也许 也許 大概 大约 大約 似乎 据说 據說 据称 據稱 疑似 涉嫌 估计 估計 预计 預計 恐怕 左右 看来 看來 可望 有望 或将 或將 据信 據信',
  neutralSaying:
    '表示 指出 说道 說道 告诉 告訴 称说 介绍 介紹 补充 補充 写道 寫道 回答 宣布 宣佈 报道 報道 報導 通报 通報 认为 認為 解释 解釋 说明 說明',
  colouredSaying:
    '声称 聲稱 承认 承認 强调 強調 坚称 堅稱 警告 透露 指责 指責 批评 批評 呼吁 呼籲 敦促 威胁 威脅 断言 斷言 证实 證實 确认 確認 坦言 抱怨 炫耀 主张 主張',
  sourcing: '根据 根據 援引 引述',
  pronouns: '他们 他們 她们 她們 我们 我們 你们 你們 自己',
  titles:
    '总统 總統 主席 总理 總理 部长 部長 市长 市長 省长 省長 局长 局長 主任 发言人 發言人 教授 博士 将军 將軍 上校 大使 议员 議員 先生 女士 首相 国王 女王 副总统 前总统',
  amounts: '数十 數十 数百 數百 数千 數千 数万 數萬 数以 一半 两倍 多数 多數 少数 少數',
  periods: '上午 下午 中午 晚上 早上 凌晨 傍晚 夜间 夜間 周末 週末 春季 夏季 秋季 冬季 年初 年底 月底',
  pointers: '上周 上週 下周 下週 本周 本週 上月 下月 本月 去年 今年 明年 前年 此前 之前 之后 之後',
  functionWords:
    '这个 這個 那个 那個 一个 一個 以及 并且 並且 而且 但是 因为 因為 所以 如果 已经 已經 正在 其中 对于 對於 关于 關於 通过 通過 由于 由於 为了 為了 还是 還是 或者 虽然 雖然 然而 同时 同時 以上 以下 进行 進行 一些 一样 一起 一直 一定 一般 什么 什麼',
  opposed:
    '增加 减少 減少 上升 下降 提高 降低 上涨 上漲 下跌 开始 開始 结束 結束 同意 支持 胜利 勝利 击败 输掉 逮捕 释放 釋放 允许 允許 禁止 成功 开放 開放 关闭 關閉 死亡 受伤 受傷 合法 非法 进口 進口 出口 购买 購買 出售 朋友 敌人 敵人 接受 批准 扩大 擴大 缩小 縮小',
};

const JAPANESE: UnspacedWords = {
  negations: 'ない なかった なく ません ずに いない 否定 拒否 拒んだ 拒み 不可能 不要 反対 失敗 未定 未だ できず 無い',
  hedges:
    'かもしれ だろう でしょう らしい ようだ とみられ とされ 可能性 おそらく 恐らく たぶん 約 およそ 見込み 見通し 疑い 疑わ 推定 ほぼ と見られ 思われ 推測',
  neutralSaying: '述べ 語っ 語り 話し 話す 言っ 発表 説明 明らか 伝え 報じ 答え 書い コメント 付け加え 加え',
  colouredSaying: '主張 強調 指摘 批判 警告 認め 訴え 断言 非難 自慢 反論 示唆 暴露 確認 懸念を',
  sourcing: 'によると によれば 引用',
  pronouns: '彼ら 彼女 彼女ら 私たち 我々 われわれ 自分',
  titles:
    '大統領 首相 市長 知事 大臣 議長 会長 社長 教授 博士 報道官 広報官 大使 議員 氏名 長官 将軍 大佐 国王 女王 副大統領 元大統領 さん',
  amounts: '数十 数百 数千 数万 半分 半数 多数 少数 大半 倍増',
  periods: '午前 午後 正午 未明 早朝 夕方 深夜 週末 年末 年始 月末 今朝 今夜',
  pointers: '先週 来週 今週 先月 来月 今月 昨年 去年 今年 来年 一昨年 前回 次回',
  functionWords:
    'この その あの これ それ あれ です ます ました という として について による ための ため など から まで より ている ていた された される した する こと もの ところ また しかし そして さらに ので のに ながら あり ある いる いた なった なる れた れる における において に対し',
  opposed:
    '増加 減少 上昇 下降 下落 増え 減っ 開始 終了 賛成 支持 勝利 敗北 逮捕 釈放 許可 禁止 成功 開放 閉鎖 死亡 負傷 合法 違法 輸入 輸出 購入 売却 味方 敵 受け入れ 拡大 縮小 最大 最小',
};

/** By language code. */
export const UNSPACED_WORDS = { zh: CHINESE, ja: JAPANESE } as const;

/** All words of a language in one set. */
export function wordsOf(lists: UnspacedWords): ReadonlySet<string> {
  return new Set(Object.values(lists as unknown as Record<string, string>).flatMap((list) => list.split(' ')));
}

/** Longest word in the lists, in characters. */
export const MAX_UNSPACED_WORD = 5;
