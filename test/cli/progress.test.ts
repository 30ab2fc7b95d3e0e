import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { progressLine, showProgress } from "../../src/cli/progress.js";

function terminal() {
  const written: string[] = [];
  const output = {
    ...{ isTTY: true, columns: 80, closed: false },
    async write(text: string | Uint8Array) {
      written.push(String(text));
    },
  };
  return { output, text: () => written.join("") };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the progress bar", () => {
  it("says how far it is, how fast, and how long it takes", () => {
    vi.setSystemTime(10_000);
    const work = { bytes: 4_000_000, files: 200 };
    const line = (value: number) => progressLine({ value, startTime: 0, progress: value / work.bytes }, 7, work);
    expect(line(1_000_000)).toBe("█████░░░░░░░░░░░░░░░  25 %  7/200 files  1.0/4.0 MB  0.1 MB/s  30 s left");
    expect(line(0)).toBe("░░░░░░░░░░░░░░░░░░░░  0 %  7/200 files  0.0/4.0 MB  0.0 MB/s");
    expect(line(4_000_000)).toContain("100 %");
    expect(line(100_000)).toContain("7 min left");
    expect(line(5_000)).toContain("2 h 14 min left");
    expect(line(5_000_000)).toMatch(/100 % .* 0 s left/);
  });

  it("is not shown for work that is soon over", () => {
    const { output, text } = terminal();
    const progress = showProgress(output, { bytes: 10, files: 2 });
    progress.advance(5, 1);
    vi.advanceTimersByTime(900);
    progress.advance(5, 1);
    progress.hide();
    progress.stop();
    expect(text()).toBe("");
  });

  it("shows itself, makes room, and goes", () => {
    const { output, text } = terminal();
    const progress = showProgress(output, { bytes: 10, files: 2 });
    vi.advanceTimersByTime(1100);
    progress.advance(5, 1);
    vi.advanceTimersByTime(500);
    expect(text()).toContain("50 %  1/2 files");
    const before = text().length;
    progress.hide();
    expect(text().slice(before)).toBe("\r\u001B[K");
    const shown = text().length;
    progress.stop();
    // The bar draws itself a last time, and clears its line.
    expect(text().slice(shown).lastIndexOf("files")).toBeLessThan(text().slice(shown).lastIndexOf("\u001B["));
  });
});
