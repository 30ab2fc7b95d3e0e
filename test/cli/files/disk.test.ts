import { spawnSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import {
  access,
  chmod,
  constants,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { disk } from "../../../src/cli/files/disk.js";

const windows = process.platform === "win32";
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "canonym-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("disk", () => {
  it("makes a file", async () => {
    await disk.write(join(folder, "new.txt"), Buffer.from("text"));
    expect(await readFile(join(folder, "new.txt"), "utf8")).toBe("text");
    expect(await readdir(folder)).toEqual(["new.txt"]);
  });

  it("replaces a file and keeps its mode", async () => {
    const path = join(folder, "a.txt");
    await writeFile(path, "old");
    await chmod(path, 0o640);
    const { ino, mode } = await stat(path);
    await disk.write(path, Buffer.from("new"));
    const now = await stat(path);
    expect(await readFile(path, "utf8")).toBe("new");
    expect(now.mode).toBe(mode);
    // A new inode: the text was not written over the old one, where a crash would leave half of it.
    expect(now.ino).not.toBe(ino);
    expect(await readdir(folder)).toEqual(["a.txt"]);
  });

  it.skipIf(windows)("writes to what a link points to and keeps the link", async () => {
    await writeFile(join(folder, "a.txt"), "old");
    await symlink("a.txt", join(folder, "link"));
    await disk.write(join(folder, "link"), Buffer.from("new"));
    expect((await lstat(join(folder, "link"))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder, "a.txt"), "utf8")).toBe("new");
  });

  it.skipIf(windows)("writes to a device without replacing it", async () => {
    await disk.write("/dev/null", Buffer.from("text"));
    expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
  });

  it("leaves nothing behind where it fails", async () => {
    await mkdir(join(folder, "taken"));
    await expect(disk.write(join(folder, "taken"), Buffer.from("text"))).rejects.toMatchObject({ code: "EISDIR" });
    await expect(disk.write(join(folder, "no", "a.txt"), Buffer.from("text"))).rejects.toMatchObject({
      code: "ENOENT",
    });
    expect(await readdir(folder)).toEqual(["taken"]);
  });

  it("refuses a write-protected file, unless to a superuser", async () => {
    const path = join(folder, "a.txt");
    await writeFile(path, "old", { mode: 0o444 });
    const refused = await access(path, constants.W_OK).then(Boolean, () => true);
    const done = await disk.write(path, Buffer.from("new")).then(
      () => "new",
      () => "old",
    );
    expect(await readFile(path, "utf8")).toBe(done);
    expect(done).toBe(refused ? "old" : "new");
    expect(await readdir(folder)).toEqual(["a.txt"]);
  });

  it("reads bytes, and of a folder says that it is one", async () => {
    await writeFile(join(folder, "a.txt"), Buffer.from([1, 2]));
    expect([...(await disk.read(join(folder, "a.txt")))]).toEqual([1, 2]);
    await expect(disk.read(folder)).rejects.toMatchObject({ code: "EISDIR" });
  });

  it("refuses to replace a file that is no longer what was read", async () => {
    const path = join(folder, "a.txt");
    await writeFile(path, "old");
    const stamp = (await disk.about(path))?.stamp ?? "";
    await writeFile(path, "own");
    await expect(disk.write(path, Buffer.from("new"), stamp)).rejects.toMatchObject({ code: "ECHANGED" });
    expect(await readFile(path, "utf8")).toBe("own");
    await disk.write(path, Buffer.from("new"), (await disk.about(path))?.stamp);
    expect(await readFile(path, "utf8")).toBe("new");
    expect(await readdir(folder)).toEqual(["a.txt"]);
  });

  it("tells what stands at a path", async () => {
    await writeFile(join(folder, "a.txt"), "four");
    await symlink("a.txt", join(folder, "link"));
    const [file, link] = [await disk.about(join(folder, "a.txt")), await disk.about(join(folder, "link"))];
    expect(file).toMatchObject({ kind: "file", size: 4 });
    expect(link).toEqual(file);
    expect(await disk.about(folder)).toMatchObject({ kind: "folder" });
    expect(await disk.about(join(folder, "none"))).toBeUndefined();
  });

  it("sweeps away what a killed run has left, and nothing else", async () => {
    const hash = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
    const name = (host: string, pid: number) => `.canonym-${host}-${pid}-${randomUUID()}.tmp`;
    const dead = spawnSync(process.execPath, ["--version"]).pid;
    const [killed, living] = [name(hash, dead), name(hash, process.pid)];
    const [elsewhere, longAgo] = [name("00000000", dead), name("00000000", dead)];
    for (const one of [killed, living, elsewhere, longAgo, ".canonym-x.tmp"]) await writeFile(join(folder, one), "x");
    await utimes(join(folder, longAgo), 0, 0);
    await disk.sweep([join(folder, "a.txt"), join(folder, "b.txt"), join(folder, "no", "c.txt")]);
    expect((await readdir(folder)).sort()).toEqual([".canonym-x.tmp", living, elsewhere].sort());
  });
});
