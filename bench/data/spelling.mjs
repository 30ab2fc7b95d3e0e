/** Parts of words as Americans and as Britons write them. Each pair holds both ways. */
const parts =
  "color/colour honor/honour labor/labour harbor/harbour neighbor/neighbour flavor/flavour favor/favour " +
  "behavior/behaviour humor/humour rumor/rumour vapor/vapour armor/armour parlor/parlour odor/odour vigor/vigour " +
  "center/centre theater/theatre fiber/fibre caliber/calibre specter/spectre maneuver/manoeuvre " +
  "defense/defence offense/offence license/licence pretense/pretence analyze/analyse catalyze/catalyse " +
  "organiz/organis realiz/realis recogniz/recognis specializ/specialis moderniz/modernis civiliz/civilis " +
  "authoriz/authoris symboliz/symbolis criticiz/criticis industrializ/industrialis nationaliz/nationalis " +
  "traveling/travelling traveler/traveller canceled/cancelled modeling/modelling labeled/labelled jewelry/jewellery " +
  "fulfill/fulfil enroll/enrol gray/grey mold/mould plow/plough aluminum/aluminium judgment/judgement " +
  "skeptic/sceptic artifact/artefact pediatric/paediatric catalog/catalogue dialog/dialogue analog/analogue " +
  "program/programme tire/tyre acknowledgment/acknowledgement";

export const spellings = parts.split(" ").map((pair) => pair.split("/"));

const british = new Map(spellings);
const american = new Map(spellings.map(([us, uk]) => [uk, us]));
const anyOf = (words) => new RegExp([...words].sort((a, b) => b.length - a.length).join("|"));
const anyAmerican = anyOf(british.keys());
const anyBritish = anyOf(american.keys());

/** The word in American spelling. */
export function toAmerican(word) {
  return word.replace(anyBritish, (part) => american.get(part));
}

/** The word in the other spelling; the word itself where both write it alike. */
export function otherSpelling(word) {
  return anyBritish.test(word) ? toAmerican(word) : word.replace(anyAmerican, (part) => british.get(part));
}
