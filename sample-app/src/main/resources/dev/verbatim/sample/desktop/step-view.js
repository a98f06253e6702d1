/** Shows a step of a scenario: what it is, what is done for it, and the documented beside the observed message. */

import { comparisonView } from '/docs/assets/comparison-view.js';
import { element, fill } from '/docs/assets/dom.js';
import { at } from '/docs/assets/request.js';
import { nameMemberOf } from './effects.js';
import { judge } from './judge.js';
import { setText } from './keyed-list.js';
import { callOf, devicesOf, kindOf, numbersOf } from './voice.js';
import { showWide } from './wide-view.js';
import { wordsOf } from './words.js';

const SIGNS = { waiting: '', doing: '\u25b6', 'as-documented': '\u2713', differs: '\u2248', failed: '\u00d7' };
const WORDS = { waiting: 'not yet', doing: 'under way', 'as-documented': 'as documented', differs: 'differs', failed: 'failed' };

function titleOf(step, api) {
    if (step.kind === 'request') {
        return `Request: ${wordsOf(String(at(step.json, nameMemberOf(api)) ?? step.path))}`;
    }
    if (step.kind === 'response') {
        return `Response: ${step.status ?? ''}`;
    }
    const data = step.json?.data ?? step.json;
    const call = callOf(data);
    return call
        ? `Notification: the call with ${numbersOf(call).join(', ')} is ${call.state}`
        : `Notification: ${devicesOf(data)[0]?.userState?.displayName ?? kindOf(data)}`;
}

/**
 * Makes the view of a step.
 *
 * @param {Object} step
 * @param {import('./models.js').Api} api
 * @returns {HTMLElement & {show: (status: string, comparison?: *) => void, note: (text: string) => void, verdict: () => string,
 *     reveal: () => void}} reveal: opens the messages, scrolls to the first difference and puts the focus there
 */
export function stepView(step, api) {
    const sign = element('span', { class: 'step-sign', 'aria-hidden': 'true' });
    const words = element('span', { class: 'visually-hidden' });
    const notes = element('ul', { class: 'step-notes' });
    const result = element('p', { class: 'step-verdict' });
    const messages = element('div', { class: 'step-messages' });
    const details = element('details', {}, element('summary', {}, 'Documented message'), messages);
    const made = element(
        'li',
        { class: 'step', 'data-kind': step.kind },
        sign,
        element(
            'div',
            { class: 'step-text' },
            element('p', { class: 'step-title' }, titleOf(step, api), words),
            step.caption ? element('p', { class: 'step-caption' }, step.caption) : null,
            notes,
            result,
            details));
    let shown = null;

    function wideButton() {
        return element(
            'button',
            { type: 'button', class: 'link', click: () => showWide(titleOf(step, api), comparisonView(shown)) },
            'Show it over the full width');
    }

    /** JSON is laid out when it is looked at: a scenario has many long messages. */
    function fillMessages() {
        fill(messages, ...(shown ? [wideButton(), comparisonView(shown)] : [element('pre', { class: 'json', tabindex: '0' }, JSON.stringify(step.json ?? {}, null, 2))]));
    }

    details.addEventListener('toggle', () => details.open && fillMessages());
    made.show = (status, comparison) => {
        made.dataset.status = status;
        setText(sign, SIGNS[status]);
        setText(words, ` (${WORDS[status]})`);
        made.toggleAttribute('aria-current', false);
        if (status === 'doing') {
            made.setAttribute('aria-current', 'step');
            scrollWithin(made);
        }
        if (comparison) {
            shown = comparison;
            result.textContent = judge(comparison).text;
            details.firstElementChild.textContent = 'Documented beside observed';
            if (details.open) {
                fillMessages();
            }
        }
    };
    made.note = (text) => {
        notes.append(element('li', {}, text));
        scrollWithin(made);
    };
    made.verdict = () => result.textContent;
    made.reveal = () => {
        details.open = true;
        fillMessages();
        scrollWithin(made, messages.querySelector('.mark-value, .mark-type, .mark-missing'));
        details.firstElementChild.focus({ preventScroll: true });
    };
    made.show('waiting');
    return made;
}

/** Scrolls the list alone: the phones stay where the user looks at them. The list is positioned, so the offsets of steps count from it. */
function scrollWithin(step, line = null) {
    const list = step.parentElement;
    if (list && line) {
        list.scrollTop += line.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 2;
    } else if (list) {
        const below = step.offsetTop + step.offsetHeight - list.clientHeight;
        list.scrollTop = Math.max(0, Math.min(step.offsetTop, below + list.clientHeight / 3));
    }
}
