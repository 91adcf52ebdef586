// What a document holds that could run, lead away or load from elsewhere: a list of sentences, empty when all is well.
const LINKS = ["href", "src", "action", "formaction", "xlink:href", "data", "poster", "cite", "background", "ping"];
const NEVER = ["base", "iframe", "frame", "object", "embed", "applet", "style", "portal", "math"];

// A card for the pages of others, which the page of citations shows in a frame; its links leave that frame.
const CARD = /^\/(?:[a-z]{2}\/)?embed\/[a-z]+\/[a-z0-9-]+\/(?:index\.html)?$/;

function addressOf(value, base) {
  try {
    return new URL(value, base);
  } catch {
    return null;
  }
}

function linkFault(element, value, base) {
  const address = addressOf(value, base), host = new URL(base).host;
  if (!address || !/^(https?|mailto):$/.test(address.protocol)) return `leads to ${value}`;
  const loads = !["a", "link"].includes(element.localName) || /stylesheet|icon|preload/.test(element.getAttribute("rel"));
  return loads && element.localName !== "a" && address.host !== host ? `asks another host: ${value}` : "";
}

function attributeFault(element, { name, value }, base, parsed) {
  if (/^on/i.test(name) || name === "srcdoc" || (parsed && name === "style")) return `has ${name}=${value}`;
  return LINKS.includes(name) ? linkFault(element, value, base) : "";
}

function ofCard(element, base) {
  const here = new URL(base), shown = element.localName === "iframe" && addressOf(element.getAttribute("src"), base);
  if (shown) return shown.host === here.host && CARD.test(shown.pathname);
  return element.localName === "base" && CARD.test(here.pathname) && element.outerHTML === '<base target="_top">';
}

function elementFault(element, base) {
  if (NEVER.includes(element.localName) && !ofCard(element, base)) return "stands here";
  if (element.localName !== "meta" || !/refresh/i.test(element.getAttribute("http-equiv"))) return "";
  const address = addressOf(element.content.split("=").slice(1).join("="), base);
  return address?.host === new URL(base).host ? "" : `leads away: ${element.content}`;
}

function jsonFault(script) {
  try {
    JSON.parse(script.textContent);
    return "";
  } catch (error) {
    return `is no JSON: ${error}`;
  }
}

/** Faults of a document; `parsed` when no script has touched it. */
globalThis.faults = (page, base, parsed) => {
  const found = [];
  for (const element of page.querySelectorAll("*")) {
    const json = element.localName === "script" && /json/.test(element.type) ? jsonFault(element) : "";
    const here = [json, elementFault(element, base), ...Array.from(element.attributes, (one) => attributeFault(element, one, base, parsed))];
    found.push(...here.filter(Boolean).map((fault) => `${element.localName} ${fault}`.slice(0, 200)));
  }
  const twice = ["h1", "main", "article", "title", "#__config"].filter((name) => page.querySelectorAll(name).length > 1);
  return [...found, ...twice.map((name) => `${name} stands here twice`)];
};

/** Scripts of a document that run and stand in it. */
globalThis.inline = (page) =>
  Array.from(page.scripts).filter((one) => !one.src && !/json/.test(one.type)).map((one) => one.textContent);

/** Every page of a list, read as a browser reads it but not shown: what is wrong, heading and title, scripts. */
globalThis.readAll = async (addresses) => {
  const pages = {}, scripts = new Set();
  const read = async (address) => {
    const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
    const heading = page.querySelector("h1")?.textContent ?? "";
    pages[address] = { faults: faults(page, address, true), heading, title: page.title };
    inline(page).forEach((one) => scripts.add(one));
  };
  for (let at = 0; at < addresses.length; at += 8) await Promise.all(addresses.slice(at, at + 8).map(read));
  return { pages, scripts: [...scripts] };
};

const ENOUGH = 250; // of what a long page repeats

/** Touch what answers to a pointer or to the keyboard. */
globalThis.stir = () => {
  for (const one of document.querySelectorAll("details")) one.open = true;
  const alive = document.querySelectorAll("button, input, select, summary, [tabindex], svg a, svg .hit, main a");
  for (const one of Array.from(alive).slice(0, ENOUGH)) {
    for (const name of ["pointerover", "mouseover", "mouseenter", "mousemove"])
      one.dispatchEvent(new PointerEvent(name, { bubbles: name !== "mouseenter" }));
    one.focus?.({ preventScroll: true });
  }
};
