// The pages work without this: it adds a filter over the file tree and marks the file in view, and it looks
// again at a job that is under way.
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

(() => {
  const wait = 1500;
  const again = async () => {
    const job = document.getElementById("job");
    if (!job?.hasAttribute("data-running")) {
      return;
    }
    try {
      const answer = await fetch(location.pathname, { headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("job");
      const held = document.activeElement?.closest("#job form, #job details");
      if (fresh && !held && fresh.innerHTML !== job.innerHTML) {
        document.getElementById("said").textContent = page.getElementById("said").textContent;
        job.replaceWith(fresh);
      }
    } catch {
      // The server is away for now: the page stays as it is.
    }
    setTimeout(again, wait);
  };
  setTimeout(again, wait);
})();
