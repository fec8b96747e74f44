/* What the theme does not do by itself. Each page reads well without. */

/* Each copy button is made a landmark of the page: it is none. */
new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (node.matches?.(".md-code__nav")) node.setAttribute("role", "none");
    }
  }
}).observe(document.body, { childList: true, subtree: true });

/* The copy button, which copies from a text area of its own, leaves out the
   newline that ends a file. */
document.addEventListener("copy", (event) => {
  if (!event.target.matches("textarea[readonly]")) return;
  event.clipboardData.setData("text/plain", `${event.target.value}\n`);
  event.preventDefault();
});

/* The search's index is larger than a page: fetch it for the first search. */
{
  const used = new Promise((resolve) => {
    document.addEventListener("focusin", (event) => {
      if (event.target.closest("[data-md-component=search]")) resolve();
    });
  });
  const { open, send } = XMLHttpRequest.prototype;
  const indexes = new WeakSet();
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    if (/\/search_index\.json$/.test(url)) indexes.add(this);
    return open.call(this, method, url, ...rest);
  };
  XMLHttpRequest.prototype.send = function (...body) {
    if (indexes.has(this)) used.then(() => send.apply(this, body));
    else send.apply(this, body);
  };
}

/* A page that was opened as a file may not start a worker: a frame is one. */
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    constructor(relative) {
      super();
      const url = new URL(relative, location);
      const frame = document.createElement("iframe");
      frame.hidden = true;
      document.body.append(frame);
      const inside = (this.inside = frame.contentWindow);
      const load = (source) =>
        new Promise((resolve, reject) => {
          const script = inside.document.createElement("script");
          script.src = new URL(source, url);
          script.onload = resolve;
          script.onerror = reject;
          inside.document.body.append(script);
        });
      inside.importScripts = async (...sources) => {
        for (const source of sources) await load(source);
      };
      inside.postMessage = (data) => {
        const message = new MessageEvent("message", { data });
        this.dispatchEvent(message);
        this.onmessage?.(message);
      };
      this.ready = load(url);
      this.terminate = () => frame.remove();
    }

    async postMessage(message) {
      const data = structuredClone(message);
      await this.ready;
      this.inside.dispatchEvent(new MessageEvent("message", { data }));
    }
  };
}
