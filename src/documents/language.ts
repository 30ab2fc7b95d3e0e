/** Whether a tag (BCP 47, or a POSIX locale such as `sr@latin`) names the wanted language, whatever the region; none says nothing and passes. */
export function isLanguage(tag: string | undefined, wanted = "en"): boolean {
  const primary = (value: string) =>
    value
      .trim()
      .toLowerCase()
      .split(/[-_@.]/, 1)[0] as string;
  return tag === undefined || tag.trim() === "" || primary(tag) === primary(wanted);
}
