/* Explore: the form, the table and the address of the page. Engine and models are fetched when first needed.
   Everything that comes from the file is set as text, never as HTML. */
(function () {
  "use strict";
  var WINDOW = 60, MOST = 5, LONG = 20;
  var root = document.querySelector(".rec-explore");
  if (!root) return;
  var words = JSON.parse(root.dataset.words), lang = document.documentElement.lang || "en";
  var form = root.querySelector(".rec-filters"), status = root.querySelector("[role=status]"), found_bar = root.querySelector(".rec-found");
  var table = root.querySelector(".rec-explored"), body = table.tBodies[0], heads = Array.from(table.querySelectorAll("th[data-column]"));
  var pages = root.querySelector(".rec-pages"), more = root.querySelector(".rec-more"), chosen = root.querySelector(".rec-chosen");
  var picks = root.querySelector(".rec-picks"), number = new Intl.NumberFormat(lang);
  var engine, file, state, found, shown = WINDOW, loading, fresh = true;

  /* Loading ----------------------------------------------------------------- */
  function script(address) {
    return new Promise(function (done, failed) {
      var element = document.createElement("script");
      element.src = address; element.onload = done; element.onerror = failed;
      document.head.append(element);
    });
  }
  function load() {
    if (!loading) {
      var models = fetch(root.dataset.file).then(function (answer) { if (!answer.ok) throw new Error(answer.status); return answer.json(); });
      loading = Promise.all([models, script(root.dataset.engine)]).then(function (both) {
        engine = window.exploreEngine;
        file = engine.prepare(both[0]);
        state = engine.read(location.search);
        return file;
      });
      loading.catch(function () { loading = null; found_bar.hidden = false; status.textContent = words.failed; });
    }
    return loading;
  }
  /* Do something with the models as soon as they are there. */
  function then(action) {
    if (file) return action();
    load().then(action, function () {});
  }

  /* Change of the state: what the reader did, in the address too -------------- */
  function change(act, replace) {
    then(function () {
      if (act) act();
      shown = WINDOW;
      if (address() !== (location.search || location.pathname)) history[replace ? "replaceState" : "pushState"](null, "", address());
      draw();
    });
  }
  function address() {
    var asked = engine.write(state);
    return asked ? "?" + asked : location.pathname;
  }
  window.addEventListener("popstate", function () {
    then(function () { state = engine.read(location.search); shown = WINDOW; fill(); draw(); });
  });

  /* Drawing ------------------------------------------------------------------- */
  function make(name, content, attributes) {
    var element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    if (content instanceof Node) element.append(content); else if (content) element.textContent = content;
    return element;
  }
  function say(key, values) {
    return words[key].replace(/\{(\w+)\}/g, function (all, name) { return values[name]; });
  }
  function link(address, text) { return make("a", text, { href: root.dataset.root + address }); }
  function inList(nodes) {
    var list = document.createDocumentFragment();
    nodes.forEach(function (node, at) { if (at) list.append(words.comma); list.append(node); });
    return list;
  }
  function places(name, model) { return model[name].map(function (at) { return file.facets[name][at]; }).filter(function (pair) { return pair[0]; }); }
  function texts(name, model) { return places(name, model).map(function (pair) { return pair[1]; }).join(words.comma); }
  function ofUnits(name, at, model) {
    var seen = Array.from(new Set(model.units.map(function (unit) { return unit[at]; })));
    return seen.map(function (place) { return file.facets[name][place]; }).filter(function (pair) { return pair[0]; });
  }
  var CELLS = {
    released: function (model) { return make("time", model.day, { datetime: model.released }); },
    organization: function (model) { return inList(places("organization", model).map(function (pair) { return link("organizations/" + pair[0] + "/", pair[1]); })); },
    country: function (model) { return texts("country", model); },
    family: function (model) { return texts("family", model); },
    parameters: function (model) { return model.parameters; },
    context: function (model) { return model.context; },
    openness: function (model) {
      var list = document.createDocumentFragment();
      ofUnits("openness", 3, model).forEach(function (pair) { list.append(make("span", pair[1], { class: "rec-level rec-level--" + pair[0] }), " "); });
      return list;
    },
    license: function (model) { return inList(ofUnits("license", 2, model).map(function (pair) { return link("licenses/" + pair[0] + "/", pair[1]); })); },
    architecture: function (model) { return texts("architecture", model); },
    modalities: function (model) { return model.modalities; },
    evidence: function (model) {
      var list = document.createDocumentFragment(), mark = file.facets.evidence[model.evidence[0]];
      list.append(model.percent + " ", make("span", mark[1], { class: "rec-state is-" + mark[0] }));
      return list;
    }
  };
  function columns() { return heads.map(function (head) { return head.dataset.column; }).filter(shows); }
  function shows(name) { return name === "name" || !state.columns || state.columns.indexOf(name) >= 0; }
  function line(at, names) {
    var model = file.models[at], row = document.createElement("tr"), head = make("th", null, { scope: "row" });
    var partly = engine.variants(file, found, at);
    head.append(box(model.id, model.name), link("models/" + model.id + "/", model.name));
    if (partly.length) head.append(make("small", say("variants", { value: partly.join(words.comma) })));
    row.append(head);
    names.forEach(function (name) {
      if (name === "name") return;
      var cell = make("td", CELLS[name](model), { "data-label": label(name) });
      if (name === "parameters" || name === "context") cell.className = "rec-r";
      row.append(cell);
    });
    return row;
  }
  function label(name) { return heads.find(function (head) { return head.dataset.column === name; }).textContent.trim(); }
  function draw() {
    var names = columns(), rows = document.createDocumentFragment();
    found = engine.filter(file, state);
    found.matches.slice(0, shown).forEach(function (at) { rows.append(line(at, names)); });
    body.replaceChildren(rows);
    heads.forEach(function (head) {
      head.hidden = !shows(head.dataset.column);
      if (head.dataset.column === state.sort) head.setAttribute("aria-sort", state.down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
    if (pages) pages.hidden = true;
    more.hidden = found.matches.length <= shown;
    root.querySelector("#models-h .rec-count").textContent = number.format(found.matches.length);
    tell();
    showChosen();
    form.querySelectorAll("details[open]").forEach(showCounts);
    showPicks();
    fresh = false;
  }
  function tell() {
    var many = found.matches.length, key = !many ? "none" : many > shown ? "shown" : "found";
    found_bar.hidden = false;
    status.textContent = say(key, { found: number.format(many), all: number.format(file.models.length), shown: number.format(shown) });
  }

  /* Filters --------------------------------------------------------------------- */
  /* The values of a facet, put into its panel when that is first opened. */
  function showValues(panel) {
    var name = panel.dataset.facet, values = panel.querySelector(".rec-filter__values");
    if (!file.facets[name] || values.firstChild) return;
    var list = document.createDocumentFragment();
    file.facets[name].forEach(function (pair) {
      var input = make("input", null, { type: "checkbox", name: name, value: pair[0] });
      input.checked = (state.picks[name] || []).indexOf(pair[0]) >= 0;
      var row = make("label", input);
      row.append(make("span", pair[1]), make("span", "", { class: "rec-count" }));
      list.append(row);
    });
    values.append(list);
    panel.querySelector(".rec-field").hidden = file.facets[name].length <= LONG;
  }
  function showCounts(panel) {
    var name = panel.dataset.facet;
    if (name === "may") return panel.querySelectorAll("select").forEach(function (select) {
      var numbers = engine.stances(file, found, select.name.slice(4));
      Array.from(select.options).forEach(function (option) {
        option.dataset.word = option.dataset.word || option.textContent;
        if (option.value) option.textContent = option.dataset.word + " (" + number.format(numbers[option.value]) + ")";
      });
    });
    if (!file.facets[name]) return;
    var numbers = engine.counts(file, found, name);
    panel.querySelectorAll(".rec-filter__values > label").forEach(function (row, at) {
      row.lastChild.textContent = number.format(numbers[at]);
      row.classList.toggle("is-none", !numbers[at] && !row.firstChild.checked);
    });
  }
  /* The form as the state has it. */
  function fill() {
    form.elements.q.value = state.q;
    form.querySelectorAll("select").forEach(function (select) { select.value = state.may[select.name.slice(4)] || ""; });
    form.querySelectorAll("input[type=number]").forEach(function (input) { input.value = input.name in state.numbers ? state.numbers[input.name] : ""; });
    form.querySelectorAll("input[name=columns]").forEach(function (input) { input.checked = shows(input.value); });
    engine.FACETS.forEach(function (name) {
      form.querySelectorAll("input[name=" + name + "]").forEach(function (input) { input.checked = (state.picks[name] || []).indexOf(input.value) >= 0; });
    });
  }
  function chip(text, act) {
    var button = make("button", text, { type: "button", class: "rec-chip", "aria-label": say("remove", { value: text }) });
    button.addEventListener("click", function () {
      change(function () { act(); fill(); });
      (chosen.querySelector("button") || form.elements.q).focus();
    });
    chosen.append(button, " ");
  }
  function name(panel) { return panel.querySelector("summary").firstChild.textContent.trim(); }
  /* What is filtered by, each with a way to take it back. */
  function showChosen() {
    chosen.replaceChildren();
    if (state.q) chip(say("asked", { value: state.q }), function () { state.q = ""; });
    form.querySelectorAll("details[data-facet]").forEach(function (panel) {
      var facet = panel.dataset.facet, before = chosen.childElementCount;
      (state.picks[facet] || []).forEach(function (value) {
        if (!file.places[facet].has(value)) return;
        chip(say("of", { name: name(panel), value: file.facets[facet][file.places[facet].get(value)][1] }), function () { drop(facet, value); });
      });
      if (facet === "may") panel.querySelectorAll("select").forEach(function (select) {
        if (!select.value) return;
        var asked = select.name.slice(4), option = select.selectedOptions[0];
        chip(say("of", { name: select.labels[0].textContent, value: option.dataset.word || option.textContent }), function () { delete state.may[asked]; });
      });
      panel.querySelectorAll("input[type=number]").forEach(function (input) {
        if (!(input.name in state.numbers)) return;
        var key = /-to$/.test(input.name) ? "to" : "from";
        chip(say(key, { name: panel.querySelector("legend").textContent, value: number.format(state.numbers[input.name]) }), function () { delete state.numbers[input.name]; });
      });
      var many = chosen.childElementCount - before;
      panel.querySelector("summary .rec-count").textContent = many ? number.format(many) : "";
    });
    chosen.hidden = !chosen.firstChild;
  }
  function drop(facet, value) {
    state.picks[facet] = state.picks[facet].filter(function (one) { return one !== value; });
    if (!state.picks[facet].length) delete state.picks[facet];
  }

  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("focusin", function () { then(function () { if (fresh) draw(); }); }, { once: true });
  form.addEventListener("input", function (event) {
    var input = event.target;
    if (/^x-in-/.test(input.id)) return narrow(input);
    if (input.type === "search") return change(function () { state.q = input.value.trim(); }, true);
    if (input.type === "number") return change(function () {
      var value = parseFloat(input.value);
      if (value >= 0) state.numbers[input.name] = value; else delete state.numbers[input.name];
    }, true);
    if (input.tagName === "SELECT") return change(function () {
      if (input.value) state.may[input.name.slice(4)] = input.value; else delete state.may[input.name.slice(4)];
    });
    if (input.name === "columns") return change(function () {
      var boxes = Array.from(form.querySelectorAll("input[name=columns]"));
      state.columns = boxes.every(function (one) { return one.checked; }) ? null : boxes.filter(function (one) { return one.checked; }).map(function (one) { return one.value; });
    });
    change(function () {
      if (input.checked) state.picks[input.name] = (state.picks[input.name] || []).concat(input.value);
      else drop(input.name, input.value);
    });
  });
  /* Within a long list only what holds the words stays. */
  function narrow(input) {
    var asked = engine.bare(input.value);
    input.closest("details").querySelectorAll(".rec-filter__values > label").forEach(function (row) {
      row.hidden = !engine.bare(row.children[1].textContent).includes(asked);
    });
  }
  form.addEventListener("toggle", function (event) {
    if (event.target.open) then(function () { if (fresh) draw(); showValues(event.target); showCounts(event.target); });
  }, true);
  form.addEventListener("keydown", function (event) {
    var panel = event.target.closest("details[open]");
    if (event.key !== "Escape" || !panel) return;
    panel.open = false;
    panel.querySelector("summary").focus();
  });
  document.addEventListener("click", function (event) {
    form.querySelectorAll("details[open]").forEach(function (panel) { if (!panel.contains(event.target)) panel.open = false; });
  });

  /* Order ------------------------------------------------------------------------ */
  heads.forEach(function (head) {
    var button = make("button", head.textContent, { type: "button", class: "rec-sort" });
    head.replaceChildren(button);
    button.addEventListener("click", function () {
      change(function () {
        var down = ["released", "parameters", "context", "evidence"].indexOf(head.dataset.column) >= 0;
        state.down = state.sort === head.dataset.column ? !state.down : down;
        state.sort = head.dataset.column;
      });
    });
  });

  /* Compare ------------------------------------------------------------------------ */
  function box(id, text) {
    var input = make("input", null, { type: "checkbox", class: "rec-pick", value: id, "aria-label": say("pick", { value: text }) });
    input.checked = Boolean(state) && state.compare.indexOf(id) >= 0;
    return input;
  }
  function showPicks() {
    var many = state.compare.length, go = picks.querySelector("a");
    picks.hidden = !many;
    picks.querySelector("span").textContent = say("picked", { value: number.format(many) });
    go.hidden = many < 2;
    go.href = root.dataset.root + "compare/?" + new URLSearchParams(state.compare.map(function (id) { return ["m", id]; }));
    body.querySelectorAll(".rec-pick").forEach(function (input) {
      input.checked = state.compare.indexOf(input.value) >= 0;
      input.disabled = !input.checked && many >= MOST;
    });
  }
  body.addEventListener("change", function (event) {
    var input = event.target;
    then(function () {
      state.compare = state.compare.filter(function (id) { return id !== input.value; }).concat(input.checked ? input.value : []);
      history.replaceState(null, "", address());
      showPicks();
    });
  });
  Array.from(body.rows).forEach(function (row) {
    var to = row.querySelector("th a");
    to.before(box(to.getAttribute("href").split("/").slice(-2)[0], to.textContent));
  });

  /* Buttons ------------------------------------------------------------------------ */
  function save(text, type, ending) {
    var blob = URL.createObjectURL(new Blob([text], { type: type })), to = make("a", "", { href: blob, download: words.file + "." + ending });
    document.body.append(to);
    to.click();
    to.remove();
    setTimeout(function () { URL.revokeObjectURL(blob); }, 1000);
  }
  var ACTS = {
    reset: function () { change(function () { var kept = state.compare; state = engine.blank(); state.compare = kept; fill(); }); },
    csv: function () { save(engine.csv(file, found, header(), root.dataset.address), "text/csv;charset=utf-8", "csv"); },
    json: function () { save(engine.json(file, found, root.dataset.address, root.dataset.address + "explore/" + location.search), "application/json", "json"); },
    more: function () {
      var at = shown;
      shown += WINDOW;
      draw();
      body.rows[at].querySelector("a").focus();
    },
    unpick: function () { state.compare = []; change(null, true); form.elements.q.focus(); }
  };
  function header() {
    var names = {};
    heads.forEach(function (head) { names[head.dataset.column] = head.textContent; });
    Object.keys(words).forEach(function (key) { if (/^csv-/.test(key)) names[key.slice(4)] = words[key]; });
    return names;
  }
  root.addEventListener("click", function (event) {
    var act = event.target.dataset && event.target.dataset.do;
    if (act) then(ACTS[act]);
  });

  form.hidden = false;
  root.querySelector(".rec-ask").hidden = false;
  root.querySelector(".rec-ask").open = !location.search;
  if (location.search) then(function () { fill(); draw(); });
})();
