/** Naming instances. */

import { ValidationFailed } from "../errors.ts";
import type { InstanceId, InstanceInput } from "./types.ts";

const LONGEST = 256;

/** Identifies an instance in maps; no space has a blank in its name. */
export function keyOf(id: InstanceId): string {
  return `${id.space} ${id.externalId}`;
}

export function sameId(one: InstanceId, other: InstanceId): boolean {
  return one.space === other.space && one.externalId === other.externalId;
}

/** The id that `value` names; a bare external id lives in the instance space of the client. */
export function idOf(value: InstanceInput, instanceSpace: string | undefined): InstanceId {
  const externalId = typeof value === "string" ? value : value?.externalId;
  const space = typeof value === "string" ? instanceSpace : (value?.space ?? instanceSpace);
  if (typeof externalId !== "string") {
    throw new ValidationFailed(
      `${JSON.stringify(value) ?? String(value)} does not name an instance: give an external id, { space, externalId } or an instance`,
    );
  }
  if (!externalId || externalId.length > LONGEST) {
    throw new ValidationFailed(
      `an external id has 1 to ${LONGEST} characters, not ${externalId.length}`,
    );
  }
  if (!isWhole(externalId)) {
    throw new ValidationFailed(
      `${JSON.stringify(externalId)} holds half a character (a surrogate)`,
    );
  }
  if (typeof space !== "string") {
    throw new ValidationFailed(
      `${JSON.stringify(externalId)} needs a space: give { space, externalId }, or an instanceSpace to the client`,
    );
  }
  return { space, externalId };
}

/** Whether the text can be sent: halves of characters (surrogates alone) cannot. */
export function isWhole(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
