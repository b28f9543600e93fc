// @ts-self-types="./queries.d.ts"
import { savedQueries } from "pygen-runtime/spi";

export const queries = /* @__PURE__ */ savedQueries({
  damagedTurbines:
    '{"api":"windTurbine","needed":["farm"],"defaults":{"most":100},"where":[["==","farm",{"parameter":"farm"}],["any","blades",{"where":["==","isDamaged",true]}],[">=","capacity",{"parameter":"minCapacity"}]],"sort":[["capacity",true],["name",false]],"limit":{"parameter":"most"},"with":[{"connection":"blades","where":[["==","isDamaged",true]],"sort":[["name",false]]},{"connection":"farm","select":["name"]}]}',
  sensors: '{"api":"sensor"}',
  unwatched:
    '{"api":"windTurbine","needed":["since"],"where":[["or",["in","status",["running","stopped"]],["not",["startsWith","name","Test"]]],["none","sensors",{"where":["==","kind","wind"],"edge":["<","distance",10]}],["count","workOrders","<=",3],["all","farm.node.turbines",{"where":["exists","rotor"]}],["between","commissioned",{"parameter":"since"},{"moment":"2030-01-01T00:00:00+00:00"}],["containsAny","aliases",{"parameter":"called"}],["!=","externalId","t0"],[">","rotor.node.diameter",80.5]],"select":["name","commissioned"],"with":[{"connection":"sensors","limit":5,"with":[{"connection":"positions"}],"edgeWhere":[["==","side","front"]],"required":true}]}',
});
