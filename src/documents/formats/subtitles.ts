import { decodeHTMLStrict } from "entities";
import { type DocumentFormat, oneRecord } from "../format.js";
import { type Segment, SegmentBuilder, unescaped } from "../segment.js";
import { escapeXml } from "../xml/xml-text.js";

/** SubRip: the text of each cue, tags left alone. */
export const srt: DocumentFormat = {
  extensions: ["srt"],
  read: (source) => oneRecord(cues(source).flatMap(({ start, end }) => cueText(source, start, end, false))),
};

/** WebVTT: the text of each cue; notes and styles are no cues. */
export const vtt: DocumentFormat = {
  extensions: ["vtt"],
  read: (source) => oneRecord(cues(source).flatMap(({ start, end }) => cueText(source, start, end, true))),
};

/** The text of each cue: what stands between its line of times and the next empty line. */
function cues(source: string): { readonly start: number; readonly end: number }[] {
  const times = /^(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}[ \t]*-->[^\r\n]*(?:\r\n|[\r\n])/gm;
  const found = Array.from(source.matchAll(times), ({ index, 0: line }) => ({ index, start: index + line.length }));
  return found.map(({ start }, at) => {
    const text = source.slice(start, found[at + 1]?.index ?? source.length);
    const blank = /^[ \t]*[\r\n]/.test(text) ? 0 : text.search(/(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]/);
    return { start, end: start + (blank === -1 ? text.length : blank) };
  });
}

const markup = /<\/?[A-Za-z\d.:][^<>\r\n]*>|<\/?>|\{\\[^{}\r\n]*\}/g;

function cueText(source: string, start: number, end: number, entities: boolean): Segment[] {
  const segment = new SegmentBuilder(source);
  const read = (from: number, to: number) => addText(segment, source, from, to, entities);
  let at = start;
  for (const { index, 0: tag } of source.slice(start, end).matchAll(markup)) {
    read(at, start + index);
    at = start + index + tag.length;
    segment.fixed(start + index, at);
  }
  read(at, end);
  return segment.build(entities ? escapeXml : unescaped);
}

function addText(segment: SegmentBuilder, source: string, start: number, end: number, entities: boolean): void {
  let at = start;
  for (const { index, 0: entity } of entities ? source.slice(start, end).matchAll(/&#?\w+;/g) : []) {
    segment.verbatim(at, start + index);
    at = start + index + entity.length;
    segment.token(decodeHTMLStrict(entity), start + index, at);
  }
  segment.verbatim(at, end);
}
