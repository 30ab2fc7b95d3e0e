const irregular = new Map(
  (
    "built build,made make,led lead,brought bring,held hold,kept keep,grew grow,grown grow,rose rise," +
    "risen rise,took take,taken take,gave give,given give,wrote write,written write,spoke speak," +
    "spoken speak,chose choose,chosen choose,drove drive,driven drive,sought seek,taught teach," +
    "thought think,felt feel,met meet,sent send,spent spend,lent lend,won win,began begin,begun begin," +
    "ran run,went go,gone go,goes go,came come,became become,saw see,seen see,did do,done do,does do," +
    "knew know,known know,shown show,drew draw,drawn draw,fought fight,bought buy,sold sell,told tell," +
    "said say,paid pay,laid lay,lost lose,stood stand,understood understand,broke break,broken break," +
    "fell fall,fallen fall,rebuilt rebuild,undertook undertake,undertaken undertake,dying die,lying lie," +
    "tying tie,owed owe,owing owe,been be,agreed agree,disagreed disagree,freed free," +
    "guaranteed guarantee,focused focus,focusing focus,biased bias,using use,used use"
  )
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);

/** Words in -ed or -ing that inflect no verb. */
const uninflected = new Set(
  (
    "hundred kindred hatred sacred naked wicked rugged embed imbed biped infrared ceiling evening morning " +
    "during sibling darling sterling pudding beijing nanjing chongqing xiaoping jinping liaoning"
  ).split(" "),
);

const inflected = /(?:ed|ing)$(?<!^(?:[^aeiouy]*|un|be)(?:ing|ed)|^(?:some|any|every|no|play)thing|s[pt]ring|eed)/;

/** What is left of a verb that has lost its final e: `promot-`, `mak-`, `chang-`. */
const lostE = new RegExp(
  [
    "^(?:[^aeiouy]|qu)+[aeiouy][bcdfgklmnprtz]$", // one short syllable: hop-ing, for hop-p-ing has doubled
    "^(?:ag|aw)$|[cvu]$|[^tz]z$|ws$|(?:[aeiourln]|[aeioum]p)s$",
    "[bcdfgkpstz]l$|(?:[^aeiou]|qu)(?:il|ul|ol)$|(?:xh|nh|mp|sc)al$",
    "[rld]g$|(?:[^aeiou]|i)[aiu]g$|(?:ll|v|ch|r|^t)[ae]ng$|(?:fr|mp|cr|sc|^h|^t)ing$|[lo]ung$|leg$|ieg$",
    "(?:[^aeiou]|qu)[aiu]r$|(?:dh|oh|nh|rf|rsev|rev)er$|(?:xpl|st|gn|ad|pl|sc|sn)or$",
    "(?:[^aeo]|[cl]re|ine|rme|cle|use)at$|(?:[^aeiou]|qu)[ou]t$|(?:pl|^del|omp|cr)et$",
    "(?:nv|un|^c|[xen]c|gn|^ped|wr)it$|(?:^p|^w|^t|^h|^b)ast$",
    "(?:[^aeiou]|[qg]u|i)[aiou]d$|uad$|(?:c|mp|ers)ed$",
    "(?:[^aeiou]|qu)[iu]n$|[rtn]ven$|(?:stp|^at|cond|eph|thr)on$",
    "[^aeiou]um$|com$|(?:fl|n|fr)am$",
    "(?:sc|sh)ap$|[^aeiou]yp$|scop$|[^aeiou]ib$",
    "(?:[^aeiou]|qu)[aeiou]k$",
    "(?:breat|^clot|bat|soot|writ|tit|seet|sheat|^c?ac)h$",
  ].join("|"),
);

/** Endings that {@link lostE} would take for its own. */
const keepsBare =
  /(?:combat|format|pilot|pivot|ballot|riot|debut|consul|[pt]encil|council|canvas|collar|pillar|focus|bias|ss)$/;

function withoutEnding(rest: string): string {
  if (/([bdgmnprt])\1$/.test(rest)) return rest.length > 3 ? rest.slice(0, -1) : rest;
  if (/(?:[^s]pe|re?be|xce|ntro|patro)ll$/.test(rest)) return rest.slice(0, -1);
  return lostE.test(rest) && !keepsBare.test(rest) ? `${rest}e` : rest;
}

/**
 * Takes a verb form in -ed or -ing, or an irregular past form, back to its base: `controlled` → `control`.
 *
 * @param word - one folded word in American spelling.
 * @returns the base; the word itself where it is no such form.
 */
export function verbBase(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (!inflected.test(word) || uninflected.has(word)) return word;
  if (/ied$/.test(word)) return word.length === 4 ? word.slice(0, -1) : `${word.slice(0, -3)}y`;
  return withoutEnding(word.replace(/(?:ed|ing)$/, ""));
}
