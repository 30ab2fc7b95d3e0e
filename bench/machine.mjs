import { cpus, totalmem } from "node:os";
import { arch, platform, version } from "node:process";

/** What the figures depend on. */
export function machine() {
  const [{ model }] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${model.trim()}), ${memory} GiB, ${platform} ${arch}, Node.js ${version}`;
}
