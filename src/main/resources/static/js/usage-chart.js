// The trend as stacked bars, drawn from the tables below it: what the chart shows is what they say.
const UNITS = { area: "km²", cost: "US$" };

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
  return {
    text: style.color,
    family: style.fontFamily,
    line: own("portal-line"),
    bad: own("portal-bad"),
    quiet: own("bs-secondary-color"),
    total: own("portal-accent"),
    ...Object.fromEntries(CATEGORIES.map((category) => [category, own(`portal-${category}`)])),
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
    if (latest === null) band = `from ${written(earliest)} on`;
    else band = earliest === latest ? `on ${written(earliest)}` : `between ${written(earliest)} and ${written(latest)}`;
    band += beyond(earliest);
  }
  say("band", band);
  const limit = panel.querySelector("[data-legend-limit]");
  if (limit && panel.dataset.limit) limit.textContent = `${panel.dataset.limit} limit`;
  say("end", shown && end !== null ? `${written(end)}${beyond(end)}` : null);
};

// The bars of each category, and those that stand where nothing was read or is still to come.
const seriesOf = (panel, slots, measure, ink) => {
  const name = (category) => panel.querySelector(`table[data-measure=${measure}] [data-head=${category}]`).textContent.trim();
  const bars = (label, fill, colour, data) => ({
    label, data, backgroundColor: fills[fill](colour), borderColor: colour, borderWidth: 1, stack: "use", maxBarThickness: 64,
  });
  const series = CATEGORIES.map((category) => ({ ...bars(name(category), category, ink[category], slots.map((slot) => slot.amount(category))), category }));
  if (slots.some((slot) => undivided(slot) !== null)) {
    series.push({ ...bars("Total, not divided", "total", ink.total, slots.map(undivided)), category: "total" });
  }
  const gap = slanted(8, 1.2, ink.quiet);
  const still = tile(8, (pen) => {
    pen.fillStyle = ink.quiet;
    pen.fillRect(0, 0, 1, 1);
  });
  series.push({
    label: "state", data: slots.map((slot) => (slot.state === "read" ? null : 1)), yAxisID: "state", stack: "state", grouped: false,
    backgroundColor: slots.map((slot) => (slot.state === "hole" ? gap : still)), categoryPercentage: 1, barPercentage: 1, borderWidth: 0,
  });
  return series;
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
  const datasets = seriesOf(panel, slots, measure, ink);
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
        x: {
          stacked: true,
          grid: { display: false },
          border: { color: ink.line },
          ticks: { color: ink.text, maxRotation: 0, autoSkipPadding: 8, callback: (_, index) => tickOf(slots, index, grain) },
        },
        y: {
          stacked: true,
          beginAtZero: true,
          border: { display: false },
          grid: { color: ink.line },
          title: { display: true, text: UNITS[measure], color: ink.text },
          ticks: { color: ink.text, callback: (value) => (Math.abs(value) >= 100_000 ? short : long).format(value) },
        },
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
