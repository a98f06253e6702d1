/**
 * The results of the search: as you type, with the keyboard. Arrows choose, Enter opens, Escape closes.
 */

const KINDS = ['Operation', 'Notification', 'Page', 'Heading', 'Parameter', 'Status'];

/**
 * Searches for what is in a field, now and after each change.
 *
 * @param {HTMLElement} container
 * @param {HTMLInputElement} input
 */
export function createPanel(container, input) {
    const root = new URL(container.dataset.root || './', document.baseURI);
    const list = make('ul', { id: 'site-search-results', class: 'results', role: 'listbox', 'aria-label': 'Search results' });
    const said = make('p', { class: 'search-said', role: 'status' });
    list.hidden = true;
    container.append(list, said);
    input.setAttribute('aria-controls', list.id);

    let worker = null;
    let isReady = false;
    // What was asked and is not answered; a later text waits for the answer, so that questions do not pile up.
    let asked = null;
    let shown = '';
    let opensNext = false;
    let chosen = -1;
    let hits = [];

    function start() {
        if (worker) {
            return;
        }
        try {
            worker = new Worker(new URL('search-worker.js', import.meta.url));
        } catch (failure) {
            say(`The search cannot start: ${failure.message}`);
            return;
        }
        worker.addEventListener('message', (event) => answer(event.data));
        worker.addEventListener('error', () => say('The search cannot be loaded. Reload the page to try it again.'));
        worker.postMessage({ data: new URL('search.json', root).href });
    }

    function answer(message) {
        if (message.failure) {
            say(`The search cannot be loaded (${message.failure}). Reload the page to try it again.`);
        } else if (message.ready !== undefined) {
            isReady = true;
            ask();
        } else {
            const text = asked;
            asked = null;
            if (input.value.trim() === text) {
                show(text, message.hits);
            } else {
                ask();
            }
        }
    }

    function ask() {
        const text = input.value.trim();
        if (text === '') {
            close();
        } else if (isReady && asked === null) {
            asked = text;
            worker.postMessage({ text });
        } else if (!isReady) {
            say('Loading the search\u2026');
        }
    }

    function show(text, found) {
        hits = found;
        shown = text;
        list.replaceChildren(...hits.map((hit, at) => row(hit, at)));
        list.hidden = hits.length === 0;
        input.setAttribute('aria-expanded', String(hits.length > 0));
        if (hits.length === 0) {
            say(`Nothing found for \u201c${text}\u201d.`);
        } else {
            say(hits.length === 1 ? '1 result' : `${hits.length} results`, true);
        }
        choose(hits.length > 0 ? 0 : -1);
        if (opensNext) {
            opensNext = false;
            open(chosen);
        }
    }

    function row(hit, at) {
        const head = make('span', { class: 'hit' });
        head.append(make('span', { class: 'hit-title' }, hit.title), make('span', { class: 'hit-where' }, [KINDS[hit.kind], hit.where].filter(Boolean).join(' \u00b7 ')));
        const item = make('li', { id: `site-search-${at}`, role: 'option', 'aria-selected': 'false' });
        item.append(head);
        if (hit.text) {
            item.append(make('span', { class: 'hit-text' }, hit.text));
        }
        item.addEventListener('mousemove', () => choose(at));
        item.addEventListener('mousedown', (event) => event.preventDefault());
        item.addEventListener('click', () => open(at));
        return item;
    }

    function choose(at) {
        chosen = at;
        [...list.children].forEach((item, index) => item.setAttribute('aria-selected', String(index === at)));
        if (at >= 0) {
            input.setAttribute('aria-activedescendant', `site-search-${at}`);
            list.children[at].scrollIntoView({ block: 'nearest' });
        } else {
            input.removeAttribute('aria-activedescendant');
        }
    }

    function open(at) {
        if (hits[at]) {
            const path = hits[at].path;
            close();
            location.assign(new URL(path, root));
        }
    }

    function close() {
        hits = [];
        shown = '';
        opensNext = false;
        list.replaceChildren();
        list.hidden = true;
        input.setAttribute('aria-expanded', 'false');
        choose(-1);
        say('');
    }

    function say(text, isQuiet = false) {
        said.classList.toggle('quiet', isQuiet);
        said.textContent = text;
    }

    input.addEventListener('input', () => {
        start();
        ask();
    });
    input.addEventListener('blur', close);
    input.addEventListener('keydown', (event) => {
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            if (hits.length > 0) {
                choose((chosen + (event.key === 'ArrowDown' ? 1 : -1) + hits.length) % hits.length);
            }
        } else if (event.key === 'Enter') {
            event.preventDefault();
            // Results of an earlier text are not what somebody wants to open.
            if (input.value.trim() === shown) {
                open(chosen);
            } else {
                opensNext = input.value.trim() !== '';
            }
        } else if (event.key === 'Escape') {
            if (input.value === '' && list.hidden) {
                input.blur();
            }
            input.value = '';
            close();
        }
    });
    start();
    ask();
}

/**
 * Makes an element.
 *
 * @param {string} name
 * @param {Object<string, string>} attributes
 * @param {string} [text]
 */
function make(name, attributes, text = '') {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.textContent = text;
    return element;
}
