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

    for (const model of api.operations.values()) {
        for (const sample of model.samples ?? []) {
            read(sample.steps);
        }
    }

    function read(steps) {
        let asked = null;
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

    /** Effects of operations that a resource announces and that need no input. */
    const possible = (capabilities) => effects.filter(
        ({ model }) => needsNoInput(model) && model.capability && capabilities.includes(model.capability));

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

        /** Returns the states in which a capability is announced somewhere in the pages. */
        statesWith: (capability) => [...(states.get(capability) ?? [])],

        /**
         * Returns the shortest way to a capability: the operations to send one after the other; null if the samples show none.
         *
         * @param {string[]} capabilities those that are announced now
         * @param {string} wanted
         * @returns {import('./models.js').Operation[]|null}
         */
        wayTo(capabilities, wanted) {
            const seen = new Set([capabilities.join()]);
            let ways = [{ capabilities, operations: [] }];
            while (ways.length > 0) {
                const found = ways.find((way) => way.capabilities.includes(wanted));
                if (found) {
                    return found.operations;
                }
                ways = ways.flatMap((way) => possible(way.capabilities).map((effect) => ({
                    capabilities: effect.capabilities, operations: [...way.operations, effect.model],
                }))).filter((way) => !seen.has(way.capabilities.join()) && seen.add(way.capabilities.join()));
            }
            return null;
        },
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
