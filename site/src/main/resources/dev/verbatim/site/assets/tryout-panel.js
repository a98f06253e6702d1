/**
 * The open try-out: the form, the request, and what came of it.
 */

import { bodyText } from './command-line.js';
import { baseOf, connect, isOverSocket } from './connection.js';
import { documentedExchanges } from './documented.js';
import { element, freshId } from './dom.js';
import { createExchangeView } from './exchange-view.js';
import { createForm } from './form.js';
import { buildRequest, valuesOf } from './request.js';
import { createServerBar } from './server-bar.js';
import { createRequestPane } from './request-pane.js';

const MOST_EXCHANGES = 20;
const PATIENCE = 10_000;

/**
 * Makes the panel.
 *
 * @param {Object} model of the operation
 * @param {Object} api the model of its API
 * @param {{baseUrl: string, cometd: string, events: string, tickets: string}} server
 * @returns {{element: HTMLElement, focus: () => void}}
 */
export function createPanel(model, api, server) {
    const exchanges = documentedExchanges(model);
    const base = baseOf(server);
    let chosen = exchanges[0] ?? null;
    let connection = null;
    let current = null;
    let lastId = 0;
    let isSending = false;
    let wasOpen = false;

    const form = createForm(model, { values: chosen ? valuesOf(model, chosen.request) : {} });
    const bar = createServerBar({ base, hasNotifications: hasNotifications() }, { changed: reconnect, toggled: toggleConnection });
    const pane = createRequestPane({ base, edited });
    const sample = element('select', { id: freshId('sample'), change: chooseSample }, ...exchanges.map((exchange, index) => element('option', { value: index }, exchange.label)), element('option', { value: '' }, 'Empty form'));
    const send = element('button', { type: 'submit', class: 'try-send' }, `Send ${model.operation}`);
    const said = element('p', { class: 'try-said', role: 'status' });
    const heard = element('p', { class: 'visually-hidden', role: 'log' });
    const log = element('ol', { class: 'try-exchanges' });
    const fields = element('div', { class: 'try-fields' }, element('div', { class: 'field' }, element('label', { for: sample.id }, 'Values from'), sample), form.element);
    const compose = element(
        'form',
        { class: 'try-compose', novalidate: true, submit: submitted, input: showRequest, change: showRequest },
        fields,
        element('div', { class: 'try-side' }, pane.element, element('div', { class: 'try-actions' }, send, said)));

    function hasNotifications() {
        return model.transport.kind === 'websocket' || Boolean(server.events) || Boolean(server.cometd && (api.channels ?? []).length > 0);
    }

    function settings() {
        return {
            ...server,
            transport: model.transport,
            channels: api.channels ?? [],
            correlation: api.response?.correlation ?? model.correlation,
            eventName: api.event?.name,
            credentials: bar.credentials(),
            isSilent: bar.isSilent(),
        };
    }

    function chooseSample() {
        chosen = sample.value === '' ? null : exchanges[Number(sample.value)];
        form.write(chosen ? valuesOf(model, chosen.request) : {});
        showRequest();
    }

    function showRequest() {
        const { values } = form.peek();
        const request = buildRequest(model, values, () => lastId + 1, chosen?.request.json);
        pane.show(request, { isOverSocket: isOverSocket(settings()), asks: bar.credentials() !== undefined });
    }

    function edited(isEdited) {
        fields.inert = isEdited;
        send.textContent = isEdited ? 'Send as it is' : `Send ${model.operation}`;
        said.textContent = isEdited ? 'The form is off while you edit the request.' : '';
    }

    function disconnect() {
        connection?.close();
        connection = null;
        bar.show('off');
    }

    function reconnect() {
        if (connection) {
            disconnect();
        }
        showRequest();
    }

    function toggleConnection() {
        if (connection) {
            disconnect();
        } else {
            open();
        }
    }

    function open() {
        connection = connect(settings(), {
            state: stateChanged,
            event: eventCame,
            missed: eventsMissed,
            note: (text) => {
                said.textContent = text;
            },
        });
        return connection;
    }

    function stateChanged(state, detail) {
        const over = connection ? connection.transport : '';
        wasOpen ||= state === 'open';
        if (state === 'lost') {
            const soon = detail ? `Next attempt in ${Math.ceil(detail / 1000)} s.` : 'Trying again.';
            bar.show(state, `${soon} ${wasOpen ? 'Notifications may be missed until it is back. Nothing is sent again by itself.' : unreachable(base)}`);
        } else if (state === 'refused') {
            connection = null;
            bar.show(state, detail === 401 ? 'The server wants a user and a password, or does not know these.' : `HTTP ${detail}`);
            if (detail === 401) {
                bar.askForCredentials();
            }
        } else {
            bar.show(state, state === 'open' && over !== '' && over !== 'none' ? `Hears notifications over ${over}.` : '');
        }
    }

    function eventCame(event) {
        current ??= begin({ path: '', body: null });
        heard.textContent = current.notified(event);
    }

    function eventsMissed(count, since) {
        const what = count === null ? 'Notifications may have been missed' : `${count} notifications were missed`;
        const when = since === null ? '' : ` between ${since.toLocaleTimeString([], { hour12: false })} and ${new Date().toLocaleTimeString([], { hour12: false })}`;
        const text = `${what}${when}, because the connection was lost.`;
        said.textContent = text;
        current?.interrupted(text);
    }

    function begin(request) {
        const view = createExchangeView(model, api, { exchanges, chosen, request });
        log.querySelectorAll('details[open]').forEach((details) => details.removeAttribute('open'));
        log.prepend(view.element);
        while (log.children.length > MOST_EXCHANGES) {
            log.lastElementChild.remove();
        }
        return view;
    }

    async function submitted(event) {
        event.preventDefault();
        if (isSending) {
            return;
        }
        if (!pane.isEditing()) {
            const { problems } = form.read();
            if (problems.length > 0) {
                said.textContent = 'Not sent. Correct the marked values, or choose Edit to send the request as it is.';
                form.focus();
                return;
            }
        }
        isSending = true;
        send.setAttribute('aria-disabled', 'true');
        try {
            await sendNow();
        } finally {
            isSending = false;
            send.removeAttribute('aria-disabled');
            showRequest();
        }
    }

    async function sendNow() {
        said.textContent = 'Subscribing to the notifications\u2026';
        const line = connection ?? open();
        try {
            await Promise.race([line.ready, late()]);
        } catch (notReady) {
            said.textContent = `Not sent. ${notReady.message}`;
            return;
        }
        showRequest();
        lastId += 1;
        const request = pane.request();
        const view = begin(request);
        current = view;
        view.element.scrollIntoView({ block: 'nearest' });
        said.textContent = 'Sent.';
        try {
            said.textContent = `Answer: ${view.answered(await line.send({ ...request, body: bodyText(request.body) }))}`;
        } catch (failure) {
            view.failed(failure.message);
            said.textContent = failure.message;
        }
    }

    showRequest();
    return {
        element: element('div', { class: 'try' }, bar.element, compose, element('h3', { class: 'try-log-title' }, 'Answers and notifications'), heard, log),
        focus: () => sample.focus(),
    };
}

function isOwnServer(base) {
    return new URL(base).origin === location.origin;
}

/** Browsers do not tell a page whether a server does not run or does not allow it. */
function unreachable(base) {
    return isOwnServer(base)
        ? 'The server cannot be reached.'
        : `The server cannot be reached. If it runs, it has to allow this page's origin (CORS): ${location.origin}`;
}

function late() {
    return new Promise((never, reject) => {
        setTimeout(() => reject(new Error('There is no connection for the notifications. Wait until it is back, or send without hearing'
            + ' notifications: under "User and notifications".')), PATIENCE);
    });
}
