import { wordFamilies } from "./word-families.js";

/** Words, or what the endings leave of them, whose root no rule finds. */
const roots = wordFamilies(
  "special specialist specialty,scient scientist,econom economist,strong strength,grow growth,deep depth,safe safety," +
    "appli application applicabl,religi religion,centur centenary centennial,live livabl,novel novelty,guid guidanc," +
    "maintain maintenanc,compet competit,recogn recognit,defin definit,expand expan,extend exten,decid decis," +
    "divid divis,includ inclus,conclud conclus,describ descript,consum consumpt,assum assumpt,unite unity,lead leader," +
    "act action,administr administer,registr register,stabl stabiliz,digital digitiz,analyz analysis analyst analyt",
);

/** Words that look derived, but whose remainder would be a stranger: `important` has nothing of `import`. */
const whole = new Set(
  (
    "apartment authority authoriz business celebrity collectiv communal community competent conferenc considerabl " +
    "currency customer department designat experiment factory fellowship generous hospitality important industrious " +
    "informal instanc integrity internal international inventory majority minority objectiv organiz patienc positiv presenc " +
    "priority procession projection question rational scholarship special statement subjectiv succession successiv " +
    "university"
  ).split(" "),
);

/** What a stem may end with, derived ending, what it was made from; the first that fits. A stem has lost its silent e. */
const endings: readonly (readonly [last: string, ending: RegExp, origin: string])[] = [
  ["sly", /ic(?:s|al|ally)$/, "ic"],
  ["y", /bly$/, "bl"],
  ["y", /(.{3}[^op])ly$/, "$1"],
  ["slt", /(.{4})(?:ness|ful|ment)$/, "$1"],
  ["p", /(.{6})ship$/, "$1"],
  ["nr", /iz(?:ation|er)$/, "iz"],
  ["z", /(.{4})iz$/, "$1"],
  ["cn", /ific(?:ation)?$/, "ify"],
  ["y", /(.{6})ify$/, "$1"],
  ["ytc", /(cr)(?:acy|at|atic)$/, "$1"],
  ["nvry", /(.{3}at)(?:ion|iv|or|ory)$/, "$1"],
  ["tc", /(.{4})at(?:ic)?$/, "$1"],
  ["y", /([ai])bility$/, "$1bl"],
  ["l", /(.{4})abl$/, "$1"],
  ["l", /(cess)ibl$/, "$1"],
  ["y", /(iv|.{4})ity$/, "$1"],
  ["v", /(.{4}[cstx])iv$/, "$1"],
  ["r", /(.{5}t)or$/, "$1"],
  ["n", /(.{4}[st])ion$/, "$1"],
  ["y", /(.{5}ion|ment)ary$/, "$1"],
  ["r", /(duc|.{4}(?:m|op|oy))er$/, "$1"],
  ["c", /duc$/, "duct"],
  ["l", /([nr]c|nt)ial$/, "$1"],
  ["l", /(.{4}r)ial$/, "$1y"],
  ["l", /(.{6})al$/, "$1"],
  ["c", /(er)istic$/, "$1"],
  ["c", /(.{6})ic$/, "$1"],
  ["m", /(.{4})ism$/, "$1ist"],
  ["cy", /(.{3}[ae])ncy?$/, "$1nt"],
  ["t", /(.{6})[ae]nt$/, "$1"],
  ["s", /(.{4})ious$/, "$1y"],
  ["s", /(.{5})ous$/, "$1"],
  ["n", /^(strength|broad|deep|tight|hard|short|weak)en$/, "$1"],
  ["e", /(.{4}s)e$/, "$1"],
  ["yi", /(.{6})[yi]$/, "$1"],
  ["y", /(...)y$/, "$1i"],
];

/** The endings by their last letter: of thirty-six a stem can have three or four. */
const byLast = new Map<string, [ending: RegExp, origin: string][]>();
for (const [last, ending, origin] of endings) {
  for (const letter of last) byLast.set(letter, [...(byLast.get(letter) ?? []), [ending, origin]]);
}

/**
 * Strips one derived ending from a stem, if that is safe: `modernization` → `moderniz`.
 *
 * @param stem - one folded word without inflection, in American spelling.
 * @returns what is left; the stem itself when there is nothing to strip.
 */
export function withoutDerivation(stem: string): string {
  const known = roots.get(stem);
  if (known !== undefined) return known;
  const rule = whole.has(stem) ? undefined : byLast.get(stem.at(-1) ?? "")?.find(([ending]) => ending.test(stem));
  return rule === undefined ? stem : stem.replace(rule[0], rule[1]);
}
