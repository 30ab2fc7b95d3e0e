import { fork } from "node:child_process";

const worker = new URL("./worker.mjs", import.meta.url);
const execArgv = ["--expose-gc", "--max-old-space-size=8000"];

/** A system at work in a process of its own. */
export class Contestant {
  #process;

  constructor(task, system, caseFile, options) {
    this.system = system;
    this.name = system;
    this.rounds = [];
    this.#process = fork(worker, [task, system, caseFile, JSON.stringify(options)], { execArgv });
  }

  /** Waits until the process has read its case, builds, and checks the answers. What fails stands in `failure`. */
  async prepare({ buildLimit, checkLimit }) {
    try {
      await this.#reply(60_000, "start");
      const { name, ...built } = await this.#ask("build", buildLimit);
      Object.assign(this, { name, built });
      this.quality = await this.#ask("check", checkLimit);
    } catch (error) {
      this.#fail(error);
    }
  }

  async round() {
    try {
      this.rounds.push(await this.#ask("round", 300_000));
    } catch (error) {
      this.#fail(error);
    }
  }

  stop() {
    this.#process.kill("SIGKILL");
  }

  #fail(error) {
    this.failure = error.message;
    this.stop();
  }

  #ask(question, limit) {
    this.#process.send(question);
    return this.#reply(limit, question);
  }

  #reply(limit, question) {
    const child = this.#process;
    return new Promise((resolve, reject) => {
      const settle = (act) => {
        clearTimeout(timer);
        child.off("message", onMessage).off("exit", onExit);
        act();
      };
      const onMessage = ({ answer, error }) => settle(() => (error ? reject(new Error(error)) : resolve(answer)));
      const onExit = (code, signal) => settle(() => reject(new Error(`${question} ended with ${signal ?? code}`)));
      const timer = setTimeout(() => settle(() => reject(new Error(`${question} > ${limit / 1000} s`))), limit);
      child.on("message", onMessage).on("exit", onExit);
    });
  }
}
