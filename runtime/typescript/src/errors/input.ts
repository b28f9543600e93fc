/** What is wrong before anything is sent: all that an app carries of errors until one comes from the service. */

import { PygenError } from "./brand.ts";

/** The client cannot be set up with what it was given. */
export class ConfigurationError extends PygenError {
  override readonly name = "ConfigurationError";
  readonly kind = "configuration";
}

/** Where in the input something is wrong. */
export interface Place {
  readonly view?: string | undefined;
  readonly property?: string | undefined;
  readonly item?: string | undefined;
}

/** Input was refused before any request was sent. */
export class ValidationFailed extends PygenError {
  override readonly name = "ValidationFailed";
  readonly kind = "validationFailed";
  readonly view: string | undefined;
  readonly property: string | undefined;
  readonly item: string | undefined;

  constructor(message: string, place: Place = {}) {
    const where = [
      place.view && `view ${place.view}`,
      place.property && `property ${place.property}`,
      place.item && `item ${place.item}`,
    ].filter(Boolean);
    super(where.length ? `${where.join(", ")}: ${message}` : message);
    this.view = place.view;
    this.property = place.property;
    this.item = place.item;
  }
}
