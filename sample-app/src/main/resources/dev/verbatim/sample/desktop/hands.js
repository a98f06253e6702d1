/** Presses the buttons of a scenario, or says which to press and waits until the user has. */

import { quickInput } from './models.js';
import { callOf, devicesOf, numbersOf } from './voice.js';
import { createInbox, pause, until } from './waiting.js';
import { wordsOf } from './words.js';

const LONGEST_WAIT = 6_000;
const MOST_TO_CLEAR = 20;
const MOST_SETTINGS = 4;

/**
 * Makes the hands of a scenario.
 *
 * @param {{senders: Map<Object, {send: Function}>, api: Object, effects: Object, phones: Object[], isGuided: boolean, pace: number,
 *     signal: AbortSignal}} how pace: milliseconds for which a button is shown before it is pressed
 */
export function createHands({ senders, effects, phones, isGuided, pace, signal }) {
    /** Waits for an outcome of the operation at a phone. */
    function pressedByUser({ phone, model, resourceId }) {
        return until(signal, (resolve) => phone.on('sent', (sent) => {
            if (sent.model === model && sent.resourceId === resourceId && sent.outcome.isDone) {
                resolve(sent.outcome);
            }
        }));
    }

    async function press(action) {
        const { phone, model, resourceId, values } = action;
        phone.suggest({ capability: model.capability, id: resourceId });
        await pause(pace, signal);
        const outcome = await senders.get(phone).send(model, resourceId, values);
        return outcome;
    }

    return {
        /**
         * Performs an action and waits until its phone has been notified of it, if it was carried out.
         *
         * @param {import('./stage.js').Action} action
         * @param {(text: string) => void} say
         */
        async perform(action, say) {
            const { phone } = action;
            const inbox = createInbox(phone);
            try {
                if (isGuided) {
                    say(instruction(action));
                    phone.suggest({ capability: action.model.capability, id: action.resourceId });
                } else {
                    say(description(action));
                }
                const outcome = await (isGuided ? pressedByUser(action) : press(action));
                phone.suggest(null);
                if (outcome.isDone) {
                    await inbox.next((data) => concerns(data, action), LONGEST_WAIT, signal);
                }
                return outcome;
            } finally {
                inbox.close();
            }
        },

        /** Ends all calls and lets all phones ring again: a scenario begins with idle phones. */
        async clearPhones(say) {
            await Promise.all(phones.map((phone) => phone.reload()));
            const all = phones.reduce((sum, phone) => sum + phone.calls.length, 0);
            if (all > MOST_TO_CLEAR) {
                throw new Error(`A scenario begins without calls. There are ${all}: end them first.`);
            }
            for (let round = 0; round < MOST_TO_CLEAR && phones.some((phone) => phone.calls.length > 0); round += 1) {
                for (const phone of phones) {
                    await endOne(phone, say);
                }
                await Promise.all(phones.map((phone) => phone.reload()));
            }
            for (const phone of phones) {
                await reset(phone, say);
            }
        },
    };

    async function reset(phone, say) {
        for (const { id } of phone.devices) {
            const next = () => effects.resetting(phone.resource(id).capabilities);
            for (let attempt = 0; attempt < MOST_SETTINGS && next(); attempt += 1) {
                say(`${phone.number}: ${wordsOf(next().operation)}`);
                await senders.get(phone).send(next(), id);
                await phone.reload();
            }
        }
    }

    async function endOne(phone, say) {
        const call = phone.calls.map((entry) => entry.data).find((one) => effects.ending(one.capabilities));
        if (call) {
            say(`${phone.number} ends its call with ${numbersOf(call).join(', ')}`);
            await senders.get(phone).send(effects.ending(call.capabilities), call.id);
            await phone.reload();
        }
    }
}

/** Whether a notification is one of an action: about its call or device, or about the call that it made. */
function concerns(data, { model, resourceId }) {
    return callOf(data)?.id === resourceId
        || devicesOf(data).some((device) => device.id === resourceId)
        || (quickInput(model) !== undefined && callOf(data) !== undefined);
}

function description({ phone, model, values }) {
    return `${phone.number}: ${wordsOf(model.operation)}${detail(model, values)}`;
}

function instruction({ phone, model, values }) {
    const quick = quickInput(model);
    const press = quick ? `fill in${detail(model, values)} and press \u201c${wordsOf(model.operation)}\u201d` : `press \u201c${wordsOf(model.operation)}\u201d`;
    return `Your turn: on phone ${phone.number}, ${press}.`;
}

/** The value of the one field that is asked for, such as the number to dial. */
function detail(model, values) {
    const quick = quickInput(model);
    const value = quick && (quick.path ?? [quick.name]).reduce((inner, member) => inner?.[member], values);
    return value === undefined ? '' : ` ${value}`;
}
