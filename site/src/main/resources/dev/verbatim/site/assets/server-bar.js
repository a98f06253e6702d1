/**
 * Where requests go, as whom, and whether notifications are heard.
 *
 * @typedef {import('./http.js').Credentials} Credentials
 */

import { element, freshId } from './dom.js';

const STATES = {
    off: 'Not connected',
    connecting: 'Connecting\u2026',
    open: 'Connected',
    lost: 'Connection lost',
    refused: 'Refused',
};

/**
 * Makes the bar.
 *
 * @param {{base: string, hasNotifications: boolean}} where the address of the server, and whether it sends notifications
 * @param {{changed: () => void, toggled: () => void}} listener changed: other credentials, or notifications are wanted or not;
 *     toggled: connect or disconnect
 */
export function createServerBar({ base, hasNotifications }, { changed, toggled }) {
    const user = textInput('text', changed);
    const password = textInput('password', changed);
    const listens = element('input', { type: 'checkbox', id: freshId('listen'), checked: true, change: changed });
    const dot = element('span', { class: 'try-dot', 'aria-hidden': 'true' });
    const word = element('strong', {}, STATES.off);
    const detail = element('span', { class: 'try-state-detail' });
    const state = element('p', { class: 'try-state', role: 'status', 'data-state': 'off' }, dot, word, detail);
    const toggle = element('button', { type: 'button', class: 'quiet', click: toggled }, 'Connect');
    const note = element('p', { class: 'field-help', id: freshId('credentials') }, 'For HTTP basic authentication. Kept in memory only, until you leave this page.');
    const made = element(
        'div',
        { class: 'try-server' },
        element(
            'div',
            { class: 'try-server-line' },
            element('p', { class: 'try-address' }, element('span', { class: 'try-label' }, 'Server'), ' ', element('code', {}, base)),
            state,
            hasNotifications ? toggle : null),
        element(
            'details',
            { class: 'try-credentials' },
            element('summary', {}, 'User and notifications'),
            element('div', { class: 'try-users' }, labelled('User', user, note.id), labelled('Password', password, note.id)),
            note,
            hasNotifications
                ? element('p', { class: 'try-listen' }, listens, ' ', element('label', { for: listens.id }, 'Hear notifications'))
                : null));
    return {
        element: made,
        /** @returns {Credentials|undefined} */
        credentials: () => (user.value === '' ? undefined : { user: user.value, password: password.value }),
        isSilent: () => !listens.checked,
        /** Shows a state, and says it. */
        show(name, text = '') {
            state.dataset.state = name;
            word.textContent = STATES[name];
            detail.textContent = text === '' ? '' : ` ${text}`;
            toggle.textContent = name === 'off' || name === 'refused' ? 'Connect' : 'Disconnect';
        },
        /** Opens the fields for user and password, and puts the focus there. */
        askForCredentials() {
            made.querySelector('details').open = true;
            user.focus();
        },
    };
}

function textInput(type, changed) {
    return element('input', { type, id: freshId('credential'), autocomplete: 'off', spellcheck: 'false', autocapitalize: 'off', change: changed });
}

function labelled(label, input, help) {
    input.setAttribute('aria-describedby', help);
    return element('div', { class: 'field' }, element('label', { for: input.id }, label), input);
}
