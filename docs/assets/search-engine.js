/* Finds pages: by their names in any spelling, and by their text through Pagefind. No looks, and no words of its own. */
const KIND_WEIGHT = { models: 6, organizations: 6.2, people: 6, licenses: 4, datasets: 3, events: 1, quotes: 0 };
const STRONG = 58, TEXT = 56, LEAST_TEXT = 20, LITERAL = 6, FEW = 3;
/* In a text, names weigh more than the rest, and who and what more than when and said. */
const RANKING = { metaWeights: {
  title: 6, "names-models": 5, "names-organizations": 5, "names-people": 5,
  "names-licenses": 3, "names-datasets": 3, "names-events": 1, "names-quotes": 0.5
} };
const ELISION = /(^|[^\p{L}\p{N}])(?:[cdjlmnst]|qu)['’](?=[\p{L}])/giu;
const CJK = /[\u3040-\u30ff\u3400-\u9fff\u1100-\u11ff\uac00-\ud7af]/;
const PIECE = /\p{L}+|\p{N}+(?:\.\p{N}+)*/gu;

function fold(text) { return text.replace(ELISION, "$1").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase(); }

/* A name or question as letters and digits alone, its words, and where in the letters each word begins.
   The words of "Qwen2.5-7B" are qwen2.5, 7b, and their pieces qwen, 2.5, 7, b; "2.5" is one piece. */
function spelled(text) {
  const folded = fold(text), words = folded.match(/[\p{L}\p{N}]+(?:\.\p{N}+[\p{L}\p{N}]*)*/gu) || [];
  const spelling = { text, bare: "", words, own: new Set(words), starts: new Set() };
  for (const word of words) for (const piece of word.match(PIECE) || []) {
    spelling.starts.add(spelling.bare.length);
    spelling.own.add(piece);
    spelling.bare += piece.replace(/\./g, "");
  }
  return spelling;
}

/* Whether letters from `at` on begin in one word and stop in the middle of another: "mistrall" in "Mistral Large". */
function torn(name, at, length) {
  const end = at + length;
  return end < name.bare.length && !name.starts.has(end) && Array.from(name.starts).some((start) => start > at && start < end);
}

/* How well a name fits what is asked: 100 is the very name, 0 not at all. */
function fit(name, asked) {
  if (name.bare === asked.bare) return 100;
  const share = Math.min(1, asked.bare.length / name.bare.length), own = Array.from(name.own);
  const at = name.bare.indexOf(asked.bare), whole = at >= 0 && !torn(name, at, asked.bare.length);
  if (at === 0 && whole) return 66 + 26 * share;
  if (asked.words.every((word) => name.own.has(word))) return 66 + 24 * share;
  if (asked.words.every((word) => own.some((one) => one.startsWith(word)))) return 60 + 24 * share;
  if (at > 0 && whole && (name.starts.has(at) || CJK.test(asked.bare)) && asked.bare.length > 1) return 58 + 24 * share;
  return at >= 0 && asked.bare.length > 3 ? 30 + 12 * share : 0;
}

/* Misspelt names: how many letters may be wrong. */
function allowed(length) { return length < 4 ? 0 : length < 5 ? 1 : length < 13 ? 2 : 3; }

/* Letters to change, add, leave out or swap, at most `limit`; else more than that. */
function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before = [], last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length];
}

/* The same as `fit` for a misspelt name: the whole name, or each word asked near a word of the name. */
function near(name, asked) {
  const most = allowed(asked.bare.length), letters = distance(asked.bare, name.bare, most);
  const whole = letters > most ? 0 : 56 - 9 * letters;
  let wrong = 0;
  for (const word of asked.words) {
    if (name.own.has(word)) continue;
    const limit = allowed(word.length);
    const least = Math.min(limit + 1, ...Array.from(name.own, (own) => distance(word, own, limit)));
    if (least > limit) return whole;
    wrong += least;
  }
  return Math.max(whole, 46 - 9 * wrong + 10 * Math.min(1, asked.bare.length / name.bare.length));
}

