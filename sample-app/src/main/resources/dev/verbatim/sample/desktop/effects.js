/**
 * What operations do, as the samples of the pages show it: which state and which capabilities a call or device has after a request.
 * Scenarios are played with it: the pages say what happens, but not always who has to do something for it.
 *
 * @typedef {Object} Effect
 * @property {import('./models.js').Operation} model
 * @property {string} [state] of the request's resource afterwards
 * @property {string[]} capabilities of it afterwards
 * @property {boolean} isDevice whether the resource is a device
 */

import { at } from '/docs/assets/request.js';
import { inputsOf, needsNoInput } from './models.js';
import { callOf, devicesOf, idsIn } from './voice.js';

/**
 * Reads the effects from all samples.
 *
 * @param {import('./models.js').Api} api
 */
export function createEffects(api) {
    /** @type {Effect[]} */
    const effects = [];
    /** @type {Map<string, Set<string>>} by capability */
    const states = new Map();
    /** @type {import('./voice.js').Call[]} */
    const arriving = [];

    for (const model of api.operations.values()) {
        for (const sample of model.samples ?? []) {
            read(sample.steps);
        }
    }

    function read(steps) {
        let asked = null;
        const first = callOf(steps[0]?.json?.data ?? steps[0]?.json);
        if (first && Number(first.duration ?? 0) === 0) {
            arriving.push(first);
        }
        for (const step of steps) {
            if (step.kind === 'request') {
                const model = api.operations.get(at(step.json, nameMemberOf(api)));
                asked = model && { model, id: idsIn(step.path).at(-1) };
            } else if (step.kind === 'notification') {
                const resource = resourceIn(step.json, asked?.id);
                (resource?.capabilities ?? []).forEach((name) => addTo(states, name, resource.state));
                if (asked && resource && resource.id === asked.id) {
                    const after = resource.capabilities ?? [];
                    // What can be done again has changed no state: its sample shows the state that was there before.
                    if (!after.includes(asked.model.capability)) {
                        effects.push({ model: asked.model, state: resource.state, capabilities: after, isDevice: !resource.participants });
                    }
                    asked = null;
                }
            }
        }
    }

    // Those without any parameter first: they do the simplest thing.
    effects.sort((one, other) => inputsOf(one.model).length - inputsOf(other.model).length);

    // An operation on the only call of a phone announces the least; what it announces beside other calls cannot be relied on.
    const simplest = (one) => !effects.some((other) => other.model === one.model && other.state === one.state
        && other.capabilities.length < one.capabilities.length);

    /** Effects of operations that a resource announces and that need no input. */
    const possible = (capabilities) => effects.filter(
        (effect) => needsNoInput(effect.model) && effect.model.capability && capabilities.includes(effect.model.capability) && simplest(effect));

    /**
     * Returns the shortest way to a capability: the operations to send one after the other; null if the samples show none. A way never
     * goes back to a state that it has left: what a sample shows there comes from more than these operations.
     *
     * @param {{capabilities: string[], state?: string}} resource as it is now
     * @param {string} wanted
     * @param {string} [state] which it has to have then
     * @returns {import('./models.js').Operation[]|null}
     */
    function wayTo(resource, wanted, state) {
        const key = (way) => `${way.state} ${way.capabilities.join()}`;
        const isThere = (way) => way.capabilities.includes(wanted) && (state === undefined || way.state === state);
        let ways = [{ state: resource.state, capabilities: resource.capabilities, operations: [], left: [] }];
        const seen = new Set(ways.map(key));
        while (ways.length > 0) {
            const found = ways.find(isThere);
            if (found) {
                return found.operations;
            }
            ways = ways.flatMap((way) => possible(way.capabilities).map((effect) => ({
                state: effect.state,
                capabilities: effect.capabilities,
                operations: [...way.operations, effect.model],
                left: effect.state === way.state ? way.left : [...way.left, way.state],
            }))).filter((way) => !way.left.includes(way.state) && !seen.has(key(way)) && seen.add(key(way)));
        }
        return null;
    }

    const usualDevice = mostFrequent(effects.filter(({ isDevice }) => isDevice).map(({ capabilities }) => capabilities.join()));

    return {
        /** Returns an announced operation after which a device is as most samples show it: it rings when it is called. */
        resetting: (capabilities) => possible(capabilities)
            .find((effect) => effect.isDevice && effect.capabilities.join() === usualDevice)?.model,

        /** Returns an announced operation after which the resource is in a state. */
        leadingTo: (capabilities, state) => possible(capabilities).find((effect) => effect.state === state)?.model,

        /** Returns the capability with which a call gets into a state. */
        capabilityFor: (state) => effects.find((effect) => effect.state === state)?.model.capability,

        /** Returns an announced operation after which nothing can be done with the resource any more. */
        ending: (capabilities) => possible(capabilities).find((effect) => effect.capabilities.length === 0)?.model,

        /** Returns the first operation on the way to where a call can be ended: a call has to be answered first, perhaps. */
        towardsEnding(call) {
            const ends = effects.filter((effect) => !effect.isDevice && effect.capabilities.length === 0 && needsNoInput(effect.model));
            return ends.map(({ model }) => wayTo(call, model.capability)?.[0]).find(Boolean);
        },

        /** Returns the states in which a capability is announced somewhere in the pages. */
        statesWith: (capability) => [...(states.get(capability) ?? [])],

        /** Whether the samples show how a call that has just arrived gets to a capability, and a state if one is given. */
        isReachable: (wanted, state) => arriving.some((call) => wayTo(call, wanted, state) !== null),

        wayTo,
    };
}

/** Returns the path to the operation's name in a request. It is the same for all operations of an API. */
export function nameMemberOf(api) {
    return [...api.operations.values()].find((model) => model.nameMember)?.nameMember ?? [];
}

/** Returns the call, or the device with an id, or the first device, in a documented or observed notification. */
export function resourceIn(json, id) {
    const data = json?.data ?? json;
    const devices = devicesOf(data);
    return callOf(data) ?? devices.find((device) => device.id === id) ?? devices[0];
}

function addTo(map, key, value) {
    const all = map.get(key) ?? new Set();
    map.set(key, all);
    all.add(value);
}

function mostFrequent(texts) {
    const count = (text) => texts.filter((other) => other === text).length;
    return texts.reduce((best, text) => (best === undefined || count(text) > count(best) ? text : best), undefined);
}
