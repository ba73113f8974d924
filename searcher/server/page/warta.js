// What the page can do better with JavaScript. Without it everything is a link or a form.
// Texts of the index are put in as text, never as HTML.

const byId = (id) => document.getElementById(id);

/// A small shelf in the browser; empty where storage is forbidden.
const shelf = {
  read(key, otherwise) {
    try {
      return JSON.parse(localStorage.getItem(`warta.${key}`)) ?? otherwise;
    } catch {
      return otherwise;
    }
  },
  write(key, value) {
    try {
      localStorage.setItem(`warta.${key}`, JSON.stringify(value));
    } catch {
      // Nothing is kept then.
    }
  },
};

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

// --- Completion: a combobox by the WAI-ARIA pattern, with a list ---

function completion(input, list, told) {
  const kPause = 120;
  const kMost = 8;
  let timer = 0;
  let asking = null;
  let typed = '';
  let chosen = -1;

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');

  const isOpen = () => !list.hidden;

  function close() {
    clearTimeout(timer);
    asking?.abort();
    list.hidden = true;
    list.replaceChildren();
    chosen = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function choose(number) {
    const options = [...list.children];
    chosen = number;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === chosen)));
    input.value = chosen < 0 ? typed : options[chosen].dataset.text;
    if (chosen < 0) {
      input.removeAttribute('aria-activedescendant');
    } else {
      input.setAttribute('aria-activedescendant', options[chosen].id);
    }
  }

  // What was typed is quiet, what would be added is not.
  function optionFor({text, articles, is_concept: isConcept}, number) {
    const begins = text.toLowerCase().startsWith(typed.toLowerCase());
    const label = element('bdi', {},
      element('span', {className: 'typed', textContent: begins ? text.slice(0, typed.length) : ''}),
      element('span', {className: 'completed', textContent: begins ? text.slice(typed.length) : text}));
    const option = element('li', {id: `completion-${number}`}, label);
    if (isConcept) option.append(element('span', {className: 'concept', textContent: list.dataset.concept}));
    const count = new Intl.NumberFormat(document.documentElement.lang).format(articles);
    option.append(element('span', {className: 'count', textContent: list.dataset.articles.replace('{0}', count)}));
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.dataset.text = text;
    // Before the click takes the focus away from the box.
    option.addEventListener('pointerdown', (event) => event.preventDefault());
    option.addEventListener('click', () => {
      input.value = text;
      input.form.requestSubmit();
    });
    return option;
  }

  function show(completions) {
    const useful = completions.filter(({text}) => text !== typed).slice(0, kMost);
    if (useful.length === 0 || document.activeElement !== input) return close();
    list.replaceChildren(...useful.map(optionFor));
    list.hidden = false;
    chosen = -1;
    input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-expanded', 'true');
    told.textContent = list.dataset.count.replace('{0}', useful.length);
  }

  async function ask() {
    asking?.abort();
    asking = new AbortController();
    try {
      const parameters = new URLSearchParams({q: typed, limit: String(kMost)});
      const answer = await fetch(`/api/v1/complete?${parameters}`, {signal: asking.signal});
      if (answer.ok) show((await answer.json()).completions ?? []);
    } catch {
      // A newer question, or no server: there is nothing to show.
    }
  }

  input.addEventListener('input', () => {
    typed = input.value;
    clearTimeout(timer);
    if (typed.trim().length < 2) return close();
    timer = setTimeout(ask, kPause);
  });

  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const count = list.children.length;
    if (event.key === 'Escape' && isOpen()) {
      event.preventDefault();
      if (chosen >= 0) input.value = typed;
      close();
    } else if (event.key === 'ArrowDown' && isOpen()) {
      event.preventDefault();
      choose(chosen + 1 < count ? chosen + 1 : -1);
    } else if (event.key === 'ArrowUp' && isOpen()) {
      event.preventDefault();
      choose(chosen < 0 ? count - 1 : chosen - 1);
    } else if (event.key === 'Tab' && isOpen()) {
      close();
    }
  });
  input.addEventListener('blur', close);
  input.form.addEventListener('submit', close);
}

// --- "Why?" opened in its place: the same page with explanations, of which one is taken ---

const explained = new Map();

function explanationsOf(address) {
  if (!explained.has(address)) {
    const asked = fetch(address).then(async (answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return new DOMParser().parseFromString(await answer.text(), 'text/html');
    });
    asked.catch(() => explained.delete(address));
    explained.set(address, asked);
  }
  return explained.get(address);
}

function whyInPlace(link) {
  const hit = link.closest('.hit');
  const open = link.textContent;
  const label = link.getAttribute('aria-label');
  const address = new URL(link.href);
  address.hash = '';
  if (address.searchParams.get('mengapa') !== '1') return;
  link.setAttribute('role', 'button');
  link.setAttribute('aria-expanded', 'false');

  function setOpen(isOpen) {
    link.setAttribute('aria-expanded', String(isOpen));
    link.textContent = isOpen ? link.dataset.hide : open;
    link.setAttribute('aria-label', isOpen ? `${link.dataset.hide}: ${label}` : label);
  }

  async function toggle(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const there = hit.querySelector('.why');
    if (there) {
      there.remove();
      return setOpen(false);
    }
    try {
      const page = await explanationsOf(address.href);
      const why = page.getElementById(hit.id)?.querySelector('.why');
      if (hit.querySelector('.why')) return;
      hit.append(why ? document.importNode(why, true)
        : element('p', {className: 'why', textContent: link.dataset.failed}));
      setOpen(true);
    } catch {
      hit.append(element('p', {className: 'why', textContent: link.dataset.failed}));
      setOpen(true);
    }
  }

  link.addEventListener('click', toggle);
  link.addEventListener('keydown', (event) => {
    if (event.key === ' ') toggle(event);
  });
}

