import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repairMojibake } from "../../src/validate/rules/mojibake.js";

/** UTF-8 read in another encoding. */
const misread = (text: string, encoding: string) => new TextDecoder(encoding).decode(Buffer.from(text));

describe("repairMojibake", () => {
  it.each(["Straße", "people’s bank", "café “x”", "naïve", "专精特新"])("repairs Windows-1252: %s", (text) => {
    expect(repairMojibake(misread(text, "windows-1252"))).toBe(text);
  });

  it.each(["Привет", "экономика и право", "профессиональный"])("repairs Windows-1251: %s", (text) => {
    expect(repairMojibake(misread(text, "windows-1251"))).toBe(text);
  });

  it.each([
    "Straße",
    "São Paulo",
    "ÂME",
    "ÅNGSTRÖM",
    "Привет",
    "СССР",
    "20 °C",
    "“x” – y",
    "ÄÖÜ",
    "À demain",
    "FRANÇAIS",
  ])("leaves %s", (text) => {
    expect(repairMojibake(text)).toBeUndefined();
  });

  it("leaves every ASCII text, and does not throw on any", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        repairMojibake(text);
        if (/^[ -~]*$/.test(text)) expect(repairMojibake(text)).toBeUndefined();
      }),
    );
  });
});
