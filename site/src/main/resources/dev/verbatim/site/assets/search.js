/**
 * The field of the search. "/" goes to it. What finds and shows results is loaded when somebody wants it, so that pages stay small.
 */

const place = document.getElementById('site-search');
if (place) {
    createField(place);
}

/** @param {HTMLElement} container */
function createField(container) {
    const input = document.createElement('input');
    const attributes = { type: 'search', role: 'combobox', placeholder: 'Search (press /)', 'aria-label': 'Search this site', 'aria-expanded': 'false', 'aria-autocomplete': 'list', autocomplete: 'off', spellcheck: 'false' };
    Object.entries(attributes).forEach(([name, value]) => input.setAttribute(name, value));
    container.setAttribute('role', 'search');
    container.append(input);
    let panel = null;
    input.addEventListener('focus', () => {
        panel ??= import('./search-panel.js').then(({ createPanel }) => createPanel(container, input)).catch(() => {
            // The next focus tries again.
            panel = null;
        });
    });
    document.addEventListener('keydown', (event) => {
        const isTyping = event.target instanceof HTMLElement && (event.target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName));
        if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
            event.preventDefault();
            input.focus();
            input.select();
        }
    });
}
