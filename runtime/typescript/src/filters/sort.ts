/** What results are sorted by: `"capacity"`, `desc("capacity")`, or several of these. */

/** One property to sort by, with its direction and the place of missing values. */
export interface Sort<Field extends string = string> {
  readonly field: Field;
  readonly direction: "ascending" | "descending";
  readonly nullsFirst: boolean;
}

export type SortBy<Field extends string> = Field | Sort<Field> | readonly (Field | Sort<Field>)[];

/** Smallest first. */
export function asc<Field extends string>(
  field: Field,
  options?: { nullsFirst?: boolean },
): Sort<Field> {
  return { field, direction: "ascending", nullsFirst: options?.nullsFirst ?? false };
}

/** Largest first; missing values still come last unless asked otherwise. */
export function desc<Field extends string>(
  field: Field,
  options?: { nullsFirst?: boolean },
): Sort<Field> {
  return { field, direction: "descending", nullsFirst: options?.nullsFirst ?? false };
}
