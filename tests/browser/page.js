/* What the tests ask of a page: each function looks at it as it is now. */
({
  /* Reads each block of code. Its `faults` say what hides or changes what one
     sees of it, such as a long line, but where blocks may scroll. */
  read(scrolls) {
    // What a style may set of a block, or of all that it stands in. Anything
    // else, such as a filter or an order, must be as if there were no style.
    const free = new RegExp(`^(${[
      "--.*", "(.*-)?color", "color-scheme", "(block|inline)-size", "width",
      "height", "(min|max)-.*", "border.*", "box-s.*", "bottom", "top", "left",
      "right", "inset.*", "break-inside", "(column|row)-gap", "display",
      "flex-(grow|direction)", "grid-template.*", "font.*", "line-height",
      "margin.*", "overflow.*", "padding.*", "position", ".*-origin",
      "scrollbar.*", "text-(size-adjust|wrap-mode)", "transition.*",
      "unicode-bidi", "view-transition-name", "white-space-collapse",
      "print-color-adjust", "-webkit-(font-smoothing|locale)",
    ].join("|")})$`);
    const quick = [
      "opacity", "filter", "clip-path", "mask-image", "mix-blend-mode",
      "user-select", "text-decoration-line", "direction", "letter-spacing",
      "-webkit-text-security",
    ];
    const host = document.body.appendChild(document.createElement("div"));
    const bare = host.attachShadow({ mode: "open" }).appendChild(document.createElement("p"));
    bare.style.all = "initial";
    const names = [...getComputedStyle(bare)].filter((name) => !free.test(name));
    const initially = new Map(names.map((name) => [name, getComputedStyle(bare).getPropertyValue(name)]));
    host.remove();

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
    const around = once(styled);
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
      const { color } = getComputedStyle(element);
      const ground = grounds(element);
      const both = [luminance(ground), luminance(`${ground}; ${color}`)];
      return Math.max(...both) / Math.min(...both) < 4.5
        ? [`${color} is too pale: ${short(element.textContent)}`]
        : [];
    };

    /* The texts inside an element that are not where a reader would see them. */
    const unseen = (box, mayScroll) => {
      const edges = box.getBoundingClientRect();
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
        ...[block, pre, code].flatMap((part) => styled(part)),
        ...["::first-line", "::first-letter"].flatMap((part) => styled(code, names, part)),
        ...words.flatMap((word) => {
          const known = kinds.has(word.className);
          kinds.add(word.className);
          return styled(word, known ? quick : names);
        }),
        ...parents.flatMap(around),
        ...[block, ...block.querySelectorAll(":not(.md-code__nav, .md-code__nav *)")].flatMap(added),
        ...[code, ...words].flatMap(pale),
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
    for (const { block, code, title, faults } of blocks) {
      for (const part of [title, code, block.querySelector(".run")])
        if (part) faults.push(...unseen(part, block.matches(scrolls)));
    }
    document.adoptedStyleSheets.pop();
    scrollTo(0, 0);

    // Whatever stands in one column goes down the page as it does in the file.
    const flow = [...document.querySelectorAll("article :is(h1, h2, h3, p, ul, ol, table, .highlight)")]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width && box.height);
    const order = flow.flatMap(({ element, box }, i) =>
      flow.slice(0, i)
        .filter((before) => !before.element.contains(element) && before.box.bottom > box.top + 1 &&
          before.box.right > box.left && before.box.left < box.right)
        .map((before) => `${short(before.element.textContent)} does not stand above ${short(element.textContent)}`));

    const text = [...document.querySelectorAll("article :is(h1, h2, h3, p, li, td:not(:empty), svg, .highlight)")];
    const gone = text
      .filter((element) => !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .map((element) => `cannot be seen: ${short(element.textContent)}`);
    const column = [...document.querySelectorAll("h1, article p")].flatMap(pale);
    return {
      page: [...order, ...gone, ...column].slice(0, 5),
      blocks: blocks.map(({ block, code, title, faults }) => ({
        language: block.className.match(/language-(\w+)/)?.[1] ?? "",
        title: title?.textContent ?? "",
          text: code.textContent,
        shown: code.innerText,
        run: block.querySelector(".run code")?.innerText ?? "",
        download: block.querySelector("a[download]")?.href ?? "",
        faults: [...new Set(faults)].slice(0, 3),
      })),
    };
  },

  /* Empties the clipboard; says where the copy button of a block is. */
  async aim(number) {
    await navigator.clipboard.writeText("nothing\n");
    const block = document.querySelectorAll("pre")[number];
    const button = block?.querySelector(".md-code__nav button");
    if (!button?.checkVisibility({ opacityProperty: true })) return null;
    button.scrollIntoView({ block: "center" });
    const { left, top, width, height } = button.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  },

  /* Empties the clipboard and selects a block; says what was copied before. */
  async select(number) {
    const copied = await navigator.clipboard.readText();
    await navigator.clipboard.writeText("nothing");
    getSelection().selectAllChildren(document.querySelectorAll("pre > code")[number]);
    return copied;
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

  /* What only a screen has a use for, if it is printed. */
  printed() {
    return [...document.querySelectorAll("header, footer, button, .md-sidebar, .md-search")]
      .filter((element) => element.checkVisibility() && element.offsetHeight)
      .map((element) => `prints ${element.cloneNode().outerHTML}`);
  },

  /* Leaves one word of each colour, and of a table what is not more of the
     same: most of a page are words of code, or rows. */
  thin() {
    for (const row of document.querySelectorAll("tr:nth-child(n + 30)")) row.remove();
    const seen = new Set();
    for (const word of document.querySelectorAll(".highlight code span")) {
      const kind = word.closest(".highlight").className + word.className;
      if (seen.has(kind)) word.replaceWith(...word.childNodes);
      seen.add(kind);
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
