import type { Concept, Dictionary } from "../../dictionary/model.js";
import type { Entry, Term } from "../draft.js";
import type { Format, Reading } from "../format.js";
import { readLanguage } from "../language/language-tag.js";
import type { Losses } from "../losses.js";
import type { Source } from "../source.js";
import { type Message, readPo } from "./read-po.js";

/** Gettext PO files used as glossaries. */
export const po: Format = {
  name: "po",
  aliases: ["gettext", "pot"],
  extensions: [".po", ".pot"],
  holds: ["language", "sourceLanguage", "title", "source", "definition", "note", "subjectField", "status"],
  detects: ({ text }) => (/^msgid\s+"/m.test(text.slice(0, 65_536)) ? 0.97 : 0),
  read: readPoGlossary,
  write: writePo,
};

function readPoGlossary(source: Source): Reading {
  const { messages, faults } = source.once(readPo);
  const header = headerOf(messages);
  const entries = messages.filter(({ texts }) => texts.get("msgid")?.text !== "").map(toEntry);
  const [language, sourceLanguage] = [header("Language"), header("X-Source-Language")];
  const draft = {
    title: header("Project-Id-Version")?.replace(/^PACKAGE VERSION$/, "") || undefined,
    language: readLanguage(language ?? ""),
    sourceLanguage: readLanguage(sourceLanguage ?? ""),
    entries,
  };
  return { draft, faults };
}

function headerOf(messages: readonly Message[]): (name: string) => string | undefined {
  const text = messages.find(({ texts }) => texts.get("msgid")?.text === "")?.texts.get("msgstr")?.text ?? "";
  const fields = text.split("\n").map((line): [string, string] => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
  });
  return (name) => fields.find(([key]) => key === name.toLowerCase())?.[1] || undefined;
}

function toEntry({ at, texts, comments, extracted, flags }: Message): Entry {
  const msgid = texts.get("msgid");
  const plural = texts.get("msgid_plural");
  const targets = [...texts].filter(([keyword]) => keyword.startsWith("msgstr")).map(([, text]) => text);
  const forbidden = flags.some((flag) => flag === "forbidden");
  const terms = targets.map(({ text, at: spot }, index): Term => {
    const status = forbidden ? "deprecated" : index === 0 ? undefined : "admitted";
    return { text: text.trim(), at: spot, status };
  });
  const distinct = [...new Map(terms.toReversed().map((term) => [term.text, term])).values()].toReversed();
  return {
    at: msgid?.at ?? at,
    terms: distinct,
    source: [msgid, plural].flatMap((text) => (text ? [{ ...text, text: text.text.trim() }] : [])),
    subjectField: texts.get("msgctxt")?.text || undefined,
    definition: extracted.join("\n") || undefined,
    note: comments.join("\n") || undefined,
    ...(flags.includes("fuzzy") && { provisional: true }),
  };
}

function writePo({ title, id, language, sourceLanguage, concepts }: Dictionary, losses: Losses): string {
  const header = [
    `Project-Id-Version: ${title ?? id}`,
    `Language: ${language}`,
    ...(sourceLanguage === undefined ? [] : [`X-Source-Language: ${sourceLanguage}`]),
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=UTF-8",
    "Content-Transfer-Encoding: 8bit",
  ];
  const first = `msgid ""\nmsgstr ""\n${header.map((line) => `${quoted(`${line}\n`)}\n`).join("")}`;
  const known = new Set<string>();
  return [first, ...concepts.flatMap((concept, at) => writeMessage(concept, `/concepts/${at}`, known, losses))].join(
    "\n",
  );
}

function writeMessage(concept: Concept, pointer: string, known: Set<string>, losses: Losses): string[] {
  const { source: [from] = [], canonical, subjectField, definition, note, status } = concept;
  const key = `${subjectField ?? ""}\u0004${from}`;
  if (from === undefined || known.has(key)) {
    losses.add(
      from === undefined ? "a concept without a source term" : "a source term that another concept has",
      pointer,
    );
    return [];
  }
  known.add(key);
  const comment = (mark: string, text: string | undefined) =>
    text === undefined ? [] : text.split("\n").map((line) => `${mark} ${line}`);
  return [
    [
      ...comment("#", note),
      ...comment("#.", definition),
      ...(status === "provisional" ? ["#, fuzzy"] : []),
      ...(subjectField === undefined ? [] : [`msgctxt ${quoted(subjectField)}`]),
      `msgid ${quoted(from)}`,
      `msgstr ${quoted(canonical)}\n`,
    ].join("\n"),
  ];
}

function quoted(text: string): string {
  const escaped = text
    .replace(/["\\]/g, "\\$&")
    .replaceAll("\n", "\\n")
    .replaceAll("\t", "\\t")
    .replaceAll("\r", "\\r");
  return `"${escaped}"`;
}
