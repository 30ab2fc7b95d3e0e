import type { Dictionary, NormalizerOptions } from "../../src/index.js";

/** A dictionary made for tests: each concept shows one thing. */
export const testDictionary: Dictionary = {
  id: "test",
  language: "en",
  evidence: ["Beijing", "yuan", "State Council", "five-year plan"],
  concepts: [
    {
      id: "srdi",
      canonical: "specialized, refined, distinctive and innovative",
      abbreviation: "SRDI",
      styles: { plain: "specialized and sophisticated" },
      variants: [
        "(specialized|professional), (refined|special|specialized) and new",
        "specialized, refined, special and new",
        { text: "special and sophisticated {noun} that make (new|novel) products", replace: "{canonical} {noun}" },
        { text: "small and sophisticated", when: { followedBy: ["enterprise", "firm"] } },
      ],
    },
    {
      id: "giant",
      canonical: "little giant",
      variants: [
        "small giant",
        { text: "mini giant", when: { followedBy: ["organisation"] } },
        { text: "tiny giant", when: { precededBy: ["Foshan"] } },
      ],
    },
    { id: "china", canonical: "China", variants: [{ text: "my country", when: { domain: true } }] },
    {
      id: "covid",
      canonical: "COVID-19",
      variants: ["new (crown|coronary) pneumonia", { text: "new crown", when: { near: ["virus", "case"] } }],
    },
    { id: "iot", canonical: "Internet of Things", variants: ["IoT", "object networking"] },
    { id: "marks", canonical: "canon", variants: ["No. 1 paper", "C++ code", "A/B test", "U.S. plan"] },
    { id: "npc", canonical: "National People's Congress", variants: ["NPC"] },
    { id: "opening", canonical: "reform and opening up", variants: ["reform and opening"] },
    { id: "quality", canonical: "high-quality development", variants: ["development of high quality"] },
    { id: "agency", canonical: "the Agency", variants: ["bureau of matters"] },
    { id: "hour", canonical: "hourly review", variants: ["review each clock"] },
    { id: "bodies", canonical: "primary-level organizations", variants: ["grassroots organizations"] },
    { id: "two", canonical: "annual sessions", variants: [{ text: "two sessions", when: { quoted: true } }] },
    { id: "plan", canonical: "14th Five-Year Plan", variants: ["fourteenth five year programme"] },
    { id: "han", canonical: "专精特新", variants: ["专特精新"] },
    {
      id: "rural",
      canonical: "rural revitalization",
      variants: ["village revitalization", "revitalization of the countryside"],
    },
  ],
};

/** A row of the table: what a text becomes, and why that is so in its name. */
export interface Row {
  readonly name: string;
  readonly text: string;
  /** Left out, the text must stay as it is. */
  readonly expect?: string;
  readonly options?: NormalizerOptions;
}

