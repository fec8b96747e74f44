/* Runs before all of a page's own scripts: notes what changes a block of code.
   The browser adds to it while the page loads; the theme's copy button may. */
window.changes = new Set();
new MutationObserver((records) => {
  const loading = document.readyState === "loading";
  for (const { target, type, attributeName, addedNodes, removedNodes } of records) {
    if (loading && type !== "attributes" && !removedNodes.length) continue;
    const near = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
    const block = near?.closest(".highlight") ?? near?.closest("pre");
    const moved = [...addedNodes, ...removedNodes];
    const button = ".md-code__nav, .md-code__nav *, .run *";
    const theirs = {
      attributes: near?.matches(button) ||
        ["id", "tabindex", "data-md-copying"].includes(attributeName),
      childList: near?.matches(button) || moved.every((node) => node.matches?.(button)),
      characterData: false,
    };
    if (!block || theirs[type]) continue;
    const title = block.querySelector(".filename")?.textContent ?? "block";
    const what = attributeName ?? (moved.map((node) => node.textContent).join("") || near.textContent);
    window.changes.add(`a script changes ${title}: ${JSON.stringify(what.slice(0, 60))}`);
  }
}).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
