/** Naming instances. */

import { type Place, ValidationFailed } from "../errors/input.ts";
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

/** How the classic APIs name one of theirs: by an external id, or as the node that is one. */
export type ResourceId = { readonly externalId: string } | { readonly instanceId: InstanceId };

/** The resource that `value` names; `what` it is, for people. */
export function resourceId(
  value: unknown,
  what: string,
  instanceSpace: string | undefined,
): ResourceId {
  if (typeof value === "string" && value) return { externalId: value };
  if (typeof value === "object" && value !== null)
    return { instanceId: idOf(value as InstanceInput, instanceSpace) };
  throw new ValidationFailed(
    `${JSON.stringify(value) ?? String(value)} names no ${what}: give an external id or the node that is one, and leave out instances whose property has no value`,
  );
}

/** Whether the text can be stored: halves of characters (surrogates alone) and NUL cannot. */
export function isWhole(text: string): boolean {
  return !/[\p{Surrogate}\0]/u.test(text);
}
