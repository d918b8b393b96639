const islands = {
  form: () => import("./islands/form.js"),
  diagram: () => import("./islands/diagram.js"),
};

/** Starts the islands of a part of the page, each once; their code is only fetched where one stands. */
export function settle(part) {
  for (const element of part.querySelectorAll("[data-island]:not([data-settled])")) {
    element.dataset.settled = "";
    islands[element.dataset.island]()
      .then(({ start }) => start(element))
      .catch((fault) => fail(element, fault));
  }
}

/** The data that the server put into the page for an island. */
export function read(element, name) {
  const script = element.querySelector(`script[type="application/json"][data-${name}]`);
  return script ? JSON.parse(script.textContent) : undefined;
}

function fail(element, fault) {
  console.error(fault);
  const notice = document.createElement("p");
  notice.className = "govuk-inset-text";
  notice.setAttribute("role", "alert");
  notice.textContent = "This part of the page could not be shown. Reload the page; if it happens again, tell your administrator.";
  element.prepend(notice);
}
