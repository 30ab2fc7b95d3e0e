import { defineConfig } from "vitest/config";

// Tests of the built package: they pack it, install the tarball elsewhere and use it as a consumer would.
export default defineConfig({
  test: { include: ["test/package/**/*.test.ts"], testTimeout: 300_000, hookTimeout: 300_000, fileParallelism: false },
});
