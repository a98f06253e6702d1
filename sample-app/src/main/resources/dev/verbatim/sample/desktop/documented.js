/** Finds the samples of the pages that show a message like an observed one. */

import { at } from '/docs/assets/request.js';
import { callsBefore } from './before.js';
import { createBindings } from './bindings.js';
import { callOf, isIncoming, numbersOf, ownNumberOf } from './voice.js';

/**
 * Indexes the samples of an API.
 *
 * @param {import('./models.js').Api} api
 * @param {ReturnType<import('./effects.js').createEffects>} effects
 */
export function createDocumented(api, effects) {
    const notifications = [];
    for (const model of api.operations.values()) {
        for (const sample of model.samples ?? []) {
            const before = callsBefore(sample, api, effects);
            const seen = new Set(before.map(({ id }) => id));
            for (const step of sample.steps.filter(({ kind }) => kind === 'notification')) {
                const call = callOf(step.json?.data ?? step.json);
                seen.add(call?.id);
                notifications.push({ ...step, model, calls: seen.size - (seen.has(undefined) ? 1 : 0) });
                if (call?.state && (call.capabilities ?? []).length === 0) {
                    seen.delete(call.id);
                }
            }
        }
    }
    /** The last operation of each phone: its page is the first place to look at. */
    const lastAsked = new Map();

    /** Whether a sample shows what is notified: the same change, to the same state, with as many others. */
    function isLike(shown, data) {
        const [one, other] = [callOf(shown), callOf(data)];
        return shown?.notificationType === data?.notificationType
            && one?.state === other?.state
            && one?.participants?.length === other?.participants?.length;
    }

    function score(step, data, calls, model) {
        const shown = step.json?.data ?? step.json;
        if (shown?.messageType !== data?.messageType) {
            return -1;
        }
        const [one, other] = [callOf(shown), callOf(data)];
        return (shown?.notificationType === data?.notificationType ? 32 : 0)
            + (one?.state === other?.state ? 16 : 0)
            + (one?.participants?.length === other?.participants?.length ? 8 : 0)
            + (isIncoming(shown) === isIncoming(data) ? 4 : 0)
            + (namesOf(one) === namesOf(other) ? 4 : 0)
            + (one?.callType === other?.callType ? 2 : 0)
            + (step.calls === calls ? 2 : 0)
            + (step.model === model ? 1 : 0);
    }

    return {
        /** Remembers which operation a phone asked for last. */
        asked: (number, model) => lastAsked.set(number, model),

        /** Returns the first documented request of an operation. */
        request(model) {
            const step = stepsOf(model).find((one) => one.kind === 'request' && at(one.json, model.nameMember ?? []) === model.operation);
            return step && { json: step.json, caption: step.caption, model };
        },

        /** Returns the first documented answer to an operation. */
        answer(model) {
            const step = stepsOf(model).find((one) => one.kind === 'response');
            return step && { json: step.json, model };
        },

        /**
         * Returns the documented notification that fits best: of its type, then of the same change, state, parties, direction, data and
         * number of calls; with the numbers of the message.
         *
         * @param {string} number of the phone
         * @param {*} data of the notification
         * @param {number} calls how many calls the phone has
         */
        notification(number, data, calls) {
            const model = lastAsked.get(number);
            let best = null;
            for (const step of notifications) {
                const points = score(step, data, calls, model);
                if (points >= 0 && (best === null || points > best.points)) {
                    best = { points, step };
                }
            }
            return best && {
                json: withNumbersOf(data, best.step.json),
                caption: best.step.caption,
                model: best.step.model,
                isLike: isLike(best.step.json?.data ?? best.step.json, data),
            };
        },
    };
}

function namesOf(call) {
    return Object.keys(call?.userData ?? {}).sort().join();
}

/** The sample with the numbers of the message: other parties are no difference. */
function withNumbersOf(data, json) {
    const shown = json?.data ?? json;
    const bindings = createBindings();
    const [documented, observed] = [shown, data].map((one) => [ownNumberOf(one), ...numbersOf(callOf(one) ?? {})]);
    documented.forEach((number, index) => number !== undefined && observed[index] !== undefined && bindings.bindNumber(number, observed[index]));
    return bindings.live(json);
}

function stepsOf(model) {
    return (model.samples ?? []).flatMap((sample) => sample.steps);
}
