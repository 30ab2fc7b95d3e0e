/** A dictionary of a few terms that no test has to know the shipped one for. */
export const smallDictionary = JSON.stringify({
  id: "small",
  language: "en",
  concepts: [
    { id: "apple", canonical: "apple", variants: ["red fruit"], styles: { fancy: "pomme" } },
    { id: "little-giant", canonical: "little giant", abbreviation: "LG", variants: ["small giant", "tiny giant"] },
    {
      id: "green-path",
      canonical: "green development path",
      variants: ["ecological growth way of advance", "ecological growth road of advance"],
    },
  ],
});
