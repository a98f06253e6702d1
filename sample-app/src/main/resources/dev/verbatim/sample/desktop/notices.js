/** What became of clicks that were not carried out. Each stays until the user dismisses it; the oldest make room. */

import { element } from '/docs/assets/dom.js';
import { sentenceOf } from './sending.js';
import { timeOfDay } from './words.js';

const MOST = 3;

/**
 * Makes the notices of a phone.
 *
 * @param {ReturnType<import('./phone.js').createPhone>} phone
 * @param {(id: string) => void} showResource puts the focus on a call or device
 */
export function createNotices(phone, showResource) {
    const list = element('div', { class: 'notices', role: 'alert', 'aria-label': `Notices of ${phone.session.name}` });

    function dismiss(notice) {
        const next = notice.nextElementSibling ?? notice.previousElementSibling;
        notice.remove();
        if (next) {
            next.querySelector('button').focus();
        } else {
            showResource('');
        }
    }

    function add(sent) {
        const text = sentenceOf(sent);
        if (text === undefined) {
            return;
        }
        const isUnknown = sent.outcome.kind === 'unknown';
        const found = element('span', { class: 'notice-found' });
        const see = element('button', { type: 'button', class: 'link', click: () => look(sent, found, showResource) }, 'See what is true now');
        const notice = element(
            'div',
            { class: isUnknown ? 'notice unknown' : 'notice', 'data-kind': sent.outcome.kind },
            element('span', {}, text, ' '),
            isUnknown ? see : null,
            found,
            element('button', { type: 'button', class: 'dismiss', 'aria-label': 'Dismiss this notice', click: () => dismiss(notice) }, '\u00d7'));
        list.append(notice);
        while (list.children.length > MOST) {
            list.firstElementChild.remove();
        }
    }

    async function look(sent, found, show) {
        const isRead = await phone.reload();
        const resource = phone.resource(sent.resourceId);
        if (!isRead) {
            found.textContent = ' The server cannot be reached yet; the page reads everything again when it can.';
            return;
        }
        const state = resource === undefined ? 'The call does not exist any more.' : `Its state is ${resource.state ?? resource.deviceState}.`;
        found.textContent = ` ${state} Read at ${timeOfDay(new Date())}.`;
        show(sent.resourceId);
    }

    phone.on('sent', add);
    return list;
}
