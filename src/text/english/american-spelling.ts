/** What precedes `-is-` in words that every spelling writes with s: advise, raise, surprise, likewise … */
const keepsS =
  /(?:[aou]|[^aeiou]r|w|(?:ad|de|re|pre|tele|super|impro)v|(?:re|de|pre|pro|sur|che)m|(?:ex|in|pre|con|cum|r)c|(?:adver|exper|trea)t|(?:merchan|para)d|franch|desp)$/;

/** British ending or word part → American, applied in this order. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/practis(?=e|ing)/, "practic"],
  [/([ao])lys(?=e$|ed$|ers?$|ing$)/, "$1lyz"],
  [/(?<=[aeiou][^aeiou]*i?)(?<!det|cont|p)our(?=$|s$|e[dr]|ing|a[bl]|ful|hood|less|ite)/g, "or"],
  [/(cent|theat|met|lit|fib|calib|spect)r(?:e(?=$|s$)|(?=ed$|ing$))/, "$1er"],
  [/manoeuvr(?:e(?=$|s$)|(?=ed$|ing$))/, "maneuver"],
  [/([aeio]log)(?:ue(?=s?$)|u(?=e[dr]|ing))/g, "$1"],
  [
    /((?:av|od|ab|nn|pan|lev|fu|canc|couns|marv)e|(?:tot|sign|riv|equ|initi)a|counci)ll(?=(?:ed|ing|er|or|ous)(?:s|ly)?$)/,
    "$1l",
  ],
  [/^(enro|fulfi|insti|insta|(?:un)?ski|wi)l(?=$|s$|ments?$|ful)/, "$1ll"],
  [/^jewellery$/, "jewelry"],
  [/(def|^off|pret)ence(?=$|s$|less)/, "$1ense"],
  [/licenc(?=e)/, "licens"],
  [/gramme(?=s?$)/, "gram"],
  [/^cheque(?=s?$)/, "check"],
  [/^grey/, "gray"],
  [/^ageing$/, "aging"],
  [/aluminium/, "aluminum"],
  [/^tyre(?=s?$)/, "tire"],
  [/plough/, "plow"],
  [/mould/, "mold"],
  [/sceptic/, "skeptic"],
  [/artefact/, "artifact"],
  [/dgement/, "dgment"],
  [/paed/, "ped"],
];

/** Whether any of them stands in a word at all: in most none does. */
const anySpelling = new RegExp(spellings.map(([british]) => british.source).join("|"));

const ise = /^(.{3,}?)is(e[ds]?|ers?|ings?|able|ation(?:s|al)?|ements?)$/;

/**
 * Gives a word its American spelling: `organisation` → `organization`, `neighbours` → `neighbors`.
 *
 * A class key rather than advice to writers: where American usage itself wavers (`dialogue`, `glamour`), both
 * spellings still come out as one. A common word that is spelled alike everywhere stays as it is.
 *
 * @param word - one folded word: NFKC, lower case.
 * @returns the word in American spelling; applying it twice changes nothing more.
 */
export function americanSpelling(word: string): string {
  if (word.length < 4) return word;
  let spelled = word;
  if (anySpelling.test(word)) {
    for (const [british, american] of spellings) spelled = spelled.replace(british, american);
  }
  const parts = spelled.includes("is", 3) ? ise.exec(spelled) : null;
  if (parts === null) return spelled;
  const [, head = "", ending = ""] = parts;
  return keepsS.test(head) ? spelled : `${head}iz${ending}`;
}
