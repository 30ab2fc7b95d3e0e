import { wordFamilies } from "./word-families.js";

/** Plural → singular where no rule leads from one to the other. */
export const irregularPlurals = wordFamilies(
  "man men,woman women,child children,foot feet,tooth teeth,mouse mice,crisis crises,oasis oases,emphasis emphases," +
    "lens lenses,gas gases,bias biases,index indices,matrix matrices,appendix appendices,criterion criteria," +
    "phenomenon phenomena,curriculum curricula,menu menus,movie movies,calorie calories,topic topics,critic critics," +
    "characteristic characteristics,clinic clinics,fabric fabrics,republic republics,metric metrics",
);
