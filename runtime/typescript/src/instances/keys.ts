/** Identities of instances, compared. */

import type { InstanceId } from "./types.ts";

/** Identifies an instance in maps; no space has a blank in its name. */
export function keyOf(id: InstanceId): string {
  return `${id.space} ${id.externalId}`;
}

export function sameId(one: InstanceId, other: InstanceId): boolean {
  return one.space === other.space && one.externalId === other.externalId;
}
