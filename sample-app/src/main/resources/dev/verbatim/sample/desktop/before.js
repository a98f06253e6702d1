/** What a scenario takes for granted: the calls that are there before its first step, and what they have. */

import { at } from '/docs/assets/request.js';
import { nameMemberOf } from './effects.js';
import { callOf, idsIn, isStateChange } from './voice.js';

/**
 * @typedef {Object} CallBefore a call that is there before the first step
 * @property {string} id the documented one
 * @property {import('./voice.js').Call} [documented] the first message about the call
 * @property {boolean} isAsked whether the first request is about it
 * @property {string} [wanted] the capability that it needs first
 * @property {string} [state] the state that it needs, if that is known
 * @property {{userData?: Object<string, string>}} userData a member of a request
 */

/**
 * Returns the calls that were there before, the oldest first. A call is new if its first message is a notification and it has lasted
 * no second.
 *
 * @param {import('./models.js').Sample} sample
 * @param {import('./models.js').Api} api
 * @param {ReturnType<import('./effects.js').createEffects>} effects
 * @returns {CallBefore[]}
 */
export function callsBefore(sample, api, effects) {
    const found = new Map();
    let isFirstRequest = true;
    for (const step of sample.steps) {
        const call = callOf(step.json?.data ?? step.json);
        if (call && !found.has(call.id)) {
            const isNew = Number(call.duration ?? 0) === 0;
            found.set(call.id, { id: call.id, isNew, isAsked: false, wanted: effects.capabilityFor(call.state) });
        }
        const id = step.kind === 'request' ? idsIn(step.path).at(-1) : undefined;
        if (id !== undefined && !found.has(id) && !/\/devices\//.test(`/${step.path}`)) {
            // What a later request needs, the earlier steps of the scenario bring about.
            const model = api.operations.get(at(step.json, nameMemberOf(api)));
            found.set(id, { id, isNew: !isFirstRequest, isAsked: isFirstRequest, wanted: model?.capability });
        }
        isFirstRequest = isFirstRequest && step.kind !== 'request';
    }
    return [...found.values()]
        .filter((call) => !call.isNew)
        .map((call) => ({ ...call, documented: firstMessage(sample, call.id), userData: dataBefore(sample, call.id) }))
        // A message about something else than the state shows the state that was there before.
        .map((call) => ({ ...call, state: isStateChange(firstData(sample, call.id)) ? undefined : call.documented?.state }))
        .sort((one, other) => Number(other.documented?.duration ?? 0) - Number(one.documented?.duration ?? 0));
}

/**
 * Returns the sample with one id for each call. If exactly one call is asked for and never notified, and exactly one is notified and
 * never asked for, they are the same call: a page that was put together from two recordings names it twice.
 *
 * @param {import('./models.js').Sample} sample
 * @returns {import('./models.js').Sample}
 */
export function withOneIdEach(sample) {
    const requests = sample.steps.filter((step) => step.kind === 'request');
    const asked = new Set(requests.flatMap((step) => idsIn(step.path).slice(-1)));
    const named = new Set(requests.flatMap((step) => idsIn(JSON.stringify(step.json ?? '').replaceAll('"', ' '))));
    const notified = new Set(sample.steps.map((step) => callOf(step.json?.data ?? step.json)?.id).filter(Boolean));
    const unseen = [...asked].filter((id) => !notified.has(id) && requests.some((step) => /\/calls\/[^/]+$/.test(`/${step.path}`) && idsIn(step.path).at(-1) === id));
    const unasked = [...notified].filter((id) => !asked.has(id) && !named.has(id));
    if (unseen.length !== 1 || unasked.length !== 1) {
        return sample;
    }
    return {
        ...sample,
        steps: sample.steps.map((step) => (step.kind === 'request' ? { ...step, path: step.path.replaceAll(unseen[0], unasked[0]) } : step)),
    };
}

function firstData(sample, id) {
    return sample.steps.map((step) => step.json?.data ?? step.json).find((data) => callOf(data)?.id === id);
}

function firstMessage(sample, id) {
    return callOf(firstData(sample, id));
}

/** The data of the first message about a call, without what the scenario itself attaches. */
function dataBefore(sample, id) {
    const attached = sample.steps.filter((step) => step.kind === 'request').flatMap((step) => Object.entries(step.json?.userData ?? {}));
    const data = Object.entries(firstMessage(sample, id)?.userData ?? {})
        .map(([name, value]) => [name, valueBefore(value, attached.filter(([other]) => other === name).map(([, added]) => added))])
        .filter(([, value]) => value !== undefined);
    return data.length === 0 ? {} : { userData: Object.fromEntries(data) };
}

/** A name that gets a second value has a list of both afterwards. */
function valueBefore(value, added) {
    if (Array.isArray(value)) {
        const rest = value.filter((one) => !added.includes(one));
        return rest.length === 1 && typeof rest[0] === 'string' ? rest[0] : undefined;
    }
    return typeof value === 'string' && added.length === 0 ? value : undefined;
}
