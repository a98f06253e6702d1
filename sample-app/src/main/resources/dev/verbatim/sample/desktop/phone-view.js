/** Shows a phone: its connection, its device, a field to dial, its calls. */

import { element, freshId } from '/docs/assets/dom.js';
import { callView } from './call-view.js';
import { deviceView } from './device-view.js';
import { setText, updateList } from './keyed-list.js';
import { inputsOf } from './models.js';
import { createNotices } from './notices.js';
import { askForParameters } from './operation-dialog.js';
import { sentenceOf } from './sending.js';
import { callOf, numbersOf } from './voice.js';
import { count, wordsOf } from './words.js';

/** More calls than these are closed at first, and can be searched. */
const MOST_OPEN = 4;
const MOST_SHOWN = 50;

const STATES = { connecting: 'Connecting', online: 'Online', lost: 'Reconnecting', refused: 'Signed out', closed: 'Closed' };

/**
 * Makes the view.
 *
 * @param {{phone: ReturnType<import('./phone.js').createPhone>, api: import('./models.js').Api,
 *     sender: ReturnType<import('./sending.js').createSender>, announcer: {say: (text: string) => void}}} parts
 * @returns {HTMLElement}
 */
export function phoneView({ phone, api, sender, announcer }) {
    const headingId = freshId('phone');
    const heading = element('h2', { id: headingId, tabindex: '-1' }, phone.session.name);
    const owner = element('span', { class: 'phone-owner' }, phone.session.name);
    const link = element('p', { class: 'link-state' });
    const loading = element('p', { class: 'phone-loading' });
    const callsHeading = element('h3', { class: 'calls-heading', tabindex: '-1' }, 'Calls');
    const search = element('input', { type: 'search', class: 'call-search', 'aria-label': 'Find calls by number or state', placeholder: 'Find calls\u2026' });
    const list = element('ul', { class: 'calls' });
    const more = element('p', { class: 'calls-more' });
    const devices = element('ul', { class: 'devices' });

    let lastSuggestion = null;

    function press(model, resource, values) {
        const about = resource.participants ? `Call with ${numbersOf(resource).join(', ')}` : `Phone ${resource.phoneNumber}`;
        if (inputsOf(model).length === 0 || values !== undefined) {
            // The field has one value; a scenario may have more, such as the data of the call.
            return sender.send(model, resource.id, values && { ...suggestedFor(model, resource).values, ...values });
        }
        return askForParameters({
            model,
            about,
            pageUrl: api.pageUrl(model.page),
            calls: phone.calls.map((entry) => entry.data).filter((call) => call.id !== resource.id),
            ...suggestedFor(model, resource),
            send: async (read) => sentenceOf({ model, outcome: await sender.send(model, resource.id, read) }),
        });
    }

    /** What a scenario fills in, and says. */
    function suggestedFor(model, resource) {
        const { id, capability, values, text } = phone.suggestion ?? {};
        return id === resource.id && capability === model.capability ? { values, hint: text } : {};
    }

    function show(id) {
        const call = [...list.children].find((child) => child.dataset.key === id);
        (call?.querySelector('.call-toggle') ?? callsHeading).focus();
    }

    const suggested = (id) => (phone.suggestion?.id === id ? phone.suggestion.capability : null);
    const how = {
        api,
        press,
        suggested,
        isUnderWay: (model, id) => sender.isUnderWay(model, id),
        isLive: () => phone.session.state === 'online',
        isOpenAtFirst: () => phone.calls.length <= MOST_OPEN,
    };

    function matching() {
        const wanted = search.value.trim().toLowerCase();
        const text = ({ data }) => [data.state, ...numbersOf(data), ...Object.values(data.userData ?? {})].join(' ').toLowerCase();
        return wanted === '' ? phone.calls : phone.calls.filter((entry) => text(entry).includes(wanted));
    }

    function showAll() {
        const { state, reason } = phone.session;
        setText(heading, phone.number);
        owner.hidden = phone.number === phone.session.name;
        setText(loading, phone.isLoaded || state === 'refused' ? '' : 'Reading its calls\u2026');
        view.dataset.link = state;
        view.toggleAttribute('data-many', phone.calls.length > MOST_OPEN);
        setText(link, state === 'online' ? STATES[state] : [STATES[state], reason].filter(Boolean).join(': '));
        link.title = state === 'online' ? `Notifications over ${phone.session.transport}` : '';
        updateList(devices, phone.devices, {
            key: (device) => device.id,
            make: (device) => deviceView(device, how),
            onFocusLost: () => heading.focus({ preventScroll: true }),
        });
        const found = matching();
        setText(callsHeading, !phone.isLoaded ? '' : phone.calls.length === 0 ? 'No calls' : count(phone.calls.length, 'call'));
        search.hidden = phone.calls.length <= MOST_OPEN && search.value === '';
        updateList(list, found.slice(0, MOST_SHOWN), {
            key: (entry) => entry.id,
            make: (entry) => callView(entry, how),
            onFocusLost: () => callsHeading.focus({ preventScroll: true }),
        });
        const hidden = found.length - MOST_SHOWN;
        setText(more, hidden > 0 ? `${count(hidden, 'more call')}: search for a number or a state.` : search.value && found.length === 0 ? 'No call fits.' : '');
    }

    /** The button that a scenario is about has to be seen, also on a phone that is out of sight. */
    function showSuggestion() {
        if (phone.suggestion !== lastSuggestion) {
            lastSuggestion = phone.suggestion;
            if (lastSuggestion?.isToBeSeen) {
                view.querySelector('.suggested')?.scrollIntoView({ block: 'nearest' });
            }
        }
    }

    const view = element(
        'section',
        { class: 'phone', 'aria-labelledby': headingId, 'data-user': phone.session.name },
        element('header', { class: 'phone-header' }, element('div', {}, heading, owner), link),
        createNotices(phone, show),
        loading,
        devices,
        element('div', { class: 'calls-head' }, callsHeading, search),
        list,
        more);
    search.addEventListener('input', showAll);
    phone.on('change', showAll);
    phone.on('change', showSuggestion);
    phone.on('notification', ({ data }) => {
        const call = callOf(data);
        announcer.say(call ? `${phone.number}: call with ${numbersOf(call).join(', ')} is ${call.state}.` : `${phone.number}: the device has changed.`);
    });
    phone.session.on('state', ({ state, reason }) => announcer.say(`${phone.number}: ${STATES[state]}${reason ? `, ${reason}` : ''}.`));
    phone.on('sent', ({ model, outcome }) => outcome.isDone && announcer.say(`${phone.number}: ${wordsOf(model.operation)} done.`));
    view.tick = () => [...list.children].forEach((call) => call.tick());
    showAll();
    return view;
}
