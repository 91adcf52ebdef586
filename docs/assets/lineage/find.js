/* Find and filter: one state, kept in the address, for the table of lines, the drawings and the interactive view. */
import { ancestors, descendants, element, filled, load, mark, named, number, offer } from "./graph.js";

const WINDOW = 100;

export async function begin(tool, texts) {
  const graph = await load(tool.dataset.network), words = tool.dataset, root = words.root;
  const form = tool.querySelector("form"), said = tool.querySelector(".rec-find__said"), kin = tool.querySelector(".rec-find__kin");
  const table = tool.querySelector(".rec-find__table"), body = table.querySelector("tbody"), more = table.querySelector("button");
  let rows = [], drawn = 0, view;

  offer(tool.querySelector("#find-models"), graph.nodes.map((node) => node.label));
  offer(tool.querySelector("#find-families"), graph.nodes.map((node) => node.family));
  offer(tool.querySelector("#find-makers"), graph.nodes.flatMap((node) => node.makers));
  if (location.search.length > 1) read();
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", changed);
  form.addEventListener("reset", () => setTimeout(changed));
  addEventListener("popstate", () => { form.reset(); read(); show(state()); });
  more.addEventListener("click", () => { const last = drawn; draw(); body.rows[last].querySelector("a").focus(); });
  show(state());
  return { toggle };

  function state() {
    const of = (name) => form.elements[name].value.trim();
    return {
      focus: named(graph, of("focus")), asked: of("focus"), family: of("family").toLowerCase(), maker: of("maker").toLowerCase(),
      from: Number(of("from")) || 0, to: Number(of("to")) || Infinity,
      relations: [...form.querySelectorAll("[name=relation]:checked")].map((box) => box.value),
    };
  }

  function read() {
    const asked = new URLSearchParams(location.search);
    const focus = asked.get("focus") || "";
    form.elements.focus.value = graph.byId.has(focus) ? graph.byId.get(focus).label : focus;
    for (const name of ["family", "maker", "from", "to"]) form.elements[name].value = asked.get(name) || "";
    for (const box of form.querySelectorAll("[name=relation]")) box.checked = asked.getAll("relation").includes(box.value);
  }

  function changed(event) {
    event?.preventDefault?.();
    const now = state(), kept = new URLSearchParams();
    if (now.focus) kept.set("focus", now.focus);
    for (const relation of now.relations) kept.append("relation", relation);
    for (const name of ["from", "to", "family", "maker"]) if (form.elements[name].value.trim()) kept.set(name, form.elements[name].value.trim());
    history.replaceState(null, "", `${location.pathname}${kept.size ? `?${kept}` : ""}${location.hash}`);
    show(now);
  }

  function show(now) {
    const up = now.focus ? ancestors(graph, now.focus) : new Map(), down = now.focus ? descendants(graph, now.focus) : new Map();
    const near = (line, set) => (set.has(line.child) || line.child === now.focus) && (set.has(line.parent) || line.parent === now.focus);
    const alike = (id, test) => test(graph.byId.get(id));
    const either = (line, test) => alike(line.child, test) || alike(line.parent, test);
    const fits = graph.lines.filter((line) => graph.byId.has(line.child)
      && (!now.relations.length || now.relations.includes(line.relation))
      && alike(line.child, (node) => node.year >= now.from && node.year <= now.to)
      && (!now.family || either(line, (node) => node.family.toLowerCase().includes(now.family)))
      && (!now.maker || either(line, (node) => node.makers.some((maker) => maker.toLowerCase().includes(now.maker)))));
    rows = fits.filter((line) => !now.focus || near(line, up) || near(line, down))
      .sort((a, b) => graph.byId.get(b.child).at - graph.byId.get(a.child).at);
    said.textContent = now.asked && !now.focus ? words.unknown : rows.length ? filled(words.found, { number: number(rows.length) }) : words.foundNone;
    relatives(now.focus, up, down);
    body.replaceChildren();
    drawn = 0;
    draw();
    document.dispatchEvent(new CustomEvent("lineage:focus", { detail: now.focus }));
    view?.show({ lines: rows, focus: now.focus, all: rows.length === graph.lines.length });
  }

  /* The relatives of the chosen model in words: what the drawings show by outline. */
  function relatives(id, up, down) {
    kin.hidden = !id;
    if (!id) return;
    const node = graph.byId.get(id);
    const names = (found) => [...found.keys()].flatMap((one, at) => [at ? texts.comma : "", link(one)]);
    kin.replaceChildren(
      element("p", [element("strong", [link(id)]), " ", ...(node.descent ? [element("a", words.openDescent, { href: root + node.descent }), " "] : []),
        element("a", words.path, { href: `${root}path/?from=${id}` })]),
      ...[[texts.up, up], [texts.down, down]].map(([title, found]) => element("p", [element("b", title), " ", ...(found.size ? names(found) : [texts.nobody])])));
  }

  function draw() {
    const next = rows.slice(drawn, drawn + WINDOW);
    body.append(...next.map(row));
    drawn += next.length;
    table.hidden = !rows.length;
    more.parentElement.hidden = drawn >= rows.length;
  }

  function row(line) {
    const child = element("th", [link(line.child), ...(line.variants ? [" ", element("span", line.variants, { class: "rec-small" })] : [])], { scope: "row" });
    const license = line.license.map(([text, href]) => href ? element("a", text, { href: root + href }) : text);
    return element("tr", [child, " ", element("td", element("a", graph.relations[line.relation].words, { href: root + line.fact })), " ",
      element("td", element("a", line.of, { href: root + graph.byId.get(line.parent).url })), " ", element("td", license), " ", element("td", mark(graph, line.mark))]);
  }
  function link(id) { const node = graph.byId.get(id); return element("a", node.label, { href: root + node.url }); }

  async function toggle() {
    const { open } = await import("./view.js");
    view ??= open(tool, graph, texts);
    await view.toggle();
    show(state());
  }
}
