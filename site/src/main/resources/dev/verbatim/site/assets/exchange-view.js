/**
 * One request with its answer and the notifications that followed, beside what the page shows.
 *
 * @typedef {import('./documented.js').DocumentedExchange} DocumentedExchange
 */

import { compare, sentInstead } from './compare.js';
import { comparisonView, verdict } from './comparison-view.js';
import { documentedAnswer, documentedNotifications, typeOf } from './documented.js';
import { element, fill } from './dom.js';
import { meaningOf } from './statuses.js';

/** More notifications are shown as lines that can be opened. */
const MOST_OPEN = 3;

/**
 * Makes the view of an exchange that begins now.
 *
 * @param {Object} model of the operation
 * @param {Object} api its API
 * @param {{exchanges: DocumentedExchange[], chosen: DocumentedExchange|null, request: {path: string, body: *}}} sending what is sent, and
 *     the sample that it began with
 */
export function createExchangeView(model, api, { exchanges, chosen, request }) {
    const start = performance.now();
    const sent = chosen ? sentInstead(asSegments(chosen.request, model), asSegments(request, model)) : new Map();
    const documented = documentedNotifications(chosen, sent);
    const answerPlace = element('div', { class: 'try-answer' }, element('p', { class: 'try-waiting' }, 'Waiting for the answer\u2026'));
    const events = element('ol', { class: 'try-events' });
    const expected = element('div', { class: 'try-expected' });
    let count = 0;

    function showExpected() {
        const missing = documented.missing();
        fill(expected, ...(missing.length === 0 ? [] : [
            element('p', { class: 'try-expected-title' }, missing.length === 1 ? 'One documented notification has not come:' : `${missing.length} documented notifications have not come:`),
            element('ul', {}, ...missing.map((step) => element(
                'li',
                {},
                element('details', {}, element('summary', {}, step.type ?? 'notification'), plain(step.json))))),
        ]));
    }

    showExpected();
    return {
        element: element(
            'li',
            { class: 'try-exchange' },
            element('h4', {}, model.operation, ' ', element('time', {}, clock(new Date()))),
            answerPlace,
            events,
            expected),
        /** Shows the answer; returns it in words. */
        answered(answer) {
            const meaning = meaningOf(model, api, answer);
            const same = answer.json === undefined ? null : documentedAnswer(exchanges, chosen, api.response ?? {}, answer.json);
            const comparison = same ? compare(same.json, answer.json, withId(sent, api, same.json, answer.json)) : null;
            const result = comparison ? verdict(comparison) : null;
            fill(
                answerPlace,
                element(
                    'p',
                    { class: 'try-verdict' },
                    element('strong', { class: meaning.isSuccess ? 'try-code-ok' : 'try-code-refused' }, meaning.code),
                    element('span', { class: 'try-meaning' }, meaning.meaning),
                    chip(result, 'No sample shows this answer'),
                    element('span', { class: 'try-facts' }, facts(answer))),
                meaning.cause ? element('p', { class: 'try-cause' }, meaning.cause) : null,
                meaning.message ? element('p', { class: 'try-cause' }, `The server says: ${meaning.message}`) : null,
                details(same ? `Answer beside ${same.label}` : 'Answer', comparison, answer.json ?? answer.text, true));
            return `${meaning.code} ${meaning.meaning}. ${result ? result.text : ''}`;
        },
        /** Shows that there is no answer, and why. */
        failed(why) {
            fill(answerPlace, element('p', { class: 'try-verdict' }, element('strong', { class: 'try-code-refused' }, 'No answer'), element('span', {}, why)));
        },
        /** Shows a notification; returns it in words. */
        notified(event) {
            count += 1;
            const type = typeOf(api, event);
            const match = documented.take(event, type);
            const result = match ? verdict(match.comparison) : null;
            const name = type ?? 'Notification';
            events.append(element(
                'li',
                {},
                element(
                    'p',
                    { class: 'try-verdict' },
                    element('strong', { class: 'try-type' }, name),
                    chip(result, isDocumented(api, type) ? 'Not in the sample' : 'Not documented'),
                    element('span', { class: 'try-facts' }, `after ${Math.round(performance.now() - start)} ms`)),
                details('Notification', match ? match.comparison : null, event, count <= MOST_OPEN)));
            showExpected();
            return `Notification ${count}: ${name}. ${result ? result.text : ''}`;
        },
        /** Says that notifications may be missing here. */
        interrupted(text) {
            events.append(element('li', { class: 'try-gap' }, text));
        },
    };
}

function isDocumented(api, type) {
    return (api.notifications ?? []).some((notification) => notification.type === type);
}

function details(summary, comparison, json, isOpen) {
    return element(
        'details',
        { class: 'try-details', open: isOpen },
        element('summary', {}, summary),
        comparison ? comparisonView(comparison) : plain(json));
}

function chip(result, otherwise) {
    if (result) {
        const sign = result.isAsDocumented ? '\u2713' : '\u2260';
        return element(
            'span',
            { class: result.isAsDocumented ? 'try-chip-same' : 'try-chip-differs' },
            element('span', { 'aria-hidden': 'true' }, `${sign} `),
            result.isAsDocumented ? result.text : `Differs: ${result.text}`);
    }
    return otherwise ? element('span', { class: 'try-chip-none' }, otherwise) : null;
}

function plain(json) {
    const text = typeof json === 'string' ? json : JSON.stringify(json, null, 2);
    return element('pre', { class: 'try-code', tabindex: '0' }, element('code', {}, text));
}

function facts({ httpStatus, milliseconds }) {
    return `${httpStatus === undefined ? 'WebSocket' : `HTTP ${httpStatus}`}, ${milliseconds} ms`;
}

function clock(date) {
    return date.toLocaleTimeString([], { hour12: false });
}

/** A request as values that can be compared one by one: the segments of its path, and its body. */
function asSegments({ path = '', json, body = json }, model) {
    const segments = path.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/^\//, '').split('/').map(decoded);
    const template = (model.transport.path ?? '').replace(/^\//, '').split('/');
    const variables = template.map((name, index) => (name.startsWith('{') ? segments[index] : null));
    return { variables, body: typeof body === 'string' ? parsed(body) : body };
}

/** The answer repeats the id of the request. */
function withId(sent, api, documented, observed) {
    const place = api.response?.correlation;
    const copy = new Map(sent);
    if (place) {
        const value = (json) => place.reduce((inner, name) => inner?.[name], json);
        copy.set(value(documented), value(observed));
    }
    return copy;
}

function parsed(text) {
    try {
        return JSON.parse(text);
    } catch (notJson) {
        return null;
    }
}

function decoded(segment) {
    try {
        return decodeURIComponent(segment);
    } catch (notEncoded) {
        return segment;
    }
}
