// Panels that take many calls to Maxar: filled after the page, with how far that is.
const amount = new Intl.NumberFormat("en");

// The answer comes line by line, each a JSON object; see LiveAnswer.
async function* newsIn(answer) {
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (rest + value).split("\n");
    rest = lines.pop();
    for (const line of lines) if (line.trim()) yield JSON.parse(line);
  }
}

const element = (name, className, ...inside) => {
  const made = document.createElement(name);
  made.className = className;
  made.append(...inside);
  return made;
};

// For those who listen: beside the panel, so that it stays when the panel is filled, and there before it says anything.
const voices = new WeakMap();
const say = (panel, words) => {
  voices.get(panel).textContent = words;
};
const giveVoice = (panel) => {
  const voice = element("div", "visually-hidden");
  voice.setAttribute("role", "status");
  panel.after(voice);
  voices.set(panel, voice);
};

// What stands above or in place of a panel while it is being read. Only the first figure is said, not each.
const waitingIn = (panel) => {
  const noun = panel.dataset.liveNoun ?? "parts";
  const bar = element("progress", "live-bar");
  const figure = element("span", "live-figure", "Reading …");
  bar.setAttribute("aria-label", `${noun} read`);
  let far = null;
  let first = true;
  let whole = `All ${noun} read.`;
  return {
    figure: element("div", "live-wait", bar, figure),
    show: ({ done, total }) => {
      bar.max = Math.max(total, 1);
      bar.value = done;
      const counted = total === 1 ? noun.replace(/s$/, "") : noun;
      far = `${amount.format(done)} of ${amount.format(total)} ${counted}`;
      whole = `${amount.format(total)} ${counted} read.`;
      figure.textContent = `${far} read`;
      if (first) say(panel, `${far} read.`);
      first = false;
    },
    far: () => far,
    whole: () => whole,
  };
};

// Whoever works with the keyboard stays on the same link or field of a panel that changes, or at least on the panel.
const FOCUSABLE = "a[href], button, input, select, [tabindex]";
const keepingFocus = (panel, change) => {
  const held = panel.contains(document.activeElement) ? document.activeElement : null;
  const keyOf = (one) => one.id || one.getAttribute("href") || one.getAttribute("aria-label");
  const key = held && held !== panel ? keyOf(held) : null;
  change();
  if (!held || (held.isConnected && held.getClientRects().length > 0)) return;
  const same = key && [...panel.querySelectorAll(FOCUSABLE)].find((one) => keyOf(one) === key && one.getClientRects().length > 0);
  if (!same) panel.tabIndex = -1;
  (same || panel).focus({ preventScroll: true });
};

// The panel keeps its place, its name and what the page told of it; everything in it is new.
const fill = (panel, html, waiting) => {
  const fresh = new DOMParser().parseFromString(html, "text/html").body.firstElementChild;
  if (!fresh) return;
  keepingFocus(panel, () => {
    for (const { name, value } of fresh.attributes) panel.setAttribute(name, value);
    panel.replaceChildren(...document.adoptNode(fresh).childNodes);
    place(panel, waiting.figure);
  });
  panel.dispatchEvent(new CustomEvent("swapped", { bubbles: true }));
};

// What somebody marks to copy it is not taken away.
const isMarkedIn = (panel) => {
  const marked = getSelection();
  return marked !== null && !marked.isCollapsed && panel.contains(marked.anchorNode);
};

// Right below the panel's head.
const place = (panel, what) => {
  const title = panel.querySelector("h2");
  const head = title?.parentElement === panel ? title : title?.parentElement;
  if (head) head.after(what);
  else panel.prepend(what);
};

const troubleIn = (panel, words, mend) => {
  const trouble = element("div", "live-trouble alert alert-warning", `${words} `, mend);
  trouble.setAttribute("role", "alert");
  place(panel, trouble);
};
const againButton = (panel) => {
  const button = element("button", "btn btn-sm btn-outline-primary", "Try again");
  button.type = "button";
  button.dataset.liveAgain = "";
  button.addEventListener("click", () => load(panel));
  return button;
};
const signInLink = () => {
  const link = element("a", "alert-link", "Sign in again");
  link.href = location.href;
  return link;
};

// A page of the portal's own came instead: it says what is wrong.
const refused = async (answer) => {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const title = page.querySelector("h1, h2")?.textContent.trim();
  return title ? `${title.replace(/[.]?$/, ".")}` : "The portal could not read this.";
};

// One reading to a panel: a new one takes the place of that under way.
const readings = new WeakMap();

async function load(panel) {
  readings.get(panel)?.abort();
  const reading = new AbortController();
  readings.set(panel, reading);
  panel.setAttribute("aria-busy", "true");
  const waiting = waitingIn(panel);
  keepingFocus(panel, () => {
    for (const old of panel.querySelectorAll(".live-trouble, .live-wait, [data-live-link]")) old.remove();
    place(panel, waiting.figure);
  });
  let ended = false;
  let words = null;
  let mend = null;
  let unseen = null;
  try {
    const answer = await fetch(panel.dataset.live, {
      headers: { Accept: "application/x-ndjson, text/html;q=0.9", "X-Requested-With": "XMLHttpRequest" },
      redirect: "manual",
      signal: reading.signal,
    });
    // Nothing but the way to the sign-in page, which says only once why it is there: whoever goes there reads it.
    if (answer.type === "opaqueredirect") {
      words = "Your sign-in has ended.";
      mend = signInLink();
    } else if (!answer.ok || !answer.headers.get("Content-Type")?.startsWith("application/x-ndjson")) {
      words = await refused(answer);
    } else {
      for await (const news of newsIn(answer)) {
        if ("total" in news) waiting.show(news);
        if ("html" in news) unseen = news.html;
        ended ||= news.end === true;
        if ("failed" in news) words = news.failed;
        if (news.signedOut) {
          words = "Your sign-in has ended.";
          mend = signInLink();
        }
        if (unseen !== null && (ended || !isMarkedIn(panel))) {
          fill(panel, unseen, waiting);
          unseen = null;
        }
      }
    }
  } catch {
    // The connection ended, or what came was no answer: told below like one that lacks its end.
  }
  if (readings.get(panel) !== reading) return;
  waiting.figure.remove();
  panel.setAttribute("aria-busy", "false");
  if (ended) {
    say(panel, panel.querySelector("[role=status] strong")?.textContent ?? waiting.whole());
    return;
  }
  if (unseen !== null) fill(panel, unseen, waiting);
  waiting.figure.remove();
  const far = waiting.far();
  const broke = far ? `The answer broke off after ${far}.` : "The portal did not answer.";
  troubleIn(panel, far && words ? `${words} ${broke}` : (words ?? broke), mend ?? againButton(panel));
}

// A panel that holds a link to what it is to show has not been read.
for (const panel of document.querySelectorAll("[data-live]")) {
  giveVoice(panel);
  if (panel.querySelector("[data-live-link]")) load(panel);
}

// Within a panel that was filled so, only the panel is read again.
addEventListener("click", (event) => {
  const again = event.target.closest?.("a[data-live-again]");
  const panel = again?.closest("[data-live]");
  if (!panel || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  load(panel);
});
