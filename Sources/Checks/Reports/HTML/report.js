"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const at = (id) => document.getElementById(id);
  const severities = ["error", "warning", "note"];
  const step = 50;

  // Every text goes through textContent: nothing of a record is ever read as HTML.
  function element(name, properties, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(properties || {})) {
      if (key in node) node[key] = value; else node.setAttribute(key, value);
    }
    node.append(...children.filter((child) => child !== null && child !== undefined));
    return node;
  }
  const plural = (count, word) => `${count.toLocaleString("en")} ${word}${count === 1 ? "" : "s"}`;
  const folded = (text) => text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
  const none = "none";

  const findings = data.findings.map((finding, index) => {
    const [before, line] = data.lines[index];
    const texts = [finding.message, finding.file, finding.rule, finding.place, finding.id, finding.label, finding.expected];
    for (const candidate of finding.candidates) texts.push(candidate.id, candidate.label);
    if (finding.fix) texts.push(finding.fix.id, finding.fix.label);
    const ontology = finding.source ? finding.source.ontology : none;
    return { ...finding, before, text: line, ontology, haystack: folded(texts.filter(Boolean).join("\n")) };
  });

  const facets = [["rule", "Rule"], ["ontology", "Ontology"], ["file", "File"]];
  const state = { query: "", fixable: false, group: "file", severity: new Set(), rule: new Set(), ontology: new Set(), file: new Set() };

  function readAddress() {
    const address = new URLSearchParams(location.hash.slice(1));
    state.query = address.get("q") || "";
    state.fixable = address.has("fixable");
    state.group = address.get("group") || "file";
    for (const key of ["severity", "rule", "ontology", "file"]) state[key] = new Set(address.getAll(key));
  }

  function writeAddress() {
    const address = new URLSearchParams();
    if (state.query) address.set("q", state.query);
    if (state.fixable) address.set("fixable", "");
    if (state.group !== "file") address.set("group", state.group);
    for (const key of ["severity", "rule", "ontology", "file"]) for (const value of state[key]) address.append(key, value);
    try { history.replaceState(null, "", address.size ? `#${address}` : location.pathname + location.search); } catch { /* a frame */ }
  }

  // Which findings pass; `except` names the facet that is not asked, so that its counts say what another choice would give.
  function passing(except) {
    const words = folded(state.query).split(/\s+/).filter(Boolean);
    return findings.filter((finding) =>
      (!state.fixable || finding.fix) && words.every((word) => finding.haystack.includes(word))
      && ["severity", "rule", "ontology", "file"].every((key) =>
        key === except || state[key].size === 0 || state[key].has(finding[key])));
  }

  function tally(list, key) {
    const counts = new Map();
    for (const finding of list) counts.set(finding[key], (counts.get(finding[key]) || 0) + 1);
    return counts;
  }

  // The filters at the side are made once; their numbers change.
  const rows = {};
  function makeFacets() {
    for (const [key, title] of facets) {
      const all = [...tally(findings, key)].sort((one, other) =>
        key === "file" ? (one[0] < other[0] ? -1 : 1) : other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
      if (all.length < 2) continue;
      const values = element("div", { className: "values" });
      rows[key] = all.map(([value]) => {
        const box = element("input", { type: "checkbox" });
        box.addEventListener("change", () => {
          if (box.checked) state[key].add(value); else state[key].delete(value);
          update();
        });
        const count = element("output");
        const row = element("label", { title: key === "rule" && data.rules[value] ? data.rules[value].title : value }, box, element("span", {}, value), count);
        values.append(row);
        return { value, box, count, row };
      });
      const parts = [element("legend", {}, title)];
      if (all.length > 12) {
        const narrow = element("input", { type: "search", className: "narrow", placeholder: `Narrow ${all.length} …`, "aria-label": `Narrow the list: ${title}` });
        narrow.addEventListener("input", () => {
          for (const { value, row } of rows[key]) row.hidden = !folded(value).includes(folded(narrow.value));
        });
        parts.push(narrow);
      }
      at("facets").append(element("fieldset", { className: "facet" }, ...parts, values));
    }
    for (const severity of severities) {
      const button = element("button", { type: "button", className: severity });
      button.addEventListener("click", () => {
        if (!state.severity.delete(severity)) state.severity.add(severity);
        update();
      });
      at("severities").append(button);
    }
  }

  function showFacets() {
    for (const key of Object.keys(rows)) {
      const counts = tally(passing(key), key);
      for (const { value, box, count, row } of rows[key]) {
        const number = counts.get(value) || 0;
        box.checked = state[key].has(value);
        count.textContent = number.toLocaleString("en");
        row.classList.toggle("none", number === 0);
      }
    }
    const counts = tally(passing("severity"), "severity");
    [...at("severities").children].forEach((button, index) => {
      const count = counts.get(severities[index]) || 0;
      button.setAttribute("aria-pressed", state.severity.has(severities[index]));
      button.replaceChildren(element("b", {}, count.toLocaleString("en")), ` ${severities[index]}${count === 1 ? "" : "s"}`);
    });
  }

  function excerpt(finding) {
    if (!finding.text) return null;
    const characters = Array.from(finding.text);
    const start = Math.min(finding.column - 1, characters.length);
    const end = finding.endLine === finding.line ? Math.min(finding.endColumn - 1, characters.length) : characters.length;
    // A long line is cut around the place.
    const from = end > 160 ? Math.max(0, start - 40) : 0;
    const to = Math.min(characters.length, Math.max(end, from + 200), end + 200);
    const row = (number, ...parts) => element("span", { className: "row" }, element("span", { className: "number" }, String(number)), ...parts);
    return element("pre", { className: "code" },
      finding.before ? row(finding.line - 1, finding.before.slice(0, 240)) : null,
      row(finding.line, (from > 0 ? "…" : "") + characters.slice(from, start).join(""),
        element("mark", {}, characters.slice(start, end).join("") || " "), characters.slice(end, to).join("") + (to < characters.length ? "…" : "")));
  }

  const term = (id, label) => [id, label && `“${label}”`].filter(Boolean).join(" ");

  function copying(text, className, shown) {
    const button = element("button", { type: "button", className, title: "Copy" }, shown || text);
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text);
        at("status").textContent = `Copied: ${text}`;
      } catch { at("status").textContent = text; }
    });
    return button;
  }

  function fixOf(finding) {
    const fix = finding.fix;
    const old = term(fix.id && finding.id, fix.label && finding.label);
    const parts = fix.id || fix.label
      ? [old ? element("del", {}, old) : null, old ? " → " : null, element("ins", {}, term(fix.id, fix.label))] : [fix.summary];
    const command = fix.class === "safe" ? "crosswalk fix" : `crosswalk fix --accept ${finding.rule}`;
    return element("dd", {}, ...parts.filter(Boolean), copying(command, "command"));
  }

  function card(finding) {
    const place = finding.line ? `${finding.file}:${finding.line}:${finding.column}` : finding.file;
    const why = element("p", { className: "why", hidden: true });
    const rule = element("button", { type: "button", className: "link", "aria-expanded": "false", title: "Why?" }, finding.rule);
    rule.addEventListener("click", () => {
      const known = data.rules[finding.rule];
      why.textContent = known ? `${known.title}. ${known.rationale}` : "";
      why.hidden = !why.hidden;
      rule.setAttribute("aria-expanded", String(!why.hidden));
    });
    const list = element("dl");
    const add = (title, content) => list.append(element("dt", {}, title), content);
    if (finding.expected && finding.expected !== finding.label) add("means", element("dd", {}, term(finding.id, finding.expected)));
    if (finding.candidates.length) {
      add("meant?", element("dd", {}, element("ul", {}, ...finding.candidates.map((candidate) =>
        element("li", {}, term(candidate.id, candidate.label), " ", element("span", { className: "reason" }, candidate.reason))))));
    }
    for (const note of finding.notes || []) add("note", element("dd", {}, note));
    if (finding.fix) add("fix", fixOf(finding));
    if (finding.place) add("in", element("dd", { className: "mono" }, finding.place));
    if (finding.source) {
      add("says", element("dd", {}, [finding.source.ontology, finding.source.version].filter(Boolean).join(" "),
        " ", element("span", { className: "reason" }, finding.source.file)));
    }
    return element("article", { className: `finding ${finding.severity}` },
      element("div", { className: "meta" }, element("span", { className: `pill ${finding.severity}` }, finding.severity), rule,
        copying(place, "link place mono", place)),
      element("h3", {}, finding.message), why, excerpt(finding), list);
  }

  let shown = [];
  let next = 0;
  let section = null;

  function nameOfGroup(finding) {
    if (state.group === "id") return finding.id || "no identifier";
    return finding[state.group];
  }

  function showMore() {
    const until = Math.min(shown.length, next + step);
    for (; next < until; next += 1) {
      const { name, count, finding } = shown[next];
      if (!section || section.name !== name) {
        const heading = element("h2", {}, name, element("small", {}, plural(count, "finding")));
        section = { name, node: element("section", { className: "group" }, heading) };
        at("list").append(section.node);
      }
      section.node.append(card(finding));
    }
    at("more").hidden = next >= shown.length;
    at("more").textContent = `Show more of ${plural(shown.length - next, "finding")} below`;
  }

  function update() {
    const list = passing();
    const groups = new Map();
    for (const finding of list) {
      const name = nameOfGroup(finding);
      if (!groups.has(name)) groups.set(name, []);
      groups.get(name).push(finding);
    }
    // Files in the order of their names; whatever else by how much there is of it.
    const ordered = state.group === "file" ? [...groups] : [...groups].sort((one, other) => other[1].length - one[1].length || (one[0] < other[0] ? -1 : 1));
    shown = ordered.flatMap(([name, members]) => members.map((finding) => ({ name, count: members.length, finding })));
    next = 0;
    section = null;
    at("list").replaceChildren();
    const isFiltered = list.length < findings.length;
    at("clear").hidden = !isFiltered;
    at("status").textContent = isFiltered
      ? `${list.length.toLocaleString("en")} of ${plural(findings.length, "finding")}` : plural(findings.length, "finding");
    if (!list.length) at("list").append(empty());
    at("search").value === state.query || (at("search").value = state.query);
    at("fixable").checked = state.fixable;
    at("group").value = state.group;
    showFacets();
    showMore();
    writeAddress();
  }

  function empty() {
    if (findings.length) return element("p", { className: "empty" }, element("b", {}, "Nothing matches"), "Take a filter back, or search for less.");
    const summary = data.summary;
    if (!summary.pairs) return element("p", { className: "empty" }, element("b", {}, "Nothing was checked"), "No pair of identifier and label was found.");
    return element("p", { className: "empty" }, element("b", {}, "No findings"),
      `${plural(summary.checked, "pair")} of identifier and label checked, ${summary.skipped.toLocaleString("en")} skipped.`);
  }

  function showSummary() {
    const summary = data.summary;
    const strong = (number) => element("b", {}, number.toLocaleString("en"));
    at("counts").append(strong(summary.files), summary.files === 1 ? " file · " : " files · ", strong(summary.pairs), " pairs of identifier and label · ",
      strong(summary.checked), " checked · ", strong(summary.agreeing), " agreeing · ", strong(summary.skipped), " skipped");
    if (summary.baseline) at("counts").append(" · ", strong(summary.baseline.known), " known · ", strong(summary.baseline.gone), " of the baseline gone");
    const open = [...summary.skippedByPrefix.map((skip) => `${skip.prefix}: ${plural(skip.pairs, "pair")}, ${skip.reason}`),
      ...summary.unreadable.map((file) => `${file}: cannot be read`)];
    if (open.length) {
      at("list").before(element("details", { className: "skipped", open: summary.unreadable.length > 0 }, element("summary", {}, "What was not checked, and why"),
        element("ul", {}, ...open.map((line) => element("li", {}, line)))));
    }
  }

  function applyTheme(choice) {
    const dark = choice === "dark" || (choice === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
    document.documentElement.dataset.theme = dark ? "dark" : "light";
    at("theme").textContent = `Theme: ${choice}`;
  }
  let theme = "auto";
  try { theme = localStorage.getItem("crosswalk-theme") || "auto"; } catch { /* files may not store anything */ }
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => applyTheme(theme));
  at("theme").addEventListener("click", () => {
    theme = { auto: "dark", dark: "light", light: "auto" }[theme] || "auto";
    try { localStorage.setItem("crosswalk-theme", theme); } catch { /* the same */ }
    applyTheme(theme);
  });

  let typing = 0;
  at("search").addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => { state.query = at("search").value; update(); }, 60);
  });
  at("fixable").addEventListener("change", () => { state.fixable = at("fixable").checked; update(); });
  at("group").addEventListener("change", () => { state.group = at("group").value; update(); });
  at("more").addEventListener("click", showMore);
  at("clear").addEventListener("click", () => {
    Object.assign(state, { query: "", fixable: false });
    for (const key of ["severity", "rule", "ontology", "file"]) state[key].clear();
    update();
    at("search").focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      at("search").focus();
    }
  });
  addEventListener("hashchange", () => { readAddress(); update(); });
  // All that is shown is printed, so all is shown.
  addEventListener("beforeprint", () => { while (next < shown.length) showMore(); });
  new IntersectionObserver((entries) => { if (entries.some((entry) => entry.isIntersecting)) showMore(); }, { rootMargin: "800px" }).observe(at("more"));
  const measure = () => document.documentElement.style.setProperty("--top", `${document.querySelector(".top").offsetHeight}px`);
  addEventListener("resize", measure);

  applyTheme(theme);
  readAddress();
  showSummary();
  makeFacets();
  measure();
  update();
  measure();
})();
