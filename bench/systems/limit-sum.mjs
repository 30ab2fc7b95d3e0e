export const name = "limit-sum";

/** The least a scanner can do: look at every character. */
export const exact = {
  limit: true,
  build() {
    return (text) => {
      let sum = 0;
      for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
      return sum;
    };
  },
};
