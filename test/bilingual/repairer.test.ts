import { describe, expect, it } from "vitest";
import { createRepairer, type RepairModel } from "../../src/bilingual/index.js";
import { CanonymError } from "../../src/index.js";
import { batch, harbour } from "./harbour.js";

const yards = [
  ["工人在堆場。", "Workers are in the box field."],
  ["堆場今天關閉。", "The box field is closed today."],
  ["我們參觀了堆場。", "We visited the box field."],
].map(([source = "", target = ""]) => ({ source, target }));
const unseen = { source: "堆場很大。", target: "The box field is large." };
const repaired = "The container yard is large.";

function learnt() {
  const repairer = createRepairer({ dictionary: harbour });
  repairer.learn([...batch, ...yards]);
  return repairer;
}

describe("createRepairer", () => {
  it("repairs a pair by what it learnt before", () => {
    expect(createRepairer({ dictionary: harbour }).repair(unseen).text).toBe(unseen.target);
    expect(learnt().repair(unseen).text).toBe(repaired);
  });

  it("learns nothing from what it repairs", () => {
    const repairer = learnt();
    const before = repairer.model();
    const results = [repairer.repair(unseen), repairer.repair(unseen)];
    expect(results[0]).toEqual(results[1]);
    expect(repairer.model()).toEqual(before);
  });

  it("learns on top of what it knows", () => {
    const repairer = createRepairer({ dictionary: harbour });
    for (const pair of [...batch, ...yards]) repairer.learn([pair]);
    expect(repairer.repair(unseen).text).toBe(repaired);
  });

  it("is the same from its model", () => {
    const first = learnt();
    const model = JSON.parse(JSON.stringify(first.model())) as RepairModel;
    const second = createRepairer({ dictionary: harbour, model });
    expect(second.model()).toEqual(model);
    for (const pair of [...batch, unseen]) expect(second.repair(pair)).toEqual(first.repair(pair));
  });

  it("takes a model for a dictionary that has changed", () => {
    const model = learnt().model();
    const concepts = harbour.concepts.filter(({ id }) => id !== "pilot").reverse();
    const repairer = createRepairer({ dictionary: { ...harbour, concepts }, model });
    expect(repairer.repair(unseen).text).toBe(repaired);
    expect(repairer.repair(batch[5] as (typeof batch)[0])).toMatchObject({ text: batch[5]?.target, matches: [] });
  });

  it.each<[string, (model: RepairModel) => unknown]>([
    ["nothing", () => null],
    ["something else", () => ({ hello: "world" })],
    ["another version", (model) => ({ ...model, version: 2 })],
    ["a changed body", (model) => ({ ...model, body: model.body.replace("pilot", "pylot") })],
    ["a cut body", (model) => ({ ...model, body: model.body.slice(0, -9) })],
    ["a changed checksum", (model) => ({ ...model, checksum: "0" })],
  ])("refuses %s for a model", (_, damage) => {
    const model = damage(learnt().model()) as RepairModel;
    expect(() => createRepairer({ dictionary: harbour, model })).toThrow(CanonymError);
  });
});
