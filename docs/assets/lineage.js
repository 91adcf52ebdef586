/* The interactive lineage, loaded when the reader asks for it. Words are set as text, never as HTML. */
(function () {
  "use strict";
  var root = document.querySelector(".rec-network");
  if (!root) return;
  var button = root.querySelector("button"), canvas = root.querySelector(".rec-network__canvas"), status = root.querySelector("[role=status]");
  var network, data, at = -1;

  root.hidden = false;
  button.addEventListener("click", function () {
    if (!canvas.hidden) return close();
    canvas.hidden = false;
    button.setAttribute("aria-expanded", "true");
    if (!network) load().then(draw).then(say("ready")).catch(function () { close(); say("failed")(); });
  });

  function say(word) { return function () { status.textContent = status.getAttribute("data-" + word); canvas.focus(); }; }
  function close() { canvas.hidden = true; button.setAttribute("aria-expanded", "false"); button.focus(); }

  function load() {
    return Promise.all([script(root.getAttribute("data-script")), fetch(root.getAttribute("data-network")).then(function (r) { return r.json(); })])
      .then(function (both) { data = both[1]; });
  }
  function script(address) {
    return new Promise(function (done, failed) {
      var element = document.createElement("script");
      element.src = address; element.onload = done; element.onerror = failed;
      document.head.append(element);
    });
  }

  function color(name) {
    var probe = document.createElement("span");
    probe.style.color = "var(--rec-" + name + ")";
    canvas.append(probe);
    var found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  }
  function words(text) { var element = document.createElement("span"); element.textContent = text; return element; }

  function draw() {
    var ink = color("ink"), paper = color("paper"), line = color("line-strong"), accent = color("accent"), wash = color("accent-wash");
    var styles = {
      weights: { color: accent, width: 2 }, outputs: { color: ink, width: 1.6, dashes: [6, 4] },
      design: { color: line, width: 2, dashes: [2, 4] }, next: { color: line, width: 1 }
    };
    var nodes = data.nodes.map(function (n) {
      return { id: n.id, label: n.label, title: words(n.title), x: n.x, y: n.y, physics: false, shape: "box", margin: 6, borderWidth: 1,
        font: { color: ink, size: 15, face: "sans-serif" }, color: { background: paper, border: line, highlight: { background: wash, border: accent }, hover: { background: wash, border: accent } } };
    });
    var edges = data.edges.map(function (e) {
      var s = styles[e.style];
      return { from: e.from, to: e.to, title: words(e.title), width: s.width, dashes: s.dashes || false, color: { color: s.color, highlight: accent, hover: accent } };
    });
    var options = { autoResize: true, physics: false, interaction: { hover: true, dragNodes: false, navigationButtons: false, zoomSpeed: 0.6 },
      edges: { arrows: { to: { enabled: true, scaleFactor: 0.6 } }, smooth: { enabled: true, type: "cubicBezier", forceDirection: "horizontal", roundness: 0.5 } } };
    network = window.network = new window.vis.Network(canvas, { nodes: nodes, edges: edges }, options);
    network.on("click", function (e) { if (e.nodes.length) open(e.nodes[0]); });
    network.once("afterDrawing", function () { network.focus(busiest(), { scale: 0.8, animation: false }); });
  }

  /* Where to begin: at the model with most lines, near enough to read the names. */
  function busiest() {
    var counts = {};
    data.edges.forEach(function (e) { counts[e.from] = (counts[e.from] || 0) + 1; counts[e.to] = (counts[e.to] || 0) + 1; });
    return data.nodes.reduce(function (best, n) { return (counts[n.id] || 0) > (counts[best] || 0) ? n.id : best; }, data.nodes[0].id);
  }

  function open(id) {
    var node = data.nodes.find(function (n) { return n.id === id; });
    if (node) location.assign(root.getAttribute("data-root") + node.url);
  }
  function move(step) {
    at = (at + step + data.nodes.length) % data.nodes.length;
    var node = data.nodes[at];
    network.selectNodes([node.id]);
    network.focus(node.id, { scale: Math.max(network.getScale(), 0.7), animation: false });
    status.textContent = node.title;
  }
  canvas.addEventListener("keydown", function (e) {
    if (e.key === "Escape") return close();
    if (!network) return;
    if (e.key === "ArrowRight" || e.key === "ArrowDown") { e.preventDefault(); move(1); }
    if (e.key === "ArrowLeft" || e.key === "ArrowUp") { e.preventDefault(); move(-1); }
    if (e.key === "Enter" && at >= 0) open(data.nodes[at].id);
  });
})();
