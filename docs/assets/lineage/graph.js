/* The lineage as a graph: who goes back to whom, the shortest ways, the nearest common ancestors. */
const MOST = 100; // ways between two models that are looked at
let loading;

export function load(address) {
  loading ??= fetch(address).then((answer) => {
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  }).then(graph).catch((error) => { loading = undefined; throw error; });
  return loading;
}

function graph(data) {
  const byId = new Map(data.nodes.map((node, at) => [node.id, { ...node, at }])), out = new Map();
  for (const line of data.lines) {
    for (const [child, parent] of line.pairs) {
      const from = key(line.parent, parent), list = out.get(from) || [];
      list.push({ to: key(line.child, child), own: line.child === line.parent });
      out.set(from, list);
    }
  }
  return { ...data, byId, out, spreads: new Map(), ...linked(data.edges, byId) };
}

/* A model and one of its variants by number; 0 is the release as a whole. */
const key = (id, variant) => `${id} ${variant}`;
const model = (node) => node.split(" ")[0];

/* Parents and children of each model, in order of time. */
export function linked(edges, nodes) {
  const parents = new Map(), children = new Map();
  for (const id of nodes.keys()) { parents.set(id, []); children.set(id, []); }
  for (const { from, to } of edges) { parents.get(to).push(from); children.get(from).push(to); }
  for (const list of [...parents.values(), ...children.values()]) list.sort((a, b) => nodes.get(a).at - nodes.get(b).at);
  return { parents, children };
}

/* What goes back to a model, variant by variant, as generator/views/reach.py has it: what rests on a release as a whole
   counts only where the whole goes back, by a line of its own or by lines of all its variants. */
function spread(graph, id) {
  if (graph.spreads.has(id)) return graph.spreads.get(id);
  const visited = new Map(), because = new Map(), nearest = new Map();
  const parts = (of) => Array.from({ length: graph.byId.get(of).variants }, (_, at) => key(of, at + 1));
  const cause = (node, from) => because.set(node, [...(because.get(node) || []), ...from]);
  for (let now = [key(id, 0)], next = [], away = 0; now.length; now = next, next = [], away += 1) {
    while (now.length) {
      const node = now.pop(), of = model(node);
      if (visited.has(node)) continue;
      visited.set(node, { away, order: visited.size });
      if (!nearest.has(of)) nearest.set(of, away);
      if (node === key(of, 0)) for (const part of parts(of)) { cause(part, [node]); now.push(part); }
      else if (parts(of).every((part) => visited.has(part))) { cause(key(of, 0), parts(of)); now.push(key(of, 0)); }
      for (const { to, own } of graph.out.get(node) || []) { cause(to, [node]); (own ? now : next).push(to); }
    }
  }
  nearest.delete(id);
  const found = { visited, because, away: nearest };
  graph.spreads.set(id, found);
  return found;
}

/* How many generations away each relative is. */
export const descendants = (graph, id) => spread(graph, id).away;
export function ancestors(graph, id) {
  const all = graph.nodes.filter((node) => descendants(graph, node.id).has(id)).map((node) => [node.id, descendants(graph, node.id).get(id)]);
  return new Map(all.sort((a, b) => a[1] - b[1]));
}

/* The shortest ways from an ancestor down to a descendant: of each the sentences of every step. */
export function ways(graph, from, to) {
  const { visited, because, away } = spread(graph, from), found = [];
  if (!away.has(to)) return found;
  const last = [...visited.keys()].filter((node) => model(node) === to && visited.get(node).away === away.get(to));
  const whole = (nodes) => {
    const all = new Set(nodes);
    for (const node of all) {
      for (const other of because.get(node) || []) if (model(other) === model(node) && visited.get(other).order < visited.get(node).order) all.add(other);
    }
    return all;
  };
  const walk = (nodes, steps) => {
    const here = whole(nodes), id = model(nodes[0]), groups = new Map();
    if (id === from) { found.push(steps); return; }
    if (found.length >= MOST) return;
    for (const node of here) {
      for (const other of because.get(node) || []) {
        if (model(other) !== id && visited.get(other).away === visited.get(node).away - 1) groups.set(model(other), [...(groups.get(model(other)) || []), other]);
      }
    }
    for (const [parent, group] of [...groups].sort(([a], [b]) => graph.byId.get(a).at - graph.byId.get(b).at)) {
      const taken = ([child, of]) => here.has(key(id, child)) && group.includes(key(parent, of));
      const lines = graph.lines.filter((line) => line.child === id && line.parent === parent && line.pairs.some(taken));
      walk(group, [lines.flatMap((line) => sentences(line, line.pairs.filter(taken))), ...steps]);
    }
  };
  walk(last, []);
  return found;
}

/* A line in one sentence, or in one for each of its edges where only some of them are on the way. */
function sentences(line, taken) {
  if (taken.length === line.pairs.length) return [line];
  return taken.map(([, , text, fact, mark], at) => ({ text, fact, mark, notes: at ? [] : line.notes }));
}

/* The models that both go back to and that no other such model goes back to, the nearest first. */
export function common(graph, one, two) {
  const a = ancestors(graph, one), b = ancestors(graph, two);
  const both = [...a.keys()].filter((id) => b.has(id));
  const far = (id) => a.get(id) + b.get(id);
  return both.filter((id) => !both.some((other) => descendants(graph, id).has(other)))
    .sort((x, y) => far(x) - far(y) || graph.byId.get(y).at - graph.byId.get(x).at);
}

/* The id of a model by its id or its name; empty for none. */
export function named(graph, words) {
  const asked = words.trim().toLowerCase();
  if (graph.byId.has(asked)) return asked;
  const found = graph.nodes.find((node) => node.label.toLowerCase() === asked);
  return found ? found.id : "";
}

/* Small parts of pages: words are set as text, never as markup. */
export function element(name, words, attributes = {}) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...(Array.isArray(words) ? words : [words]).filter((word) => word !== ""));
  return made;
}

export function mark(graph, state) {
  return element("span", graph.marks[state], { class: `rec-state is-${state}` });
}

export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
}

export function offer(list, values) {
  list.replaceChildren(...[...new Set(values)].sort((a, b) => a.localeCompare(b)).map((value) => element("option", "", { value })));
}

export const number = (value) => new Intl.NumberFormat(document.documentElement.lang).format(value);
