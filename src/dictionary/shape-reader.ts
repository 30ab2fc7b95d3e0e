import { excerpt } from "./excerpt.js";
import type { Fault, PlacedFault } from "./fault.js";
import { pointerTo } from "./json-pointer.js";
import { nearestKey } from "./nearest-key.js";
import type { Model, ObjectShape, Shape, TextShape } from "./shape.js";
import { isReserved, textRules } from "./text-rules.js";

/** An object of the format that was read: what is right in it, where it stands, whether all of it is right. */
export type ReadObject = {
  [Name in keyof Model]: {
    readonly name: Name;
    readonly value: Partial<Model[Name]>;
    readonly pointer: string;
    readonly sound: boolean;
  };
}[keyof Model];

/**
 * Reads a value of unknown origin after a {@link Shape}. What it returns is a copy with nothing but the format's own
 * keys. Each property of the value is read once, so that getters and proxies cannot show the check one thing and the
 * copy another; what lies deeper than the shape is never looked at, so cycles and deep nesting do not matter.
 */
export class ShapeReader {
  /** What is wrong, in the order met. */
  readonly faults: PlacedFault[] = [];
  /** The objects of the format, parts before wholes. */
  readonly objects: ReadObject[] = [];

  /** Reads `holder[key]`. @returns the copy, or undefined if there is nothing right or, where optional, nothing at all */
  read(holder: object, key: string, shape: Shape, pointer: string, optional = false): unknown {
    try {
      const value = (holder as Record<string, unknown>)[key];
      return optional && value === undefined ? undefined : this.#visit(value, shape, pointer);
    } catch {
      return this.#report(pointer, { code: "wrong-type", message: "Reading the value throws." });
    }
  }

  #report(pointer: string, fault: Fault, inKey = false): undefined {
    this.faults.push({ ...fault, pointer, inKey });
  }

  #visit(value: unknown, shape: Shape, pointer: string): unknown {
    const text = shape.type === "object" ? shape.short : shape.type === "text" ? shape : undefined;
    if (typeof value === "string" && text) return this.#text(value, text, pointer);
    if (shape.type === "choice" && shape.of.some((one) => one === value)) return value;
    if (shape.type === "list" && Array.isArray(value)) return this.#list(value, shape.of, pointer);
    if (isRecord(value)) {
      if (shape.type === "named") return this.#named(value, shape.of, pointer);
      if (shape.type === "object") return this.#object(value, shape, pointer);
    }
    const expected = expectations(shape);
    const shown = shape.type === "choice" ? expected.map(excerpt) : expected;
    const message = `Expected ${shown.join(" or ")}, but found ${excerpt(value)}.`;
    return this.#report(pointer, { code: "wrong-type", message, expected });
  }

  #text(value: string, { rule }: TextShape, pointer: string): string | undefined {
    const fault = rule && textRules[rule](value);
    return fault ? this.#report(pointer, fault) : value;
  }

  #list(value: readonly unknown[], of: Shape, pointer: string): unknown[] {
    // Not by length: a list of a billion holes has one fault, not a billion.
    const indexes = Object.keys(value).filter((key) => /^\d+$/.test(key));
    if (indexes.length < value.length) this.#report(pointer, { code: "wrong-type", message: "The list has holes." });
    return indexes.map((index) => this.read(value, index, of, pointerTo(pointer, index))).filter(isDefined);
  }

  #named(value: object, of: Shape, pointer: string): object {
    const names = Object.keys(value).filter((name) => {
      if (!isReserved(name)) return true;
      const message = `A name cannot be ${excerpt(name)}.`;
      return this.#report(pointerTo(pointer, name), { code: "forbidden-id", message }, true);
    });
    return fromEntries(names.map((name) => [name, this.read(value, name, of, pointerTo(pointer, name))]));
  }

  #object(value: object, { name, keys }: ObjectShape, pointer: string): object {
    const before = this.faults.length;
    const legal = Object.keys(keys);
    const present = new Set(Object.keys(value));
    for (const key of legal.filter((key) => keys[key]?.needed && !present.has(key))) {
      const message = `The ${name} lacks the key \`${key}\`.`;
      this.#report(pointer, { code: "missing-key", message, expected: [key] });
    }
    const entries: [string, unknown][] = [];
    for (const key of present) {
      const shape = Object.hasOwn(keys, key) ? keys[key] : undefined;
      const at = pointerTo(pointer, key);
      if (shape) entries.push([key, this.read(value, key, shape, at, !shape.needed)]);
      else this.#report(at, unknownKey(key, name, legal), true);
    }
    const copy = fromEntries(entries);
    this.objects.push({ name, value: copy, pointer, sound: this.faults.length === before } as ReadObject);
    return copy;
  }
}

function unknownKey(key: string, name: string, legal: readonly string[]): Fault {
  const meant = nearestKey(key, legal);
  const question = meant === undefined ? "." : `; did you mean \`${meant}\`?`;
  return {
    code: "unknown-key",
    message: `The ${name} has no key ${excerpt(key)}${question}`,
    note: `Its keys are ${legal.map((one) => `\`${one}\``).join(", ")}.`,
    ...(meant !== undefined && { expected: [meant] }),
  };
}

function expectations(shape: Shape): string[] {
  if (shape.type === "choice") return shape.of.map(String);
  if (shape.type === "object") return shape.short ? ["text", "an object"] : ["an object"];
  return [{ text: "text", list: "a list", named: "an object" }[shape.type]];
}

/** Unlike assignment, makes every name a property of the object's own. */
function fromEntries(entries: readonly (readonly [string, unknown])[]): object {
  return Object.fromEntries(entries.filter(([, value]) => isDefined(value)));
}

/** Bytes are none: a file that nobody decoded would have a fault for each. */
function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

function isDefined(value: unknown): boolean {
  return value !== undefined;
}
