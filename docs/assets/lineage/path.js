/* The way between two models: a list of sentences, each with its note, its mark and the place where its source stands. */
import { common, descendants, element, filled, load, mark, named, offer, ways } from "./graph.js";

const MOST = 5, MOST_COMMON = 3;

export async function begin(tool) {
  const graph = await load(tool.dataset.network), words = tool.dataset, root = words.root;
  const form = tool.querySelector("form"), said = tool.querySelector("[role=status]"), place = tool.querySelector(".rec-path__ways");
  offer(tool.querySelector("datalist"), graph.nodes.map((node) => node.label));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const asked = ["from", "to"].map((end) => [end, named(graph, form.elements[end].value) || form.elements[end].value.trim()]);
    history.pushState(null, "", `?${new URLSearchParams(asked)}`);
    show();
  });
  addEventListener("popstate", () => { read(); show(); });
  if (form.elements.from.value || form.elements.to.value) form.requestSubmit();
  else { read(); show(); }

  function read() {
    const asked = new URLSearchParams(location.search);
    for (const end of ["from", "to"]) {
      const id = asked.get(end) || "";
      form.elements[end].value = graph.byId.has(id) ? name(id) : id;
    }
  }

  function show() {
    const [from, to] = ["from", "to"].map((end) => form.elements[end].value.trim());
    const [a, b] = [from, to].map((text) => named(graph, text));
    place.replaceChildren();
    if (!from || !to) { said.textContent = from || to || location.search ? words.empty : ""; return; }
    if (!a || !b) { said.textContent = filled(words.unknown, { name: a ? to : from }); return; }
    if (a === b) { said.textContent = words.same; return; }
    const [top, low] = [[a, b], [b, a]].find(([x, y]) => descendants(graph, x).has(y)) || [];
    if (top) return descent(top, low);
    const shared = common(graph, a, b);
    said.textContent = shared.length ? words.common : filled(words.none, { from: name(a), to: name(b) });
    for (const id of shared.slice(0, MOST_COMMON)) {
      place.append(element("h2", [link(id)]), ...[a, b].flatMap((end) => [
        element("h3", filled(words.way, { from: name(id), to: name(end) })), list(ways(graph, id, end)[0])]));
    }
    place.append(more([a, b]));
  }

  function descent(top, low) {
    const found = ways(graph, top, low);
    said.textContent = filled(words.way, { from: name(top), to: name(low) });
    found.slice(0, MOST).forEach((way, at) => {
      if (found.length > 1) place.append(element("h3", filled(words.wayNumber, { number: at + 1, all: found.length })));
      place.append(list(way));
    });
    if (found.length > MOST) place.append(element("p", filled(words.waysCut, { number: MOST, all: found.length }), { class: "rec-small" }));
    place.append(more([top, low]));
  }

  /* From the ancestor down, one item a step; a step of several relations has a sentence for each. */
  function list(way) {
    return element("ol", way.map((lines) => element("li", lines.map((line) => element("div", [
      element("a", line.text, { href: root + line.fact }), " ", mark(graph, line.mark),
      ...line.notes.map((note) => element("p", note, { class: "rec-small", lang: words.notes }))])))), { class: "rec-steps" });
  }

  function more(ids) {
    return element("p", ids.flatMap((id) => {
      const node = graph.byId.get(id);
      return [element("a", filled(words.allOf, { name: node.label }), { href: root + (node.descent || node.url) }), " "];
    }), { class: "rec-small rec-path__more" });
  }
  function link(id) { return element("a", name(id), { href: root + graph.byId.get(id).url }); }
  function name(id) { return graph.byId.get(id).label; }
}
