import { editDistance } from "../similarity/edit-distance.js";

/** The key that was most likely meant: at most a third of its letters wrong. The first of several equally near. */
export function nearestKey(wrong: string, keys: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const key of keys) {
    const most = Math.ceil(key.length / 3);
    const distance = editDistance(wrong.toLowerCase(), key.toLowerCase(), most);
    if (distance <= most && distance < least) [nearest, least] = [key, distance];
  }
  return nearest;
}
