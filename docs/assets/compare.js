/* Compare: the pages of two to five models, fetched and set side by side. Their nodes are taken over as they are,
   already escaped and in the reader's language; all else is set as text. */
(function () {
  "use strict";
  var root = document.querySelector(".rec-compare");
  if (!root) return;
  var words = JSON.parse(root.dataset.words), most = Number(root.dataset.most);
  var form = root.querySelector("form"), input = form.querySelector("input"), names = form.querySelector("datalist");
  var list = root.querySelector(".rec-compare__chosen"), status = root.querySelector("[role=status]"), equal = root.querySelector(".rec-compare__equal");
  var file, loading, known = new Map(), opened = new Map(), ids = [], turn = 0;
  var TABLES = { facts: facts, "may-i": lines, components: lines };

  /* What is loaded ------------------------------------------------------------ */
  function load() {
    if (!loading) {
      loading = fetch(root.dataset.file).then(answered).then(function (answer) { return answer.json(); }).then(function (found) {
        file = found;
        file.models.forEach(function (model, at) { known.set(model.id, at); });
        names.append.apply(names, file.models.map(function (model) { return make("option", "", { value: model.name }); }));
      });
      loading.catch(function () { loading = null; status.textContent = words.failed; });
    }
    return loading;
  }
  function answered(answer) { if (!answer.ok) throw new Error(answer.status); return answer; }
  function open(id) {
    if (!opened.has(id)) {
      var address = new URL(root.dataset.root + "models/" + id + "/", location.href).href;
      opened.set(id, fetch(address).then(answered).then(function (answer) { return answer.text(); }).then(function (text) {
        var page = new DOMParser().parseFromString(text, "text/html").querySelector("article");
        page.querySelectorAll("[href]").forEach(function (link) { link.setAttribute("href", new URL(link.getAttribute("href"), address).href); });
        page.querySelectorAll("script, style").forEach(function (one) { one.remove(); });
        return { id: id, address: address, name: page.querySelector("h1").textContent, page: page };
      }));
      opened.get(id).catch(function () { opened.delete(id); });
    }
    return opened.get(id);
  }

  /* Parts ----------------------------------------------------------------------- */
  function make(name, content, attributes) {
    var element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    [].concat(content || []).forEach(function (one) { element.append(one); });
    return element;
  }
  function say(key, value) { return words[key].split("{value}").join(value); }
  function words_of(nodes) { return nodes.map(function (node) { return node.textContent; }).join(" ").replace(/\s+/g, " ").trim(); }
  /* The nodes inside an element, without their ids, which would be there twice. */
  function inside(element) {
    if (!element) return [];
    var copy = document.importNode(element, true);
    copy.querySelectorAll("[id]").forEach(function (one) { one.removeAttribute("id"); });
    return Array.from(copy.childNodes);
  }
  function link(model) { return make("a", model.name, { href: root.dataset.root + "models/" + model.id + "/" }); }

  /* The rows of a table of one page: label -> value and mark of each line under it. */
  function facts(page) {
    return Array.from(page.querySelectorAll("#facts .rec-fact")).map(function (row) {
      var cells = row.querySelectorAll(":scope > dd");
      return { label: row.querySelector("dt").textContent.trim(), value: inside(cells[0]), mark: inside(cells[1]) };
    });
  }
  function lines(page, section) {
    return Array.from(page.querySelectorAll("#" + section + " tbody tr")).map(function (row) {
      var cells = Array.from(row.cells), value = inside(cells[1]);
      var rest = inside(cells[2]);
      return { label: cells[0].textContent.trim(), value: rest.length ? value.concat(" ", make("small", rest)) : value, mark: inside(cells[3]) };
    });
  }
  function grouped(rows) {
    var found = new Map();
    rows.forEach(function (row) { found.set(row.label, (found.get(row.label) || []).concat(row)); });
    return found;
  }
  /* The labels of all, each where it stands in the list that has it. */
  function merged(lists) {
    var all = [];
    lists.forEach(function (labels) {
      var at = 0;
      labels.forEach(function (label) {
        var there = all.indexOf(label);
        if (there >= 0) at = there + 1; else all.splice(at++, 0, label);
      });
    });
    return all;
  }
  function table(section, models) {
    if (!models.length) { root.querySelector("#" + section).hidden = true; return; }
    var target = root.querySelector("#" + section), found = models.map(function (model) { return grouped(TABLES[section](model.page, section)); });
    var corner = models[0].page.querySelector("#" + section + " thead th");
    var head = make("tr", [make("td", corner ? corner.textContent : "")].concat(models.map(function (model) { return make("th", link(model), { scope: "col" }); })));
    var rows = merged(found.map(function (one) { return Array.from(one.keys()); })).map(function (label) {
      var cells = found.map(function (one, at) { return cell(one.get(label), models[at].name); });
      var same = cells.every(function (one) { return one.dataset.value === cells[0].dataset.value; });
      var row = make("tr", [make("th", same ? label : [label + " ", make("small", words.differs)], { scope: "row" })].concat(cells));
      row.classList.toggle("is-equal", same);
      return row;
    });
    target.querySelector("thead").replaceChildren(head);
    target.querySelector("tbody").replaceChildren.apply(target.querySelector("tbody"), rows);
    target.hidden = !rows.length;
  }
  function cell(found, name) {
    var element = make("td", "", { "data-label": name });
    if (!found) element.append(make("div", words.none, { class: "rec-gap" }));
    (found || []).forEach(function (one) { element.append(make("div", [make("div", one.value)].concat(one.mark.length ? make("div", one.mark) : []))); });
    element.dataset.value = found ? words_of([].concat.apply([], found.map(function (one) { return one.value; }))) : words.none;
    return element;
  }

  /* Common ancestors --------------------------------------------------------------- */
  /* The shortest way from a model up to each of its ancestors: place -> list of [relation, place]. */
  function ways(at) {
    var found = new Map([[at, []]]), next = [at];
    for (var one = 0; one < next.length; one++) {
      file.models[next[one]].parents.forEach(function (step) {
        if (found.has(step[0])) return;
        found.set(step[0], found.get(next[one]).concat([[step[1], step[0]]]));
        next.push(step[0]);
      });
    }
    return found;
  }
  function ancestors(models) {
    var section = root.querySelector("#ancestors"), target = section.querySelector("ul"), by = new Map();
    models.forEach(function (model) {
      ways(known.get(model.id)).forEach(function (way, at) { by.set(at, (by.get(at) || []).concat([{ model: model, way: way }])); });
    });
    var shared = Array.from(by).filter(function (pair) { return pair[1].length > 1; });
    function length(pair) { return pair[1].reduce(function (sum, one) { return sum + one.way.length; }, 0); }
    shared.sort(function (a, b) { return b[1].length - a[1].length || length(a) - length(b) || a[0] - b[0]; });
    target.replaceChildren.apply(target, shared.length ? shared.map(function (pair) { return ancestor(pair[0], pair[1]); }) : [make("li", words["no-ancestors"])]);
    section.hidden = models.length < 2;
  }
  function ancestor(at, below) {
    var heirs = below.filter(function (one) { return one.way.length; }).map(function (one) { return one.model.name; });
    var self = heirs.length < below.length, told = say("shared", heirs.join(words.comma));
    var line = make("li", [make("b", link(file.models[at])), " ", make("small", self ? told + " " + words.self : told)]);
    var steps = below.filter(function (one) { return one.way.length; }).map(function (one) {
      return make("li", [link(one.model)].concat.apply([link(one.model)], one.way.map(function (step) {
        return [" " + file.relations[step[0]] + " ", link(file.models[step[1]])];
      })));
    });
    line.append(make("details", [make("summary", words.steps), make("ul", steps)]));
    return line;
  }

  /* Sources ------------------------------------------------------------------------ */
  function sources(models) {
    var section = root.querySelector("#sources"), target = section.querySelector("div"), users = new Map();
    function address(item) { return item.querySelector("p a").href; }
    models.forEach(function (model) {
      model.page.querySelectorAll("#sources .rec-sources > li").forEach(function (item) { users.set(address(item), (users.get(address(item)) || []).concat(model.name)); });
    });
    target.replaceChildren.apply(target, models.map(function (model) {
      var items = Array.from(model.page.querySelectorAll("#sources .rec-sources > li")).map(function (item) {
        var others = users.get(address(item)).filter(function (name) { return name !== model.name; });
        var paragraphs = item.querySelectorAll("p"), told = [make("p", inside(paragraphs[0]), { class: "rec-source__title" }), make("p", inside(paragraphs[1]))];
        return make("li", make("div", others.length ? told.concat(make("p", make("small", say("also", others.join(words.comma))))) : told));
      });
      return make("details", [make("summary", [make("h3", model.name), " ", make("small", say("sources", items.length))]), make("ol", items, { class: "rec-sources" })]);
    }));
    section.hidden = !models.length;
  }

  /* The state, which stands in the address ----------------------------------------- */
  function read() {
    var asked = new URLSearchParams(location.search).getAll("m").filter(function (id, at, all) { return id && all.indexOf(id) === at; });
    ids = asked.filter(function (id) { return known.has(id); }).slice(0, most);
    return asked.filter(function (id) { return !known.has(id); });
  }
  function go(next) {
    ids = next;
    history.pushState(null, "", ids.length ? "?" + new URLSearchParams(ids.map(function (id) { return ["m", id]; })) : location.pathname);
    return draw("");
  }
  function draw(note) {
    var mine = ++turn;
    chips();
    return Promise.all(ids.map(open)).then(function (models) {
      if (mine !== turn) return;
      ["facts", "may-i", "components"].forEach(function (section) { table(section, models); });
      ancestors(models);
      sources(models);
      equal.hidden = models.length < 2;
      hide();
      status.textContent = note || (ids.length < 2 ? (ids.length ? words.two : "") : ids.length < most ? say("ready", ids.length) : words.full);
    }).catch(function () { status.textContent = words.failed; });
  }
  function chips() {
    list.replaceChildren.apply(list, ids.map(function (id) {
      var name = file.models[known.get(id)].name, button = make("button", name, { type: "button", class: "rec-chip", "aria-label": say("remove", name) });
      button.addEventListener("click", function () {
        go(ids.filter(function (one) { return one !== id; }));
        (list.querySelector("button") || input).focus();
      });
      return make("li", button);
    }));
    list.hidden = !ids.length;
    input.disabled = form.querySelector("button").disabled = ids.length >= most;
  }
  function hide() {
    var hidden = equal.querySelector("input").checked;
    root.querySelectorAll("tr.is-equal").forEach(function (row) { row.hidden = hidden; });
  }
  /* A model by its name or id, however it is written; the first that begins so where none is called so. */
  function find(text) {
    var asked = text.trim().toLowerCase();
    function called(test) { return file.models.find(function (model) { return test(model.name.toLowerCase()) || test(model.id); }); }
    return asked && (called(function (name) { return name === asked; }) || called(function (name) { return name.startsWith(asked); }));
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    load().then(function () {
      var model = find(input.value), asked = input.value.trim();
      if (!model) { if (asked) status.textContent = say("unknown", asked); return; }
      input.value = "";
      if (ids.indexOf(model.id) < 0) go(ids.concat(model.id));
    }, function () {});
  });
  input.addEventListener("focus", load, { once: true });
  equal.addEventListener("change", hide);
  function show() {
    load().then(function () {
      var unknown = read();
      draw(unknown.length ? say("unknown", unknown.join(words.comma)) : "");
    }, function () {});
  }
  window.addEventListener("popstate", show);
  root.querySelector(".rec-compare__without").hidden = true;
  form.hidden = false;
  if (location.search) show();
})();
