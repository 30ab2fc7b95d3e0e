/**
 * What a code unit is to a reader of words. A word is a run of letters (digits, marks and `_` included);
 * each character of a script written without spaces (Han, Kana, Hangul, Thai, Lao, Khmer, Burmese) is a word of its own.
 */
export enum Char {
  Other,
  Letter,
  Solo,
  Mark,
  Space,
  Newline,
  Tab,
  Hyphen,
  Dash,
  Comma,
  Apostrophe,
  Quote,
  Stop,
  Symbol,
  Ignorable,
}

const listed: ReadonlyMap<string, Char> = new Map(
  (
    [
      [Char.Hyphen, "-\u2010\u2011\u2012\u2013\u2212\uFE63\uFF0D"],
      [Char.Dash, "\u2014\u2015\u2E3A\u2E3B\uFE58"],
      [Char.Comma, ",\u060C\u3001\uFE50\uFE51\uFF0C\uFF64"],
      [Char.Apostrophe, "'\u2018\u2019\u02BC\uFF07"],
      [
        Char.Quote,
        '"\u201A\u201C\u201D\u201E\u201F\u00AB\u00BB\u2039\u203A\u300A\u300B\u300C\u300D\u300E\u300F\uFF02\u3008\u3009\uFF62\uFF63\u301D\u301E\u301F\u275D\u275E',
      ],
      [Char.Stop, ".!?\u2026\u3002\uFF01\uFF0E\uFF1F\uFF61\u203C\u2047\u2048\u2049"],
      [Char.Symbol, "&+\uFE60\uFE62\uFF06\uFF0B"],
      [Char.Newline, "\n\r\u0085\u2028\u2029"],
      [Char.Tab, "\t\v\f"],
      [Char.Letter, "_\uFF3F"],
      [Char.Solo, "\u30FC\uFF70\u3005\u3006\u3007"],
    ] as const
  ).flatMap(([kind, characters]) => [...characters].map((character) => [character, kind] as const)),
);

const solo =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function classify(character: string): Char {
  const kind = listed.get(character);
  if (kind !== undefined) return kind;
  if (/\p{M}/u.test(character)) return Char.Mark;
  if (/[\p{L}\p{N}]/u.test(character)) return solo.test(character) ? Char.Solo : Char.Letter;
  if (/\p{Zs}/u.test(character)) return Char.Space;
  return /\p{Cf}/u.test(character) ? Char.Ignorable : Char.Other;
}

// One page of 256 code points at a time, made when first met: a table of all Unicode would cost every start.
const pages: (Uint8Array | undefined)[] = [];

function makePage(number: number): Uint8Array {
  const page = new Uint8Array(256);
  for (let low = 0; low < 256; low++) {
    const code = number * 256 + low;
    const lone = code >= 0xd800 && code <= 0xdfff;
    page[low] = lone ? Char.Other : classify(String.fromCodePoint(code));
  }
  pages[number] = page;
  return page;
}

/** The kind of a code point; lone surrogates are {@link Char.Other}. */
export function characterKind(code: number): Char {
  return (pages[code >> 8] ?? makePage(code >> 8))[code & 255] as Char;
}
