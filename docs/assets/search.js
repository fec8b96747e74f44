/* The search's field. What finds is loaded when the field is first used. */
(() => {
  "use strict";
  const form = document.querySelector("form.search");
  if (!form) return;
  const field = form.querySelector("input");
  const count = form.querySelector(".search__count");
  const list = form.querySelector(".search__found");
  const site = new URL("..", document.currentScript.src);

  const load = (name) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL(`assets/${name}`, site);
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  let loaded;
  const start = () =>
    (loaded ??= Promise.all([load("minisearch.js"), load("search_index.js")])
      .then(() => load("find.js"))
      .catch(() => (loaded = undefined)));

  function element(name, className, ...inside) {
    const made = document.createElement(name);
    made.className = className;
    made.append(...inside);
    return made;
  }

  function result({ at, part, page, title, line }) {
    const above = [part, page].filter((name) => name && name !== title);
    const pieces = line.map((piece, index) =>
      index % 2 ? element("mark", "", piece) : piece,
    );
    const link = element(
      "a",
      "search__link",
      element("span", "search__where", above.join(" › ")),
      element("strong", "search__title", title),
      element("span", "search__line", ...pieces),
    );
    link.href = new URL(at, site);
    return element("li", "", link);
  }

  async function show() {
    await start();
    const typed = field.value.trim();
    const found = typed && loaded ? findSections(typed) : [];
    list.replaceChildren(...found.map(result));
    count.textContent = !loaded
      ? "The search could not be loaded."
      : !typed
        ? "Type what you look for: words, a name, a message."
        : `Sections found: ${found.length}`;
  }

  function close() {
    field.value = "";
    show();
    document.activeElement.blur();
  }

  field.addEventListener("focus", show);
  field.addEventListener("input", show);
  form.querySelector("button").addEventListener("click", close);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await show();
    list.querySelector("a")?.click();
  });

  form.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      const stops = [field, ...list.querySelectorAll("a")];
      const next = stops.indexOf(document.activeElement) + step;
      stops[(next + stops.length) % stops.length].focus();
    } else if (event.key === "Escape") {
      close();
    } else {
      return;
    }
    event.preventDefault();
  });

  /* Where there is no page, its address may say what was meant. */
  document.querySelector(".search-opener")?.addEventListener("click", () => {
    const name = location.pathname.split("/").pop().replace(/\.\w+$/, "");
    field.value = name.replace(/\W+/g, " ").trim();
    field.focus();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" && event.key !== "s") return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select")) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
})();
