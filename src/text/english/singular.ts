/** Words that end like a plural and are none, or are used in the plural alone. */
const unchanged = new Set(
  (
    "always perhaps whereas besides sometimes nowadays afterwards towards backwards forwards upwards downwards " +
    "inwards outwards onwards overseas indoors outdoors upstairs downstairs alas hers ours yours theirs does goes " +
    "themselves ourselves yourselves " +
    "news means series species lens chaos cosmos ethos pathos kudos bias canvas atlas alias pancreas diabetes " +
    "herpes rabies headquarters barracks crossroads corps biceps forceps scissors trousers thanks goods customs " +
    "arms athens brussels wales james charles texas kansas arkansas dallas vegas honduras laos davos lagos " +
    "christmas mercedes andes maldives siemens yemen semen hymen turkmen dolmen"
  ).split(" "),
);

const irregular = new Map(
  (
    "men man,children child,feet foot,teeth tooth,geese goose,mice mouse,lice louse,oxen ox,crises crisis,oases oasis," +
    "axes axis,synopses synopsis,lenses lens,gases gas,biases bias,canvases canvas,atlases atlas,aliases alias," +
    "irises iris,quizzes quiz,indices index,matrices matrix,vertices vertex,appendices appendix,criteria criterion," +
    "phenomena phenomenon,bacteria bacterium,strata stratum,curricula curriculum,memoranda memorandum," +
    "stimuli stimulus,nuclei nucleus,fungi fungus,alumni alumnus,radii radius,foci focus,cacti cactus,menus menu," +
    "gurus guru,movies movie,cookies cookie,zombies zombie,calories calorie,prairies prairie,genies genie," +
    "rookies rookie,selfies selfie,sorties sortie,hippies hippie,hoodies hoodie," +
    "characteristics characteristic,topics topic,critics critic," +
    "clinics clinic,fabrics fabric,republics republic,metrics metric,picnics picnic,relics relic,mechanics mechanic"
  )
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);

/** Plural ending → singular ending; the first that fits decides. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/((?:[^aiou]|wo)m)en$/, "$1an"],
  [/[^a-z]s$|(?:[siu]|ic)s$|[^s]$/, "$&"],
  [/^((?:house|mid|after|pen|jack)?(?:kni|wi|li))ves$/, "$1fe"],
  [/^(wol|were?wol|book?shel|shel|sel|hal|cal|el|thie|loa|shea|lea|scar|hoo|whar|dwar|bee)ves$/, "$1f"],
  [/^(.)ies$/, "$1ie"],
  [/ies$/, "y"],
  [/((?:head|heart|tooth|back|stomach|ear)a|^a|^ca|mousta|musta|^ni|psy|cli|avalan|qui|tran)ches$/, "$1che"],
  [/(ch|sh|ss|x|tz|zz)es$/, "$1"],
  [/(lys|thes|^genes|xeges|gnos|euros|ychos|bios|rphos)es$/, "$1is"],
  [/((?:[aof]|exc|acc|^(?:dis)?ab|^a?m|bem|per|^r|cl|^|^re|^mis|^dis|^over)us)es$/, "$1e"],
  [/(us)es$/, "$1"],
  [/((?:^.{1,2}|sh|can|ob|al|fl|thr|sl|tipt|mistlet)o)es$/, "$1e"],
  [/([^aeiou]o)es$/, "$1"],
  [/s$/, ""],
];

/**
 * Gives the singular of a regular English plural and of the common irregular ones: `policies` → `policy`.
 *
 * A class key: a form that is plural and something else besides (`leaves`) comes out as the commoner singular, and
 * any word whose end no rule knows stays as it is.
 *
 * @param word - one folded word: NFKC, lower case.
 * @returns the singular; applying it twice changes nothing more.
 */
export function singular(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.length <= 3 || unchanged.has(word)) return word;
  for (const [plural, single] of endings) {
    if (!plural.test(word)) continue;
    const result = word.replace(plural, single);
    return result === word ? word : singular(result);
  }
  return word;
}
