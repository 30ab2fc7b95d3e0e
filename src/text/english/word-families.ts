/** Reads `take took taken,give gave` as a map from each further word of a family to its first. */
export function wordFamilies(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split(",").flatMap((family) => {
      const [head = "", ...others] = family.split(" ");
      return others.map((word) => [word, head] as const);
    }),
  );
}
