import data from "../../dictionaries/china-idioms.json" with { type: "json" };
import type { Dictionary } from "../dictionary/model.js";

/** Chinese set phrases in English. The same data as `canonym/dictionaries/china-idioms.json`. */
const chinaIdioms: Dictionary = data as unknown as Dictionary;

export default chinaIdioms;
