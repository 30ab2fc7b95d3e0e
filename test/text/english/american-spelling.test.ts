import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { americanSpelling } from "../../../src/text/english/american-spelling.js";

const british = `
organise organize, organisation organization, organisational organizational, organising organizing,
organised organized, organiser organizer, modernise modernize, specialised specialized,
revitalisation revitalization, mobilising mobilizing, publicise publicize, summarise summarize,
emphasise emphasize, aggrandisement aggrandizement, monopolises monopolizes, amortise amortize,
analyse analyze, analysed analyzed, paralysing paralyzing, catalyser catalyzer, labour labor,
labourers laborers, favourable favorable, harbours harbors, neighbouring neighboring,
neighbourhood neighborhood, colourful colorful, honoured honored, endeavour endeavor,
behavioural behavioral, vigour vigor, centre center, centres centers, centred centered,
centring centering, theatre theater, metre meter, kilometres kilometers, litre liter, fibre fiber,
calibre caliber, manoeuvre maneuver, manoeuvring maneuvering, catalogue catalog,
catalogued cataloged, cataloguing cataloging, dialogue dialog, analogue analog, travelled traveled,
travelling traveling, traveller traveler, modelling modeling, labelled labeled, fuelling fueling,
cancelled canceled, counsellor counselor, councillors councilors, marvellous marvelous,
signalling signaling, totalled totaled, initialled initialed, panellist panellist, enrol enroll,
enrolment enrollment, fulfil fulfill, fulfilment fulfillment, skilful skillful, wilfully willfully,
instalment installment, jewellery jewelry, defence defense, offence offense,
licence license, licences licenses, practise practice, practising practicing, programme program,
programmes programs, kilogramme kilogram, cheque check, grey gray, ageing aging,
aluminium aluminum, tyre tire, plough plow, ploughing plowing, mould mold, sceptical skeptical,
artefact artifact, judgement judgment, acknowledgement acknowledgment, paediatric pediatric`
  .trim()
  .split(/,\s+/)
  .map((pair) => pair.split(" ") as [string, string]);

const everywhere = `
advise advised advertise advertisement rise arise exercise enterprise enterprises promise surprise
surprising supervise comprise franchise televise revise devise improvise improvisation compromise
disguise merchandise otherwise likewise wise precise concise noise poise praise raise raising
cruise bruise expertise premise paradise treatise crises circumcise despise demise four
hour tour your pour sour flour court course resource contour detour journal acre massacre ogre
mediocre genre timbre rogue vogue league colleague compelled controlled rebelled excelled selling
dwelling called filling willed spelling quelled calling installed smelling shelling intelligence
challenge science influence conference programmer programmed analyses vision division
disable`
  .trim()
  .split(/\s+/);

describe("americanSpelling", () => {
  it.each(british)("spells %s as %s", (word, american) => {
    expect(americanSpelling(word)).toBe(american);
  });

  it.each(everywhere)("leaves %s, which is spelled alike everywhere", (word) => {
    expect(americanSpelling(word)).toBe(word);
  });

  it("is idempotent", () => {
    const parts = fc.constantFrom(
      "trave",
      "ll",
      "ed",
      "is",
      "ation",
      "our",
      "cent",
      "re",
      "e",
      "s",
      "logue",
      "fav",
      "ing",
    );
    const words = fc.oneof(
      fc.array(parts, { maxLength: 5 }).map((all) => all.join("")),
      fc.string(),
    );
    fc.assert(
      fc.property(words, (word) => {
        const once = americanSpelling(word);
        expect(americanSpelling(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
