/**
 * Plays a scenario of a page on the phones: sends its requests, does on the other phones what its notifications need, and compares each
 * message with the documented one. Guided, it says what to press and waits for it.
 *
 * @typedef {Object} Report
 * @property {(index: number, status: 'doing'|'as-documented'|'differs'|'failed', comparison?: *, observed?: *) => void} step
 * @property {(index: number, text: string) => void} note what is done, or has to be done, for a step
 */

import { compare } from '/docs/assets/compare.js';
import { at, valuesOf } from '/docs/assets/request.js';
import { callsBefore } from './before.js';
import { createBindings } from './bindings.js';
import { castOf } from './cast.js';
import { nameMemberOf, resourceIn } from './effects.js';
import { createHands } from './hands.js';
import { judge } from './judge.js';
import { createStage } from './stage.js';
import { callOf, idsIn } from './voice.js';
import { createInbox, until } from './waiting.js';
import { wordsOf } from './words.js';

const LONGEST_WAIT = 6_000;
const MOST_PREPARATIONS = 6;

/** Thrown when a scenario cannot go on; the message is for the user. */
class CannotGoOn extends Error {}

/**
 * Plays a scenario to its end.
 *
 * @param {{sample: import('./models.js').Sample, phones: Object[], senders: Map<Object, Object>, api: import('./models.js').Api,
 *     effects: ReturnType<import('./effects.js').createEffects>, isGuided: boolean, pace: number, signal: AbortSignal, report: Report}} run
 */
export async function play({ sample, phones, senders, api, effects, isGuided, pace, signal, report }) {
    const cast = castOf(sample, phones);
    if (cast === null) {
        throw new CannotGoOn('This scenario needs more phones than are signed in here.');
    }
    const { self } = cast;
    const bindings = createBindings();
    cast.numbers.forEach((live, documented) => bindings.bindNumber(documented, live));
    const stage = createStage({ api, effects, cast, phones });
    const inbox = createInbox(self);
    const hands = createHands({ senders, api, effects, phones, isGuided, pace, signal });
    const steps = sample.steps;
    let index = 0;
    let lastAnswer = null;
    let isOwnDoing = false;
    const concerned = new Set();

    const current = (documented) => self.resource(bindings.idOf(documented) ?? '');
    const note = (text) => report.note(index, text);

    /** Does what is missing so that a call or the device announces a capability. Returns its live id. */
    async function prepare(capability, { id, documented, userData, state }, isDevice) {
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
            if (!action || attempt === MOST_PREPARATIONS) {
                break;
            }
            await hands.perform(action, (text) => note(`First: ${text}`));
            await self.reload();
            const fresh = self.calls.find((entry) => !bindings.isBound(entry.id));
            if (resource === undefined && !isDevice && fresh) {
                bindings.bind(id, fresh.id);
            }
            await untilNotified(current(id));
        }
        note(`The pages do not show how to get there. On phone ${self.number}, bring ${isDevice ? 'the phone' : 'a call'} to where`
            + ` \u201c${wordsOf(capability)}\u201d is announced; the scenario goes on then.`);
        return untilAnnounced(capability, id, isDevice);
    }

    /** Waits until the user has brought a call, or the device, to a capability. */
    function untilAnnounced(capability, id, isDevice) {
        return until(signal, (resolve) => {
            const look = () => {
                const resources = isDevice ? self.devices : self.calls.map((entry) => entry.data);
                const found = resources.find((one) => one.capabilities.includes(capability)
                    && (one.id === bindings.idOf(id) || !bindings.isBound(one.id)));
                if (found) {
                    bindings.bind(id, found.id);
                    resolve(found.id);
                }
            };
            queueMicrotask(look);
            return self.on('change', look);
        });
    }

    /** Waits for the notification of what is known already, so that it is not taken for one of the scenario. */
    async function untilNotified(call) {
        if (call?.participants) {
            await inbox.next((data) => callOf(data)?.id === call.id && callOf(data).state === call.state, LONGEST_WAIT, signal);
        }
    }

    async function playRequest(step) {
        const model = api.operations.get(at(step.json, nameMemberOf(api)));
        if (!model) {
            throw new CannotGoOn('The pages have no operation with this name.');
        }
        const id = idsIn(step.path).at(-1);
        const isDevice = /\/devices\//.test(`/${step.path}`);
        const resourceId = await prepare(model.capability, { id }, isDevice);
        inbox.clear();
        concerned.clear();
        isOwnDoing = true;
        const values = valuesOf(model, { ...step, json: bindings.live(step.json) });
        lastAnswer = await hands.perform({ phone: self, model, resourceId, values }, note);
        report.step(index, lastAnswer.isDone ? 'as-documented' : 'failed');
        if (!lastAnswer.isDone) {
            throw new CannotGoOn(`${model.operation} was not carried out: ${lastAnswer.reason ?? `${lastAnswer.status} ${lastAnswer.message ?? ''}`}`);
        }
    }

    function fits(shown) {
        const documented = callOf(shown);
        return (data) => {
            const call = callOf(data);
            return data?.messageType === shown.messageType
                && data?.notificationType === shown.notificationType
                && (!documented || (call?.state === documented.state
                    && (bindings.idOf(documented.id) === undefined ? !bindings.isBound(call.id) : bindings.idOf(documented.id) === call.id)));
        };
    }

    async function playNotification(step) {
        const shown = step.json?.data ?? step.json;
        const documented = callOf(shown);
        // A request changes each call once. A second change of a call has another cause: somebody does something on a phone.
        const needsSomebody = documented !== undefined && (!isOwnDoing || concerned.has(documented.id));
        let isKnownWho = true;
        if (needsSomebody) {
            await self.reload();
            const actions = stage.actionsFor(documented, current(documented.id));
            isKnownWho = actions.length > 0;
            for (const action of actions) {
                await hands.perform(action, note);
            }
            if (!isKnownWho) {
                note('The page does not say who causes this. Do it on the phones; the scenario goes on when it has happened.');
            }
            concerned.clear();
        }
        const found = await inbox.next(fits(shown), isGuided || !isKnownWho ? Infinity : LONGEST_WAIT, signal);
        if (!found) {
            throw new CannotGoOn('The documented notification did not come.');
        }
        bindAll(shown, found.data);
        if (documented) {
            concerned.add(documented.id);
        }
        const observed = 'data' in (step.json ?? {}) ? found : found.data;
        const comparison = compare(bindings.live(step.json), observed);
        report.step(index, judge(comparison).status, comparison, observed);
    }

    function bindAll(shown, data) {
        const [documented, observed] = [resourceIn(shown), resourceIn(data)];
        if (documented && observed) {
            bindings.bind(documented.id, observed.id);
        }
    }

    function playResponse(step) {
        const comparison = compare(step.json, lastAnswer?.json);
        report.step(index, judge(comparison).status, comparison, lastAnswer?.json);
    }

    try {
        await hands.clearPhones((text) => note(`First: ${text}`));
        for (const call of callsBefore(sample, api, effects).filter((one) => one.wanted !== undefined)) {
            await prepare(call.wanted, call, false);
        }
        inbox.clear();
        for (; index < steps.length; index += 1) {
            report.step(index, 'doing');
            const step = steps[index];
            const way = { request: playRequest, notification: playNotification, response: playResponse }[step.kind];
            await way?.(step);
        }
    } finally {
        inbox.close();
        phones.forEach((phone) => phone.suggest(null));
    }
}
