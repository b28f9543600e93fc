// @ts-self-types="./graphql-query.d.ts"
export { GraphqlQuery } from "./model.js";
