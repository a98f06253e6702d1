/**
 * What an answer means: its status with the words of the page.
 *
 * @typedef {Object} Meaning
 * @property {boolean} isSuccess
 * @property {string} code the status, or the HTTP status if the answer has none
 * @property {string} meaning as documented, or that it is not
 * @property {string} [cause] what the page says about when it occurs
 * @property {string} [message] what the server says
 */

import { at } from './request.js';

/**
 * Explains an answer.
 *
 * @param {Object} model of the operation
 * @param {{response?: {status?: string[], message?: string[]}}} api
 * @param {import('./http.js').Answer} answer
 * @returns {Meaning}
 */
export function meaningOf(model, api, answer) {
    const { httpStatus = 200, json } = answer;
    const places = api.response ?? {};
    const status = places.status ? at(json, places.status) : undefined;
    const message = places.message ? at(json, places.message) : undefined;
    const said = typeof message === 'string' ? { message } : {};
    const isHttpSuccess = httpStatus < 400;
    if (json === undefined) {
        return { isSuccess: false, code: `HTTP ${httpStatus}`, meaning: 'The answer is not JSON.' };
    }
    if (status === undefined || status === null || typeof status === 'object') {
        return { isSuccess: isHttpSuccess, code: isHttpSuccess ? 'OK' : `HTTP ${httpStatus}`, meaning: isHttpSuccess ? 'Success' : 'Refused', ...said };
    }
    const code = String(status);
    const documented = (model.statuses ?? []).find((candidate) => candidate.code === code);
    const isSuccess = isHttpSuccess && (successes(model, places).has(code) || /^(ok|success|true)$/i.test(code));
    const cause = documented?.cause ? { cause: documented.cause } : {};
    const meaning = documented?.meaning || shownMessage(model, places, status) || (isSuccess ? 'Success' : 'No page documents this status.');
    return { isSuccess, code, meaning, ...cause, ...said };
}

/** What a sample says for a status that no list explains; empty if none has it. */
function shownMessage(model, places, status) {
    const shown = (model.samples ?? []).flatMap(({ steps }) => steps)
        .find((step) => step.kind === 'response' && at(step.json, places.status) === status);
    const message = shown && places.message ? at(shown.json, places.message) : undefined;
    return typeof message === 'string' ? message : '';
}

/** The statuses of samples that have a result or notifications, and 0, which is a success in every style that has it. */
function successes(model, { status }) {
    const shown = (model.samples ?? []).flatMap(({ steps }) => steps
        .filter((step, index) => step.kind === 'response' && steps[index + 1]?.kind === 'notification')
        .map((step) => at(step.json, status)));
    return new Set(['0', ...shown.filter((value) => value !== undefined).map(String)]);
}
