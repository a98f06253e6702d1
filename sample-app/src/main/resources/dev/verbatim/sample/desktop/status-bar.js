/** Says in one line whether the server can be reached, and what that means for clicks. */

import { element } from '/docs/assets/dom.js';
import { setText } from './keyed-list.js';

/**
 * Makes the bar.
 *
 * @param {ReturnType<import('./phone.js').createPhone>[]} phones
 * @returns {HTMLElement & {update: () => void}}
 */
export function statusBar(phones) {
    const text = element('p', { class: 'status-text', role: 'status' });
    const bar = element('div', { class: 'status-bar', 'data-state': 'none', hidden: true }, text);
    bar.update = () => {
        const states = phones.map((phone) => phone.session.state);
        const lost = phones.filter((phone) => phone.session.state === 'lost');
        const state = states.includes('refused') ? 'refused' : lost.length > 0 ? 'lost' : states.includes('connecting') ? 'connecting' : 'online';
        bar.dataset.state = state;
        bar.hidden = state === 'online' || phones.length === 0;
        setText(text, words(state, lost, phones.filter((phone) => phone.session.state === 'refused')));
    };
    return bar;
}

function words(state, lost, refused) {
    switch (state) {
        case 'lost':
            return `No connection: ${lost[0].session.reason}. The page connects again by itself and then reads all calls again.`
                + ' What you see may be out of date. Until then a click is not sent, and says so.';
        case 'refused':
            return `Signed out: ${refused.map((phone) => phone.number).join(', ')}. Nothing is sent from there until you sign in again.`;
        case 'connecting':
            return 'Connecting\u2026';
        default:
            return '';
    }
}
