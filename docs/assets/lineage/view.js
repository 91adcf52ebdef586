/* The interactive view: vis-network with our places; what the table leaves out is left out here, and the relatives of
   the chosen model have thick outlines, broken ones for descendants. Titles are nodes made from text, never HTML. */
import { ancestors, descendants, element, linked, number } from "./graph.js";

const NAMED = 8; // names that are said
const ROW = 44, WIDTH = 1300; // px between rows and across, where only a part is shown

export function open(tool, graph, texts) {
  const root = tool.querySelector(".rec-network"), button = root.querySelector("button");
  const canvas = root.querySelector(".rec-network__canvas"), said = root.querySelector("[role=status]");
  let network, nodes, edges, colors, at = "", state = { lines: graph.lines, focus: "", all: true }, seen = graph, via = new Map(), back = new Map();

  async function toggle() {
    if (!canvas.hidden) return close();
    canvas.hidden = false;
    button.setAttribute("aria-expanded", "true");
    try {
      if (!network) { await script(root.dataset.script); draw(); }
      said.textContent = said.dataset.ready;
      canvas.focus();
    } catch {
      close();
      said.textContent = said.dataset.failed;
    }
  }
  function close() { canvas.hidden = true; button.setAttribute("aria-expanded", "false"); button.focus(); }

  function script(address) {
    return new Promise((done, failed) => {
      const made = element("script", "", { src: address });
      made.onload = done;
      made.onerror = failed;
      document.head.append(made);
    });
  }

  function color(name) {
    const probe = element("span", "", { class: `rec-probe rec-probe--${name}` });
    canvas.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  }

  function draw() {
    colors = Object.fromEntries(["ink", "paper", "line-strong", "line", "accent", "accent-wash"].map((name) => [name, color(name)]));
    nodes = new window.vis.DataSet(graph.nodes.map((node) => ({
      id: node.id, label: node.label, title: element("span", node.title), x: node.x, y: node.y, physics: false, shape: "box", margin: 6, ...look(node.id, "") })));
    edges = new window.vis.DataSet(graph.edges.map((edge) => ({
      id: `${edge.from} ${edge.to}`, from: edge.from, to: edge.to, title: element("span", edge.title), ...stroke(edge.style, "") })));
    network = window.network = new window.vis.Network(canvas, { nodes, edges }, {
      autoResize: true, physics: false, interaction: { hover: true, dragNodes: false, navigationButtons: false, zoomSpeed: 0.6 },
      edges: { arrows: { to: { enabled: true, scaleFactor: 0.6 } }, smooth: { enabled: true, type: "cubicBezier", forceDirection: "horizontal", roundness: 0.5 } } });
    network.on("click", (event) => { if (event.nodes.length) follow(event.nodes[0]); });
    network.on("hoverNode", (event) => mark(event.node));
    network.on("blurNode", () => mark(at || state.focus));
    network.once("afterDrawing", () => { if (state.all) network.focus(busiest(), { scale: 0.8, animation: false }); });
    show(state);
  }

  /* How a model and a line look: chosen, an ancestor, a descendant, neither, or as always. */
  function look(id, kind) {
    const thick = ["here", "up", "down"].includes(kind);
    return {
      borderWidth: thick ? 3 : 1, shapeProperties: { borderDashes: kind === "down" ? [7, 4] : false }, opacity: kind === "far" ? 0.35 : 1,
      font: { color: kind === "here" ? colors.paper : colors.ink, size: 15, face: "sans-serif" },
      color: { background: kind === "here" ? colors.ink : colors.paper, border: thick ? colors.accent : colors["line-strong"],
        highlight: { background: kind === "here" ? colors.ink : colors["accent-wash"], border: colors.accent },
        hover: { background: kind === "here" ? colors.ink : colors["accent-wash"], border: colors.accent } },
    };
  }
  function stroke(style, kind) {
    const styles = { weights: ["accent", 2, false], outputs: ["ink", 1.6, [6, 4]], design: ["line-strong", 2, [2, 4]], next: ["line-strong", 1, false] };
    const [name, width, dashes] = styles[style];
    return { dashes, width: kind === "near" ? width + 2 : kind === "far" ? 0.5 : width, color: { color: colors[kind === "far" ? "line" : name], highlight: colors.accent, hover: colors.accent } };
  }

  /* Show only what the table shows, row close to row; the strongest of the relations that fit decides how a line looks. */
  function show(next) {
    state = next;
    if (!network) return;
    const rank = ["next", "design", "outputs", "weights"], styles = new Map();
    for (const line of state.lines) {
      const id = `${line.parent} ${line.child}`, style = graph.relations[line.relation].style;
      if (line.parent !== line.child && rank.indexOf(style) > rank.indexOf(styles.get(id))) styles.set(id, style);
    }
    seen = linked(graph.edges.filter((edge) => styles.has(`${edge.from} ${edge.to}`)), graph.byId);
    const there = new Set(state.all ? graph.byId.keys() : state.lines.flatMap((line) => [line.child, line.parent]));
    if (state.focus) there.add(state.focus);
    const part = graph.nodes.filter(({ id }) => there.has(id)), first = part[0]?.x ?? 0, span = (part.at(-1)?.x ?? 0) - first;
    const rows = [...new Set(part.map(({ y }) => y))].sort((a, b) => a - b), stretch = Math.max(1, WIDTH / Math.max(span, 100));
    nodes.update(graph.nodes.map(({ id, x, y }) => ({ id, hidden: !there.has(id), ...(state.all ? { x, y } : { x: (x - first) * stretch, y: rows.indexOf(y) * ROW }) })));
    edges.update(graph.edges.map(({ from, to }) => { const id = `${from} ${to}`; return { id, hidden: !styles.has(id), style: styles.get(id) || "next" }; }));
    via = new Map();
    back = new Map();
    at = state.focus;
    mark(at);
    if (!state.all) network.fit({ nodes: [...there], minZoomLevel: 0.4, maxZoomLevel: 1, animation: false });
  }

  /* Tell the relatives of a model apart, and say them. */
  function mark(id) {
    const up = id ? ancestors(graph, id) : new Map(), down = id ? descendants(graph, id) : new Map();
    const kind = (one) => !id ? "" : one === id ? "here" : up.has(one) ? "up" : down.has(one) ? "down" : "far";
    const near = (from, to) => (up.has(from) && (up.has(to) || to === id)) || (down.has(to) && (down.has(from) || from === id));
    nodes.update(graph.nodes.map((node) => ({ id: node.id, ...look(node.id, kind(node.id)) })));
    edges.update(edges.get().map((edge) => ({ id: edge.id, ...stroke(edge.style || "next", !id ? "" : near(edge.from, edge.to) ? "near" : "far") })));
    if (id) said.textContent = `${graph.byId.get(id).title}. ${texts.up} ${names(up)}. ${texts.down} ${names(down)}.`;
  }
  function names(found) {
    const all = [...found.keys()].map((id) => graph.byId.get(id).label);
    return all.length ? all.slice(0, NAMED).join(texts.comma) + (all.length > NAMED ? ` … (${number(all.length)})` : "") : texts.nobody;
  }

  /* Where to begin: at the model with most lines, near enough to read the names. */
  function busiest() {
    const lines = (id) => graph.parents.get(id).length + graph.children.get(id).length;
    return graph.nodes.reduce((best, node) => lines(node.id) > lines(best) ? node.id : best, graph.nodes[0].id);
  }
  function follow(id) { location.assign(tool.dataset.root + graph.byId.get(id).url); }

  /* Left to an ancestor, right to a descendant (the one left last), up and down among the descendants of the same, or among the first. */
  function step(key) {
    if (!at) return busiest();
    const above = via.get(at) ?? seen.parents.get(at)[0];
    if (key === "ArrowLeft") { if (above) back.set(above, at); return above; }
    if (key === "ArrowRight") { const to = back.get(at) ?? seen.children.get(at)[0]; if (to) via.set(to, at); return to; }
    const alone = (id) => !seen.parents.get(id).length && !nodes.get(id).hidden;
    const siblings = above ? seen.children.get(above) : graph.nodes.map((node) => node.id).filter(alone);
    const to = siblings[siblings.indexOf(at) + (key === "ArrowDown" ? 1 : -1)];
    if (to && above) via.set(to, above);
    return to;
  }

  canvas.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return close();
    if (!network) return;
    if (event.key === "Enter" && at) return follow(at);
    if (!event.key.startsWith("Arrow")) return;
    event.preventDefault();
    const to = step(event.key);
    if (!to) return;
    at = to;
    network.selectNodes([at]);
    network.focus(at, { scale: Math.max(network.getScale(), 0.7), animation: false });
    mark(at);
  });

  return { toggle, show };
}
