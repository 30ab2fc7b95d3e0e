import type { DocumentFormat } from "../format.js";
import { yamlScalars } from "../yaml/yaml-scalars.js";

/** YAML: the string values of the wanted fields, or all; never keys. */
export const yaml: DocumentFormat = {
  extensions: ["yaml", "yml"],
  comments: true,
  read: (source, options) => yamlScalars(source, 0, source.length, options),
};
