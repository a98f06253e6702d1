/**
 * The try-out of an operation's page. What it needs is loaded when somebody wants it, so that pages that are only read stay small.
 */

import { element } from './dom.js';

const section = document.getElementById('try-out');
if (section) {
    offer(section);
}

function offer(place) {
    const said = element('p', { class: 'try-said', role: 'status' });
    const intro = element('p', { class: 'try-intro' }, 'Send this operation to a server, and see its answer and the notifications that follow beside what this page shows.');
    const open = element('button', { type: 'button', class: 'try-open', click: () => start(place, [intro, open, said]) }, 'Open the try-out');
    place.append(intro, open, said);
}

async function start(place, [intro, open, said]) {
    open.disabled = true;
    said.textContent = 'Loading\u2026';
    try {
        const modelUrl = new URL(place.dataset.model, document.baseURI);
        const [panel, model, api, site] = await Promise.all([
            import('./tryout-panel.js'),
            json(modelUrl),
            json(new URL('api.json', modelUrl)),
            json(new URL(`${place.dataset.root}site.json`, document.baseURI)),
        ]);
        const made = panel.createPanel(model, api, site.tryOut);
        [intro, open, said].forEach((old) => old.remove());
        place.append(made.element);
        made.focus();
    } catch (failure) {
        open.disabled = false;
        said.textContent = `The try-out cannot be loaded: ${failure.message}. Check the connection, then open it again.`;
    }
}

async function json(url) {
    const response = await fetch(url);
    if (!response.ok) {
        throw new Error(`${url.pathname} is answered with HTTP ${response.status}`);
    }
    return response.json();
}
