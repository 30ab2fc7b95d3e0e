/**
 * Measures repairs: `npm run repair-eval` repairs the machine translations that lie beside the checkout, one batch a
 * year and system, and prints term success and control words (as the terminology task of WMT 2025 counts them) and
 * chrF2 against human translations, before and after, with the processor time of a batch and the most memory used.
 * Settings to measure may be named; without, all are.
 */
import { type RepairOptions, repairTranslations, scoreTerminology } from "../src/bilingual/index.js";
import { chrf } from "./evaluation/chrf.js";
import { table } from "./evaluation/table.js";
import { translations, type Year } from "./evaluation/translations.js";

type Setting = NonNullable<RepairOptions["confidence"]>;

const all = ["strict", "balanced", "thorough"] as const;
const asked = all.filter((setting) => process.argv.includes(setting));
const years = translations();

if (years) for (const setting of asked.length > 0 ? asked : all) measure(years, setting);
else console.log("No translations lie beside the checkout: nothing was measured.");

function measure(batches: readonly Year[], setting: Setting): void {
  const systems = [...new Set(batches.flatMap(({ documents }) => Object.keys(documents[0]?.targets ?? {})))].sort();
  const head = ["system", "terms", "", "control", "", "chrF2", "", "edits", "s a batch", "MB"];
  console.log(
    `${setting}\n\n${table(
      head,
      systems.map((system) => rowOf(system, batches, setting)),
    )}`,
  );
}

function rowOf(system: string, batches: readonly Year[], setting: Setting): string[] {
  let edits = 0;
  const started = process.cpuUsage();
  const repaired = batches.map(({ documents, dictionary }) => {
    const pairs = documents.map(({ source, targets }) => ({ source, target: targets[system] ?? "" }));
    const results = repairTranslations(pairs, { dictionary, confidence: setting });
    edits += results.reduce((sum, result) => sum + result.edits.length, 0);
    return results.map(({ text }) => text);
  });
  const { user, system: kernel } = process.cpuUsage(started);
  const given = batches.map(({ documents }) => documents.map(({ targets }) => targets[system] ?? ""));
  const figures = [given, repaired].map((texts) => [
    successOf(batches, texts, "dictionary"),
    successOf(batches, texts, "control"),
    chrf(batches.flatMap(({ documents }, at) => documents.map((one, n) => [texts[at]?.[n] ?? "", one.reference]))),
  ]);
  const [before = [], after = []] = figures;
  const cells = before.flatMap((one, at) => [one.toFixed(1), (after[at] as number).toFixed(1)]);
  const seconds = (user + kernel) / 1e6 / batches.length;
  return [system, ...cells, `${edits}`, seconds.toFixed(1), `${Math.round(process.resourceUsage().maxRSS / 1000)}`];
}

function successOf(batches: readonly Year[], texts: readonly string[][], list: "dictionary" | "control"): number {
  const scores = batches.map((batch, at) =>
    scoreTerminology(
      batch.documents.map(({ source, reference }, n) => ({ source, reference, target: texts[at]?.[n] ?? "" })),
      { dictionary: batch[list] },
    ),
  );
  const counted = scores.reduce((sum, one) => sum + one.counted, 0);
  return (100 * scores.reduce((sum, one) => sum + one.success * one.counted, 0)) / counted;
}
