// The trend as stacked bars, drawn from the tables below it: what the chart shows is what they say.
const DAY = 86_400_000;
const CATEGORIES = ["fresh", "standard", "training", "tasking"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const UNITS = { area: "km²", cost: "US$" };
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
  const near = [ahead.end, ahead.earliest, ahead.earliest !== null && ahead.earliest <= far ? Math.min(ahead.latest ?? far, far) : null].filter((day) => day !== null && day <= far);
  const wish = Math.max(ahead.rangeLast ?? 0, ...near);
  for (const { first, until } of next) {
    if (first > wish) break;
    const label = grain === "month" ? `${MONTHS[dateOf(first).getUTCMonth()]} ${dateOf(first).getUTCFullYear()}` : `${written(first)} – ${written(until)}`;
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

// Paper is white, whatever the screen is, as wide as A4, and has more dots.
let screenTheme = null;
const PAPER = { width: "690px", height: "125px" };
const isPaper = () => screenTheme !== null;
const dots = () => (isPaper() ? 3 : devicePixelRatio || 1);

// The patterns of the age bands as portal.css has them, on a tile of canvas.
const tile = (size, paint) => {
  const sharp = Math.max(1, Math.round(dots()));
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size * sharp;
  const pen = canvas.getContext("2d");
  pen.scale(sharp, sharp);
  paint(pen);
  const pattern = pen.createPattern(canvas, "repeat");
  pattern.setTransform(new DOMMatrix().scale(1 / sharp));
  return pattern;
};
const slanted = (size, width, colour) => tile(size, (pen) => {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  for (const shift of [-size, 0, size]) {
    pen.beginPath();
    pen.moveTo(shift - 1, size + 1);
    pen.lineTo(shift + size + 1, -1);
    pen.stroke();
  }
});
const fills = {
  fresh: (colour) => colour,
  standard: (colour) => slanted(7, 3, colour),
  training: (colour) => tile(4, (pen) => {
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 4, 2);
  }),
  tasking: (colour) => tile(5, (pen) => {
    pen.fillStyle = colour;
    pen.arc(2.5, 2.5, 1.6, 0, 7);
    pen.fill();
  }),
  total: (colour) => colour,
};

const inkOf = (panel) => {
  const style = getComputedStyle(panel);
  const own = (name) => style.getPropertyValue(`--${name}`).trim();
  return { text: style.color, family: style.fontFamily, line: own("portal-line"), bad: own("portal-bad"), quiet: own("bs-secondary-color"), total: own("portal-accent"), ...Object.fromEntries(CATEGORIES.map((category) => [category, own(`portal-${category}`)])) };
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

// Where Maxar tells a total only, there is no age to show.
const undivided = (slot) => (CATEGORIES.every((category) => slot.amount(category) === null) ? slot.amount("total") : null);

const showLegend = (panel, slots, ahead, seen) => {
  const say = (key, words) => {
    const item = panel.querySelector(`[data-legend=${key}]`);
    if (!item) return;
    item.hidden = words === null;
    const place = item.querySelector("[data-legend-words]");
    if (place && words) place.textContent = words;
  };
  const beyond = (day) => (seen(day) ? "" : ", beyond this chart");
  const { earliest, latest, end, shown } = ahead;
  say("hole", slots.some((slot) => slot.state === "hole") ? "" : null);
  say("total", slots.some((slot) => undivided(slot) !== null) ? "" : null);
  say("ahead", slots.some((slot) => slot.state === "ahead") ? "" : null);
  let band = null;
  if (shown && earliest !== null) {
    band = latest === null ? `from ${written(earliest)} on` : earliest === latest ? `on ${written(earliest)}` : `between ${written(earliest)} and ${written(latest)}`;
    band += beyond(earliest);
  }
  say("band", band);
  say("end", shown && end !== null ? `${written(end)}${beyond(end)}` : null);
};

const measureOf = (panel) => panel.dataset.shown ?? "area";

const draw = (panel) => {
  const place = panel.querySelector("[data-chart]");
  if (!place || !window.Chart) return;
  const canvas = place.querySelector("canvas");
  const measure = measureOf(panel);
  const grain = panel.dataset.grain;
  const rows = rowsOf(panel, measure);
  const ahead = aheadOf(panel, rows);
  const slots = slotsOf(rows, ahead, grain);
  Chart.getChart(canvas)?.destroy();
  for (const table of panel.querySelectorAll("[data-numbers]")) table.hidden = table.dataset.numbers !== measure;
  place.hidden = slots.length === 0;
  Object.assign(place.style, isPaper() ? PAPER : { width: "", height: "" });
  panel.classList.toggle("is-drawn", slots.length > 0);
  if (slots.length === 0) return;
  const ink = inkOf(panel);
  const days = daysAhead(slots, ahead, ink);
  const name = (category) => panel.querySelector(`table[data-measure=${measure}] [data-head=${category}]`).textContent.trim();
  const bars = (label, fill, colour, data) => ({ label, data, backgroundColor: fills[fill](colour), borderColor: colour, borderWidth: 1, stack: "use", maxBarThickness: 64 });
  const datasets = CATEGORIES.map((category) => ({ ...bars(name(category), category, ink[category], slots.map((slot) => slot.amount(category))), category }));
  if (slots.some((slot) => undivided(slot) !== null)) datasets.push({ ...bars("Total, not divided", "total", ink.total, slots.map(undivided)), category: "total" });
  const gap = slanted(8, 1.2, ink.quiet);
  const still = tile(8, (pen) => {
    pen.fillStyle = ink.quiet;
    pen.fillRect(0, 0, 1, 1);
  });
  datasets.push({
    label: "state", data: slots.map((slot) => (slot.state === "read" ? null : 1)), yAxisID: "state", stack: "state", grouped: false,
    backgroundColor: slots.map((slot) => (slot.state === "hole" ? gap : still)), categoryPercentage: 1, barPercentage: 1, borderWidth: 0,
  });
  const short = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 2 });
  const long = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
  canvas.setAttribute("aria-label", `${panel.querySelector("h2").textContent.trim()}: ${measure}. The same numbers stand in the table below.`);
  new Chart(canvas, {
    type: "bar",
    data: { labels: slots.map((slot) => slot.label), datasets },
    plugins: [days],
    options: {
      animation: false,
      devicePixelRatio: dots(),
      font: { family: ink.family, size: isPaper() ? 9 : 12 },
      maintainAspectRatio: false,
      interaction: { mode: "index", intersect: false },
      scales: {
        x: { stacked: true, grid: { display: false }, border: { color: ink.line }, ticks: { color: ink.text, maxRotation: 0, autoSkipPadding: 8, callback: (_, index) => tickOf(slots, index, grain) } },
        y: { stacked: true, beginAtZero: true, border: { display: false }, grid: { color: ink.line }, title: { display: true, text: UNITS[measure], color: ink.text }, ticks: { color: ink.text, callback: (value) => (Math.abs(value) >= 100_000 ? short : long).format(value) } },
        state: { display: false, min: 0, max: 1 },
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          // Of a gap only that is told, of the rest what the table says, also where that is no number.
          filter: ({ dataset, dataIndex, raw }) => raw !== null || (slots[dataIndex].state === "read" && CATEGORIES.includes(dataset.category)),
          callbacks: {
            label: ({ dataset, dataIndex, raw }) => {
              const slot = slots[dataIndex];
              if (dataset.label === "state") return slot.state === "hole" ? "not read" : "still to come";
              return `${dataset.label}: ${slot.text(dataset.category)}${raw === null ? "" : ` ${UNITS[measure]}`}`;
            },
            footer: ([item]) => (item && slots[item.dataIndex].amount("total") !== null ? `Total: ${slots[item.dataIndex].text("total")} ${UNITS[measure]}` : ""),
          },
        },
      },
    },
  });
  showLegend(panel, slots, ahead, days.seen);
};

