/**
 * Sends the operations of a phone: each click once, and what became of it is always shown.
 *
 * @typedef {import('./session.js').Outcome} Outcome
 *
 * @typedef {Object} Sent
 * @property {import('./models.js').Operation} model
 * @property {string} resourceId
 * @property {Object<string, *>} values
 * @property {Outcome & {isDone: boolean, status?: string, message?: string}} outcome
 */

import { at, buildRequest } from '/docs/assets/request.js';
import { keyOf } from '/docs/assets/parameter-tree.js';
import { resourceParameter } from './models.js';
import { wordsOf } from './words.js';

/**
 * Makes the sender of a phone.
 *
 * @param {ReturnType<import('./phone.js').createPhone>} phone
 * @param {import('./models.js').Api} api
 * @param {ReturnType<import('./log.js').createLog>} log
 */
export function createSender(phone, api, log) {
    const underWay = new Set();
    let ids = 0;

    function judged(outcome) {
        if (outcome.kind !== 'answered') {
            return { ...outcome, isDone: false };
        }
        const status = at(outcome.json, api.statusPath);
        const message = at(outcome.json, api.messagePath);
        return {
            ...outcome,
            isDone: outcome.httpStatus === 200 && String(status ?? '0') === '0',
            status: status === undefined ? `HTTP ${outcome.httpStatus}` : String(status),
            message,
        };
    }

    /**
     * Sends an operation. While its answer is awaited, the same operation on the same resource is not sent again.
     *
     * @param {import('./models.js').Operation} model
     * @param {string} resourceId the call or device
     * @param {Object<string, *>} [values] as a form reads them
     * @returns {Promise<Sent['outcome']>}
     */
    async function send(model, resourceId, values = {}) {
        const key = `${model.operation} ${resourceId}`;
        if (underWay.has(key)) {
            const outcome = { kind: 'unsent', isDone: false, reason: 'the answer to the first click is still awaited' };
            phone.emit('sent', { model, resourceId, values, outcome });
            return outcome;
        }
        const variable = resourceParameter(model);
        const filled = variable ? { ...values, [keyOf(model, variable)]: resourceId } : values;
        ids += 1;
        const request = buildRequest(model, filled, () => ids);
        const line = log.request(phone, model, request);
        underWay.add(key);
        phone.emit('change');
        const outcome = judged(await phone.session.send(request));
        underWay.delete(key);
        log.answer(line, outcome);
        phone.emit('sent', { model, resourceId, values, outcome });
        phone.emit('change');
        return outcome;
    }

    return {
        send,
        /** Whether the answer to an operation on a resource is awaited. */
        isUnderWay: (model, resourceId) => underWay.has(`${model.operation} ${resourceId}`),
    };
}

/** Says what became of a click, in a sentence; undefined if it was carried out. */
export function sentenceOf({ model, outcome }) {
    const name = wordsOf(model.operation);
    switch (outcome.kind) {
        case 'unsent':
            return `${name} was not sent: ${outcome.reason}.`;
        case 'unknown':
            return `${name}: it is not known whether it was carried out (${outcome.reason}). It was sent once and is not sent again.`;
        default:
            return outcome.isDone ? undefined : `${name} was refused with ${outcome.status}${outcome.message ? `: ${outcome.message}` : ''}.`;
    }
}
