// Dates as the ledger writes them: 2025, 2025-03, 2025-03-13, or with a time behind it.

const form = new Intl.DateTimeFormat("en-GB", {day: "numeric", month: "short", year: "numeric", timeZone: "UTC"});

// start is the first moment of a date, undefined for what is none.
export function start(iso) {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso ?? "");
  return parts ? new Date(Date.UTC(+parts[1], (parts[2] ?? 1) - 1, parts[3] ?? 1)) : undefined;
}

// end is the last day of a date: of 2025-03 the 31st.
export function end(iso) {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso ?? "");
  if (!parts) return undefined;
  if (parts[3]) return start(iso);
  return parts[2] ? new Date(Date.UTC(+parts[1], +parts[2], 0)) : new Date(Date.UTC(+parts[1], 11, 31));
}

export const written = (date) => form.format(date);
export const later = (date, days) => new Date(+date + days * 864e5);
