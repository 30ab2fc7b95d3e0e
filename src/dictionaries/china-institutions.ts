import data from "../../dictionaries/china-institutions.json" with { type: "json" };
import type { Dictionary } from "../dictionary/model.js";

/** Names of Chinese institutions in English. The same data as `canonym/dictionaries/china-institutions.json`. */
const chinaInstitutions: Dictionary = data as unknown as Dictionary;

export default chinaInstitutions;
