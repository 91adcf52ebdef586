/* Filters inside a year: hide what was not asked for. Without this script the chips lead to the whole timeline of a kind. */
(function () {
  "use strict";
  var chips = Array.from(document.querySelectorAll("[data-filter]"));
  if (!chips.length) return;

  function show(group) {
    document.querySelectorAll(".rec-month").forEach(function (month) {
      var items = Array.from(month.querySelectorAll("[data-group]"));
      items.forEach(function (item) { item.hidden = Boolean(group) && item.getAttribute("data-group") !== group; });
      month.hidden = items.every(function (item) { return item.hidden; });
    });
    chips.forEach(function (chip) {
      if (chip.getAttribute("data-filter") === group) chip.setAttribute("aria-current", "true"); else chip.removeAttribute("aria-current");
    });
  }

  chips.forEach(function (chip) {
    chip.addEventListener("click", function (e) {
      if (e.metaKey || e.ctrlKey || e.shiftKey) return;
      e.preventDefault();
      var group = chip.getAttribute("data-filter");
      history.replaceState(null, "", group ? "?show=" + group : location.pathname);
      show(group);
    });
  });
  var asked = new URLSearchParams(location.search).get("show");
  if (chips.some(function (chip) { return chip.getAttribute("data-filter") === asked; })) show(asked);
})();
