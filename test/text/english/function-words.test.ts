import { describe, expect, it } from "vitest";
import { isFunctionWord } from "../../../src/text/english/function-words.js";

const dropped = "the a an of for in on with to by under and or but is was has been will he it they which 's this its";
const kept = "no not all new my our one two first many more people china reform can't 13th";

describe("isFunctionWord", () => {
  it.each(dropped.split(" "))("drops %s", (word) => {
    expect(isFunctionWord(word)).toBe(true);
  });

  it.each([...kept.split(" "), "", "constructor", "toString"])("keeps %j", (word) => {
    expect(isFunctionWord(word)).toBe(false);
  });
});
