import * as canonym from "../../dist/index.js";
import { dictionaryOf } from "./canonym.mjs";

export const name = "compileDictionary";

export const compile = { prepare: dictionaryOf, make: (dictionary) => compiled(dictionary) };

export function compiled(dictionary) {
  if (!("compileDictionary" in canonym)) throw new Error("this version has no compiled dictionaries");
  return canonym.compileDictionary(dictionary);
}
