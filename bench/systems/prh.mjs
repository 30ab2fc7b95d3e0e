import prh from "prh";
import { leftmostLongest } from "./leftmost-longest.mjs";

export const name = "prh";

export const exact = {
  build(forms) {
    const rules = forms.map((form, index) => ({ expected: `f${index}`, pattern: `/\\b${form}\\b/i` }));
    const engine = prh.fromRowConfig("bench.yml", { version: 1, rules });
    return (text) => {
      const { diffs } = engine.makeChangeSet("bench.txt", text);
      return leftmostLongest(diffs.map(({ index, tailIndex }) => ({ start: index, end: tailIndex })));
    };
  },
};
