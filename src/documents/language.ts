/** Whether a language tag names the wanted language, whatever the region; no tag says nothing and passes. */
export function isLanguage(tag: string | undefined, wanted = "en"): boolean {
  const primary = (value: string) => value.trim().toLowerCase().split(/[-_]/, 1)[0] as string;
  return tag === undefined || tag.trim() === "" || primary(tag) === primary(wanted);
}
