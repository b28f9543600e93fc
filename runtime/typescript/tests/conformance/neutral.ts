/** Between the neutral values of the cases and those of TypeScript. */

import { expect } from "vitest";
import { timestampDigits } from "./cases.ts";

/** What a person would write for a neutral value. */
export function native(value: any): any {
  if (Array.isArray(value)) return value.map(native);
  if (typeof value !== "object" || value === null) return value;
  const [[kind, inner] = ["", undefined], ...others] = Object.entries<any>(value);
  if (others.length || !kind.startsWith("$")) {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, native(one)]));
  }
  switch (kind) {
    case "$int64":
      return BigInt(inner);
    case "$float":
      return Number(inner);
    case "$timestamp":
      return new Date(inner);
    case "$date":
      return inner;
    case "$node":
    case "$edge":
      return { space: inner[0], externalId: inner[1] };
    case "$utf16":
      return String.fromCharCode(...inner.map((unit: string) => Number.parseInt(unit, 16)));
  }
  throw new Error(`unknown value ${kind}`);
}

const TYPES: Record<string, string> = {
  int32: "number",
  int64: "bigint",
  float32: "number",
  float64: "number",
  boolean: "boolean",
};

/** A value that was read, in the neutral form; it must have the type that is promised for its kind. */
export function neutral(value: any, kind: string): any {
  if (Array.isArray(value)) return value.map((one) => neutral(one, kind));
  if (value === undefined) return null;
  if (value === null || kind === "json") return value;
  if (kind === "direct") return { $node: [value.space, value.externalId] };
  if (kind === "timestamp") {
    if (typeof value === "string") return value; // the service sent what is no date at all: kept as it came
    expect(value).toBeInstanceOf(Date);
    return { $timestamp: value.getTime() };
  }
  expect(typeof value).toBe(TYPES[kind] ?? "string");
  if (kind === "int64") return { $int64: String(value) };
  return kind === "date" && /^\d{4}-\d\d-\d\d$/.test(value) ? { $date: value } : value;
}

/** An expected neutral value in the form `neutral` gives, cut to the digits that are kept. */
export function expected(value: any): any {
  if (Array.isArray(value)) return value.map(expected);
  if (typeof value !== "object" || value === null) return value;
  if (typeof value.$timestamp === "string") {
    const cut = value.$timestamp.replace(new RegExp(`(\\.\\d{${timestampDigits}})\\d+`), "$1");
    return { $timestamp: new Date(cut).getTime() };
  }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, expected(one)]));
}
