import data from "../../dictionaries/china-policy.json" with { type: "json" };
import type { Dictionary } from "../dictionary/model.js";

/** Chinese policy terms in English. The same data as `canonym/dictionaries/china-policy.json`. */
const chinaPolicy: Dictionary = data as unknown as Dictionary;

export default chinaPolicy;
