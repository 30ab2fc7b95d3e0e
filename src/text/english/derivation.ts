/** Words whose root no rule finds. */
const roots = new Map(
  (
    "specialist special,specialty special,scientist scient,economist econom,energetic energi," +
    "strength strong,growth grow,application appli,applicable appli,religion religi,recognition recogn," +
    "centenary centur,centennial centur,livable live,novelty novel,guidance guide,maintenance maintain," +
    "competition compet,competitive compet,competitor compet,expansion expand,agile agil,depth deep," +
    "safety safe,inclusion includ,inclusive includ,conclusion conclud,decision decid,decisive decid," +
    "division divid,action act,description describ,descriptive describ,consumption consum," +
    "assumption assum,unity unite,extension extend,extensive extend,definition defin,leader lead," +
    "farmer farm,worker work,administer administr,register registr,stabilize stabl,beauty beaut," +
    "beautiful beaut,beautify beaut,analysis analyz,analyst analyz,analytical analyz,value valu," +
    "severity severe"
  )
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);

/** Words that look derived, but whose remainder would be a stranger: `general` has nothing of `generate`. */
const whole = new Set(
  (
    "accountant admiral affection apartment authority authorize basement battery business capitalize " +
    "celebrity civilize classic collective communal community compassion competent complement compliment " +
    "conference conscience considerable considerate consistent contention convention conversation " +
    "cooperate corpse courteous currency customer department designate destiny diversion empirical " +
    "envelope exception experiment factory fellowship general generic generous gradual hardly hospital " +
    "hospitality humane identical identity impartial important industrious informal initial instance " +
    "integrity internal international interval inventory journal lateral liberal literal locale majority " +
    "marshal mineral minority missionary morale nominal numeral objection objective official organic " +
    "organism organize oriental pacific partial patience physical politic portable positive potential " +
    "presence priority procession projection question rational rationale realize recession scholarship " +
    "secrete secretion several severe singly special statement stationary stripe subjective succession " +
    "successive successor supplement temperate terminal university virtual"
  ).split(" "),
);

/** Derived ending → what it was made from; the first that fits, again and again, mostly from word to word. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/ics$/, "ic"],
  [/ically$/, "ic"],
  [/bly$/, "ble"],
  [/(..)ily$/, "$1y"],
  [/(.{3}[^op])ly$/, "$1"],
  [/(.{4})(?:ness|ful)$/, "$1"],
  [/(.{6})ship$/, "$1"],
  [/(.{4})ment$/, "$1"],
  [/iz(?:ation|ational|er)$/, "ize"],
  [/(.{4})ize$/, "$1"],
  [/ific(?:ation)?$/, "ify"],
  [/(.{6})ify$/, "$1"],
  [/(cr)(?:acy|at|atic)$/, "$1"],
  [/(.{3})at(?:ion|ive|or|ory)$/, "$1ate"],
  [/(.{4})at(?:e|ic)$/, "$1"],
  [/([ai])bility$/, "$1ble"],
  [/(.{4})able$/, "$1"],
  [/(cess)ible$/, "$1"],
  [/ivity$/, "ive"],
  [/osity$/, "ous"],
  [/(.{4})ity$/, "$1"],
  [/(.{4}[cstx])ive$/, "$1"],
  [/(.{5}t|.{4}ess)or$/, "$1"],
  [/(.{4}[st])ion$/, "$1"],
  [/(ion|ment)ary$/, "$1"],
  [/(.{4}(?:c|m|op|oy)e)r$/, "$1"],
  [/duce$/, "duct"],
  [/ical$/, "ic"],
  [/(n|r)cial$/, "$1ce"],
  [/ntial$/, "nt"],
  [/(.{4}r)ial$/, "$1y"],
  [/(.{5})al$/, "$1"],
  [/(er)istic$/, "$1"],
  [/(.{5})ic$/, "$1"],
  [/(.{4})ism$/, "$1ist"],
  [/(.{3}[ae])nc[ey]$/, "$1nt"],
  [/(.{6})[ae]nt$/, "$1"],
  [/itious$/, "ition"],
  [/(.{4})ious$/, "$1y"],
  [/(.{5})ous$/, "$1"],
  [/^(strength|broad|deep|wid|length|tight|hard|short|weak|sharp|bright|thick|dark|height|soft|quick|loos)en$/, "$1"],
  [/(.{5})e$/, "$1"],
  [/(.{6})[yi]$/, "$1"],
  [/(...)y$/, "$1i"],
];

/** What is longer is no word, and would be stripped forever. */
const longest = 40;

/**
 * Strips derivation from a stem, as far as it is safe: `innovation`, `innovative`, `innovator` → `innov`.
 *
 * @param stem - one folded word without inflection, in American spelling.
 * @returns a key that words of one family share; seldom a word itself.
 */
export function withoutDerivation(stem: string): string {
  const known = roots.get(stem);
  if (known !== undefined) return known;
  if (stem.length > longest || whole.has(stem)) return stem;
  const rule = endings.find(([ending]) => ending.test(stem));
  return rule === undefined ? stem : withoutDerivation(stem.replace(rule[0], rule[1]));
}
