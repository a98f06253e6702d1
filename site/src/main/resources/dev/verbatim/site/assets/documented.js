/**
 * What the samples of a page show, exchange by exchange: a request, its answer, and the notifications that follow.
 *
 * @typedef {Object} DocumentedExchange
 * @property {string} label such as "Sample 2, request 3"
 * @property {Object} request a step of the sample
 * @property {Object[]} responses the first one, and others that are possible
 * @property {Object[]} notifications up to the next request
 */

import { compare, differences } from './compare.js';
import { at } from './request.js';

/**
 * Returns the exchanges whose request is of the operation itself.
 *
 * @param {Object} model
 * @returns {DocumentedExchange[]}
 */
export function documentedExchanges(model) {
    return (model.samples ?? []).flatMap((sample) => {
        const all = exchangesOf(sample);
        const own = all.filter(({ request }) => request.json !== undefined && nameOf(model, request) === model.operation);
        return own.map((exchange) => ({
            ...exchange,
            label: all.length > 1 ? `${sample.label}, request ${all.indexOf(exchange) + 1} of ${all.length}` : sample.label,
        }));
    });
}

/**
 * Finds the documented answer for an observed one: that of the exchange, or that of any sample with the same status.
 *
 * @param {DocumentedExchange[]} exchanges of the page
 * @param {DocumentedExchange|null} chosen
 * @param {{status?: string[]}} places
 * @param {*} json the observed answer
 * @returns {{json: *, label: string}|null}
 */
export function documentedAnswer(exchanges, chosen, places, json) {
    const status = (message) => at(message, places.status ?? []);
    const all = (chosen ? [chosen, ...exchanges] : exchanges).flatMap(({ label, responses }) => responses
        .filter((response) => response.json !== undefined)
        .map((response) => ({ json: response.json, label })));
    return all.find((shown) => !places.status || status(shown.json) === status(json)) ?? null;
}

/**
 * Takes documented notifications for observed ones: the most alike of the type that is not taken yet.
 *
 * @param {DocumentedExchange|null} exchange
 * @param {Map<*, *>} sent the values that were sent in the place of documented ones
 * @returns {{take: (event: *, type: *) => {step: Object, comparison: Object}|null, missing: () => Object[]}}
 */
export function documentedNotifications(exchange, sent) {
    const open = exchange ? exchange.notifications.filter((step) => step.json !== undefined) : [];
    return {
        take(event, type) {
            const candidates = open
                .filter((step) => step.type === type)
                .map((step) => ({ step, comparison: compare(step.json, event, sent) }));
            if (candidates.length === 0) {
                return null;
            }
            const distance = ({ comparison }) => differences(comparison).length;
            const best = candidates.reduce((one, other) => (distance(other) < distance(one) ? other : one));
            open.splice(open.indexOf(best.step), 1);
            return best;
        },
        missing: () => [...open],
    };
}

/**
 * Returns the type of a notification.
 *
 * @param {{event?: {name?: string[]}}} api
 * @param {*} event
 * @returns {string|null}
 */
export function typeOf(api, event) {
    const name = at(event, api.event?.name ?? []);
    return typeof name === 'string' ? name : null;
}

function nameOf(model, request) {
    return request.operation ?? at(request.json, model.nameMember ?? []);
}

function exchangesOf(sample) {
    const exchanges = [];
    for (const step of sample.steps) {
        const current = exchanges[exchanges.length - 1];
        if (step.kind === 'request') {
            exchanges.push({ request: step, responses: [], notifications: [] });
        } else if (current && step.kind === 'response') {
            current.responses.push(step);
        } else if (current && step.kind === 'notification') {
            current.notifications.push(step);
        }
    }
    return exchanges;
}
