// What the chart shows along its axis of months or weeks: the rows of the tables below it, and what lies ahead.
const DAY = 86_400_000;
const CATEGORIES = ["fresh", "standard", "training", "tasking"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MOST_AHEAD = 60;

const dayOf = (iso) => (iso ? Date.parse(`${iso}T00:00:00Z`) / DAY : null);
const dateOf = (day) => new Date(day * DAY);
const written = (day) => `${dateOf(day).getUTCDate()} ${MONTHS[dateOf(day).getUTCMonth()]} ${dateOf(day).getUTCFullYear()}`;
const lastDayAround = (day, grain) => {
  const date = dateOf(day);
  return grain === "month"
    ? Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0) / DAY
    : day + ((7 - date.getUTCDay()) % 7);
};

// What the page tells: the rows of the table, and what lies ahead.
const rowsOf = (panel, measure) =>
  [...panel.querySelectorAll(`table[data-measure=${measure}] tbody tr[data-first]`)].map((row) => ({
    label: row.querySelector("[data-label-of-row]").textContent.trim(),
    first: dayOf(row.dataset.first),
    last: dayOf(row.dataset.last),
    hole: "hole" in row.dataset,
    amount: (category) => {
      const text = row.querySelector(`[data-category=${category}]`)?.dataset.value;
      return text ? Number(text) : null;
    },
    text: (category) => row.querySelector(`[data-category=${category}]`)?.textContent.trim() ?? "",
  }));

const aheadOf = (panel, rows) => {
  const { today, rangeLast, contractEnd, earliest, latest } = panel.dataset;
  const ahead = { today: dayOf(today), rangeLast: dayOf(rangeLast), end: dayOf(contractEnd), earliest: dayOf(earliest), latest: dayOf(latest) };
  ahead.shown = rows.length > 0 && rows.at(-1).last >= ahead.today;
  return ahead;
};

// One slot of the axis for each row, and for each month or week to come as far as there is something to see there.
const slotsOf = (rows, ahead, grain) => {
  const slots = rows.map((row) => ({ ...row, until: row.last, state: row.hole ? "hole" : "read" }));
  if (!ahead.shown) return slots;
  slots.at(-1).until = lastDayAround(slots.at(-1).first, grain);
  const next = [];
  for (let first = slots.at(-1).until + 1; next.length < MOST_AHEAD; first = next.at(-1).until + 1) next.push({ first, until: lastDayAround(first, grain) });
  // Days beyond the range are shown unless they would push what was used into a corner.
  const far = next[Math.max(rows.length, 6) - 1]?.until ?? next.at(-1).until;
  const latest = ahead.earliest !== null && ahead.earliest <= far ? Math.min(ahead.latest ?? far, far) : null;
  const near = [ahead.end, ahead.earliest, latest].filter((day) => day !== null && day <= far);
  const wish = Math.max(ahead.rangeLast ?? 0, ...near);
  for (const { first, until } of next) {
    if (first > wish) break;
    const label = grain === "month" ? written(first).replace(/^\d+ /, "") : `${written(first)} – ${written(until)}`;
    slots.push({ label, first, last: until, until, state: "ahead", amount: () => null, text: () => "" });
  }
  return slots;
};

// The year with each month, since any of them may be left out where there is little room.
const tickOf = (slots, index, grain) => {
  const date = dateOf(slots[index].first);
  const month = MONTHS[date.getUTCMonth()];
  return [grain === "month" ? month : `${date.getUTCDate()} ${month}`, String(date.getUTCFullYear())];
};

// The days on which the limit may be reached, and the contract's last one, on the axis of slots.
const daysAhead = (slots, ahead, ink) => {
  const place = (axis, day) => {
    const index = slots.findIndex((slot) => day >= slot.first && day <= slot.until);
    const width = axis.width / slots.length;
    if (index < 0) return day < slots[0].first ? axis.left : axis.right;
    return axis.left + (index + (day - slots[index].first) / (slots[index].until - slots[index].first + 1)) * width;
  };
  const seen = (day) => day !== null && ahead.shown && day >= slots[0].first && day <= slots.at(-1).until;
  return {
    id: "daysAhead",
    beforeDatasetsDraw: ({ ctx: pen, chartArea: area, scales: { x } }) => {
      if (!seen(ahead.earliest)) return;
      const left = place(x, ahead.earliest);
      const right = ahead.latest === null ? area.right : Math.max(place(x, ahead.latest + 1), left + 2);
      pen.save();
      pen.fillStyle = slanted(10, 1.5, ink.bad);
      pen.globalAlpha = 0.45;
      pen.fillRect(left, area.top, right - left, area.height);
      pen.globalAlpha = 1;
      pen.strokeStyle = ink.bad;
      pen.strokeRect(left, area.top, right - left, area.height);
      pen.restore();
    },
    afterDatasetsDraw: ({ ctx: pen, chartArea: area, scales: { x } }) => {
      if (!seen(ahead.end)) return;
      const at = place(x, ahead.end);
      pen.save();
      pen.strokeStyle = ink.text;
      pen.lineWidth = 2;
      pen.setLineDash([6, 4]);
      pen.beginPath();
      pen.moveTo(at, area.top);
      pen.lineTo(at, area.bottom);
      pen.stroke();
      pen.restore();
    },
    seen,
  };
};
