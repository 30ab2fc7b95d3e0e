import { defineConfig } from "vitest/config";

// canonym on a Spark cluster of two local workers; needs Python 3.9 or newer and Java 17 or 21, see scripts/spark-needs.mjs.
export default defineConfig({ test: { include: ["test/spark/**/*.test.ts"] } });
