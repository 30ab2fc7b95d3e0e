import { editDistance } from "../similarity/edit-distance.js";

/** The key that was most likely meant: at most a third of its letters wrong. The first of several equally near. */
export function nearestKey(wrong: string, keys: readonly string[]): string | undefined {
  const lower = wrong.toLowerCase();
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const key of keys) {
    const most = Math.max(1, Math.floor(key.length / 3));
    const distance = editDistance(lower, key.toLowerCase(), most);
    if (distance <= most && distance < least) [nearest, least] = [key, distance];
  }
  return nearest;
}
