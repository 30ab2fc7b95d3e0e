import { parseArgs } from "node:util";

/** Reads `--task a,b --size 1000,100000 --system canonym,limit-* --rounds 7 --patience 20 --quick`; a size may be any of a task's. */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      task: { type: "string" },
      size: { type: "string" },
      system: { type: "string" },
      rounds: { type: "string" },
      patience: { type: "string" },
      quick: { type: "boolean", default: false },
    },
  });
  const { quick, task, system, size } = values;
  return {
    quick,
    /** How many seconds a system may take to be prepared, before it counts as too slow to be measured. */
    patience: Number(values.patience ?? 120),
    rounds: Number(values.rounds ?? (quick ? 3 : 9)),
    wantsTask: selector(task),
    wantsSystem: selector(system),
    wantsSize: selector(size),
    givenSizes: size !== undefined,
    whole: !quick && system === undefined && size === undefined,
  };
}

/** Whether a name is on a list of patterns, in which `*` stands for anything; without a list every name is. */
function selector(list) {
  if (list === undefined) return () => true;
  const patterns = list.split(",").map((pattern) => new RegExp(`^${pattern.replaceAll("*", ".*")}$`));
  return (name) => patterns.some((pattern) => pattern.test(name));
}
