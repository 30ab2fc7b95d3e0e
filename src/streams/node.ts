/**
 * `normalizeStream` for Node's own streams.
 *
 * ```ts
 * import { createReadStream, createWriteStream } from "node:fs";
 * import { pipeline } from "node:stream/promises";
 * import { normalizeTransform } from "canonym/streams/node";
 *
 * await pipeline(createReadStream("in.txt"), normalizeTransform(normalizer), createWriteStream("out.txt"));
 * ```
 *
 * @module
 */
import { Transform, type TransformCallback } from "node:stream";
import type { Normalizer } from "../normalizer.js";
import { SettlingText, type StreamOptions } from "./settling-text.js";

/**
 * A Node transform from UTF-8 bytes or strings to UTF-8 bytes. Bytes that are not UTF-8 end it with an error, since to
 * go on would damage them.
 */
export function normalizeTransform(normalizer: Pick<Normalizer, "normalize">, options: StreamOptions = {}): Transform {
  const text = new SettlingText(normalizer, options);
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const attempt = (done: TransformCallback, settle: () => string) => {
    let settled: string;
    try {
      settled = settle();
    } catch (error) {
      return done(error as Error);
    }
    done(null, settled);
  };
  return new Transform({
    decodeStrings: false,
    transform(chunk: string | Uint8Array, _encoding, done) {
      attempt(done, () => text.push(typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true })));
    },
    flush(done) {
      attempt(done, () => text.push(decoder.decode()) + text.end());
    },
  });
}