/** What normalizing does, by behaviour. */
export const rows: Record<string, readonly Row[]> = {
  forms: [
    { name: "a variant becomes the canonical", text: "a small giant here", expect: "a little giant here" },
    {
      name: "a pattern stands for each of its expansions",
      text: "professional, special and new firms",
      expect: "specialized, refined, distinctive and innovative firms",
    },
    { name: "the canonical stays", text: "little giant" },
    { name: "an admitted abbreviation stays", text: "SRDI firms" },
    {
      name: "a capture is put back as it stood",
      text: "special and sophisticated Foshan SMEs that make novel products",
      expect: "specialized, refined, distinctive and innovative Foshan SMEs",
    },
    { name: "a capture takes at most four words", text: "special and sophisticated a b c d e that make new products" },
    { name: "a capture stays inside one sentence", text: "special and sophisticated firms. That make new products" },
    {
      name: "the longest form wins",
      text: "reform and opening up, reform and opening",
      expect: "reform and opening up, reform and opening up",
    },
  ],
  folding: [
    { name: "line breaks and repeated spaces are spaces", text: "small  \n giant", expect: "little giant" },
    {
      name: "missing commas do not matter in a list",
      text: "specialized refined special and new",
      expect: "specialized, refined, distinctive and innovative",
    },
    {
      name: "nor do added ones before “and”",
      text: "specialized, refined, special, and new",
      expect: "specialized, refined, distinctive and innovative",
    },
    {
      name: "nor do full-width ones",
      text: "specialized，refined，special and new",
      expect: "specialized, refined, distinctive and innovative",
    },
    {
      name: "& is and",
      text: "specialized, special & new",
      expect: "specialized, refined, distinctive and innovative",
    },
    {
      name: "British spelling is American",
      text: "specialised, special and new",
      expect: "specialized, refined, distinctive and innovative",
    },
    { name: "full-width letters are letters", text: "ｓｍａｌｌ ｇｉａｎｔ", expect: "little giant" },
    { name: "hyphens are spaces", text: "small-giant", expect: "little giant" },
    { name: "a comma elsewhere parts", text: "small, giant" },
    { name: "a colon parts", text: "small: giant" },
    {
      name: "punctuation of a form stands in the text too",
      text: "the No. 1 paper, C++ code, A/B test, U.S. plan",
      expect: "the canon, canon, canon, canon",
    },
    { name: "other punctuation does not do", text: "he said no: 1 paper; C code, C# code, A) B test, u; s: plan" },
    { name: "a paragraph separator parts", text: "small\u2029giant" },
    { name: "a sentence end parts", text: "It is small. Giant steps follow." },
    { name: "a paragraph end parts", text: "small\n\ngiant" },
    {
      name: "an acronym matches as written only",
      text: "the NPC and an npc",
      expect: "the National People's Congress and an npc",
    },
  ],
  boundaries: [
    { name: "letters extend a word", text: "small giantess, asmall giant" },
    { name: "accented letters extend a word", text: "ésmall giant" },
    { name: "digits extend a word", text: "small giant2" },
    { name: "Han does not extend a Latin word", text: "与small giant企业", expect: "与little giant企业" },
    { name: "Han terms need no boundary", text: "发展专特精新小巨人1批", expect: "发展专精特新小巨人1批" },
    { name: "a dot at the end is no obstacle", text: "small giant.", expect: "little giant." },
    { name: "identifiers are words of their own", text: "small_giant" },
  ],
  rendering: [
    { name: "a capital at a sentence start", text: "Small giant firms grow.", expect: "Little giant firms grow." },
    { name: "Title Case", text: "The Small Giant List", expect: "The Little Giant List" },
    { name: "ALL CAPS", text: "SMALL GIANT FIRMS", expect: "LITTLE GIANT FIRMS" },
    {
      name: "stored capitals are never lost",
      text: "new crown pneumonia and object networking",
      expect: "COVID-19 and Internet of Things",
    },
    {
      name: "small words of a title stay small",
      text: "Professional, Refined and New",
      expect: "Specialized, Refined, Distinctive and Innovative",
    },
    { name: "a plural stays plural", text: "two small giants", expect: "two little giants" },
    { name: "a singular stays singular", text: "a grassroots organization", expect: "a primary-level organization" },
    {
      name: "a possessive stays possessive",
      text: "the small giant’s loan, small giants' loans",
      expect: "the little giant’s loan, little giants' loans",
    },
    { name: "quotes around a surface stay", text: "“small giant”", expect: "“little giant”" },
    {
      name: "a becomes an",
      text: "a review each clock. A review each clock",
      expect: "an hourly review. An hourly review",
    },
    { name: "an becomes a", text: "an object networking firm", expect: "an Internet of Things firm" },
    {
      name: "the article agrees through a quotation mark",
      text: "a “review each clock”",
      expect: "an “hourly review”",
    },
    {
      name: "the canonical's own article does not double",
      text: "the bureau of matters, a bureau of matters, bureau of matters",
      expect: "the Agency, the Agency, the Agency",
    },
  ],
  guards: [
    {
      name: "followedBy holds for any inflection",
      text: "small and sophisticated enterprises",
      expect: "specialized, refined, distinctive and innovative enterprises",
    },
    {
      name: "followedBy holds through a closing quotation mark",
      text: "“small and sophisticated” firms",
      expect: "“specialized, refined, distinctive and innovative” firms",
    },
    { name: "followedBy fails elsewhere", text: "a small and sophisticated kitchen" },
    {
      name: "near holds within twelve words",
      text: "new crown one two three four five six seven eight nine ten cases",
      expect: "COVID-19 one two three four five six seven eight nine ten cases",
    },
    {
      name: "near fails beyond",
      text: "new crown one two three four five six seven eight nine ten eleven twelve cases",
    },
    { name: "near stays in the paragraph", text: "new crown\n\ncases" },
    {
      name: "quoted holds in quotation marks",
      text: "the “two sessions” and 'two sessions,'",
      expect: "the “annual sessions” and 'annual sessions,'",
    },
    {
      name: "quoted holds in guillemets and corner brackets",
      text: "« two sessions » 「two sessions」 ｢two sessions｣",
      expect: "« annual sessions » 「annual sessions」 ｢annual sessions｣",
    },
    { name: "quoted is not closed by an apostrophe", text: "“two sessions’s growth is" },
    {
      name: "a British guard holds for both spellings",
      text: "a mini giant organisation, a mini giant organization",
      expect: "a little giant organisation, a little giant organization",
    },
    { name: "precededBy holds through a possessive", text: "Foshan's tiny giant", expect: "Foshan's little giant" },
    {
      name: "near does not count a clitic",
      text: "new crown x's x's x x x x x x x x x case",
      expect: "COVID-19 x's x's x x x x x x x x x case",
    },
    { name: "quoted fails without", text: "over two sessions" },
    {
      name: "domain holds with two distinct evidence words",
      text: "my country spends yuan in Beijing",
      expect: "China spends yuan in Beijing",
    },
    {
      name: "domain counts phrases",
      text: "my country's State Council spends yuan",
      expect: "China's State Council spends yuan",
    },
    { name: "domain fails with one, however often", text: "my country spends yuan and yuan" },
    { name: "domain fails beyond 150 words", text: `my country ${"word ".repeat(160)} yuan Beijing` },
  ],
  canonical: [
    {
      name: "its hyphen is set right in its domain",
      text: "Beijing spends yuan on high quality development",
      expect: "Beijing spends yuan on high-quality development",
    },
    {
      name: "so is a spaced hyphen",
      text: "Beijing spends yuan on high - quality development",
      expect: "Beijing spends yuan on high-quality development",
    },
    { name: "elsewhere the words stay", text: "our high quality development tools" },
    { name: "its number is the text's", text: "Beijing spends yuan on a primary-level organization" },
    {
      name: "its spelling is the text's",
      text: "Beijing spends yuan on specialised, refined, distinctive and innovative firms",
    },
  ],
  fuzzy: [
    {
      name: "a typo is forgiven in a text of the domain",
      text: "Beijing spends yuan on the revitalizaton of the countryside",
      expect: "Beijing spends yuan on the rural revitalization",
    },
    { name: "elsewhere it is not", text: "the revitalizaton of the countryside" },
    {
      name: "so is a derivation",
      text: "Beijing yuan: revitalizing of the countryside",
      expect: "Beijing yuan: rural revitalization",
    },
    { name: "but not one of another part of speech", text: "Beijing spends yuan to revitalize the countryside" },
    {
      name: "number is an inflection, a comparative is not",
      text: "development of higher quality, developments of high quality",
      expect: "development of higher quality, high-quality development",
    },
    {
      name: "two words may change places",
      text: "Beijing spends yuan on revitalization rural",
      expect: "Beijing spends yuan on rural revitalization",
    },
    {
      name: "but not where they are not written as in the form",
      text: "Beijing spends yuan on revitalizing rural areas",
    },
    {
      name: "another function word makes another phrase",
      text: "Beijing spends yuan to revitalizaton and countryside",
    },
    { name: "a word more would be lost, so it is for review", text: "Beijing spends yuan on imported wine cases" },
    {
      name: "an inserted preposition makes another phrase",
      text: "Beijing spends yuan on high development in quality",
    },
    { name: "numbers are not alike", text: "13th Five-Year Plan" },
    { name: "off means off", text: "the revitalizaton of the countryside", options: { fuzzy: false } },
    { name: "the canonical blocks a likeness over it", text: "Beijing yuan: rural revitalization of countryside" },
    { name: "a single word is never matched by likeness", text: "Chinas" },
  ],
  protection: [
    { name: "code stays", text: "`small giant` and a small giant", expect: "`small giant` and a little giant" },
    {
      name: "URLs stay",
      text: "https://x.org/small-giant and small-giant",
      expect: "https://x.org/small-giant and little giant",
    },
    {
      name: "ignored regions stay",
      text: "canonym-ignore-start small giant canonym-ignore-end small giant",
      expect: "canonym-ignore-start small giant canonym-ignore-end little giant",
    },
    { name: "unless protection is off", text: "`small giant`", expect: "`little giant`", options: { protect: false } },
  ],
  options: [
    {
      name: "a style changes the canonical",
      text: "professional, refined and new",
      expect: "specialized and sophisticated",
      options: { style: "plain" },
    },
    {
      name: "and makes the dictionary's own a variant",
      text: "specialized, refined, distinctive and innovative",
      expect: "specialized and sophisticated",
      options: { style: "plain" },
    },
    {
      name: "an override changes the canonical",
      text: "small giant, little giant",
      expect: "pocket giant, pocket giant",
      options: { overrides: { giant: "pocket giant" } },
    },
    {
      name: "abbreviations after the first",
      text: "professional, refined and new, then specialized, special and new",
      expect: "specialized, refined, distinctive and innovative (SRDI), then SRDI",
      options: { abbreviate: "after-first" },
    },
    {
      name: "abbreviations always, with their article",
      text: "a professional, refined and new firm",
      expect: "an SRDI firm",
      options: { abbreviate: "always" },
    },
  ],
  losslessness: [
    { name: "a byte order mark", text: "\ufeffsmall giant", expect: "\ufefflittle giant" },
    { name: "CRLF and a trailing newline", text: "small giant\r\nx\r\n", expect: "little giant\r\nx\r\n" },
    { name: "non-breaking spaces", text: "x\u00a0small giant\u00a0y", expect: "x\u00a0little giant\u00a0y" },
    { name: "lone surrogates", text: "\ud800 small giant \udc00", expect: "\ud800 little giant \udc00" },
    { name: "letters whose folding changes length", text: "İİİ ﬁ small giant", expect: "İİİ ﬁ little giant" },
    { name: "nothing", text: "" },
  ],
};
