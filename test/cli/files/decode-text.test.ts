import { constants } from "node:buffer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../../src/cli/files/decode-text.js";
import type { Issue } from "../../../src/index.js";

function issueOf(bytes: Uint8Array): Issue | undefined {
  try {
    decodeText(bytes, "a.txt");
    return undefined;
  } catch (error) {
    return (error as { issues: Issue[] }).issues[0];
  }
}

describe("decodeText", () => {
  it("gives back every text, byte order mark included", () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom("\uFEFF", "\n"), fc.string({ unit: "binary", minLength: 1, maxLength: 1 })),
    });
    fc.assert(
      fc.property(
        text.filter((one) => !one.includes("\0")),
        (written) => {
          expect(decodeText(Buffer.from(written), "a.txt")).toBe(written);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("finds the first byte that is not UTF-8", () => {
    const piece = fc.constantFrom("a", "\n", "é", "中", "\u{1F600}").map((text) => Buffer.from(text));
    const bad = fc
      .constantFrom([0xff], [0x80], [0xc0, 0x80], [0xe4, 0xb8], [0xed, 0xa0, 0x80], [0xf0, 0x9f])
      .map((bytes) => Buffer.from(bytes));
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 9 }),
        bad,
        fc.array(fc.oneof(piece, bad), { maxLength: 9 }),
        (before, fault, after) => {
          const sound = Buffer.concat(before);
          // A letter, so that nothing of what follows completes the fault; or the end of the text.
          const bytes = Buffer.concat([sound, fault, ...(after.length > 0 ? [Buffer.from("x"), ...after] : [])]);
          fc.pre(!(bytes[0] === 0xff && bytes[1] === 0xfe));
          const lines = sound.toString().split("\n");
          expect(issueOf(bytes)).toMatchObject({
            code: "not-utf-8",
            message: `The byte \`0x${fault[0]?.toString(16).toUpperCase()}\` at offset ${sound.length} is not UTF-8.`,
            place: { file: "a.txt", line: lines.length, column: (lines.at(-1) as string).length + 1 },
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("looks for NUL bytes in the first 8 kB only", () => {
    expect(issueOf(Buffer.from(`${"a".repeat(8191)}\0`))?.code).toBe("binary-file");
    expect(issueOf(Buffer.from(`${"a".repeat(8192)}\0`))).toBeUndefined();
  });

  it("refuses what no string can hold", () => {
    const huge = Object.create(Buffer.from("a"), { length: { value: constants.MAX_STRING_LENGTH + 1 } });
    expect(issueOf(huge)?.code).toBe("unreadable-file");
  });
});