/* The pages of the file of names, each with its names ready to be compared. */
function prepared(file, root) {
  const pages = [];
  for (const [kind, entries] of Object.entries(file.entries)) entries.forEach((entry, at) => {
    const [id, name, facts = "", year = null, also = [], hidden = [], parts = []] = entry;
    const names = [name, ...also].map(spelled), silent = [...hidden, ...parts.map((part) => name + " " + part), id].map(spelled);
    const words = new Set([...names, ...silent, spelled(facts)].flatMap((one) => Array.from(one.own)));
    const bonus = (KIND_WEIGHT[kind] || 0) + 5 * (1 - at / entries.length);
    pages.push({ url: new URL(kind + "/" + id + "/", root).href, kind, name, facts, year, names, silent, words, bonus });
  });
  return pages;
}

/* The best of the names of a page: [how well it fits, which]; else all words asked somewhere in names and facts. */
function best(page, asked, how) {
  let most = 0, which = null;
  for (const name of [...page.names, ...page.silent]) {
    const score = how(name, asked);
    if (score > most) { most = score; which = name; }
  }
  if (!most && how === fit && asked.words.length && asked.words.every((word) => page.words.has(word))) most = 48;
  return [most, which];
}

function named(pages, asked, how) {
  const hits = new Map();
  for (const page of pages) {
    const [score, which] = best(page, asked, how);
    if (!score) continue;
    const shown = which && which !== page.names[0] && page.names.includes(which) ? which.text : "";
    hits.set(page.url, { page, score: score + page.bonus, strong: score >= STRONG, also: shown, text: null });
  }
  return hits;
}

/* Whether the first texts hold the words asked as they are, or without an ending: the engine also finds beginnings. */
async function literal(results, asked) {
  const texts = await Promise.all(results.slice(0, LITERAL).map((result) => result.data()));
  const stems = asked.words.map((word) => word.length > 5 ? word.replace(/(?:ing|ed|es|s|e)$/, "") : word);
  return texts.some((text) => { const folded = fold(text.content + " " + text.meta.title); return stems.every((stem) => folded.includes(stem)); });
}

/* {name that the engine gives a result: page}; a page without entry is of the kind of its folder. */
function placed(places, byUrl, site, groups) {
  const found = new Map();
  for (const [folder, pages] of Object.entries(places)) for (const [last, name] of Object.entries(pages)) {
    const url = new URL((folder ? folder + "/" : "") + last + (last ? "/" : ""), site).href;
    const kind = groups.has(folder.split("/").pop()) ? folder.split("/").pop() : "pages";
    found.set(name, byUrl.get(url) || { url, kind, name: "", facts: "", year: null, bonus: 0 });
  }
  return found;
}

async function json(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address + ": " + answer.status);
  return answer.json();
}

/* Loads what a search needs. `names` and `engine` are addresses of files; the answer finds hits, the best first. */
export async function open(names, engine, language) {
  const [file, places, pagefind] = await Promise.all([
    json(names), json(new URL("pages-" + language + ".json", engine)), import(engine)]);
  await pagefind.options({ ranking: RANKING });
  await pagefind.init();
  const pages = prepared(file, new URL("../", names)), byUrl = new Map(pages.map((page) => [page.url, page]));
  const groups = new Map(file.groups.map(([kind, many, one]) => [kind, { many, one }]));
  const known = placed(places, byUrl, new URL("../", engine), groups);

  async function find(question) {
    const asked = spelled(question);
    if (!asked.bare) return { hits: [], similar: false };
    const answer = await pagefind.search(question.replace(ELISION, "$1")), hits = named(pages, asked, fit);
    let results = answer.results, similar = false;
    if (!Array.from(hits.values()).some((hit) => hit.strong)) {
      const alike = named(pages, asked, near), said = await literal(results, asked);
      similar = alike.size > 0 && !said;
      if (similar) results = [];
      if (!said || results.length < FEW) alike.forEach((hit, url) => hits.set(url, hit));
    }
    results.forEach((result, at) => {
      const page = known.get(result.id.slice(result.id.lastIndexOf("_") + 1));
      if (!page) return;
      const score = Math.max(LEAST_TEXT, TEXT - at / 2), hit = hits.get(page.url);
      hits.set(page.url, { page, also: hit ? hit.also : "", text: result, score: hit ? Math.max(hit.score, score) + 2 : score });
    });
    return { hits: Array.from(hits.values()).sort((a, b) => b.score - a.score || (a.page.url < b.page.url ? -1 : 1)), similar };
  }
  return { find, groups, words: file.words };
}
