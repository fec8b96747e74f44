/* What the theme does not do by itself. Each page reads well without. */

/* Tab stops once in a block, at its copy button. From there Down and Up go
   through what stands below the block, and Right and Left scroll it. */
new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (!node.matches?.(".md-code__nav")) continue;
      node.setAttribute("role", "none"); // the theme makes it a landmark
      const more = node.closest(".highlight").querySelectorAll(".run :is(a, button)");
      for (const stop of more) stop.tabIndex = -1;
      if (!more.length) continue;
      const help = "Press Down for the command that runs this, and the download";
      node.querySelector("button").setAttribute("aria-description", help);
    }
  }
}).observe(document.body, { childList: true, subtree: true });

document.addEventListener("keydown", (event) => {
  const block = event.target.closest(".highlight");
  if (!block || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const left = { ArrowRight: 60, ArrowLeft: -60 }[event.key];
  const stops = [...block.querySelectorAll("a, button")];
  const next = step && stops[stops.indexOf(event.target) + step];
  next?.focus();
  if (left) block.querySelector("pre").scrollBy({ left });
  if (next || left) event.preventDefault();
});

/* The command that runs a program names this copy of the site. */
const commands = new Set();
for (const run of document.querySelectorAll(".run")) {
  const { href, pathname } = run.querySelector("a");
  const path = decodeURI(pathname).replace(/^\/(?=\w:)/, "");
  const file = /\s/.test(path) ? `"${path}"` : path;
  const command = `uv run ${location.protocol === "file:" ? file : href}`;
  run.querySelector("code").textContent = command;
  run.querySelector("button").dataset.clipboardText = command;
  commands.add(command);
}

/* What a press of one says, a screen reader says, too. */
document.querySelector(".md-dialog")?.setAttribute("role", "status");

/* The copy button, which copies from a text area of its own, leaves out the
   newline that ends a file. */
document.addEventListener("copy", (event) => {
  if (!event.target.matches("textarea[readonly]")) return;
  const { value } = event.target;
  const text = commands.has(value) ? value : `${value}\n`;
  event.clipboardData.setData("text/plain", text);
  event.preventDefault();
});

/* What opens the drawer is a label with a picture: let it have a name, and be
   reached and pressed by keys as a button is. */
{
  const opener = document.querySelector(".md-header [for=__drawer]");
  opener.title = "Navigation";
  opener.tabIndex = 0;
  opener.addEventListener("keydown", (event) => {
    if (event.key !== " ") return; // the theme sees to Enter
    event.preventDefault();
    opener.click();
  });
}
