/** Makes docs/catalogue from the shipped dictionaries: a page for each, and an index of every term. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { catalogue } from "./catalogue/catalogue.js";
import { shippedDictionaries } from "./shipped-dictionaries.js";

const folder = new URL("../docs/catalogue/", import.meta.url);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, html] of catalogue(shippedDictionaries())) writeFileSync(new URL(name, folder), html);
