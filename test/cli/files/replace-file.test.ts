import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { replaceFile } from "../../../src/cli/files/replace-file.js";

it("removes its temporary file when the last step fails", async () => {
  const folder = await mkdtemp(join(tmpdir(), "canonym-"));
  await mkdir(join(folder, "full"));
  await writeFile(join(folder, "full", "a.txt"), "old");
  await expect(replaceFile(join(folder, "full"), Buffer.from("new"), undefined)).rejects.toThrow();
  expect(await readdir(folder)).toEqual(["full"]);
  expect(await readFile(join(folder, "full", "a.txt"), "utf8")).toBe("old");
  await rm(folder, { recursive: true });
});