const trends = () => document.querySelectorAll("[data-trend]");
const begin = (panel) => {
  if (!window.Chart || !panel.querySelector("[data-chart]")) return;
  const choice = panel.querySelector("[data-measures]");
  if (choice) {
    choice.hidden = false;
    for (const option of choice.querySelectorAll("input")) option.checked = option.value === measureOf(panel);
  }
  draw(panel);
};
addEventListener("change", (event) => {
  const panel = event.target.closest("[data-measures]")?.closest("[data-trend]");
  if (!panel) return;
  panel.dataset.shown = event.target.value;
  draw(panel);
});
addEventListener("swapped", (event) => {
  if (event.target.matches("[data-trend]")) begin(event.target);
});
for (const panel of trends()) begin(panel);

// Colours come from the page, so they change with it.
new MutationObserver(() => trends().forEach(draw)).observe(document.documentElement, { attributeFilter: ["data-bs-theme"] });

const onPaper = (paper) => {
  if (paper === isPaper()) return;
  const page = document.documentElement;
  const theme = paper ? "light" : screenTheme;
  screenTheme = paper ? page.dataset.bsTheme : null;
  page.dataset.bsTheme = theme;
  trends().forEach(draw);
};
addEventListener("beforeprint", () => onPaper(true));
addEventListener("afterprint", () => onPaper(false));
matchMedia("print").addEventListener("change", (event) => onPaper(event.matches));
