/* What the theme does not do by itself. Each page reads well without. */

/* Each copy button is made a landmark of the page: it is none. */
new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (node.matches?.(".md-code__nav")) node.setAttribute("role", "none");
    }
  }
}).observe(document.body, { childList: true, subtree: true });

/* What a press of one says, a screen reader says, too. */
document.querySelector(".md-dialog")?.setAttribute("role", "status");

/* The copy button, which copies from a text area of its own, leaves out the
   newline that ends a file. */
document.addEventListener("copy", (event) => {
  if (!event.target.matches("textarea[readonly]")) return;
  event.clipboardData.setData("text/plain", `${event.target.value}\n`);
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
