// @ts-self-types="./model.d.ts"

export const Nothing = { name: "Nothing", view: ["void", "Nothing", "1"], readonly: true };

export const Something = {
  name: "Something",
  view: ["void", "Something", "1"],
  values: { name: "text" },
};
