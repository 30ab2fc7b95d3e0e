/** Name of the first element of XML text, without its prefix; undefined if the text does not begin like XML. */
export function rootName(text: string): string | undefined {
  const head = text.slice(0, 16_384).replace(/<!--[\s\S]*?-->/g, "");
  if (!/^\s*</.test(head)) return undefined;
  return /<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)[\s/>]/.exec(head)?.[1];
}
