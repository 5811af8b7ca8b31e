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

// What stands above or in place of a panel while it is being read. The first figure also goes to those who listen, not each.
const waitingIn = (panel) => {
  const noun = panel.dataset.liveNoun ?? "parts";
  const bar = element("progress", "live-bar");
  const figure = element("span", "live-figure", "Reading …");
  const spoken = element("span", "visually-hidden", `Reading ${noun}`);
  spoken.setAttribute("role", "status");
  bar.setAttribute("aria-label", `${noun} read`);
  let far = null;
  return {
    figure: element("div", "live-wait", bar, figure, spoken),
    show: ({ done, total }) => {
      bar.max = Math.max(total, 1);
      bar.value = done;
      const counted = total === 1 ? noun.replace(/s$/, "") : noun;
      far = `${amount.format(done)} of ${amount.format(total)} ${counted}`;
      figure.textContent = `${far} read`;
    },
    far: () => far,
  };
};

// The panel keeps its place, its name and what the page told of it; everything in it is new.
const fill = (panel, html) => {
  const fresh = new DOMParser().parseFromString(html, "text/html").body.firstElementChild;
  if (!fresh) return;
  const focused = panel.contains(document.activeElement) ? document.activeElement.id : "";
  for (const { name, value } of fresh.attributes) panel.setAttribute(name, value);
  panel.replaceChildren(...document.adoptNode(fresh).childNodes);
  if (focused) document.getElementById(focused)?.focus();
  panel.dispatchEvent(new CustomEvent("swapped", { bubbles: true }));
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

async function load(panel) {
  panel.setAttribute("aria-busy", "true");
  for (const old of panel.querySelectorAll(".live-trouble, .live-wait, [data-live-link]")) old.remove();
  const waiting = waitingIn(panel);
  place(panel, waiting.figure);
  let ended = false;
  let words = null;
  let mend = null;
  try {
    const answer = await fetch(panel.dataset.live, { headers: { Accept: "application/x-ndjson, text/html;q=0.9" } });
    if (answer.redirected) {
      words = "Your sign-in has ended.";
      mend = signInLink();
    } else if (!answer.ok || !answer.headers.get("Content-Type")?.startsWith("application/x-ndjson")) {
      words = await refused(answer);
    } else {
      for await (const news of newsIn(answer)) {
        if ("total" in news) waiting.show(news);
        if ("html" in news) {
          fill(panel, news.html);
          place(panel, waiting.figure);
        }
        ended ||= news.end === true;
      }
    }
  } catch {
    // The connection ended, or what came was no answer: told below like one that lacks its end.
  }
  waiting.figure.remove();
  panel.setAttribute("aria-busy", "false");
  if (ended) return;
  const far = waiting.far();
  words ??= far ? `The answer broke off after ${far}.` : "The portal did not answer.";
  troubleIn(panel, words, mend ?? againButton(panel));
}

for (const panel of document.querySelectorAll("[data-live]")) load(panel);

// Within a panel that was filled so, only the panel is read again.
addEventListener("click", (event) => {
  const again = event.target.closest?.("a[data-live-again]");
  const panel = again?.closest("[data-live]");
  if (!panel || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  load(panel);
});
