/**
 * Everything that can go wrong, in one shallow tree. Each error has a literal `kind`, so that `switch` narrows,
 * and a brand, so that {@link isPygenError} also knows errors of another copy of this library.
 */

import { BRAND } from "./brand.ts";
import type { ConfigurationError, ValidationFailed } from "./input.ts";
import type { AnyApiError, WriteFailed } from "./service.ts";

export { PygenError } from "./brand.ts";
export * from "./input.ts";
export * from "./service.ts";

/** Any error this library raises on purpose; what users match by `kind`. */
export type AnyPygenError = ConfigurationError | ValidationFailed | WriteFailed | AnyApiError;

/** Whether `error` is one of this library, also when it comes from another copy of it. */
export function isPygenError(error: unknown): error is AnyPygenError {
  return typeof error === "object" && error !== null && BRAND in error;
}

/** Whether `error` stands for an answer, or the lack of one, also when it comes from another copy. */
export function isApiError(error: unknown): error is AnyApiError {
  return isPygenError(error) && "attempts" in error;
}

/** What became of a promise, as a value: `const { value, error } = await settle(client.turbine.list())`. */
export type Settled<T> =
  | { readonly value: T; readonly error?: undefined }
  | { readonly value?: undefined; readonly error: AnyPygenError };

/** Errors of this library as values; any other error is still thrown. */
export async function settle<T>(promise: Promise<T>): Promise<Settled<T>> {
  try {
    return { value: await promise };
  } catch (error) {
    if (isPygenError(error)) return { error };
    throw error;
  }
}
