import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { replaceFile } from "../../../src/cli/files/replace-file.js";

/** How many bytes the disk has room for. */
let room = Number.POSITIVE_INFINITY;

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  return {
    ...real,
    open: async (...args: Parameters<typeof real.open>) => {
      const handle = await real.open(...args);
      const write = handle.writeFile.bind(handle);
      handle.writeFile = async (bytes) => {
        await write((bytes as Uint8Array).subarray(0, room));
        if ((bytes as Uint8Array).length > room) throw Object.assign(new Error("full"), { code: "ENOSPC" });
      };
      return handle;
    },
  };
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "canonym-"));
  await writeFile(join(folder, "a.txt"), "old");
});
afterEach(async () => {
  room = Number.POSITIVE_INFINITY;
  await rm(folder, { recursive: true });
});

describe("replaceFile", () => {
  it("removes its temporary file when the last step fails", async () => {
    await mkdir(join(folder, "full"));
    await writeFile(join(folder, "full", "a.txt"), "old");
    await expect(replaceFile(join(folder, "full"), Buffer.from("new"), undefined)).rejects.toThrow();
    expect(await readdir(folder)).toEqual(["a.txt", "full"]);
    expect(await readFile(join(folder, "full", "a.txt"), "utf8")).toBe("old");
  });

  it("leaves the old file where the disk is full after a part", async () => {
    room = 3;
    const writing = replaceFile(join(folder, "a.txt"), Buffer.from("new and longer"), undefined);
    await expect(writing).rejects.toMatchObject({ code: "ENOSPC" });
    expect(await readdir(folder)).toEqual(["a.txt"]);
    expect(await readFile(join(folder, "a.txt"), "utf8")).toBe("old");
  });

  it("leaves the old file where the check refuses it", async () => {
    const check = async () => {
      // The new content is complete by now.
      expect(await readdir(folder)).toHaveLength(2);
      throw new Error("refused");
    };
    await expect(replaceFile(join(folder, "a.txt"), Buffer.from("new"), undefined, check)).rejects.toThrow("refused");
    expect(await readdir(folder)).toEqual(["a.txt"]);
    expect(await readFile(join(folder, "a.txt"), "utf8")).toBe("old");
  });
});
