/** Shows a call: number, state, running duration, mute, recording, user data, and its buttons. */

import { element, fill, freshId } from '/docs/assets/dom.js';
import { setText } from './keyed-list.js';
import { operationButtons } from './operation-buttons.js';
import { numbersOf, recordingOf } from './voice.js';
import { clock } from './words.js';

/**
 * Makes the view of a call.
 *
 * @param {import('./phone.js').CallEntry} first
 * @param {{api: import('./models.js').Api, press: (model: Object, call: Object) => void, isUnderWay: (model: Object, id: string) => boolean,
 *     suggested: (id: string) => string|null, isOpenAtFirst: () => boolean, isLive: () => boolean}} how isLive: whether there is a connection
 * @returns {HTMLElement & {update: (entry: import('./phone.js').CallEntry) => void, tick: () => void}}
 */
export function callView(first, how) {
    let entry = first;
    let isOpen = null;
    const id = freshId('call');
    const number = element('span', { class: 'call-number' });
    const state = element('span', { class: 'call-state' });
    const duration = element('span', { class: 'call-duration' });
    const chips = element('span', { class: 'chips' });
    const toggle = element(
        'button',
        { type: 'button', class: 'call-toggle', 'aria-controls': id, 'data-call': first.id, click: () => open(!shouldBeOpen()) },
        number,
        state,
        chips,
        duration,
        element('span', { class: 'call-arrow', 'aria-hidden': 'true' }));
    const data = element('dl', { class: 'user-data' });
    const buttons = operationButtons({
        api: how.api,
        label: 'Operations of this call',
        press: (model) => how.press(model, entry.data),
        isUnderWay: (model) => how.isUnderWay(model, entry.id),
        // The button that had the focus is gone, because the call cannot do that any more.
        onFocusLost: () => toggle.focus({ preventScroll: true }),
    });
    const body = element('div', { class: 'call-body', id }, data, buttons);
    const made = element('li', { class: 'call' }, element('h4', { class: 'call-heading' }, toggle), body);

    const shouldBeOpen = () => isOpen ?? (how.isOpenAtFirst() || how.suggested(entry.id) !== null);

    function open(next) {
        isOpen = next;
        show();
    }

    function show() {
        const call = entry.data;
        made.dataset.state = call.state;
        made.dataset.number = numbersOf(call).join(' ');
        setText(number, numbersOf(call).join(', ') || call.dnis || 'unknown number');
        setText(state, call.state);
        showChips(chips, call);
        const isShown = shouldBeOpen();
        toggle.setAttribute('aria-expanded', String(isShown));
        body.hidden = !isShown;
        if (isShown) {
            showUserData(data, call.userData ?? {});
            buttons.update(call.capabilities ?? [], how.suggested(entry.id));
        }
        made.tick();
    }

    made.tick = () => {
        // Without a connection nobody knows whether the call goes on.
        if (entry.data.duration !== undefined && (how.isLive() || duration.textContent === '')) {
            setText(duration, clock(Number(entry.data.duration) + (performance.now() - entry.at) / 1000));
        }
    };
    made.update = (next) => {
        entry = next;
        show();
    };
    return made;
}

function showChips(chips, call) {
    const texts = [];
    if (call.mute === 'On') {
        texts.push('Muted');
    }
    if (recordingOf(call)) {
        texts.push(recordingOf(call));
    }
    const key = texts.join('|');
    if (chips.dataset.shown !== key) {
        chips.dataset.shown = key;
        fill(chips, ...texts.map((text) => element('span', { class: 'chip', 'data-chip': text }, text)));
    }
}

/** Data of other users is shown as text only. */
function showUserData(list, userData) {
    const key = JSON.stringify(userData);
    if (list.dataset.shown === key) {
        return;
    }
    list.dataset.shown = key;
    const rows = Object.entries(userData).map(([name, value]) => element(
        'div',
        {},
        element('dt', {}, name),
        element('dd', {}, Array.isArray(value) ? value.join(', ') : String(value))));
    fill(list, ...rows);
    list.hidden = rows.length === 0;
}
