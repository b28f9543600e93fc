/** Timestamps as they are read. */

/** The moment a text of the service stands for; undefined when it stands for none. */
export function parseTimestamp(text: string): Date | undefined {
  // What JavaScript reads by itself alike everywhere. A text without a zone would be taken for local time.
  if (text.endsWith("+00:00") || text.endsWith("Z")) {
    const date = new Date(text);
    if (!Number.isNaN(date.getTime())) return date;
  }
  const found =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d(?:\.\d+)?))?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?$/i.exec(
      text,
    );
  if (!found) return undefined;
  const [, day, time = "00:00", seconds = "00", zone = "Z"] = found;
  const offset = /^[+-]\d\d$/.test(zone)
    ? `${zone}:00`
    : zone.replace(/^([+-]\d\d)(\d\d)$/, "$1:$2");
  const date = new Date(`${day}T${time}:${seconds}${offset.toUpperCase()}`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
