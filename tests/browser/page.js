/* What the tests ask of a page: each function looks at it as it is now. */
({
  /* Reads each block of code. Its `faults` say what hides or changes what one
     sees of it, such as a long line, but where blocks may scroll. */
  read(scrolls) {
    // What a style may set of a block, or of all that it stands in. Anything
    // else, such as a filter or an order, must be as if there were no style.
    const free = new RegExp(`^(${[
      "--.*", "background-(attachment|blend-mode|clip|position.*|repeat.*|size)", "(.*-)?color", "color-scheme", "(block|inline)-size", "width",
      "height", "(min|max)-.*", "border.*", "box-s.*", "bottom", "top", "left",
      "right", "inset.*", "break-inside", "(column|row)-gap", "display",
      "flex-(grow|direction)", "grid-template.*", "font-(family|feature-settings|size|style|variant|variant-ligatures|weight)", "line-height",
      "margin.*", "overflow.*", "padding.*", "position", ".*-origin",
      "scrollbar.*", "text-(size-adjust|wrap-mode)", "transition.*",
      "unicode-bidi", "view-transition-name", "white-space-collapse",
      "print-color-adjust", "-webkit-(font-smoothing|locale)",
    ].join("|")})$`);
    const shade = /^its style sets background-image: linear-gradient/; // at an edge
    const quick = [
      "opacity", "filter", "clip-path", "mask-image", "mix-blend-mode",
      "user-select", "text-decoration-line", "direction", "letter-spacing",
      "-webkit-text-security",
    ];
    const telling = [
      "opacity", "filter", "clip-path", "mask-image", "mix-blend-mode", "user-select", "direction", "-webkit-text-security",
      "transform", "rotate", "scale", "translate", "zoom", "text-transform", "text-indent", "order", "visibility", "-webkit-line-clamp", "writing-mode",
    ];
    const drawn = telling.filter((name) => !name.includes("transform"));
    const host = document.body.appendChild(document.createElement("div"));
    const bare = host.attachShadow({ mode: "open" }).appendChild(document.createElement("p"));
    bare.style.all = "initial";
    const names = [...getComputedStyle(bare)].filter((name) => !free.test(name));
    const initially = new Map(names.map((name) => [name, getComputedStyle(bare).getPropertyValue(name)]));
    host.remove();

    const folded = (element) => matchMedia("print").matches && element.closest("details");
    const short = (text) => JSON.stringify(text.trim().slice(0, 50));
    const once = (make, known = new Map()) => (key) => {
      if (!known.has(key)) known.set(key, make(key));
      return known.get(key);
    };

    /* How an element's style differs from none, and what it adds. */
    const styled = (element, wanted = names, pseudo = "") => {
      const style = getComputedStyle(element, pseudo);
      const found = wanted
        .filter((name) => style.getPropertyValue(name) !== initially.get(name))
        .map((name) => `${name}: ${style.getPropertyValue(name)}`);
      if (style.webkitTextFillColor !== style.color) found.push("-webkit-text-fill-color");
      if (pseudo) found.push(...["color", "fontSize"]
        .filter((name) => style[name] !== getComputedStyle(element)[name]));
      return found.map((what) => `its style sets ${pseudo} ${what}`.replace("  ", " "));
    };
    /* What a style says around an element, but the column of a phone's row. */
    const plain = (words) => words.replace(/^(none|normal)$|[\s"]/g, "");
    const says = (element) => ["::before", "::after", "::marker"]
      .filter((pseudo) => !["", plain(`${element.dataset.column}:`)].includes(plain(getComputedStyle(element, pseudo).content)))
      .map((pseudo) => `its style adds ${pseudo}`);
    const around = once((element) => [...styled(element), ...says(element)]);
    const added = (element) => ["::before", "::after"]
      .filter((pseudo) => getComputedStyle(element, pseudo).content !== "none")
      .map((pseudo) => `its style adds ${pseudo} ${getComputedStyle(element, pseudo).content}`);

    /* The contrast of an element's letters, however their colours are made. */
    const dot = Object.assign(document.createElement("canvas"), { width: 1, height: 1 })
      .getContext("2d", { willReadFrequently: true });
    const luminance = once((colours) => {
      for (dot.fillStyle of ["white", ...colours.split("; ")]) dot.fillRect(0, 0, 1, 1);
      return [...dot.getImageData(0, 0, 1, 1).data].slice(0, 3)
        .map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0.05);
    });
    const grounds = once((element) => element
      ? `${grounds(element.parentElement)}; ${getComputedStyle(element).backgroundColor}`
      : "white");
    const pale = (element) => {
      const style = getComputedStyle(element);
      const color = element.localName === "text" ? style.fill : style.color;
      const ground = grounds(element);
      const both = [luminance(ground), luminance(`${ground}; ${color}`)];
      return Math.max(...both) / Math.min(...both) < 4.5
        ? [`${color} is too pale: ${short(element.textContent)}`]
        : [];
    };

    /* Whether a font is one for code. */
    const width = (letters) => dot.measureText(letters).width;
    const fixed = ({ fontFamily }) => {
      dot.font = `16px ${fontFamily}`;
      return width("iiii") === width("MMMM");
    };

    /* The texts inside an element that are not where a reader would see them. */
    const unseen = (box, mayScroll) => {
      const edges = (box.closest("pre") ?? box).getBoundingClientRect();
      const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      const found = [];
      while (walker.nextNode()) {
        const text = walker.currentNode;
        if (!text.data.trim()) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const lines = text.data.split("\n").filter((line) => line);
        const rects = [...range.getClientRects()].filter(({ width }) => width);
        const at = scrollY;
        const seen = rects.map(({ left, right, top, height, width }, i) => {
          const beyond = right > edges.right + 1;
          if (beyond && mayScroll) return true;
          const below = top + at - innerHeight / 2;
          if (below > scrollY + innerHeight / 3) scrollTo(0, below);
          const hit = document.elementFromPoint(left + width / 2, top + at + height / 2 - scrollY);
          const ok = !beyond && left >= edges.left - 1 && height >= 9 && box.contains(hit);
          if (!ok) found.push(`cannot be seen in full: ${short(lines[i] ?? text.data)}`);
          return ok;
        });
        if (!seen.length) found.push(`cannot be seen: ${short(text.data)}`);
      }
      return found;
    };

    const read = (pre) => {
      const block = pre.closest(".highlight") ?? pre;
      const code = pre.querySelector("code") ?? pre;
      const title = block.querySelector(".filename");
      const words = [...code.querySelectorAll("*")];
      const size = parseFloat(getComputedStyle(code).fontSize);
      const wraps = getComputedStyle(code).textWrapMode === "wrap"; // as it may on paper
      const lines = code.textContent.split("\n").length - 1;
      const parents = [];
      for (let at = block.parentElement; at; at = at.parentElement) parents.push(at);
      const rest = block.cloneNode(true);
      for (const known of rest.querySelectorAll(":is(.filename, pre > code, .run, .md-code__nav)")) known.remove();
      const more = [...rest.querySelectorAll(":not(pre, span:empty)"), ...code.querySelectorAll(":not(span)")];
      const kinds = new Set();
      const faults = [
        ...[block, pre, code].flatMap((part) => styled(part)).filter((what) => !shade.test(what)),
        ...["::first-line", "::first-letter"].flatMap((part) => styled(code, names, part)),
        ...styled(code, [], "::selection"),
        ...words.flatMap((word) => {
          const known = kinds.has(word.className);
          kinds.add(word.className);
          return styled(word, known ? quick : names);
        }),
        ...parents.flatMap(around),
        ...[block, ...block.querySelectorAll(":not(.md-code__nav, .md-code__nav *, .run button)")].flatMap(added),
        ...[code, ...words, title, block.querySelector(".run")].filter(Boolean).flatMap(pale),
        ...(getComputedStyle(code).fontFeatureSettings !== '"kern"' || getComputedStyle(code).fontVariant !== "none" ? ["its letters are not all as they are"] : []),
        ...(fixed(getComputedStyle(code)) ? [] : ["its letters are not equally wide"]),
        ...(size < 9 || code.clientHeight < lines * size ? ["its lines are too small"] : []),
        ...(wraps && !matchMedia("print").matches ? ["its lines are broken"] : []),
        ...(more.length || rest.textContent.trim() ? [`holds more: ${short(rest.textContent)}`] : []),
      ];
      return { block, code, title, faults };
    };
    scrollTo(0, 0);
    const blocks = [...document.querySelectorAll("pre, listing, plaintext, textarea, xmp")].map(read);

    // An element that covers another is hit in its place, if it can be hit.
    const touch = new CSSStyleSheet();
    touch.replaceSync("@layer touch {*, ::before, ::after {pointer-events: auto !important}}");
    document.adoptedStyleSheets.push(touch);
    for (const { block, code, title, faults } of blocks.filter(({ block }) => !folded(block))) {
      for (const part of [title, code, block.querySelector(".run")])
        if (part) faults.push(...unseen(part, block.matches(scrolls)));
    }
    document.adoptedStyleSheets.pop();
    scrollTo(0, 0);

    // Whatever stands in one column goes down the page as it does in the file.
    const flow = [...document.querySelectorAll("article :is(h1, h2, h3, p, ul, ol, table, .highlight)")]
      .filter((element) => element.checkVisibility({ contentVisibilityAuto: true }))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width && box.height);
    const order = flow.flatMap(({ element, box }, i) =>
      flow.slice(0, i)
        .filter((before) => !before.element.contains(element) && before.box.bottom > box.top + 1 &&
          before.box.right > box.left && before.box.left < box.right)
        .map((before) => `${short(before.element.textContent)} does not stand above ${short(element.textContent)}`));

    const text = [...document.querySelectorAll(
      "article :is(h1, h2, h3, p, li, td:not(:empty), th, a, code, summary, svg, text, rect, circle, line, path, .highlight):not(.headerlink)")];
    const gone = text
      .filter((element) => !folded(element) && !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .map((element) => `cannot be seen: ${short(element.textContent)}`);
    const unfolded = text
      .filter((element) => folded(element) && element.checkVisibility())
      .map((element) => `is printed, though folded: ${short(element.textContent)}`);
    const column = [...document.querySelectorAll(
      "h1, article :is(h2, h3, p, li, td, th, summary, a, code, text):not(.highlight *, .headerlink)")].flatMap(pale);
    // The text around the blocks may look as it likes, but says the same.
    const told = [...document.querySelectorAll("article, article :not(.highlight *, button, .headerlink)")]
      .filter((element) => element.checkVisibility())
      .flatMap((element) => {
        const style = getComputedStyle(element);
        const cuts = /hidden|clip/.test(style.overflow) && !element.closest("thead, svg") &&
          (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1);
        return [
          ...styled(element, element.closest("thead") ? [] : element.closest("svg") ? drawn : telling),
          ...says(element),
          ...(cuts ? ["its style cuts it off"] : []),
          ...(parseFloat(style.fontSize) < 9 ? ["its letters are too small"] : []),
          ...(/reverse/.test(style.flexDirection) ? ["its style turns the order"] : []),
          ...(/^["']/.test(style.listStyleType) ? ["its style adds a marker"] : []),
        ].map((what) => `<${element.localName}>: ${what}: ${short(element.textContent)}`);
      });
    return {
      page: [...order, ...gone, ...unfolded, ...column, ...told].slice(0, 5),
      blocks: blocks.map(({ block, code, title, faults }) => ({
        language: block.className.match(/language-(\w+)/)?.[1] ?? "",
        title: title?.textContent ?? "",
          text: code.textContent,
        shown: code.innerText,
        run: block.querySelector(".run code")?.innerText ?? "",
        download: block.querySelector("a[download]")?.href ?? "",
        faults: folded(block) ? [] : [...new Set(faults)].slice(0, 3),
      })),
    };
  },

  /* Where the program of each block is loaded from, and the command shown. */
  addresses() {
    return [...document.querySelectorAll("pre")].map((pre) => {
      const run = pre.closest(".highlight")?.querySelector(".run");
      return [run?.querySelector("a").href, run?.querySelector("code").textContent];
    });
  },

  /* Where the middle of an element is, when it has come into the window. */
  middle(element) {
    element.scrollIntoView({ block: "center" });
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  },

  /* Presses whatever is seen at the middle of an element. */
  touch(element) {
    const seen = document.elementFromPoint(...this.middle(element));
    seen?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  },

  /* Presses what is folded; says whether it opens. */
  folds() {
    for (const summary of document.querySelectorAll("article details > summary"))
      if (!summary.parentElement.open) this.touch(summary);
    const left = document.querySelectorAll("article details:not([open])").length;
    return left ? [`${left} folded programs do not open`] : [];
  },

  /* Empties the clipboard; finds a button of a block, if it is seen. */
  async button([number, which]) {
    await navigator.clipboard.writeText("nothing\n");
    const block = document.querySelectorAll("pre")[number]?.closest(".highlight");
    const button = block?.querySelector(which);
    return button?.checkVisibility({ opacityProperty: true }) ? button : null;
  },

  /* Where a button is; the clipboard is empty. */
  async aim(which) {
    const button = await this.button(which);
    return button && this.middle(button);
  },

  /* Presses buttons; says what each copied. */
  async copied(buttons) {
    const copied = [];
    for (const which of buttons) {
      const button = await this.button(which);
      if (button) this.touch(button);
      copied.push(button && await navigator.clipboard.readText());
    }
    return copied;
  },

  /* Empties the clipboard, and selects a block. */
  async select(number) {
    await navigator.clipboard.writeText("nothing");
    getSelection().selectAllChildren(document.querySelectorAll("pre > code")[number]);
  },

  /* Tells the page what may happen to it. */
  events() {
    const names = ["blur", "focus", "hashchange", "online", "resize", "scroll", "visibilitychange"];
    for (const name of names)
      for (const at of [document, window]) at.dispatchEvent(new Event(name));
  },

  /* What the page says now, but not in its HTML. */
  altered(html) {
    const parts = "h1, h2, h3, p, li, td, th, summary, a";
    const says = (page) => [page.title, ...[...page.querySelectorAll(`article :is(${parts}):not(.highlight *, .run *, [role=status])`)]
      .map((element) => `${element.textContent} ${element.getAttribute("href") ?? ""}`)];
    const meant = says(new DOMParser().parseFromString(html, "text/html"));
    const now = says(document);
    const at = [...now, "its end"].findIndex((words, i) => words !== (meant[i] ?? "its end"));
    return at < 0 ? [] : [`a script changes ${JSON.stringify(meant[at])} to ${JSON.stringify(now[at])}`];
  },

  /* What reaches over the right edge, if the page scrolls sideways. */
  overflow() {
    const width = document.documentElement.clientWidth;
    if (document.scrollingElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `<${element.localName} class="${element.className}">`);
    return [`is wider than ${width} px: ${wide.slice(0, 3)}`];
  },

  /* Where the navigation does not show this page, and its part. */
  lost() {
    const sidebar = ".md-sidebar--primary:not([hidden])";
    const contents = document.querySelector(".md-sidebar--secondary:not([hidden])") ? [".md-sidebar--secondary a"] : [];
    const entry = document.querySelector(sidebar) ? [`${sidebar} a.md-nav__link--active`] : [];
    return [".md-tabs__item--active a", "header .md-logo", ".search__field", ...entry, ...contents]
      .filter((which) => {
        const box = document.querySelector(which)?.getBoundingClientRect();
        const x = box && box.left + box.width / 2, y = box && box.top + box.height / 2;
        return !document.elementFromPoint(x ?? -1, y ?? -1)?.closest(which);
      })
      .map((which) => `does not show ${which}`);
  },

  /* Lines of prose that have more characters than fit a glance. */
  long(most) {
    const found = [];
    for (const prose of document.querySelectorAll("article :is(p, li):not(.run)")) {
      if (prose.closest("td, .highlight") || prose.querySelector("p, li")) continue;
      const lines = new Map();
      const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      while (walker.nextNode()) {
        for (const { index, 0: word } of walker.currentNode.data.matchAll(/\S+/g)) {
          range.setStart(walker.currentNode, index);
          range.setEnd(walker.currentNode, index + word.length);
          const at = Math.round(range.getBoundingClientRect().bottom / 9);
          lines.set(at, [...(lines.get(at) ?? []), word]);
        }
      }
      found.push(...[...lines.values()].map((words) => words.join(" ").replace(/ (?=[,.:;)])/g, "")).filter((line) => line.length > most));
    }
    return found;
  },

  /* What in the text is cut off, or lies on something else, if letters, words
     and lines stand as far apart as some readers need (WCAG 1.4.12). */
  spaced() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* {line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important} p {margin-bottom: 2em !important}`);
    document.adoptedStyleSheets.push(sheet);
    const article = document.querySelector("article");
    const heard = [...article.querySelectorAll("thead")] // by a screen reader only
      .filter((head) => getComputedStyle(head).clipPath !== "none");
    const seen = (element) => element.checkVisibility() && !heard.some((head) => head.contains(element));
    const cut = [...article.querySelectorAll("*")].filter(seen)
      .filter((element) => getComputedStyle(element).overflow !== "visible" && !element.closest(".highlight") &&
        (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1))
      .map((element) => `cuts off ${element.textContent.trim().slice(0, 50)}`);
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const boxes = [];
    while (walker.nextNode()) {
      const text = walker.currentNode;
      if (!text.data.trim() || !seen(text.parentElement)) continue;
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) boxes.push({ box, text });
    }
    const over = boxes.flatMap(({ box, text }, i) => boxes.slice(0, i)
      .filter((other) => other.text !== text &&
        Math.min(other.box.right, box.right) - Math.max(other.box.left, box.left) > 2 &&
        Math.min(other.box.bottom, box.bottom) - Math.max(other.box.top, box.top) > box.height / 3)
      .map((other) => `${other.text.data.trim().slice(0, 50)} lies on ${text.data.trim().slice(0, 50)}`));
    return [...cut, ...over];
  },

  /* Names in the text that are broken in their middle, though a line has room. */
  broken() {
    return [...document.querySelectorAll("article :not(pre) > code")]
      .filter((code) => !/\s/.test(code.textContent) && !code.closest(".run"))
      .filter((code) => {
        const widths = [...code.getClientRects()].map(({ width }) => width);
        const around = code.closest("p, li, h1, h2, h3, summary, article"); // a column could be wider
        return widths.length > 1 && widths.reduce((sum, width) => sum + width) < around.clientWidth;
      })
      .map((code) => code.textContent);
  },

  /* What only a screen has a use for, if it is printed; and a heading that a
     sheet may end with. */
  printed() {
    const alone = [...document.querySelectorAll("article :is(h1, h2, h3)")]
      .filter((heading) => getComputedStyle(heading).breakAfter !== "avoid")
      .map((heading) => `may end a sheet with ${heading.textContent}`);
    return [...document.querySelectorAll("header, footer, button, .md-sidebar, .md-search")]
      .filter((element) => element.checkVisibility() && element.offsetHeight)
      .map((element) => `prints ${element.cloneNode().outerHTML}`)
      .concat(alone);
  },

  /* Leaves one word of each colour, and of a table what is not more of the
     same: most of a page are words of code, or rows. */
  thin() {
    for (const row of document.querySelectorAll("tr:nth-child(n + 30)")) row.remove();
    const seen = new Set();
    for (const code of document.querySelectorAll(".highlight code")) {
      const block = code.closest(".highlight").className;
      const copy = code.cloneNode(true); // what is on no page changes fast
      for (const word of copy.querySelectorAll("span")) {
        const kind = block + word.className;
        if (seen.has(kind)) word.replaceWith(...word.childNodes);
        seen.add(kind);
      }
      code.replaceWith(copy);
    }
  },

  /* Where the focus is, and whether it is seen: by an outline in the window
     around the element, or around its label. */
  focus() {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const path = [];
    for (let at = element; at; at = at.parentElement)
      path.push([...(at.parentElement?.children ?? [])].indexOf(at));
    const seen = [element, element.nextElementSibling].some((shown) => {
      if (shown !== element && shown?.localName !== "label") return false;
      const style = getComputedStyle(shown);
      const box = shown.getBoundingClientRect();
      return style.outlineStyle !== "none" && style.visibility === "visible" &&
        style.opacity !== "0" && box.width > 0 && box.right > 0 &&
        box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
    });
    return [path.join(), seen, element.cloneNode().outerHTML];
  },
})
