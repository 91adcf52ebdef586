/* Search: the panel below the box in the header, and the page of all results. Loaded when the reader enters the box;
   the engine and the names follow from there. Everything that is found is set as text, never as HTML. */
(function () {
  "use strict";
  var BEST = 3, IN_PANEL = 3, ON_PAGE = 5, STEP = 20, WAIT = 120;
  var here = document.currentScript.src, lang = document.documentElement.lang || "en";
  var page = document.querySelector(".rec-results"), header = document.querySelector(".rec-search"), box = page || header;
  var form = box.querySelector("form"), input = form.querySelector("input"), status = box.querySelector("[role=status]");
  var list = page ? page.querySelector(".rec-results__list") : header.querySelector(".rec-search__panel");
  var start = page && page.querySelector(".rec-results__start");
  var results = header.querySelector("form").action.split("?")[0];
  var number = new Intl.NumberFormat(lang), plural = new Intl.PluralRules(lang);
  var state = { q: "", kind: "", year: "" }, shown = STEP, turn = 0, timer = 0, engine = null, words = {};

  function styles() {
    return new Promise(function (done, failed) {
      var link = make("link", "", { rel: "stylesheet", href: new URL("search.css", here).href });
      link.onload = done; link.onerror = failed;
      document.head.append(link);
    });
  }
  function load() {
    if (!engine) {
      engine = Promise.all([import(new URL("search-engine.js", here).href).then(function (module) {
        return module.open(new URL("names.json", results).href, new URL("../pagefind/pagefind.js", here).href, lang);
      }), styles()]).then(function (both) { words = both[0].words; return both[0]; });
      engine.catch(function () { engine = null; });
    }
    return engine;
  }

  /* Words and nodes ------------------------------------------------------- */
  function say(key, values) {
    return words[key].replace(/\{(\w+)\}/g, function (all, name) { return values[name]; });
  }
  function make(name, content, attributes) {
    var element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    if (Array.isArray(content)) element.append.apply(element, content); else if (content) element.append(content);
    return element;
  }
  function plain(html) {
    return html.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, "&");
  }
  /* Pagefind marks the found words with <mark>; rebuild that as nodes. */
  function excerpt(html) {
    return make("span", html.split(/(<mark>.*?<\/mark>)/).map(function (part) {
      var found = /^<mark>(.*)<\/mark>$/.exec(part);
      return found ? make("mark", plain(found[1])) : plain(part);
    }));
  }
  function tell(text) {
    list.replaceChildren(make("p", text));
    status.textContent = text;
    if (!page) list.hidden = false;
  }
  function close() { if (!page) list.hidden = true; status.textContent = ""; }

  /* One result: name and kind, facts, words of its text -------------------- */
  function line(hit, text, groups, kind) {
    var one = kind ? "" : groups.get(hit.page.kind).one || text && text.meta.kind || "";
    var name = make("b", [hit.page.name || text.meta.title]);
    if (one) name.append(" ", make("small", one));
    var parts = [name];
    var also = hit.also && hit.page.facts.indexOf(hit.also) < 0 ? [make("mark", hit.also, { class: "rec-hits__also" }), " "] : [];
    if (also.length || hit.page.facts) parts.push(make("span", also.concat(hit.page.facts), { class: "rec-hits__facts" }));
    if (text && text.excerpt) parts.push(excerpt(text.excerpt));
    return make("li", [make("a", parts, { href: hit.page.url })]);
  }

  /* What stands in which part: the best, then the rest by kind; one kind alone is one list. */
  function parts(hits, groups) {
    if (state.kind) return [{ title: groups.get(state.kind).many, hits: hits.slice(0, shown), rest: hits.length - shown }];
    var best = hits.slice(0, BEST), others = hits.slice(BEST), found = [{ title: words.best, hits: best, rest: 0 }];
    groups.forEach(function (group, kind) {
      var all = others.filter(function (hit) { return hit.page.kind === kind; });
      var number = hits.filter(function (hit) { return hit.page.kind === kind; }).length, most = page ? ON_PAGE : IN_PANEL;
      if (all.length) found.push({ title: group.many, kind: kind, hits: all.slice(0, most), rest: all.length - most, number: number });
    });
    return found;
  }

  /* Filters: buttons for the kinds, a list of the years, each with the number of pages it would leave. */
  function count(hits, of) {
    var numbers = new Map();
    hits.forEach(function (hit) { if (of(hit)) numbers.set(of(hit), (numbers.get(of(hit)) || 0) + 1); });
    return numbers;
  }
  function filters(hits, groups) {
    var inYear = hits.filter(function (hit) { return !state.year || String(hit.page.year) === state.year; });
    var ofKind = hits.filter(function (hit) { return !state.kind || hit.page.kind === state.kind; });
    var kinds = count(inYear, function (hit) { return hit.page.kind; }), years = count(ofKind, function (hit) { return hit.page.year; });
    var chips = make("div", "", { role: "group", "aria-label": words.kind, class: "rec-hits__kinds" });
    function chip(kind, text, all) {
      var attributes = { type: "button", class: "rec-hits__chip", "aria-pressed": String(state.kind === kind), "data-kind": kind };
      chips.append(make("button", [text + " ", make("span", number.format(all))], attributes));
    }
    chip("", words["every-kind"], inYear.length);
    groups.forEach(function (group, kind) { if (kinds.has(kind) || state.kind === kind) chip(kind, group.many, kinds.get(kind) || 0); });
    var select = make("select", [make("option", words["every-year"], { value: "" })], { "data-year": "" });
    if (state.year && !years.has(Number(state.year))) years.set(Number(state.year), 0);
    Array.from(years.keys()).sort(function (a, b) { return b - a; }).forEach(function (year) {
      select.append(make("option", year + " (" + number.format(years.get(year)) + ")", { value: year }));
    });
    select.value = state.year;
    return make("div", [chips, make("label", [words.year + " ", select], { class: "rec-hits__year" })], { class: "rec-hits__filters" });
  }

  /* Drawing ---------------------------------------------------------------- */
  function draw(found, groups, mine) {
    var kept = found.hits.filter(function (hit) {
      return (!state.kind || hit.page.kind === state.kind) && (!state.year || String(hit.page.year) === state.year);
    });
    if (!found.hits.length) return tell(say("none", { asked: state.q }));
    var shownParts = parts(kept, groups), all = shownParts.flatMap(function (part) { return part.hits; });
    return Promise.all(all.map(function (hit) { return hit.text && hit.text.data(); })).then(function (texts) {
      if (mine !== turn) return;
      var text = new Map(all.map(function (hit, at) { return [hit, texts[at]]; }));
      fill([filters(found.hits, groups), note(found, kept)].concat(shownParts.filter(function (part) { return part.hits.length; }).map(function (part) {
        return section(part, text, groups);
      }), page ? [] : [make("p", [make("a", words.all, { href: results + asked() })], { class: "rec-hits__all" })]));
      status.textContent = sum(found, kept);
    });
  }
  function sum(found, kept) {
    if (!kept.length) return words["none-here"];
    if (found.similar) return say("similar", { asked: state.q, number: number.format(kept.length) });
    return say(words["found-" + plural.select(kept.length)] ? "found-" + plural.select(kept.length) : "found-other", { number: number.format(kept.length) });
  }
  function note(found, kept) { return !page && (found.similar || !kept.length) ? make("p", sum(found, kept), { class: "rec-hits__note" }) : ""; }
  function section(part, text, groups) {
    var head = make(page ? "h2" : "p", part.title, { class: "rec-hits__head" });
    var items = make("ol", part.hits.map(function (hit) { return line(hit, text.get(hit), groups, part.kind || state.kind); }), { "aria-label": part.title });
    var content = [head, items];
    if (part.rest > 0 && part.kind) content.push(make("button", say("of-kind", { number: number.format(part.number) }), { type: "button", class: "rec-hits__more", "data-kind": part.kind, "aria-label": part.title + " · " + say("of-kind", { number: number.format(part.number) }) }));
    else if (part.rest > 0) content.push(make("button", words.more, { type: "button", class: "rec-hits__more", "data-more": "" }));
    return make("section", content);
  }
  /* What is drawn anew keeps the focus where the reader had it. */
  function fill(nodes) {
    var focused = list.contains(document.activeElement) && document.activeElement, at = focused && focused.tagName === "SELECT" ? "select" : focused && focused.dataset.kind !== undefined ? '[data-kind="' + focused.dataset.kind + '"]' : "";
    var row = focused && focused.dataset.more !== undefined ? list.querySelectorAll("li a").length : -1;
    list.replaceChildren.apply(list, nodes);
    if (!page) { list.hidden = false; list.scrollTop = 0; }
    var next = row >= 0 ? list.querySelectorAll("li a")[row] : at && list.querySelector(at);
    if (next) next.focus();
  }

  /* Asking ------------------------------------------------------------------ */
  function asked() {
    var query = new URLSearchParams();
    Object.keys(state).forEach(function (key) { if (state[key]) query.set(key, state[key]); });
    return query.size ? "?" + query : "";
  }
  function address(push) {
    if (!page || location.search === asked()) return;
    history[push ? "pushState" : "replaceState"](null, "", asked() || location.pathname);
  }
  function look() {
    var mine = ++turn, question = state.q;
    if (start) start.hidden = Boolean(state.q);
    if (!state.q) { list.replaceChildren(); return close(); }
    return load().then(function (ready) {
      return ready.find(state.q).then(function (found) {
        if (mine !== turn) return;
        if (state.kind && !ready.groups.has(state.kind)) state.kind = "";
        return draw(found, ready.groups, mine);
      }).then(function () { if (mine === turn) box.dataset.asked = question; });
    }).catch(function () { if (mine === turn) tell(header.querySelector("[data-failed]").dataset.failed); });
  }
  function ask(push) {
    state.q = input.value.trim();
    shown = STEP;
    address(push);
    return look();
  }
  function choose(key, value) {
    state[key] = value;
    shown = STEP;
    address(true);
    look();
  }
  function restore() {
    var query = new URLSearchParams(location.search);
    Object.keys(state).forEach(function (key) { state[key] = (query.get(key) || "").trim(); });
    if (!/^\d{4}$/.test(state.year)) state.year = "";
    input.value = state.q;
    shown = STEP;
    look();
  }

  /* The reader ---------------------------------------------------------------- */
  input.addEventListener("input", function () {
    clearTimeout(timer);
    turn++;
    if (!page) { state.kind = ""; state.year = ""; }
    timer = setTimeout(ask, WAIT, false);
  });
  list.addEventListener("click", function (e) {
    var button = e.target.closest("button");
    if (!button) return;
    if (button.dataset.kind !== undefined) choose("kind", button.dataset.kind);
    else { shown += STEP; look(); }
  });
  list.addEventListener("change", function (e) { if (e.target.tagName === "SELECT") choose("year", e.target.value); });
  box.addEventListener("keydown", function (e) {
    var links = Array.from(list.querySelectorAll("li a, .rec-hits__all a")), at = links.indexOf(document.activeElement);
    var typing = document.activeElement === input, to = null;
    if (e.key === "Escape" && !page && !list.hidden) { e.preventDefault(); input.focus(); close(); return; }
    if (list.hidden || !links.length || !typing && at < 0) return;
    if (e.key === "ArrowDown") to = links[at + 1] || links[at];
    if (e.key === "ArrowUp" && at >= 0) to = links[at - 1] || input;
    if (e.key === "Home" && at >= 0) to = links[0];
    if (e.key === "End" && at >= 0) to = links[links.length - 1];
    if (to) { e.preventDefault(); to.focus(); }
  });
  if (page) {
    form.addEventListener("submit", function (e) { e.preventDefault(); clearTimeout(timer); ask(true); });
    window.addEventListener("popstate", restore);
    if (location.search) restore();
  } else {
    input.addEventListener("focus", function () { if (list.firstChild && input.value.trim()) list.hidden = false; });
    header.addEventListener("focusout", function (e) { if (e.relatedTarget && !header.contains(e.relatedTarget)) list.hidden = true; });
    document.addEventListener("pointerdown", function (e) { if (!header.contains(e.target)) list.hidden = true; });
  }
  /* What was typed while this script was on its way. */
  if (input.value && !state.q) ask(false);
  load().catch(function () {});
})();
