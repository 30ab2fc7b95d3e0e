/** Plural → singular where no rule leads from one to the other. */
export const irregularPlurals = new Map(
  (
    "men man,women woman,children child,feet foot,teeth tooth,geese goose,mice mouse,crises crisis," +
    "oases oasis,axes axis,synopses synopsis,emphases emphasis,lenses lens,gases gas,biases bias," +
    "canvases canvas,quizzes quiz,indices index,matrices matrix,appendices appendix,criteria criterion," +
    "phenomena phenomenon,bacteria bacterium,curricula curriculum,stimuli stimulus,nuclei nucleus," +
    "alumni alumnus,menus menu,movies movie,cookies cookie,calories calorie," +
    "characteristics characteristic,topics topic,critics critic,clinics clinic,fabrics fabric," +
    "republics republic,metrics metric"
  )
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);
