/**
 * What was sent and received, with what the pages show for it. Bounded: the oldest lines are forgotten.
 *
 * @typedef {Object} LogLine
 * @property {number} number counts up, and is never used twice
 * @property {Date} time
 * @property {'request'|'notification'|'connection'} kind
 * @property {{number: string}} phone
 * @property {string} title
 * @property {string} [result] what became of a request
 * @property {'ok'|'refused'|'unknown'|'waiting'} [tone]
 * @property {*} [json] what was sent, or notified
 * @property {*} [answer]
 * @property {{json: *, caption?: string, model: import('./models.js').Operation, isLike?: boolean}} [documented] the sample that fits
 *     best; isLike: false if none shows such a message
 * @property {{json: *, model: import('./models.js').Operation}} [documentedAnswer]
 */

import { createEvents } from './events.js';
import { callOf, kindOf, numbersOf } from './voice.js';
import { wordsOf } from './words.js';

export const MOST_LINES = 300;

/**
 * Makes a log.
 *
 * @param {ReturnType<import('./documented.js').createDocumented>} documented finds samples
 */
export function createLog(documented) {
    const events = createEvents();
    /** @type {LogLine[]} */
    const lines = [];
    let last = 0;

    function add(line) {
        last += 1;
        lines.push({ number: last, time: new Date(), ...line });
        if (lines.length > MOST_LINES) {
            lines.shift();
        }
        events.emit('change');
        return lines[lines.length - 1];
    }

    return {
        on: events.on,
        lines: () => lines,
        /** Adds a request that is being sent. */
        request(phone, model, request) {
            documented.asked(phone.number, model);
            return add({
                kind: 'request',
                phone,
                title: wordsOf(model.operation),
                result: 'waiting for the answer',
                tone: 'waiting',
                target: `${request.method ?? 'POST'} ${request.path}`,
                json: request.body,
                documented: documented.request(model),
                documentedAnswer: documented.answer(model),
            });
        },
        /** Completes the line of a request. */
        answer(line, outcome) {
            line.answer = outcome.json;
            if (outcome.kind === 'answered') {
                line.result = outcome.isDone ? 'done' : `refused (status ${outcome.status})`;
                line.tone = outcome.isDone ? 'ok' : 'refused';
            } else {
                line.result = outcome.kind === 'unsent' ? 'not sent' : 'not known whether it was carried out';
                line.tone = outcome.kind === 'unsent' ? 'refused' : 'unknown';
            }
            events.emit('change');
        },
        /** Adds a notification. */
        notification(phone, { data, channel }) {
            const call = callOf(data);
            add({
                kind: 'notification',
                phone,
                title: kindOf(data) || 'Notification',
                result: call ? `${call.state}, ${numbersOf(call).join(', ')}` : '',
                json: { data, channel },
                documented: documented.notification(phone.number, data, phone.calls.length),
            });
        },
        /** Adds what happened to a connection. */
        connection(phone, text) {
            add({ kind: 'connection', phone, title: text });
        },
    };
}
