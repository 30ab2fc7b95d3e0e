import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createNormalizer } from "../../src/index.js";
import { normalizePieces, normalizeStream } from "../../src/streams/index.js";
import { normalizeTransform } from "../../src/streams/node.js";
import { SettlingText } from "../../src/streams/settling-text.js";
import { dictionary, longText, pieces } from "./texts.js";

const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
const window = fc.constantFrom(300, 2000, 9000);

function streamed(text: string, cutAt: readonly number[], settling: SettlingText): string {
  return (
    pieces(text, cutAt)
      .map((piece) => settling.push(piece))
      .join("") + settling.end()
  );
}

async function gathered(parts: AsyncIterable<string>): Promise<string> {
  let whole = "";
  for await (const part of parts) whole += part;
  return whole;
}

describe.each(["never", "after-first", "always"] as const)("abbreviate %s", (abbreviate) => {
  const normalizer = createNormalizer({ dictionaries: dictionary, abbreviate });

  it("gives what the whole text gives, however it is cut, and its matches", () => {
    fc.assert(
      fc.property(longText, cuts, window, (text, cutAt, size) => {
        const whole = normalizer.normalize(text);
        fc.pre(whole.issues.every(({ code }) => code !== "unsettled-text"));
        const heard: { start: number; end: number; replacement: string }[] = [];
        const settling = new SettlingText(normalizer, { window: size, onMatches: (matches) => heard.push(...matches) });
        expect(streamed(text, cutAt, settling)).toBe(whole.text);
        expect(heard).toEqual(whole.matches);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});

const normalizer = createNormalizer({ dictionaries: dictionary });
const far = "alpha beta gamma. ".repeat(500);

describe("a stream", () => {
  it("waits for the evidence that a term may have behind it", () => {
    const text = `small giant firms pay yuan\n\n${"alpha ".repeat(140)}Guangdong\n\n${far}`;
    const settling = new SettlingText(normalizer, { window: 100 });
    const early = settling.push(text.slice(0, 600));
    expect(early + settling.push(text.slice(600)) + settling.end()).toBe(text.replace("small giant", "little giant"));
    expect(early).toBe("");
  });

  it("waits for the end of an element of code", () => {
    const text = `<pre>\n\nspecialized and new\n\n${`${far}\n\n`.repeat(4)}</pre>\n\nspecialized and new`;
    const settling = new SettlingText(normalizer, { window: 300 });
    expect(settling.push(text) + settling.end()).toBe(normalizer.normalize(text).text);
  });

  it("settles long before the end", () => {
    const settling = new SettlingText(normalizer, { window: 1000 });
    const settled = settling.push(`specialized and new\n\n${`${far}\n\n`.repeat(20)}`);
    expect(settled.length).toBeGreaterThan(150_000);
  });

  it("has its Web, iterable and Node forms, which agree", async () => {
    const text = `specialized and new 😀\n\n${`${far}\n\n`.repeat(20)}a big atelier`;
    const { text: whole } = normalizer.normalize(text);
    const parts = pieces(text, [0.1, 0.35, 0.36, 0.9]);
    const web = ReadableStream.from(parts).pipeThrough(normalizeStream(normalizer));
    expect(await gathered(web)).toBe(whole);
    expect(await gathered(normalizePieces(normalizer, parts))).toBe(whole);
    const bytes = Buffer.from(text);
    const odd = Array.from({ length: Math.ceil(bytes.length / 7919) }, (_, at) =>
      bytes.subarray(at * 7919, (at + 1) * 7919),
    );
    const out: Buffer[] = [];
    await pipeline(Readable.from(odd), normalizeTransform(normalizer), async (source) => {
      for await (const chunk of source) out.push(chunk);
    });
    expect(Buffer.concat(out).toString()).toBe(whole);
  });

  it("ends with an error where bytes are not UTF-8", async () => {
    const run = pipeline(Readable.from([Buffer.from([0x61, 0xff])]), normalizeTransform(normalizer), async (source) => {
      for await (const _ of source);
    });
    await expect(run).rejects.toThrow();
  });

  it("reads no further than it is read", async () => {
    let read = 0;
    function* endless(): Generator<string> {
      for (;;) {
        read++;
        yield `${far}\n\n`;
      }
    }
    const iterator = normalizePieces(normalizer, endless());
    await iterator.next();
    const once = read;
    await iterator.next();
    expect(read - once).toBeLessThan(20);
    await iterator.return();
    const web = ReadableStream.from(endless()).pipeThrough(normalizeStream(normalizer)).getReader();
    await web.read();
    const before = read;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(read - before).toBeLessThan(60);
    await web.cancel();
  });
});

describe("a stretch longer than a stream keeps", () => {
  const line = "alpha beta, gamma and a specialized and new firm. ";
  const rows: readonly (readonly [string, string])[] = [
    ["one line of prose", line.repeat(30_000)],
    ["a paragraph without a sentence end", "alpha specialized and new beta ".repeat(50_000)],
    ["a block of code", `specialized and new\n\n\`\`\`\n${"specialized and new\n\n".repeat(60_000)}\`\`\`\n\n${line}`],
    [
      "an ignored region",
      `canonym-ignore-start ${"specialized and new\n\n".repeat(60_000)} canonym-ignore-end ${line}`,
    ],
    ["one word", "a".repeat(2 ** 21 + 5)],
    ["no word at all", "\n. ".repeat(2 ** 20)],
    ["an element that is never closed", `<pre>\n\n${`${line}\n\n`.repeat(30_000)}`],
  ];

  it.each(rows)("%s: the same as the whole, for every cut", (_, text) => {
    const { text: whole } = normalizer.normalize(text);
    for (const cutAt of [[], [0.1, 0.3, 0.30001, 0.9]]) {
      expect(streamed(text, cutAt, new SettlingText(normalizer)) === whole).toBe(true);
    }
  });
});
