/* Filters of the timeline that combine. The items are fetched when the reader opens the form or the address asks. */
(function () {
  "use strict";
  var root = document.querySelector(".rec-sift");
  if (!root) return;
  var button = root.querySelector("button"), form = root.querySelector(".rec-sift__form"), status = root.querySelector("[role=status]");
  var results = root.querySelector(".rec-sift__results"), list = results.querySelector("ol"), more = results.querySelector("button");
  var whole = document.querySelector(".rec-static"), base = root.getAttribute("data-root"), marks = root.querySelector("[data-states]").content;
  var LISTS = ["topic", "organization", "country"], FIELDS = ["kind", "type"].concat(LISTS, ["from", "to"]), WINDOW = 50;
  var data, loading, found = [], drawn = 0, choice = {};

  FIELDS.forEach(function (field) { choice[field] = form.querySelector("[name=" + field + "]"); });
  root.hidden = false;
  button.addEventListener("click", function () { if (form.hidden) open().then(function () { choice.kind.focus(); }); else close(); });
  form.addEventListener("input", apply);
  form.querySelector("button").addEventListener("click", clear);
  more.addEventListener("click", function () { var next = drawn; draw(); list.children[next].querySelector("a").focus(); });
  window.addEventListener("popstate", function () { if (data) { restore(); apply(); } });
  if (FIELDS.some(function (name) { return asked().get(name); })) open();

  function asked() { return new URLSearchParams(location.search); }
  function number(value) { return value.toLocaleString(document.documentElement.lang); }
  function say(word, values) {
    status.textContent = (word ? root.querySelector("[role=status]").getAttribute("data-" + word) : "").replace(/\{(\w+)\}/g, function (_, name) { return values[name]; });
  }

  function open() {
    loading = loading || fetch(root.getAttribute("data-items")).then(function (answer) { if (!answer.ok) throw new Error(answer.status); return answer.json(); });
    return loading.then(function (items) {
      if (!data) { data = items; offer(); restore(); }
      form.hidden = false;
      button.setAttribute("aria-expanded", "true");
      apply();
    }).catch(function () { loading = null; say("failed"); });
  }
  function close() { form.hidden = true; button.setAttribute("aria-expanded", "false"); clear(); }
  function clear() { FIELDS.forEach(function (field) { choice[field].value = ""; }); apply(); }

  /* The choices, once; their numbers follow with each change. */
  function offer() {
    var years = data.items.map(function (item) { return item.year; });
    for (var names = [], year = Math.min.apply(null, years); year <= Math.max.apply(null, years); year++) names.push([String(year), String(year)]);
    FIELDS.forEach(function (field) {
      (data.choices[field] || names).forEach(function (one) {
        var option = document.createElement("option");
        option.value = one[0];
        option.textContent = one[1];
        option.setAttribute("data-name", one[1]);
        choice[field].append(option);
      });
    });
  }
  function restore() { FIELDS.forEach(function (field) { choice[field].value = asked().get(field) || ""; if (choice[field].selectedIndex < 0) choice[field].value = ""; }); }

  function fits(item, state, but) {
    return FIELDS.every(function (field) {
      var wanted = state[field];
      if (!wanted || field === but) return true;
      if (field === "from") return item.year >= Number(wanted);
      if (field === "to") return item.year <= Number(wanted);
      return LISTS.indexOf(field) < 0 ? item[field] === wanted : item[field].indexOf(wanted) >= 0;
    });
  }

  function apply() {
    if (!data) return;
    var state = {}, query = new URLSearchParams();
    FIELDS.forEach(function (field) { state[field] = choice[field].value; if (state[field]) query.set(field, state[field]); });
    var some = String(query);
    history.replaceState(null, "", some ? "?" + some : location.pathname);
    FIELDS.slice(0, 5).forEach(function (field) { count(field, state); });
    found = data.items.filter(function (item) { return fits(item, state); });
    whole.hidden = Boolean(some);
    results.hidden = !some || !found.length;
    list.replaceChildren();
    drawn = 0;
    if (!some) return say("");
    draw();
  }

  /* How many items each choice would leave with all other filters as they are. */
  function count(field, state) {
    var counts = {}, select = choice[field];
    data.items.forEach(function (item) {
      if (fits(item, state, field)) [].concat(item[field]).forEach(function (id) { counts[id] = (counts[id] || 0) + 1; });
    });
    Array.from(select.options).slice(1).forEach(function (option) {
      var left = counts[option.value] || 0;
      option.textContent = status.getAttribute("data-choice").replace("{name}", option.getAttribute("data-name")).replace("{number}", number(left));
      option.disabled = !left && !option.selected;
    });
  }

  function draw() {
    found.slice(drawn, drawn + WINDOW).forEach(function (item) { list.append(line(item)); });
    drawn = Math.min(drawn + WINDOW, found.length);
    more.hidden = drawn === found.length;
    say(!found.length ? "none" : found.length === 1 ? "one" : drawn < found.length ? "shown" : "many", { number: number(found.length), shown: number(drawn) });
  }
  function line(item) {
    var made = root.querySelector("template[data-type='" + item.type + "']").content.cloneNode(true), time = document.createElement("time"), link = made.querySelector("a");
    time.textContent = item.day;
    time.dateTime = item.date;
    made.querySelector(".rec-tl__date").append(time);
    link.textContent = item.title;
    link.href = base + item.url;
    made.querySelector(".rec-state").replaceWith(marks.querySelector(".is-" + item.mark).cloneNode(true));
    return made;
  }
})();
