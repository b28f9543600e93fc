/** A query as data: what its steps mean is worked out by whoever asks it. */

import type { Context } from "../../instances/context.ts";
import type { View } from "../../instances/view.ts";

/** One step of a query, as it was given. */
export interface Step {
  readonly name: string;
  readonly given: readonly any[];
}

export abstract class QuerySteps {
  readonly context: Context;
  readonly view: View;
  readonly steps: readonly Step[];

  constructor(context: Context, view: View, steps: readonly Step[] = []) {
    this.context = context;
    this.view = view;
    this.steps = steps;
  }

  /** A query over another view, without any steps. */
  abstract over(view: View): QuerySteps;
}

/** The step that brings what a member leads to. */
export function stepTo(member: string): string {
  return `with${member.charAt(0).toUpperCase()}${member.slice(1)}`;
}
