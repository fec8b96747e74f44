/* Finds sections of the site. Loaded, like what it needs, at the first search:
   minisearch.js, and search_index.js, which tools/search.py makes. */
(() => {
  "use strict";

  // Words that do not tell one section from another.
  const EMPTY = new Set(
    `a an and any are as at be been but by can cannot cant could did do does
    doesnt dont for from get gets has have how i if in into is isnt it its me
    my no not of on one only or should so than that the their them then there
    this to too was were what when where which while who why will with wont
    would you your`.match(/\w+/g),
  );

  // Words that people type, among them those of these pages.
  const SAME = new Map();
  for (const words of [
    "deadlock hang freeze stuck",
    "kill terminate abort",
    "die dead crash abrupt",
    "error exception fail",
    "download fetch",
    "parallel concurrent",
    "periodic interval timer schedule",
    "ctrl-c keyboardinterrupt sigint",
    "notebook jupyter",
    "database sqlite",
  ]) {
    for (const word of words.split(" ")) SAME.set(stem(word), `=${words}`);
  }

  // What is indexed as a section's words, each as often as it counts.
  const WORDS = [
    ...["title", "title", "title", "called", "called", "page", "part"],
    ...["program", "text", "output"],
  ];
  // Where the line is looked for that a result shows.
  const SHOWN = ["text", "called", "output", "program"];
  const MOST = 10; // sections
  const weigh = (times) => ({ words: times, code: 0.3 * times });

  // The words of a text: "can't" is one, and so is "Ctrl-C".
  function split(text) {
    const plain = text.replace(/(\w)['’](?=\w)/g, "$1");
    return plain.replace(/ctrl ?\+ ?/gi, "ctrl-").match(/\w+(?:-\w+)*/g) ?? [];
  }

  // A word and its parts, in small letters: as_completed, as, completed.
  const known = new Map(); // most words come again
  function forms(word) {
    if (!known.has(word)) {
      const parts = word.split(/[-_]+|(?<=[a-z\d])(?=[A-Z])/).filter(Boolean);
      const all = new Set([word.replace(/^_+|_+$/g, ""), ...parts]);
      known.set(word, [...all].map((form) => form.toLowerCase()));
    }
    return known.get(word);
  }

  // What the forms of a word share: hang, hangs, hanging.
  function stem(word) {
    if (/[\d_]/.test(word)) return word;
    const short = word.replace(/(?<=\w{3})(?:ing|ed|es|(?<![su])s|e)$/, "");
    return short.replace(/([bdgmnprt])\1$/, "$1");
  }

  // What stands in the index for a word, in small letters.
  function terms(word) {
    if (EMPTY.has(word)) return null;
    const term = stem(word);
    return SAME.has(term) ? [term, SAME.get(term)] : term;
  }

  const telling = (words) => words.filter((w) => !EMPTY.has(w.toLowerCase()));
  const lines = (section, kinds) => kinds.flatMap((k) => section[k] ?? []);

  const sections = new Map(searchIndex.map((one) => [one.at, one]));
  const index = new MiniSearch({
    idField: "at",
    fields: ["words", "code"],
    extractField: (section, field) =>
      lines(section, field === "words" ? WORDS : [field]).join("\n"),
    tokenize: (text) => split(text).flatMap(forms),
    processTerm: terms,
    searchOptions: {
      tokenize: (term) => [term],
      processTerm: (term) => term,
      combineWith: "OR",
      boost: weigh(1),
      bm25: { k: 2, b: 0.5, d: 0 },
    },
  });
  index.addAll(searchIndex);

  // What to look for: each word as it is, or its parts, or another for it.
  function query(words, wordOf) {
    return words.map((word, at) => {
      const queries = [];
      const or = (any, options) => {
        for (const term of any) wordOf.set(term, wordOf.get(term) ?? word);
        queries.push({ queries: any, combineWith: "AND", ...options });
      };
      const [whole, ...parts] = forms(word);
      const term = stem(whole);
      or([term], {
        prefix: at === words.length - 1 && term.length > 2,
        fuzzy: !parts.length && term.length > 4 && 0.15,
        weights: { prefix: 0.5, fuzzy: 0.3 },
      });
      const told = telling(parts);
      if (told.length) or(told.map(stem), { boost: weigh(0.1) });
      if (SAME.has(term)) or([SAME.get(term)], { boost: weigh(0.5) });
      return { queries };
    });
  }

  // The words of a text as they stand side by side.
  const side = (words) => telling(words).map((word) => stem(forms(word)[0]));
  const texts = new Map();
  function sideBySide(section) {
    if (!texts.has(section)) {
      const words = side(split(lines(section, WORDS).join("\n")));
      texts.set(section, ` ${words.join(" ")} `);
    }
    return texts.get(section);
  }

  // The line that has most of the words, in pieces: each other piece is to be
  // marked. A long line begins a little before the first of these.
  function context(section, words, found) {
    const hits = (text) =>
      split(text).filter((word) =>
        forms(word).flatMap(terms).some((term) => found.has(term)),
      );
    let [line, most] = ["", -1];
    for (const one of lines(section, SHOWN).flatMap((l) => l.split("\n"))) {
      const there = new Set(hits(one).flatMap(forms).map(stem));
      const count = words.filter((word) => there.has(word)).length;
      const value = count + there.size / 100;
      if (value > most) [line, most] = [one, value];
    }
    const pieces = [""];
    for (const piece of line.split(/(\w+(?:['’-]\w+)*)/)) {
      if (hits(piece).length) pieces.push(piece, "");
      else pieces[pieces.length - 1] += piece;
    }
    const [before] = pieces;
    const cut = before.lastIndexOf(" ", before.length - 25);
    if (pieces.length > 1 && cut > 15) pieces[0] = `…${before.slice(cut)}`;
    return pieces;
  }

  // The sections for what was typed, the best first.
  globalThis.findSections = (typed) => {
    const all = [...new Set(split(typed))];
    const words = telling(all).length ? telling(all) : all;
    const wordOf = new Map();
    const found = index.search({ queries: query(words, wordOf) });
    for (const one of found) {
      // The library counts each form that it finds. Count words instead.
      const there = new Set(one.queryTerms.map((term) => wordOf.get(term)));
      one.section = sections.get(one.id);
      one.score *= there.size / words.length / one.terms.length;
      one.score *= one.section.weight ?? 1;
    }
    found.sort((a, b) => b.score - a.score);
    // Of the best, those that have the words side by side are better still.
    const best = found.slice(0, 30);
    const order = side(words);
    for (const one of best) {
      const text = sideBySide(one.section);
      const pairs = order.filter(
        (word, at) => at && text.includes(` ${order[at - 1]} ${word} `),
      );
      one.score *= 1 + pairs.length / order.length;
    }
    best.sort((a, b) => b.score - a.score);
    return best.slice(0, MOST).map(({ section, score, terms }) => ({
      ...section,
      score,
      line: context(section, order, new Set(terms)),
    }));
  };
})();
