/** What every error of this library is, also one of another copy of it. */

export const BRAND: unique symbol = Symbol.for("pygen.error") as never;

/** The root of every error this library raises on purpose. */
export abstract class PygenError extends Error {
  abstract readonly kind: string;

  constructor(message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    Object.defineProperty(this, BRAND, { value: true });
  }
}
