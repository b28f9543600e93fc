import { plainDate, plainDateOf } from "pygen-runtime";
import { describe, expect, test } from "vitest";
import { dateText } from "../src/instances/dates.ts";
import { parseTimestamp } from "../src/instances/moments.ts";
import { timestampText } from "../src/instances/times.ts";

describe("timestamps", () => {
  test.each([
    ["2024-01-31T12:00:00.123+00:00", "2024-01-31T12:00:00.123Z"],
    ["2024-01-31T12:00:00Z", "2024-01-31T12:00:00.000Z"],
    ["2024-01-31T12:00:00", "2024-01-31T12:00:00.000Z"],
    ["2024-01-31T12:00:00+02", "2024-01-31T10:00:00.000Z"],
    ["2024-01-31T12:00:00+0230", "2024-01-31T09:30:00.000Z"],
    ["2024-01-31T12:00:00.123456789-01:00", "2024-01-31T13:00:00.123Z"],
    ["2024-01-31", "2024-01-31T00:00:00.000Z"],
    ["0001-01-01T00:00:00+00:00", "0001-01-01T00:00:00.000Z"],
  ])("%s is read as %s", (text, expected) => {
    expect(parseTimestamp(text)?.toISOString()).toBe(expected);
  });

  test("what is none is told apart", () => {
    expect(parseTimestamp("soon")).toBeUndefined();
    expect(timestampText(new Date(Number.NaN))).toBeUndefined();
    expect(timestampText("2024-01-31")).toBeUndefined();
  });

  test("moments of Temporal are taken by their shape", () => {
    const instant = { [Symbol.toStringTag]: "Temporal.Instant", epochMilliseconds: 1 };
    expect(timestampText(instant)).toBe("1970-01-01T00:00:00.001+00:00");
    const day = { [Symbol.toStringTag]: "Temporal.PlainDate", toString: () => "2024-02-29" };
    expect(dateText(day)).toBe("2024-02-29");
  });
});

describe("dates", () => {
  test("never shift, whatever the zone", () => {
    const late = new Date("2024-12-31T23:30:00-05:00");
    expect(plainDateOf(late)).toBe("2025-01-01");
    expect(plainDateOf(late, "America/New_York")).toBe("2024-12-31");
    expect(plainDate(2024, 1, 31)).toBe("2024-01-31");
    expect(() => plainDate(2023, 2, 29)).toThrow(RangeError);
    expect(dateText("2024-02-30")).toBeUndefined();
    expect(dateText(late)).toBeUndefined();
  });
});
