/* Runs first on every page of the archive, where nothing can be fetched and no module can be loaded: answers from
   scripts that stand beside what is asked for. Scripts also make links to folders; a folder has to be its index.html. */
(function () {
  "use strict";
  var root = new URL("../", document.currentScript.src).href;
  var texts = new Map(), modules = new Map(), asked = new Map();

  /* Run a script of the archive once. */
  function run(path) {
    if (!asked.has(path)) {
      asked.set(path, new Promise(function (done, failed) {
        var script = document.createElement("script");
        script.src = root + path;
        script.onload = done;
        script.onerror = function () { asked.delete(path); failed(new Error(path)); };
        document.head.append(script);
      }));
    }
    return asked.get(path);
  }
  function load(path) {
    return run(path).then(function () {
      var found = modules.get(path);
      if (!found.made) found.made = Promise.all(found.needs.map(load)).then(found.make);
      return found.made;
    });
  }
  window.offline = {
    load: load,
    text: function (path, text) { texts.set(path, text); },
    module: function (path, needs, make) { modules.set(path, { needs: needs, make: make }); }
  };

  /* An address as a file of the archive, without question and place; a folder is its index.html. */
  function whole(address) { return new URL(address, document.baseURI).href; }
  function inside(address) { return address.split(/[?#]/)[0].replace(/\/$/, "/index.html").slice(root.length); }
  window.fetch = function (address) {
    var path = inside(whole(address));
    return run(path + ".js").then(function () { return new Response(texts.get(path)); });
  };

  /* Links that scripts make. */
  function mend(link) {
    var address = whole(link.getAttribute("href")), end = address.search(/[?#]|$/);
    if (address.startsWith(root) && address[end - 1] === "/") link.setAttribute("href", address.slice(0, end) + "index.html" + address.slice(end));
  }
  function all(node) {
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    if (node.matches("a[href]")) mend(node);
    node.querySelectorAll("a[href]").forEach(mend);
  }
  document.addEventListener("DOMContentLoaded", function () {
    all(document.documentElement);
    new MutationObserver(function (changes) {
      changes.forEach(function (change) {
        if (change.type === "childList") change.addedNodes.forEach(all);
        else if (change.target.matches("a[href]")) mend(change.target);
      });
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["href"] });
  });
})();
