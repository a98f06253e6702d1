/** Finds the samples of the pages that show a message like an observed one. */

import { at } from '/docs/assets/request.js';
import { callOf } from './voice.js';

/**
 * Indexes the samples of an API.
 *
 * @param {import('./models.js').Api} api
 */
export function createDocumented(api) {
    const notifications = [];
    for (const model of api.operations.values()) {
        for (const sample of model.samples ?? []) {
            sample.steps.filter((step) => step.kind === 'notification').forEach((step) => notifications.push({ ...step, model }));
        }
    }
    /** The last operation of each phone: its page is the first place to look at. */
    const lastAsked = new Map();

    function score(step, data, model) {
        const shown = step.json?.data ?? step.json;
        if (shown?.messageType !== data?.messageType) {
            return -1;
        }
        const [one, other] = [callOf(shown), callOf(data)];
        return (shown?.notificationType === data?.notificationType ? 8 : 0)
            + (one?.state === other?.state ? 4 : 0)
            + (one?.participants?.length === other?.participants?.length ? 1 : 0)
            + (step.model === model ? 2 : 0);
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

        /** Returns the documented notification that fits best: of its type, then of the same change, state and page. */
        notification(number, data) {
            const model = lastAsked.get(number);
            let best = null;
            for (const step of notifications) {
                const points = score(step, data, model);
                if (points >= 0 && (best === null || points > best.points)) {
                    best = { points, step };
                }
            }
            return best && { json: best.step.json, caption: best.step.caption, model: best.step.model };
        },
    };
}

function stepsOf(model) {
    return (model.samples ?? []).flatMap((sample) => sample.steps);
}
