import { excerpt } from "../../dictionary/excerpt.js";
import type { Finding, RuleFamily } from "../rule.js";

/** DeepL: 1,024 UTF-8 bytes a term, 10 MiB a glossary (developers.deepl.com, “Manage glossaries”). */
const deepl = { term: 1024, glossary: 10 * 1024 * 1024 } as const;
/** Google Cloud Translation: 10 million code points a glossary (its REST reference, `GlossaryInputConfig`). */
const google = { glossary: 10_000_000 } as const;

/** What translation services refuse to take. */
export const serviceLimits: RuleFamily = {
  title: "Translation services",
  rows: [
    {
      code: "over-service-limit",
      reason:
        "DeepL takes terms of up to 1,024 UTF-8 bytes and glossaries of 10 MiB, Google Cloud glossaries of 10 million characters",
      example: "a canonical of 350 Chinese characters",
    },
  ],
  *check({ terms }) {
    let [bytes, points] = [0, 0];
    for (const { kind, text, pointer } of terms()) {
      if (kind !== "canonical" && kind !== "source") continue;
      const size = utf8Length(text);
      bytes += size + 1;
      points += text.length + 1;
      if (size > deepl.term) {
        const message = `${excerpt(text)} has ${size} bytes in UTF-8; DeepL takes ${deepl.term}.`;
        yield { code: "over-service-limit", message, pointer };
      }
    }
    yield* whole(bytes, points);
  },
};

function* whole(bytes: number, points: number): Generator<Finding> {
  const pointer = "/concepts";
  if (bytes > deepl.glossary) {
    const message = `The terms have ${bytes} bytes in UTF-8; a glossary of DeepL has at most ${deepl.glossary}.`;
    yield { code: "over-service-limit", message, pointer };
  }
  if (points > google.glossary) {
    const message = `The terms have ${points} characters; a glossary of Google Cloud has at most ${google.glossary}.`;
    yield { code: "over-service-limit", message, pointer };
  }
}

/** Bytes of a text in UTF-8; bare JavaScript engines have no TextEncoder. */
function utf8Length(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) length++;
    // Each half of a surrogate pair counts for two bytes, so that the pair has four.
    if (code > 0x7ff && (code < 0xd800 || code > 0xdfff)) length++;
  }
  return length;
}
