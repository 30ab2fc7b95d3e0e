const names: Readonly<Record<string, string>> = {
  af: "afrikaans",
  ar: "arabic العربية",
  bg: "bulgarian български",
  bn: "bengali",
  ca: "catalan català",
  cs: "czech čeština",
  cy: "welsh",
  da: "danish dansk",
  de: "german deutsch",
  el: "greek ελληνικά",
  en: "english 英文 英语 英語",
  es: "spanish español castellano",
  et: "estonian eesti",
  eu: "basque euskara",
  fa: "persian farsi فارسی",
  fi: "finnish suomi",
  fr: "french français francais",
  ga: "irish gaeilge",
  gl: "galician galego",
  he: "hebrew עברית",
  hi: "hindi हिन्दी",
  hr: "croatian hrvatski",
  hu: "hungarian magyar",
  id: "indonesian",
  is: "icelandic",
  it: "italian italiano",
  ja: "japanese 日本語 日文 日语",
  ko: "korean 한국어",
  lt: "lithuanian lietuvių",
  lv: "latvian latviešu",
  mk: "macedonian",
  ms: "malay",
  mt: "maltese",
  nb: "norwegian norsk bokmål",
  nl: "dutch nederlands flemish",
  pl: "polish polski",
  pt: "portuguese português portugues",
  ro: "romanian română",
  ru: "russian русский",
  sk: "slovak slovenčina",
  sl: "slovenian slovene slovenščina",
  sq: "albanian",
  sr: "serbian српски",
  sv: "swedish svenska",
  th: "thai ไทย",
  tr: "turkish türkçe",
  uk: "ukrainian українська",
  vi: "vietnamese",
  zh: "chinese mandarin 中文 汉语 漢語",
  "zh-Hans": "simplifiedchinese chinesesimplified 简体中文 簡體中文",
  "zh-Hant": "traditionalchinese chinesetraditional 繁体中文 繁體中文",
};

const tags = new Map(
  Object.entries(names).flatMap(([tag, spellings]) => spellings.split(" ").map((name) => [name, tag])),
);

const codes = new Set(
  (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es " +
    "et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja jv ka kg " +
    "ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no " +
    "nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg " +
    "th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
  ).split(" "),
);

/** The tag of a language called by its name, in English or its own: `Chinese (Simplified)`, `Deutsch`. */
export function tagOfName(name: string): string | undefined {
  return tags.get(name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, ""));
}

/** Whether two letters are an ISO 639-1 code. */
export function isLanguageCode(code: string): boolean {
  return codes.has(code.toLowerCase());
}
