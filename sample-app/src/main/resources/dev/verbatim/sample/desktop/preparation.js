/** Brings about what a sample takes for granted: calls, their states and data, and what a device has to announce. */

import { callsBefore } from './before.js';
import { callOf } from './voice.js';
import { wordsOf } from './words.js';

export const LONGEST_WAIT = 6_000;
const MOST_PREPARATIONS = 6;

/** Thrown when a scenario cannot go on; the message is for the user. */
export class CannotGoOn extends Error {}

/**
 * Makes the preparation of a performance.
 *
 * @param {Object} tools those of the performance
 * @param {{sample: import('./models.js').Sample, cast: Object, stage: ReturnType<import('./stage.js').createStage>,
 *     bindings: ReturnType<import('./bindings.js').createBindings>, inbox: ReturnType<import('./waiting.js').createInbox>,
 *     given: Map<string, import('./before.js').CallBefore>,
 *     perform: (sample: import('./models.js').Sample, tools: Object, given?: Map<string, Object>) => Object}} parts of the performance;
 *     perform: makes another one
 */
export function createPreparation(tools, { sample, cast, stage, bindings, inbox, given, perform }) {
    const { phones, api, effects, donors, hands, isGuided, signal, note } = tools;
    const { self } = cast;
    const first = { ...tools, note: (text) => note(text.startsWith('First: ') ? text : `First: ${text}`) };

    const current = (documented) => self.resource(bindings.idOf(documented) ?? '');

    /** Makes the calls that are there before the first step. */
    async function bringCalls() {
        const calls = callsBefore(sample, api, effects).map((call) => ({ ...call, ...given.get(call.id) }));
        const prologue = donors.forCalls(calls, sample, cast, phones);
        if (prologue) {
            await playFirst(prologue, calls);
        } else {
            for (const call of calls.filter((one) => one.wanted !== undefined)) {
                await bring(call.wanted, call, false);
            }
        }
    }

    /** Plays steps of another sample, whose calls are then those that this one needs. */
    async function playFirst({ sample: other, pairs }, calls) {
        const like = new Map(calls.filter((call) => call.documented).map(({ id, documented, userData }) => [
            pairs.get(id), { documented: bindings.live(documented), userData },
        ]));
        const performance = perform(other, first, like);
        try {
            await performance.prepare();
            for (const step of other.steps) {
                await performance.play(step);
            }
            pairs.forEach((donated, id) => bindings.bind(id, performance.idOf(donated)));
        } finally {
            performance.close();
        }
        await self.reload();
    }

    /** Does what is missing so that a call or the device announces a capability. Returns its live id. */
    async function bring(capability, { id, documented, userData, state }, isDevice) {
        let hasPrologue = false;
        for (let attempt = 0; attempt <= MOST_PREPARATIONS; attempt += 1) {
            if (isDevice) {
                bindings.bind(id, self.devices[0].id);
            }
            const resource = current(id);
            if (resource?.capabilities.includes(capability) && (state === undefined || resource.state === state)) {
                return resource.id;
            }
            const action = isDevice
                ? stage.nextForDevice(capability, resource)
                : stage.nextTowards(capability, resource, documented, { userData, state });
            const prologue = isDevice && !action && !hasPrologue ? donors.forDevice(capability) : null;
            if (prologue) {
                hasPrologue = true;
                await playFirst(prologue, []);
                continue;
            }
            if (!action || attempt === MOST_PREPARATIONS) {
                break;
            }
            await hands.perform(action, first.note);
            await self.reload();
            const fresh = self.calls.find((entry) => !bindings.isBound(entry.id));
            if (resource === undefined && !isDevice && fresh) {
                bindings.bind(id, fresh.id);
            }
            await untilNotified(current(id));
        }
        return untilAnnounced(capability, id, isDevice);
    }

    /** Waits until the user has brought a call, or the device, to a capability. */
    async function untilAnnounced(capability, id, isDevice) {
        const what = `bring ${isDevice ? 'the phone' : 'a call'} to where \u201c${wordsOf(capability)}\u201d is announced`;
        if (!isGuided) {
            throw new CannotGoOn(`The pages do not show how to get to \u201c${wordsOf(capability)}\u201d on phone ${self.number}. Press Guide me, and ${what}`
                + ' when it waits for you. If the button never comes, the user of the phone may not use it.');
        }
        const found = await hands.waitFor(`on phone ${self.number}, ${what}. The pages do not show how.`, first.note, (resolve) => {
            const look = () => {
                const resources = isDevice ? self.devices : self.calls.map((entry) => entry.data);
                const one = resources.find((resource) => resource.capabilities.includes(capability)
                    && (resource.id === bindings.idOf(id) || !bindings.isBound(resource.id)));
                if (one) {
                    resolve(one.id);
                }
            };
            queueMicrotask(look);
            return self.on('change', look);
        });
        bindings.bind(id, found);
        return found;
    }

    /** Waits for the notification of what is known already, so that it is not taken for one of the scenario. */
    async function untilNotified(call) {
        if (call?.participants) {
            await inbox.next((data) => callOf(data)?.id === call.id && callOf(data).state === call.state, LONGEST_WAIT, signal);
        }
    }

    return { bringCalls, bring };
}
