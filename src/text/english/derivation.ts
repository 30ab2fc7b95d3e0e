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

/** Derived ending → what it was made from; the first that fits. A stem has lost its silent e. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/ic(?:s|al|ally)$/, "ic"],
  [/bly$/, "bl"],
  [/(.{3}[^op])ly$/, "$1"],
  [/(.{4})(?:ness|ful|ment)$/, "$1"],
  [/(.{6})ship$/, "$1"],
  [/iz(?:ation|er)$/, "iz"],
  [/(.{4})iz$/, "$1"],
  [/ific(?:ation)?$/, "ify"],
  [/(.{6})ify$/, "$1"],
  [/(cr)(?:acy|at|atic)$/, "$1"],
  [/(.{3}at)(?:ion|iv|or|ory)$/, "$1"],
  [/(.{4})at(?:ic)?$/, "$1"],
  [/([ai])bility$/, "$1bl"],
  [/(.{4})abl$/, "$1"],
  [/(cess)ibl$/, "$1"],
  [/(iv|.{4})ity$/, "$1"],
  [/(.{4}[cstx])iv$/, "$1"],
  [/(.{5}t)or$/, "$1"],
  [/(.{4}[st])ion$/, "$1"],
  [/(.{5}ion|ment)ary$/, "$1"],
  [/(duc|.{4}(?:m|op|oy))er$/, "$1"],
  [/duc$/, "duct"],
  [/([nr]c|nt)ial$/, "$1"],
  [/(.{4}r)ial$/, "$1y"],
  [/(.{6})al$/, "$1"],
  [/(er)istic$/, "$1"],
  [/(.{6})ic$/, "$1"],
  [/(.{4})ism$/, "$1ist"],
  [/(.{3}[ae])ncy?$/, "$1nt"],
  [/(.{6})[ae]nt$/, "$1"],
  [/(.{4})ious$/, "$1y"],
  [/(.{5})ous$/, "$1"],
  [/^(strength|broad|deep|tight|hard|short|weak)en$/, "$1"],
  [/(.{4}s)e$/, "$1"],
  [/(.{6})[yi]$/, "$1"],
  [/(...)y$/, "$1i"],
];

/**
 * Strips one derived ending from a stem, if that is safe: `modernization` → `moderniz`.
 *
 * @param stem - one folded word without inflection, in American spelling.
 * @returns what is left; the stem itself when there is nothing to strip.
 */
export function withoutDerivation(stem: string): string {
  const known = roots.get(stem);
  if (known !== undefined) return known;
  const rule = whole.has(stem) ? undefined : endings.find(([ending]) => ending.test(stem));
  return rule === undefined ? stem : stem.replace(rule[0], rule[1]);
}
