import { createRepairer } from "../../dist/bilingual.js";

export const name = "pair by pair, learnt before";

export const repair = {
  build({ pairs, dictionary }) {
    const repairer = createRepairer({ dictionary, confidence: "thorough" });
    repairer.learn(pairs);
    return (batch) => batch.map((pair) => repairer.repair(pair));
  },
};
