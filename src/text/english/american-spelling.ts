/** What precedes `-is-` in words that every spelling writes with s: advise, raise, surprise, likewise … */
const keepsS =
  /(?:[aou]|[^aeiou]r|w|(?:ad|de|re|pre|tele|super|impro)v|(?:re|de|pre|pro|sur|che)m|(?:ex|in|pre|con|cum|r)c|(?:adver|exper|chas|trea)t|(?:merchan|para)d|franch|desp|^val|^cer|^mort|(?:metr|acr|necr)opol)$/;

/** British ending or word part → American, applied in this order. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/practis(?=e|ing)/, "practic"],
  [/([ao])lys(?=e$|ed$|ers?$|ing$)/, "$1lyz"],
  [
    /(arb|ard|arm|behavi|cand|clam|clang|col|demean|dol|enam|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|savi|sav|splend|succ|tum|val|vap|vig)our/,
    "$1or",
  ],
  [
    /(cent|theat|met|lit|fib|calib|lust|somb|spect|meag|^och|scept|sepulch|louv|^mit|goit|saltpet|manoeuv)r(?:e(?=$|s$|piece|board|glass)|(?=ed$|ing$|ab))/,
    "$1er",
  ],
  [/manoeuv/, "maneuv"],
  [/([aeio]log)ue(?=$|[drs])/, "$1"],
  [/([aeio]log)(?:uing)$/, "$1ing"],
  [/([aeio]log)(?=[dr]s?$)/, "$1e"],
  [
    /((?:v|d|nn|an|la?b|lib|[eo]w|[^q]u|mm|am|r|[cr]k|ll|canc|parc|couns|chis|tass|tins|weas)e|(?:tot|sign|riv|equ|di|initi|tri|spir|marsh|med|met|ped)a|(?:penc|stenc|counc)i)ll(?=(?:ed|ing|ings|er|ers|or|ors|ous|ously)$)/,
    "$1l",
  ],
  [/^(enro|fulfi|insti|disti|appa|enthra)l(?=$|s$|ments?$)/, "$1ll"],
  [/^(insta)l(?=ments?$)/, "$1ll"],
  [/^(unski|ski|wi)l(?=ful)/, "$1ll"],
  [/^jewellery$/, "jewelry"],
  [/^woollen/, "woolen"],
  [/(def|^off|pret)ence(?=$|s$|less)/, "$1ense"],
  [/licenc(?=e)/, "licens"],
  [/gramme(?=s?$)/, "gram"],
  [/^cheque(?=s?$|book)/, "check"],
  [/^grey(?=$|s$|er|est|ish|ing|ed|ness|ly)/, "gray"],
  [/^ageing$/, "aging"],
  [/aluminium/, "aluminum"],
  [/^tyre(?=s?$)/, "tire"],
  [/plough/, "plow"],
  [/mould/, "mold"],
  [/^draught(?=s?$|y)/, "draft"],
  [/sceptic/, "skeptic"],
  [/artefact/, "artifact"],
  [/dgement/, "dgment"],
  [/aemi/, "emi"],
  [/^haem(?=[ao])/, "hem"],
  [/paed/, "ped"],
];

const ise = /^(.{3,}?)is(e[ds]?|ers?|ings?|ingly|able|ations?|ational|ements?)$/;

/**
 * Gives a word its American spelling: `organisation` → `organization`, `neighbours` → `neighbors`.
 *
 * A class key rather than advice to writers: where American usage itself wavers (`dialogue`, `glamour`), both
 * spellings still come out as one. A word that is spelled alike everywhere stays as it is.
 *
 * @param word - one folded word: NFKC, lower case.
 * @returns the word in American spelling; applying it twice changes nothing more.
 */
export function americanSpelling(word: string): string {
  if (word.length < 4) return word;
  let spelled = word;
  for (const [british, american] of spellings) spelled = spelled.replace(british, american);
  const parts = ise.exec(spelled);
  if (parts === null) return spelled;
  const [, head = "", ending = ""] = parts;
  return keepsS.test(head) ? spelled : `${head}iz${ending}`;
}
