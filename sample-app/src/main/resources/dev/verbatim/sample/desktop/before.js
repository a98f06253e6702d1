/** What a scenario takes for granted: the calls that are there before its first step, and what they have. */

import { at } from '/docs/assets/request.js';
import { nameMemberOf } from './effects.js';
import { callOf, idsIn, isStateChange } from './voice.js';

/**
 * Returns the calls that were there before, the oldest first. A call is new if its first message is a notification and it has lasted
 * no second.
 *
 * @param {import('./models.js').Sample} sample
 * @param {import('./models.js').Api} api
 * @param {ReturnType<import('./effects.js').createEffects>} effects
 * @returns {{id: string, documented: import('./voice.js').Call|undefined, wanted: string|undefined, state: string|undefined, userData: Object<string, *>}[]}
 *     documented: the first message about the call; wanted: the capability that it needs first; state: the state that it needs, if that is known; userData: a member of a request
 */
export function callsBefore(sample, api, effects) {
    const found = new Map();
    let isFirstRequest = true;
    for (const step of sample.steps) {
        const call = callOf(step.json?.data ?? step.json);
        if (call && !found.has(call.id)) {
            const isNew = Number(call.duration ?? 0) === 0;
            found.set(call.id, { id: call.id, isNew, wanted: effects.capabilityFor(call.state) });
        }
        const id = step.kind === 'request' ? idsIn(step.path).at(-1) : undefined;
        if (id !== undefined && !found.has(id) && !/\/devices\//.test(`/${step.path}`)) {
            // What a later request needs, the earlier steps of the scenario bring about.
            const model = api.operations.get(at(step.json, nameMemberOf(api)));
            found.set(id, { id, isNew: !isFirstRequest, wanted: model?.capability });
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

function firstData(sample, id) {
    return sample.steps.map((step) => step.json?.data ?? step.json).find((data) => callOf(data)?.id === id);
}

function firstMessage(sample, id) {
    return callOf(firstData(sample, id));
}

/** The data of the first message about a call, without what the scenario itself attaches. */
function dataBefore(sample, id) {
    const attached = sample.steps.filter((step) => step.kind === 'request').flatMap((step) => Object.keys(step.json?.userData ?? {}));
    const data = Object.entries(firstMessage(sample, id)?.userData ?? {})
        .filter(([name, value]) => typeof value === 'string' && !attached.includes(name));
    return data.length === 0 ? {} : { userData: Object.fromEntries(data) };
}