// --- Saved searches, in this browser alone ---

const savedSearches = () => {
  const saved = shelf.read('saved', []);
  return Array.isArray(saved) ? saved.filter((one) => typeof one?.href === 'string' && one.href.startsWith('/?')) : [];
};

/// Remembers how many articles a saved search had when it was last looked at.
function noteSeen({href, count}) {
  if (!count) return;
  shelf.write('saved', savedSearches().map((one) => (one.href === href ? {...one, seen: Number(count)} : one)));
}

function saveButton(button) {
  const {href, query, count, save, saveTitle, unsave, unsaveTitle} = button.dataset;
  const isSaved = () => savedSearches().some((one) => one.href === href);
  function show() {
    button.setAttribute('aria-pressed', String(isSaved()));
    button.textContent = isSaved() ? unsave : save;
    button.title = isSaved() ? unsaveTitle : saveTitle;
  }
  button.addEventListener('click', () => {
    const others = savedSearches().filter((one) => one.href !== href);
    shelf.write('saved', isSaved() ? others : [{href, query}, ...others].slice(0, 200));
    noteSeen(button.dataset);
    show();
  });
  if (isSaved()) noteSeen({href, count});
  button.hidden = false;
  show();
}

/// How many articles a saved search has now that it did not have; 0 if that cannot be told.
async function newSince({href, query, seen}) {
  if (typeof seen !== 'number' || !href || !query) return 0;
  try {
    const answer = await fetch(`/api/v1/search?${new URLSearchParams({q: query, limit: '0'})}`);
    if (!answer.ok) return 0;
    const {total_is_exact: isExact, with_all_words: count} = await answer.json();
    return isExact && count > seen ? count - seen : 0;
  } catch {
    return 0;
  }
}

function savedItem(one, section) {
  const name = String(one.query ?? one.href);
  const button = element('button', {type: 'button', textContent: section.dataset.remove});
  button.setAttribute('aria-label', `${section.dataset.remove}: ${name}`);
  button.addEventListener('click', () => {
    shelf.write('saved', savedSearches().filter(({href}) => href !== one.href));
    savedList(section);
    (section.querySelector('button') ?? byId('q')).focus();
  });
  return element('li', {}, element('a', {href: one.href}, element('bdi', {textContent: name})), button);
}

async function savedList(section) {
  const list = section.querySelector('ul');
  const saved = savedSearches();
  const items = saved.map((one) => savedItem(one, section));
  list.replaceChildren(...items);
  section.hidden = saved.length === 0;
  for (const [i, one] of saved.slice(0, 30).entries()) {
    const count = await newSince(one);
    if (count === 0) continue;
    const text = section.dataset.new.replace('{0}', count);
    items[i].querySelector('a').after(element('span', {className: 'new', textContent: text}));
  }
}

// --- The theme ---

function themeButton(button) {
  const themes = ['system', 'light', 'dark'];
  const root = document.documentElement;
  const show = () => {
    const text = button.dataset[root.dataset.theme ?? 'system'];
    button.title = text;
    button.setAttribute('aria-label', text);
  };
  button.addEventListener('click', () => {
    const next = themes[(themes.indexOf(root.dataset.theme ?? 'system') + 1) % themes.length];
    try {
      if (next === 'system') {
        delete root.dataset.theme;
        localStorage.removeItem('warta.theme');
      } else {
        root.dataset.theme = next;
        localStorage.setItem('warta.theme', next);
      }
    } catch {
      // It holds for this page.
    }
    show();
  });
  button.hidden = false;
  show();
}

// --- Keys ---

function moveBetweenHits(step) {
  const titles = [...document.querySelectorAll('.hit-title a')];
  if (titles.length === 0) return;
  const hits = titles.map((title) => title.closest('.hit'));
  const at = hits.findIndex((hit) => hit.contains(document.activeElement));
  const next = at < 0 ? (step > 0 ? 0 : titles.length - 1) : at + step;
  titles[Math.max(0, Math.min(next, titles.length - 1))].focus();
}

function keys(input, help) {
  const isOn = byId('keys-on');
  isOn.checked = shelf.read('keys', true) !== false;
  isOn.addEventListener('change', () => shelf.write('keys', isOn.checked));

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !isOn.checked) return;
    if (help.open || event.target.closest?.('input, textarea, select, [contenteditable]')) return;
    if (event.key === '/') {
      event.preventDefault();
      input?.focus();
      input?.select();
    } else if (event.key === 'j' || event.key === 'k') {
      moveBetweenHits(event.key === 'j' ? 1 : -1);
    } else if (event.key === '?') {
      event.preventDefault();
      help.showModal();
    }
  });
}

function helpLink(link, help) {
  link.setAttribute('aria-haspopup', 'dialog');
  link.addEventListener('click', (event) => {
    event.preventDefault();
    help.showModal();
  });
  help.addEventListener('click', (event) => {
    if (event.target === help) help.close();
  });
}

const input = byId('q');
const help = byId('help');
completion(input, byId('completions'), byId('completions-told'));
document.querySelectorAll('.why-link').forEach(whyInPlace);
document.querySelectorAll('.save').forEach(saveButton);
document.querySelectorAll('#saved').forEach(savedList);
document.querySelectorAll('.theme').forEach(themeButton);
document.querySelectorAll('.tool.help').forEach((link) => helpLink(link, help));
keys(input, help);
