/* Puts a button to copy beside each form of a citation; its words come from the page. */
"use strict";
document.querySelectorAll(".rec-cite[data-copy] pre").forEach(function (text) {
  var words = text.closest("[data-copy]").dataset;
  var button = document.createElement("button"), said = document.createElement("span");
  button.type = "button";
  button.className = "rec-button rec-copy";
  button.textContent = words.copy;
  button.setAttribute("aria-label", words.copy + " " + text.parentNode.previousElementSibling.textContent);
  said.className = "rec-copied";
  said.setAttribute("role", "status");
  button.addEventListener("click", function () {
    said.textContent = "";
    getSelection().selectAllChildren(text); // where nothing may be written to the clipboard, the keys of the system copy
    if (navigator.clipboard) navigator.clipboard.writeText(text.textContent).then(function () { said.textContent = words.copied; }, function () {});
  });
  text.after(button, said);
});
