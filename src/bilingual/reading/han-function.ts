/** Characters that carry grammar and begin or end no term. */
const characters = new Set("的了和與与及也都而或但並并被把將将是其該该這这那於于至之亦仍且若此已又很沒没");

/** Whether a word is a Chinese character that carries grammar rather than meaning. */
export function isHanFunction(word: string): boolean {
  return characters.has(word);
}

/** Words, in simplified shape, that carry grammar where they stand by themselves; the same characters begin and end terms. */
const words = new Set(
  (
    "在 对 以 由 从 为 向 就 按 令 使 让 因 如 即 则 正 会 能 可 须 应 要 有 不 未 每 各 我 他 她 它 们 " +
    "内 中 上 下 后 前 时 里 外 等 " +
    "以及 并且 而且 及其 或者 根据 按照 依据 透过 通过 经由 由于 关于 对于 至于 基于 因为 因此 所以 从而 借此 以便 为了 " +
    "包括 例如 直至 自从 随着 除了 作为 成为 如果 虽然 尽管 但是 不过 同时 此外 另外 其中 其他 其余 这些 那些 这个 该等 " +
    "我们 他们 它们 其后 之后 以后 之前 以前 期间 之间 以来 以上 以下 以内 之内 之下 方面 辖下 旗下 有关"
  ).split(" "),
);

/** Whether a Chinese word, in simplified shape, carries grammar where it stands by itself. */
export function isHanFunctionWord(word: string): boolean {
  return words.has(word);
}
