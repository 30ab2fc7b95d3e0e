/** Whether a file is JSON of canonym's own, which no parser of other formats is loaded for; faulty JSON is. */
export function isOwnJson(file: string, bytes: Uint8Array): boolean {
  if (!file.endsWith(".json")) return false;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 65_536));
  return !/^[^{"]*\[|"@(?:context|graph|id)"|"core\/mass-edit"|prefLabel|"terminology"/.test(head);
}
