import type { Dictionary } from "../../dictionary/model.js";

/** A tag that ISO 639 leaves to local use: the source language, where neither language is known. */
const local = "qaa";

/** The tag to write for source terms; where their language is not known, one that the target language has not. */
export function sourceTag({ language, sourceLanguage }: Dictionary): string {
  return sourceLanguage ?? (language === "und" ? local : "und");
}

/** Whether a tag names no language. */
export function isNoLanguage(tag: string): boolean {
  return tag === "und" || tag === local;
}
