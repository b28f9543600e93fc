/** Naming instances. */

import { type Place, ValidationFailed } from "../errors.ts";
import type { InstanceId, InstanceInput } from "./types.ts";

const LONGEST = 256;

/** The id that `value` names; a bare external id lives in the instance space of the client. */
export function idOf(
  value: InstanceInput,
  instanceSpace: string | undefined,
  place: Place = {},
): InstanceId {
  const externalId = typeof value === "string" ? value : value?.externalId;
  const space = typeof value === "string" ? instanceSpace : (value?.space ?? instanceSpace);
  if (typeof externalId !== "string") {
    throw new ValidationFailed(
      `${JSON.stringify(value) ?? String(value)} does not name an instance: give an external id, { space, externalId } or an instance`,
      place,
    );
  }
  // counted as the service does: a character beyond 16 bits is one
  const length = externalId.length > LONGEST ? [...externalId].length : externalId.length;
  if (!length || length > LONGEST) {
    throw new ValidationFailed(
      `an externalId has 1 to ${LONGEST} characters, not ${length}`,
      place,
    );
  }
  if (!isWhole(externalId)) {
    const shown = JSON.stringify(externalId);
    throw new ValidationFailed(`${shown} holds half a character (a surrogate) or NUL`, place);
  }
  if (typeof space !== "string") {
    throw new ValidationFailed(
      `${JSON.stringify(externalId)} needs a space: give { space, externalId }, or an instanceSpace to the client`,
      place,
    );
  }
  return { space, externalId };
}

/** Whether the text can be stored: halves of characters (surrogates alone) and NUL cannot. */
export function isWhole(text: string): boolean {
  return !/[\p{Surrogate}\0]/u.test(text);
}
