/**
 * Types for `canonym.config.ts`.
 *
 * ```ts
 * import { defineConfig } from "canonym/config";
 *
 * export default defineConfig({ files: ["docs"], dictionaries: ["china-policy", "./house.json"] });
 * ```
 *
 * @module
 */

import type { CanonymConfig } from "./config.js";

export type { CanonymConfig };

/** Gives the configuration back as it is; editors complete and check it. */
export function defineConfig(config: CanonymConfig): CanonymConfig {
  return config;
}
