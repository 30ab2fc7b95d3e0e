/** Says what `npm run test:spark` needs and this machine lacks, one line; exits with 1 if there is anything. */
import { spawnSync } from "node:child_process";

const lacking = [
  process.platform === "win32" && "a system other than Windows",
  !version(
    "python3",
    ["-c", "import sys, venv, ensurepip; print(sys.version)"],
    (major, minor) => major === 3 && minor >= 9,
  ) && "python3 3.9 or newer with venv",
  !version("java", ["-version"], (major) => major >= 17 && major <= 21) && "Java 17 to 21",
].filter(Boolean);
if (lacking.length > 0) {
  console.log(`The Spark example is not tried: it needs ${lacking.join(" and ")}.`);
  process.exitCode = 1;
}

function version(command, args, suits) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  const [, major, minor = "0"] = /(\d+)(?:\.(\d+))?/.exec(`${stdout}${stderr}`) ?? [];
  return status === 0 && suits(Number(major), Number(minor));
}
