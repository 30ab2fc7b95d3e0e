import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Packages whose tarballs hold documents: tests, examples, translations. */
const packages = [
  "angular-gettext-cli@1.2.0",
  "csv-spectrum@2.0.0",
  "docx4js@3.3.0",
  "docxyz@0.2.4",
  "gettext.js@2.0.3",
  "gettext@0.0.1",
  "grunt-po2json@0.3.0",
  "grunt-wp-i18n@1.0.4",
  "html-docx-js@0.3.1",
  "mammoth@1.13.0",
  "mediaelement@7.1.0",
  "ngx-i18nsupport-lib@1.10.2",
  "node-captions@0.4.6",
  "node-gettext@3.0.1",
  "node-po@0.1.2",
  "node-wp-i18n@1.2.8",
  "po-csv@1.0.4",
  "po2json@0.4.5",
  "reveal.js@6.0.2",
  "srt-to-vtt@1.1.3",
  "srt2vtt@1.3.1",
  "subsrt@1.1.1",
  "subtitles-parser@0.0.2",
  "vega-datasets@3.2.1",
  "video.js@8.24.1",
  "vtt-to-json@0.1.1",
  "yaml-js@0.3.1",
];

/** Unpacks the packages, each into a folder of its own, without their dependencies and without running anything of theirs. */
export function unpackFixturePackages(folder: string): void {
  for (const name of packages) {
    const into = join(folder, name.replaceAll("/", "+"));
    mkdirSync(into);
    execFileSync("npm", ["pack", "--silent", "--ignore-scripts", name], { cwd: into, stdio: "ignore" });
    const [tarball] = readdirSync(into) as [string];
    execFileSync("tar", ["-xzf", tarball], { cwd: into });
  }
}
