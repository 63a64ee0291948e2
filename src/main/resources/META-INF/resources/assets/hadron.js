// The pages work without this: it adds a filter over the file tree and marks the file in view.
"use strict";

(() => {
  const tree = document.querySelector(".tree");
  if (!tree) {
    return;
  }
  const links = [...tree.querySelectorAll("a")];

  const mark = () => {
    const file = document.querySelector(".file:target") ?? document.querySelector(".file");
    const current = `#${file?.id}`;
    for (const link of links) {
      if (link.getAttribute("href") === current) {
        link.setAttribute("aria-current", "true");
      } else {
        link.removeAttribute("aria-current");
      }
    }
  };
  addEventListener("hashchange", mark);
  mark();

  const filter = document.createElement("input");
  filter.type = "search";
  filter.className = "filter";
  filter.placeholder = "Filter files";
  filter.setAttribute("aria-label", "Filter files");
  filter.addEventListener("input", () => {
    const wanted = filter.value.trim().toLowerCase();
    for (const link of links) {
      link.parentElement.hidden = !link.textContent.toLowerCase().includes(wanted);
    }
    for (const folder of tree.querySelectorAll("li:has(> details)")) {
      folder.hidden = !folder.querySelector("li:not([hidden]) > a");
    }
  });
  tree.prepend(filter);
})();
