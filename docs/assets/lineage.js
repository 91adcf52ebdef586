/* Lineage: drawings show ancestors and descendants of the box that is pointed at or focused, and become pictures;
   the filters, the interactive view and the way between two models are loaded when a reader first uses them. */
(function () {
  "use strict";
  var words = document.currentScript.dataset;

  document.querySelectorAll(".rec-figure").forEach(function (figure) {
    var svg = figure.querySelector("svg.rec-svg");
    if (svg && svg.querySelector("[data-ends]")) trace(figure, svg);
    figure.querySelectorAll(".rec-get").forEach(picture);
  });
  begin(document.querySelector(".rec-find"), "find");
  begin(document.querySelector(".rec-path"), "path");

  /* Show a tool, and load what works it: at once when the address says what is asked, else at the first use. */
  function begin(tool, name) {
    if (!tool) return;
    var begun;
    tool.hidden = false;
    if (location.search.length > 1) start();
    tool.addEventListener("focusin", function (e) { if (e.target.closest("form")) start(); });
    tool.addEventListener("pointerover", function (e) { if (e.target.closest("form")) start(); });
    tool.addEventListener("submit", function (e) { e.preventDefault(); start(); });
    tool.addEventListener("click", function (e) { if (e.target.closest(".rec-network button")) start(function (tools) { tools.toggle(); }); });
    function start(then) {
      begun = begun || (name === "find" ? import("./lineage/find.js") : import("./lineage/path.js"))
        .then(function (module) { return module.begin(tool, words); });
      begun.then(then, function () { begun = null; tool.querySelector("[role=status]").textContent = tool.dataset.failed; });
    }
  }

  /* Boxes are numbered in the order of the links; lines name the numbers of parent and child, boxes of all descendants. */
  function trace(figure, svg) {
    var boxes = Array.from(svg.querySelectorAll("a")), lines = Array.from(svg.querySelectorAll("[data-ends]"));
    var parents = boxes.map(function () { return []; }), children = boxes.map(function () { return []; }), via = [], back = [], pinned = -1;
    var below = boxes.map(function (box) { return new Set((box.dataset.down || "").split(" ").filter(Boolean).map(Number)); });
    var ends = lines.map(function (line) { return line.dataset.ends.split(" ").map(Number); });
    ends.forEach(function (pair) { add(parents[pair[1]], pair[0]); add(children[pair[0]], pair[1]); });
    var said = document.createElement("p"), keys = figure.querySelector(".rec-keys");
    said.className = "rec-said rec-small";
    said.setAttribute("role", "status");
    figure.querySelector("figcaption").append(said);
    if (keys) keys.hidden = false;

    function add(list, one) { if (list.indexOf(one) < 0) list.push(one); }
    function of(e) { return boxes.indexOf(e.target.closest && e.target.closest("a")); }
    function above(at) { return new Set(boxes.map(function (_, n) { return n; }).filter(function (n) { return below[n].has(at); })); }
    function named(found) { return Array.from(found).sort(function (a, b) { return a - b; }).map(function (at) { return boxes[at].textContent; }).join(words.comma) || words.nobody; }

    function show(at) {
      var focused = boxes.indexOf(document.activeElement);
      if (at < 0) at = focused >= 0 ? focused : pinned;
      var up = at < 0 ? new Set() : above(at), down = at < 0 ? new Set() : below[at];
      svg.classList.toggle("is-traced", at >= 0);
      boxes.forEach(function (box, n) {
        box.classList.toggle("is-here", n === at);
        box.classList.toggle("is-up", up.has(n));
        box.classList.toggle("is-down", down.has(n));
      });
      lines.forEach(function (line, n) {
        var a = ends[n][0], b = ends[n][1];
        line.classList.toggle("is-near", (up.has(a) && (up.has(b) || b === at)) || (down.has(b) && (down.has(a) || a === at)));
      });
      said.textContent = at < 0 ? "" : boxes[at].textContent + ". " + words.up + " " + named(up) + ". " + words.down + " " + named(down) + ".";
    }

    function go(at, key) {
      var siblings = via[at] !== undefined ? children[via[at]] : parents[at].length ? children[parents[at][0]] : boxes.map(function (_, n) { return n; }).filter(function (n) { return !parents[n].length; });
      var place = siblings.indexOf(at), to;
      if (key === "ArrowLeft") { to = via[at] !== undefined ? via[at] : parents[at][0]; if (to !== undefined) back[to] = at; }
      else if (key === "ArrowRight") { to = back[at] !== undefined ? back[at] : children[at][0]; if (to !== undefined) via[to] = at; }
      else { to = siblings[place + (key === "ArrowDown" ? 1 : -1)]; if (to !== undefined && parents[to].length) via[to] = via[at] !== undefined ? via[at] : parents[at][0]; }
      if (to !== undefined) boxes[to].focus();
    }

    svg.addEventListener("pointerover", function (e) { if (of(e) >= 0) show(of(e)); });
    svg.addEventListener("pointerout", function (e) { if (of(e) >= 0) show(-1); });
    svg.addEventListener("focusin", function (e) { show(of(e)); });
    svg.addEventListener("focusout", function () { setTimeout(function () { show(-1); }); });
    svg.addEventListener("keydown", function (e) {
      var at = of(e);
      if (at < 0) return;
      if (e.key === "Escape") return figure.querySelector(".rec-scroll").focus();
      if (!/^Arrow/.test(e.key) || e.altKey || e.ctrlKey || e.metaKey) return;
      e.preventDefault();
      go(at, e.key);
    });
    document.addEventListener("lineage:focus", function (e) {
      pinned = boxes.findIndex(function (box) { return e.detail && box.getAttribute("href").split("/").slice(-2)[0] === e.detail; });
      show(-1);
    });
  }

  /* A picture of twice the size, drawn from the file of the drawing. */
  function picture(get) {
    var link = get.querySelector("a"), button = get.querySelector("button");
    button.hidden = false;
    button.addEventListener("click", function () {
      var image = new Image();
      image.onload = function () {
        var canvas = document.createElement("canvas"), pen = canvas.getContext("2d");
        canvas.width = image.naturalWidth * 2;
        canvas.height = image.naturalHeight * 2;
        pen.drawImage(image, 0, 0, canvas.width, canvas.height);
        try { canvas.toBlob(save, "image/png"); } catch { failed(); }
      };
      image.onerror = failed;
      image.src = link.href;
    });
    function save(blob) {
      if (!blob) return failed();
      var a = document.createElement("a");
      a.href = URL.createObjectURL(blob);
      a.download = link.download.replace(/svg$/, "png");
      a.click();
      setTimeout(function () { URL.revokeObjectURL(a.href); }, 1000);
    }
    function failed() {
      var said = document.createElement("span");
      said.setAttribute("role", "status");
      get.append(said);
      said.textContent = " " + words.failed;
    }
  }
})();
