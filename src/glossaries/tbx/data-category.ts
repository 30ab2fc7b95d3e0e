import type { XmlElement } from "../xml/parse-xml.js";
import { elementsOf, proseText, termText } from "../xml/xml-tree.js";

/** What an element says of an entry, a language or a term: `<descrip type="definition">`, `<basic:definition>`, `<note>`. */
export interface Datum {
  /** Name of the data category, lower-case. */
  readonly category: string;
  readonly text: string;
  readonly target: string | undefined;
  readonly at: number;
}

const sections = /^(?:langSet|langSec|langGroup|tig|ntig|termSec|termGroup|term|termGrp)$/;
const holders =
  /^(?:descrip|termNote|admin|adminNote|descripNote|termCompList|transac|transacNote|xref|ref|note|date|hi)$/;

/** The data directly about an element, in groups or not; what lies in its language and term sections is theirs. */
export function dataOf(element: XmlElement): readonly Datum[] {
  return elementsOf(element).flatMap((child) => {
    if (sections.test(child.local) && !isModule(child)) return child.local === "termGrp" ? dataOf(child) : [];
    const { type, target } = child.attributes;
    if (!holders.test(child.local) && !isModule(child) && elementsOf(child).length > 0) return dataOf(child);
    const category = (type ?? child.local).toLowerCase();
    const text = category === "note" || category === "definition" ? proseText(child) : termText(child);
    return [{ category, text, target, at: child.at }];
  });
}

/** In the style DCT a data category is an element of a module's namespace. */
function isModule({ name, local }: XmlElement): boolean {
  return name !== local && !/^tbx:/.test(name);
}
