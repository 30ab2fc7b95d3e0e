import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { smallDictionary } from "./small-dictionary.js";

/** A folder on the disk, with the small dictionary in it. */
export class RealFolder {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), "canonym-")));

  constructor() {
    this.write("small.dict.json", smallDictionary);
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    writeFileSync(join(this.path, name), content);
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), "utf8");
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** A new {@link RealFolder} for each test of the file. */
export function realFolder(): () => RealFolder {
  let folder: RealFolder;
  beforeEach(() => {
    folder = new RealFolder();
  });
  afterEach(() => folder.remove());
  return () => folder;
}
