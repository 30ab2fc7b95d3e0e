import { excerpt } from "../../dictionary/excerpt.js";
import type { Fault, PlacedText, Status, Term } from "../draft.js";
import { readStatus } from "../status.js";
import type { XmlElement } from "../xml/parse-xml.js";
import { type Datum, dataOf } from "./data-category.js";
import type { EntryData } from "./entry-data.js";

const statusCategory = /^(?:administrativestatus|normativeauthorization|termstatus|status|usagestatus)$/;
const shortForms = /^(?:abbreviation|acronym|initialism|shortform|abbreviatedform|clippedterm)$/i;

/** A term with its status; what else its section says goes to the entry. */
export function readTerm(text: PlacedText, section: XmlElement, data: EntryData, faults: Fault[]): Term {
  let status: Status | undefined;
  let abbreviation = false;
  for (const datum of dataOf(section)) {
    if (statusCategory.test(datum.category)) status = statusOf(datum, faults) ?? status;
    else if (datum.category === "termtype" && shortForms.test(datum.text)) abbreviation = true;
    else if (datum.category !== "termtype" || !/^(?:fullForm|entryTerm|variant|synonym)$/i.test(datum.text))
      data.add(datum);
  }
  return { ...text, status, ...(abbreviation && { abbreviation }) };
}

function statusOf({ text, at }: Datum, faults: Fault[]): Status | undefined {
  const status = readStatus(text);
  if (status === undefined && text !== "" && !/^(?:proposed|new|unknown)/i.test(text)) {
    const expected = ["preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts"];
    faults.push({ code: "unknown-status", message: `The status ${excerpt(text)} is not known.`, at, expected });
  }
  return status;
}
