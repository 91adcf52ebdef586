/* Explore: the state in an address, filters, counts, order and files of the selection. Knows no page. */
(function () {
  "use strict";
  var OF_MODEL = ["organization", "country", "family", "year", "architecture", "input", "output", "evidence",
    "osaid-1-0", "mof-1-0", "ai-act-53-2"];
  var OF_UNIT = ["license", "openness"];
  var FACETS = OF_MODEL.concat(OF_UNIT);
  var NUMBERS = ["parameters-from", "parameters-to", "context-from"];
  var STANCES = { yes: "y", no: "n", unknown: "?" };
  var BILLION = 1e9;
  /* A unit in the file: size, context window, license, openness, names of its variants. */
  var SIZE = 0, CONTEXT = 1, LICENSE = 2, LEVEL = 3, NAMES = 4;

  /* State ---------------------------------------------------------------- */
  function blank() {
    return { q: "", picks: {}, may: {}, numbers: {}, sort: "released", down: true, columns: null, compare: [] };
  }
  function read(search) {
    var asked = new URLSearchParams(search), state = blank(), sort = asked.get("sort");
    state.q = asked.get("q") || "";
    FACETS.forEach(function (name) { if (asked.has(name)) state.picks[name] = unique(asked.getAll(name)); });
    asked.forEach(function (value, key) { if (/^may-/.test(key) && STANCES[value]) state.may[key.slice(4)] = value; });
    NUMBERS.forEach(function (name) {
      var value = parseFloat(asked.get(name));
      if (value >= 0 && isFinite(value)) state.numbers[name] = value;
    });
    if (sort) { state.down = sort[0] === "-"; state.sort = sort.replace(/^-/, ""); }
    if (asked.has("columns")) state.columns = asked.get("columns").split(",").filter(Boolean);
    state.compare = unique(asked.getAll("m")).slice(0, 5);
    return state;
  }
  function write(state) {
    var asked = new URLSearchParams();
    if (state.q) asked.append("q", state.q);
    FACETS.forEach(function (name) { (state.picks[name] || []).forEach(function (value) { asked.append(name, value); }); });
    Object.keys(state.may).sort().forEach(function (name) { asked.append("may-" + name, state.may[name]); });
    NUMBERS.forEach(function (name) { if (name in state.numbers) asked.append(name, state.numbers[name]); });
    if (state.sort !== "released" || !state.down) asked.append("sort", (state.down ? "-" : "") + state.sort);
    if (state.columns) asked.append("columns", state.columns.join(","));
    state.compare.forEach(function (id) { asked.append("m", id); });
    return asked.toString();
  }
  function unique(list) { return list.filter(function (one, at) { return list.indexOf(one) === at; }); }

  /* What is loaded, made ready once -------------------------------------- */
  function bare(text) { return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase(); }
  function prepare(file) {
    var models = file.models;
    models.forEach(function (model) { model.bare = bare(model.name); });
    file.places = {};
    FACETS.forEach(function (name) {
      file.places[name] = new Map(file.facets[name].map(function (pair, at) { return [pair[0], at]; }));
    });
    file.ranks = ranks(file);
    file.orders = {};
    return file;
  }
  /* For each column a number by which a model is sorted; NaN is what is not on record and comes last. */
  function ranks(file) {
    var names = new Map(), collator = new Intl.Collator(undefined, { numeric: true });
    file.models.slice().sort(function (a, b) { return collator.compare(a.name, b.name); })
      .forEach(function (model, at) { names.set(model, at); });
    function first(name) {
      var empty = file.places[name].get("");
      return function (model) { return model[name][0] === empty ? NaN : model[name][0]; };
    }
    function largest(at) {
      return function (model) {
        var found = model.units.map(function (unit) { return unit[at]; }).filter(Boolean);
        return found.length ? Math.max.apply(null, found) : NaN;
      };
    }
    return {
      name: function (model) { return names.get(model); },
      released: function (model, at) { return file.models.length - at; },
      organization: first("organization"), country: first("country"), family: first("family"),
      architecture: first("architecture"), modalities: first("input"),
      parameters: largest(SIZE), context: largest(CONTEXT),
      openness: function (model) { return model.units[0][LEVEL]; },
      license: function (model) {
        var at = model.units[0][LICENSE];
        return file.facets.license[at][0] ? at : NaN;
      },
      evidence: function (model) { return model.share; }
    };
  }

  /* Filter --------------------------------------------------------------- */
  /* Each filter has a bit; a model or unit that fails it carries the bit. So one pass serves the matches and,
     for every facet, the counts under all filters but its own. */
  function tests(file, state) {
    var bit = 1, found = { model: [], unit: [], bits: {} };
    function add(of, name, fails) { found[of].push([bit, fails]); found.bits[name] = bit; bit *= 2; }
    var words = bare(state.q).split(/\s+/).filter(Boolean);
    if (words.length) add("model", "q", function (model) { return !words.every(function (word) { return model.bare.includes(word); }); });
    FACETS.forEach(function (name) {
      var wanted = new Uint8Array(file.facets[name].length), known = false;
      (state.picks[name] || []).forEach(function (value) {
        if (file.places[name].has(value)) { known = true; wanted[file.places[name].get(value)] = 1; }
      });
      if (!known) return;
      if (name === "license") return add("unit", name, function (unit) { return !wanted[unit[LICENSE]]; });
      if (name === "openness") return add("unit", name, function (unit) { return !wanted[unit[LEVEL]]; });
      add("model", name, function (model) {
        var values = model[name];
        for (var at = 0; at < values.length; at++) if (wanted[values[at]]) return false;
        return true;
      });
    });
    Object.keys(state.may).forEach(function (name) {
      var at = file.permissions.indexOf(name), letter = STANCES[state.may[name]];
      if (at >= 0) add("unit", "may-" + name, function (unit) { return file.permits[unit[LICENSE]][at] !== letter; });
    });
    var from = state.numbers["parameters-from"], to = state.numbers["parameters-to"], context = state.numbers["context-from"];
    if (from !== undefined) add("unit", "parameters-from", function (unit) { return !(unit[SIZE] >= from * BILLION); });
    if (to !== undefined) add("unit", "parameters-to", function (unit) { return !(unit[SIZE] && unit[SIZE] <= to * BILLION); });
    if (context !== undefined) add("unit", "context-from", function (unit) { return !(unit[CONTEXT] >= context); });
    return found;
  }
  function failed(list, one) {
    var mask = 0;
    for (var at = 0; at < list.length; at++) if (list[at][1](one)) mask |= list[at][0];
    return mask;
  }
  /* The matching models in order, and what every model and unit fails. */
  function filter(file, state) {
    var asked = tests(file, state), models = file.models;
    var own = new Int32Array(models.length), units = new Array(models.length), matches = [];
    models.forEach(function (model, at) {
      own[at] = failed(asked.model, model);
      units[at] = model.units.map(function (unit) { return failed(asked.unit, unit); });
      if (!own[at] && units[at].indexOf(0) >= 0) matches.push(at);
    });
    return { matches: ordered(file, state, matches), own: own, units: units, bits: asked.bits };
  }
  function ordered(file, state, matches) {
    var rank = file.ranks[state.sort] || file.ranks.released;
    if (!file.orders[state.sort]) file.orders[state.sort] = Float64Array.from(file.models, rank);
    var of = file.orders[state.sort], way = state.down ? -1 : 1;
    return matches.sort(function (a, b) {
      var x = of[a], y = of[b];
      if (x !== x || y !== y) return (x !== x) - (y !== y) || a - b;
      return (x - y) * way || a - b;
    });
  }
  /* How many models each value would leave, its own facet's choice aside. */
  function counts(file, found, name) {
    var numbers = new Uint32Array(file.facets[name].length), bit = found.bits[name] || 0;
    var at = name === "license" ? LICENSE : LEVEL, ofUnit = OF_UNIT.indexOf(name) >= 0;
    file.models.forEach(function (model, number) {
      var units = found.units[number];
      if (ofUnit) {
        if (found.own[number]) return;
        var seen = [];
        model.units.forEach(function (unit, one) {
          if (!(units[one] & ~bit) && seen.indexOf(unit[at]) < 0) { seen.push(unit[at]); numbers[unit[at]]++; }
        });
      } else if (!(found.own[number] & ~bit) && units.indexOf(0) >= 0) {
        model[name].forEach(function (value) { numbers[value]++; });
      }
    });
    return numbers;
  }
  /* The same for the three answers on one permission. */
  function stances(file, found, name) {
    var numbers = { yes: 0, no: 0, unknown: 0 }, bit = found.bits["may-" + name] || 0, at = file.permissions.indexOf(name);
    file.models.forEach(function (model, number) {
      if (found.own[number]) return;
      Object.keys(STANCES).forEach(function (word) {
        if (model.units.some(function (unit, one) {
          return !(found.units[number][one] & ~bit) && file.permits[unit[LICENSE]][at] === STANCES[word];
        })) numbers[word]++;
      });
    });
    return numbers;
  }
  /* The units of a model that match. */
  function matching(file, found, at) {
    return file.models[at].units.filter(function (unit, one) { return !found.units[at][one]; });
  }
  /* The names of the variants that match; none where all do. */
  function variants(file, found, at) {
    var units = matching(file, found, at);
    if (units.length === file.models[at].units.length) return [];
    return unique([].concat.apply([], units.map(function (unit) { return unit[NAMES]; })));
  }

  /* Files ---------------------------------------------------------------- */
  function record(file, found, at, address) {
    var model = file.models[at], units = matching(file, found, at);
    function of(place) { return unique(units.map(function (unit) { return unit[place]; }).filter(function (value) { return value !== null; })); }
    function values(name, places) { return places.map(function (place) { return file.facets[name][place][0]; }).filter(Boolean); }
    var one = {
      id: model.id, name: model.name, url: address + "models/" + model.id + "/", released: model.released,
      parameters: of(SIZE), context_window: of(CONTEXT), license: values("license", of(LICENSE)), openness: values("openness", of(LEVEL))
    };
    OF_MODEL.forEach(function (name) { if (name !== "year") one[name] = values(name, model[name]); });
    one.weakest = one.evidence[0];
    one.family = one.family[0] || null;
    one.architecture = one.architecture[0] || null;
    delete one.evidence;
    one.verified = model.share;
    one.variants = [].concat.apply([], units.map(function (unit) { return unit[NAMES]; }));
    return one;
  }
  var CSV = ["id", "name", "released", "organization", "country", "family", "parameters", "context", "openness", "license",
    "architecture", "input", "output", "facts", "evidence", "variants", "url"];
  /* RFC 4180, with a mark of its encoding; what a table program would run as a formula gets an apostrophe in front. */
  function csv(file, found, words, address) {
    var lines = [CSV.map(function (name) { return words[name]; })].concat(found.matches.map(function (at) {
      var one = record(file, found, at, address), model = file.models[at];
      var facet = function (name, values) {
        return values.map(function (value) { return file.facets[name][file.places[name].get(value)][1]; }).join("; ");
      };
      return CSV.map(function (name) {
        if (name === "facts") return one.verified;
        if (name === "evidence") return facet(name, [one.weakest]);
        if (name === "context") return one.context_window.join("; ");
        if (name === "architecture") return facet(name, one.architecture ? [one.architecture] : []);
        if (["organization", "country", "openness", "license", "input", "output"].indexOf(name) >= 0) return facet(name, one[name]);
        return Array.isArray(one[name]) ? one[name].join("; ") : one[name] === null ? "" : one[name] === undefined ? model[name] : one[name];
      });
    }));
    return "\ufeff" + lines.map(function (line) { return line.map(cell).join(",") + "\r\n"; }).join("");
  }
  function cell(value) {
    var text = String(value);
    if (/^[=+\-@\t\r]/.test(text)) text = "'" + text;
    return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  }
  function json(file, found, address, view) {
    var models = found.matches.map(function (at) { return record(file, found, at, address); });
    return JSON.stringify({ license: "CC-BY-4.0", view: view, count: models.length, models: models }, null, 1) + "\n";
  }

  window.exploreEngine = {
    FACETS: FACETS, blank: blank, read: read, write: write, bare: bare, prepare: prepare, filter: filter, counts: counts,
    stances: stances, variants: variants, csv: csv, json: json
  };
})();
