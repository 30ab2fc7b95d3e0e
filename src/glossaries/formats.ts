import type { Format } from "./format.js";
import { json } from "./native/json.js";
import { yaml } from "./native/yaml.js";
import { po } from "./po/po.js";
import { openrefine } from "./rules/openrefine.js";
import { prh } from "./rules/prh.js";
import { terminology } from "./rules/terminology.js";
import { vale } from "./rules/vale.js";
import { jsonld } from "./skos/jsonld.js";
import { turtle } from "./skos/turtle.js";
import type { Source } from "./source.js";
import { synonyms } from "./synonyms/synonyms.js";
import { csv, tsv } from "./table/full-table.js";
import { amazon, deepl, google, googleSet, microsoft, omegat } from "./table/pair-tables.js";
import { tbx2, tbx3, tbx3Dct } from "./tbx/tbx.js";
import { xliff } from "./xliff/xliff.js";

/** Every format, in the order of the documentation; of several that a name may end in, the first is meant. */
export const formats: readonly Format[] = [
  ...[json, yaml, csv, tsv, deepl, google, googleSet, amazon, microsoft, omegat],
  ...[tbx3, tbx3Dct, tbx2, turtle, jsonld, xliff, po, synonyms, vale, prh, terminology, openrefine],
];

/** Their names. */
export const formatNames: readonly string[] = formats.map(({ name }) => name);

const letters = (name: string) => name.toLowerCase().replace(/[^a-z\d]/g, "");

/** The format of a name, in any of its spellings. */
export function findFormat(name: string): Format | undefined {
  const wanted = letters(String(name));
  return formats.find((format) => [format.name, ...format.aliases].some((known) => letters(known) === wanted));
}

/** The format that a file of this name is meant to be written in. */
export function formatOfName(filename: string): Format | undefined {
  const lower = filename.toLowerCase();
  const ending = formats.find(({ extensions }) => extensions.some((extension) => lower.endsWith(extension)));
  if (lower.endsWith(".txt") && /synonym/.test(lower)) return synonyms;
  return lower.endsWith(".tbx") ? tbx3 : ending;
}

/** Files whose endings say that they are structured: that cells or lines seem to be in them means nothing. */
const structured = /^\.(?:json|jsonc|jsonld|ya?ml|xml|tbx|xlf|xliff|ttl|nt|n3|po|pot)$/;

/** The format that a content is most surely of; where that is open, the file name decides. */
export function detectFormat(source: Source): Format | undefined {
  const { extension } = source;
  const rated = formats.map((format) => {
    const surety = format.detects?.(source) ?? 0;
    if (surety < 0.6 && structured.test(extension)) return { format, surety: 0 };
    const named = surety > 0 && surety < 0.9 && format.extensions.includes(extension);
    return { format, surety: named ? surety + 0.2 : surety };
  });
  const best = rated.reduce((a, b) => (b.surety > a.surety ? b : a));
  return best.surety > 0 ? best.format : byNameAlone(source);
}

/** Content that says nothing: one column, a broken file. Not so YAML, which holds a thousand other things. */
function byNameAlone(source: Source): Format | undefined {
  const { extension } = source;
  if (source.text.trim() === "" || extension === "" || extension === ".txt") return undefined;
  const isYaml = /^\.ya?ml$/.test(extension);
  if (isYaml && !/^(?:id|concepts|language)\s*:/m.test(source.text)) return undefined;
  return formats.find(({ extensions, detects }) => detects !== undefined && extensions.includes(extension));
}
