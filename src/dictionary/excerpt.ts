const longest = 60;

/** A value as messages show it: plain values in backticks, others by their kind. Never throws, never long. */
export function excerpt(value: unknown): string {
  if (typeof value === "string") {
    const text = value.length > longest ? `${value.slice(0, longest)}…` : value;
    // JSON's escapes keep line breaks and lone surrogates out of messages; the quotes around it are not needed.
    return `\`${JSON.stringify(text).slice(1, -1)}\``;
  }
  if (typeof value === "function") return "a function";
  if (typeof value === "symbol") return "a symbol";
  if (typeof value !== "object" || value === null) return `\`${String(value)}\``;
  return Array.isArray(value) ? "a list" : "an object";
}
