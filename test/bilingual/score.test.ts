import { describe, expect, it } from "vitest";
import { scoreTerminology } from "../../src/bilingual/index.js";
import { runProgram } from "../cli/fake-io.js";
import { harbour } from "./harbour.js";

const score = (pairs: Parameters<typeof scoreTerminology>[0]) => scoreTerminology(pairs, { dictionary: harbour });

describe("scoreTerminology", () => {
  it("is the mean over texts and terms of what is rendered, at most all of it", () => {
    const { counted, success } = score([
      { source: "港務局、港務局和引航服務", target: "The Port Authority, and pilotage services" },
      { source: "港務局", target: "PA, PA and PA" },
      { source: "深水泊位", target: "deep water berth" },
    ]);
    expect(counted).toBe(4);
    expect(success).toBeCloseTo((0.5 + 1 + 1 + 0) / 4);
  });

  it("leaves out terms that the human translation renders otherwise", () => {
    const pair = { source: "港務局和深水泊位", target: "Port Authority" };
    expect(score([{ ...pair, reference: "the port authority and the quay" }])).toMatchObject({
      counted: 1,
      success: 1,
    });
    expect(score([pair])).toMatchObject({ counted: 2, success: 0.5 });
  });

  it("takes the most frequent accepted rendering of a term for its own", () => {
    const { consistency, terms } = score([
      { source: "港務局", target: "Port Authority" },
      { source: "港務局", target: "port authority" },
      { source: "港務局", target: "the (PA)" },
      { source: "堆場", target: "container yard" },
    ]);
    expect(consistency).toBeCloseTo(3 / 4);
    expect(terms[0]).toMatchObject({
      concept: "authority",
      occurrences: 3,
      renderings: { "port authority": 2, pa: 1 },
    });
  });

  it("is 0 where there is nothing to count", () => {
    expect(score([])).toEqual({ counted: 0, success: 0, consistency: 0, terms: [] });
  });
});

describe("canonym score", () => {
  const files = { "h.json": JSON.stringify(harbour), "zh.txt": "港務局\n深水泊位", "en.txt": "Port Authority\nquay" };

  it("shows both rates and the terms that fare worst", async () => {
    const { code, stdout } = await runProgram(["score", "-d", "h.json", "zh.txt", "en.txt"], { files });
    expect(code).toBe(0);
    expect(stdout).toBe(`term success   50.0 % over 2 text-term pairs
consistency   100.0 %

  0.0 %  berth · 1× in the source
`);
  });

  it("gives JSON", async () => {
    const { stdout } = await runProgram(["score", "-d", "h.json", "--output", "json", "zh.txt", "en.txt"], { files });
    expect(JSON.parse(stdout)).toMatchObject({ counted: 2, success: 0.5, consistency: 1 });
  });
});
