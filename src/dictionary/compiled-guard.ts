import { readWords } from "../text/read-words.js";
import type { CompiledGuard, Phrase } from "./lexical-form.js";
import type { Guard } from "./model.js";
import type { Vocabulary } from "./vocabulary.js";

/** A guard with its lists read as stems. */
export function compileGuard(guard: Guard, vocabulary: Vocabulary): CompiledGuard {
  const { followedBy, precededBy, near, ...rest } = guard;
  const phrases = (list: readonly string[]) => list.map((text) => phraseOf(text, vocabulary));
  return {
    ...rest,
    ...(followedBy && { followedBy: phrases(followedBy) }),
    ...(precededBy && { precededBy: phrases(precededBy) }),
    ...(near && { near: phrases(near) }),
  };
}

function phraseOf(text: string, vocabulary: Vocabulary): Phrase {
  const words = readWords(text, vocabulary.table);
  return Array.from(words.type.subarray(0, words.length), (type) => vocabulary.traitsOf(type).stem);
}
