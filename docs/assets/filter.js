/* A field that leaves in the lists what has all the words that are typed. */
(() => {
  "use strict";
  const parts = [...document.querySelectorAll(".programs")].map((part) => ({
    part,
    lines: [...part.querySelectorAll("li")].map((line) => ({
      line,
      said: `${part.firstElementChild.textContent} ${line.textContent}`
        .replace(/_/g, " ")
        .toLowerCase(),
    })),
  }));
  const field = document.createElement("input");
  field.className = "filter";
  field.type = "search";
  field.placeholder = "Show only: timeout, cancel, csv …";
  field.setAttribute("aria-label", "Show only the lines with these words");
  const count = document.createElement("p");
  count.setAttribute("role", "status");
  document.querySelector(".filters").append(field, count);

  field.addEventListener("input", () => {
    const words = field.value.toLowerCase().match(/[^\s_]+/g) ?? [];
    const left = new Set();
    for (const { part, lines } of parts) {
      part.hidden = true;
      for (const { line, said } of lines) {
        line.hidden = !words.every((word) => said.includes(word));
        if (line.hidden) continue;
        part.hidden = false;
        left.add(line.textContent);
      }
    }
    count.textContent = words.length ? `Lines with these words: ${left.size}` : "";
  });
})();
