/* Search: loaded when the reader enters the box; Pagefind's files follow from there. */
(function () {
  "use strict";
  var MOST = 8, LOOKED_AT = 64;
  /* A page is found by its title and its other names before its text; who and what comes before when and said. */
  var RANKING = { metaWeights: {
    title: 6, "names-models": 5, "names-organizations": 5, "names-people": 5,
    "names-licenses": 3, "names-datasets": 3, "names-events": 1, "names-quotes": 0.5
  } };
  var here = document.currentScript.src;
  var box = document.querySelector(".rec-search"), input = box.querySelector("input");
  var panel = box.querySelector(".rec-search__panel"), status = box.querySelector("[role=status]");
  var words = status.dataset;
  var engine = null;
  var turn = 0;

  function load() {
    if (!engine) {
      engine = import(new URL("../pagefind/pagefind.js", here).href).then(function (p) {
        return p.options({ ranking: RANKING }).then(function () { return p.init(); }).then(function () { return p; });
      });
    }
    return engine;
  }

  function say(text) { status.textContent = text; }
  function close() { panel.hidden = true; say(""); }
  function fill(pattern, value) { return pattern.split("{}").join(value); }
  function plain(html) {
    return html.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, "&");
  }
  function tell(text) {
    var line = document.createElement("p");
    line.textContent = text;
    panel.replaceChildren(line);
    panel.hidden = false;
    say(text);
  }

  /* Pagefind marks the found words with <mark>; rebuild that as nodes, never as HTML. */
  function excerpt(html) {
    var out = document.createElement("span");
    html.split(/(<mark>.*?<\/mark>)/).forEach(function (part) {
      var found = /^<mark>(.*)<\/mark>$/.exec(part);
      var node = found ? document.createElement("mark") : document.createTextNode("");
      node.textContent = plain(found ? found[1] : part);
      out.append(node);
    });
    return out;
  }

  /* Letters and digits alone, without accents: "Qwen 2.5" is qwen25. */
  function bare(text) { return text.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""); }
  /* Pages of that very name come first, then those that are also called so. */
  function namesakesFirst(results, asked) {
    var wanted = bare(asked);
    var rank = function (result) {
      if (bare(result.meta.title) === wanted) return 0;
      return (result.meta.also || "").split(" · ").some(function (name) { return bare(name) === wanted; }) ? 1 : 2;
    };
    return results.map(function (result, at) { return [rank(result), at, result]; })
      .sort(function (a, b) { return a[0] - b[0] || a[1] - b[1]; }).map(function (all) { return all[2]; });
  }

  function line(result) {
    var item = document.createElement("li"), link = document.createElement("a"), name = document.createElement("b");
    link.href = result.url;
    name.textContent = result.meta.title;
    if (result.meta.kind) {
      var kind = document.createElement("small");
      kind.textContent = result.meta.kind;
      name.append(" ", kind);
    }
    link.append(name, excerpt(result.excerpt));
    item.append(link);
    return item;
  }

  function show(results, total, asked) {
    if (!results.length) return tell(fill(words.none, asked));
    var list = document.createElement("ol");
    list.append.apply(list, results.map(line));
    panel.replaceChildren(list);
    panel.hidden = false;
    panel.scrollTop = 0;
    say(total === 1 ? words.one : fill(total > results.length ? words.more : words.many, total));
  }

  function look() {
    var asked = input.value.trim(), mine = ++turn;
    if (!asked) return close();
    load().then(function (p) { return p.debouncedSearch(asked, {}, 150); }).then(function (answer) {
      if (!answer || mine !== turn) return;
      return Promise.all(answer.results.slice(0, LOOKED_AT).map(function (r) { return r.data(); })).then(function (found) {
        if (mine === turn) show(namesakesFirst(found, asked).slice(0, MOST), answer.results.length, asked);
      });
    }).catch(function () { if (mine === turn) tell(words.failed); });
  }

  input.addEventListener("input", look);
  input.addEventListener("focus", function () { if (panel.firstChild && input.value.trim()) panel.hidden = false; });
  box.addEventListener("keydown", function (e) {
    var links = Array.from(panel.querySelectorAll("a")), at = links.indexOf(document.activeElement);
    if (e.key === "Escape") { close(); input.focus(); close(); }
    if (panel.hidden) return;
    if (e.key === "ArrowDown" && links.length) { e.preventDefault(); (links[at + 1] || links[0]).focus(); }
    if (e.key === "ArrowUp" && at >= 0) { e.preventDefault(); (links[at - 1] || input).focus(); }
  });
  box.addEventListener("focusout", function (e) { if (!box.contains(e.relatedTarget)) panel.hidden = true; });
  box.querySelector("form").addEventListener("submit", function () {
    var first = panel.querySelector("a");
    if (first && !panel.hidden) first.click();
  });
  load().catch(function () { engine = null; });
  if (input.value) look();
})();
