#!/usr/bin/env node
import { createNormalizer } from "../normalizer.js";
import { disk } from "./files/disk.js";
import { processIo } from "./process-io.js";
import { run } from "./run.js";

process.exitCode = await run(process.argv.slice(2), processIo(process), { createNormalizer, files: disk });
