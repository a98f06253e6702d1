/**
 * Performs the steps of one sample on the phones. A scenario is such a performance; so are the steps of another sample that have to come
 * first, or that are behind what the scenario shows.
 */

import { compare } from '/docs/assets/compare.js';
import { at, valuesOf } from '/docs/assets/request.js';
import { withOneIdEach } from './before.js';
import { createBindings } from './bindings.js';
import { castOf } from './cast.js';
import { nameMemberOf, resourceIn } from './effects.js';
import { judge } from './judge.js';
import { CannotGoOn, LONGEST_WAIT, createPreparation } from './preparation.js';
import { createStage } from './stage.js';
import { callOf, idsIn, numbersOf } from './voice.js';
import { createInbox } from './waiting.js';
import { wordsOf } from './words.js';

/**
 * Makes a performance; close it at the end.
 *
 * @param {import('./models.js').Sample} shown
 * @param {{phones: Object[], api: import('./models.js').Api, effects: Object, donors: ReturnType<import('./donors.js').createDonors>,
 *     hands: ReturnType<import('./hands.js').createHands>, isGuided: boolean, signal: AbortSignal, note: (text: string) => void}} tools
 * @param {Map<string, import('./before.js').CallBefore>} [given] by id: what a call that has to be there is to be like instead
 */
export function createPerformance(shown, tools, given = new Map()) {
    const { phones, api, effects, donors, hands, isGuided, signal, note } = tools;
    const sample = withOneIdEach(shown);
    const cast = castOf(sample, phones);
    if (cast === null) {
        throw new CannotGoOn('This scenario needs more phones than are signed in here.');
    }
    const { self } = cast;
    const bindings = createBindings();
    cast.numbers.forEach((live, documented) => bindings.bindNumber(documented, live));
    const stage = createStage({ api, effects, cast, phones });
    const inbox = createInbox(self);
    const preparation = createPreparation(tools, { sample, cast, stage, bindings, inbox, given, perform: createPerformance });
    const concerned = new Set();
    let behind = null;
    let lastAnswer = null;
    let isOwnDoing = false;

    const current = (documented) => self.resource(bindings.idOf(documented) ?? '');

    /** Brings about what the sample takes for granted. */
    async function prepare() {
        const source = donors.behind(shown, cast, phones);
        if (source !== null) {
            behind = { performance: createPerformance(source, tools), steps: [...source.steps] };
            await behind.performance.prepare();
        } else {
            await preparation.bringCalls();
        }
        inbox.clear();
    }

    async function playRequest(step) {
        const model = api.operations.get(at(step.json, nameMemberOf(api)));
        if (!model) {
            throw new CannotGoOn('The pages have no operation with this name.');
        }
        const id = idsIn(step.path).at(-1);
        const resourceId = await preparation.bring(model.capability, { id }, /\/devices\//.test(`/${step.path}`));
        inbox.clear();
        concerned.clear();
        isOwnDoing = true;
        const values = valuesOf(model, { ...step, json: bindings.live(step.json) });
        lastAnswer = await hands.perform({ phone: self, model, resourceId, values }, note);
        if (!lastAnswer.isDone) {
            throw new CannotGoOn(`${wordsOf(model.operation)} was not carried out: ${lastAnswer.reason ?? `${lastAnswer.status} ${lastAnswer.message ?? ''}`}`);
        }
        return { status: 'as-documented' };
    }

    function fits(data) {
        const documented = callOf(data);
        return (observed) => {
            const call = callOf(observed);
            return observed?.messageType === data.messageType
                && observed?.notificationType === data.notificationType
                && (!documented || (call?.state === documented.state
                    && (bindings.idOf(documented.id) === undefined ? !bindings.isBound(call.id) : bindings.idOf(documented.id) === call.id)));
        };
    }

    async function playNotification(step) {
        const data = step.json?.data ?? step.json;
        const documented = callOf(data);
        while (behind?.steps.length > 0 && !inbox.has(fits(data))) {
            await behind.performance.play(behind.steps.shift());
        }
        // A request changes each call once. A second change of a call has another cause: somebody does something on a phone.
        const needsSomebody = documented !== undefined && !inbox.has(fits(data)) && (behind !== null || !isOwnDoing || concerned.has(documented.id));
        const isKnownWho = !needsSomebody || await actFor(documented);
        const found = isKnownWho
            ? await inbox.next(fits(data), LONGEST_WAIT, signal)
            : await hands.waitFor(
                `bring the call with ${numbersOf(bindings.live(documented)).join(', ')} to \u201c${documented.state}\u201d on phone ${self.number}. The page does not say who causes this.`,
                note,
                (resolve, reject) => {
                    inbox.next(fits(data), Infinity, signal).then(resolve, reject);
                    return () => {};
                });
        if (!found) {
            throw new CannotGoOn('The documented notification did not come.');
        }
        bindAll(data, found.data);
        if (documented) {
            concerned.add(documented.id);
        }
        const comparison = compare(bindings.live(step.json), 'data' in (step.json ?? {}) ? found : found.data);
        return { status: judge(comparison).status, comparison };
    }

    /** Does on the phones what a notification needs. Returns whether that is known. */
    async function actFor(documented) {
        await self.reload();
        const actions = stage.actionsFor(documented, current(documented.id));
        for (const action of actions) {
            await hands.perform(action, note);
        }
        concerned.clear();
        if (behind !== null) {
            // If nothing is left to do, the notification is on its way.
            return true;
        }
        if (actions.length === 0 && !isGuided) {
            throw new CannotGoOn('The page does not say who causes this notification. Press Guide me, and cause it on the phones when it waits for you.');
        }
        return actions.length > 0;
    }

    function bindAll(documentedData, data) {
        const [documented, observed] = [resourceIn(documentedData), resourceIn(data)];
        if (documented && observed) {
            bindings.bind(documented.id, observed.id);
        }
    }

    function playResponse(step) {
        const comparison = compare(step.json, lastAnswer?.json);
        return { status: judge(comparison).status, comparison };
    }

    return {
        steps: sample.steps,
        prepare,
        /** Plays a step; resolves to what to show for it. */
        play: async (step) => ({ request: playRequest, notification: playNotification, response: playResponse }[step.kind]?.(step)),
        idOf: bindings.idOf,
        close() {
            inbox.close();
            behind?.performance.close();
        },
    };
}
