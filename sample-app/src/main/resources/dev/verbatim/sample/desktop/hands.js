/** Presses the buttons of a scenario, or says which to press and waits until the user has. */

import { inputsOf, quickInput } from './models.js';
import { callOf, devicesOf, numbersOf } from './voice.js';
import { createInbox, pause, until } from './waiting.js';
import { wordsOf } from './words.js';

const LONGEST_WAIT = 6_000;
const MOST_TO_CLEAR = 20;
const MOST_SETTINGS = 4;

/** Thrown when the user has done something else than the scenario says; the message is for the user. */
export class LeftPath extends Error {}

/**
 * Makes the hands of a scenario.
 *
 * @param {{senders: Map<Object, {send: Function}>, effects: Object, phones: Object[], isGuided: boolean, pace: number,
 *     signal: AbortSignal, waiting: (text: string|null) => void}} how pace: milliseconds for which a button is marked before it is pressed;
 *     waiting: says what the user is waited for
 */
export function createHands({ senders, effects, phones, isGuided, pace, signal, waiting }) {
    /** Waits for an outcome of the operation at a phone; gives up when its button is gone, because something else was done. */
    function pressedByUser({ phone, model, resourceId, values }) {
        return until(signal, (resolve, reject) => {
            const hear = (sent) => {
                if (sent.model !== model || sent.resourceId !== resourceId || !sent.outcome.isDone) {
                    return;
                }
                const [meant, filled] = [quickValue(model, values), quickValue(model, sent.values)];
                if (meant === filled) {
                    resolve(sent.outcome);
                } else {
                    reject(new LeftPath(`${wordsOf(model.operation)} ${filled} was pressed instead of ${wordsOf(model.operation)} ${meant}.`));
                }
            };
            const look = () => {
                const isThere = phone.resource(resourceId)?.capabilities.includes(model.capability);
                if (!isThere && !senders.get(phone).isUnderWay(model, resourceId)) {
                    reject(new LeftPath(`Phone ${phone.number} has no button \u201c${wordsOf(model.operation)}\u201d any more, because something else was done.`));
                }
            };
            const ends = [phone.on('sent', hear), phone.on('change', look)];
            queueMicrotask(look);
            return () => ends.forEach((end) => end());
        });
    }

    async function press({ phone, model, resourceId, values }) {
        phone.suggest({ capability: model.capability, id: resourceId, isToBeSeen: pace > 0 });
        await pause(pace, signal);
        return senders.get(phone).send(model, resourceId, values);
    }

    async function guide(action) {
        const { phone, model, resourceId, values } = action;
        waiting(instruction(action));
        phone.suggest({ capability: model.capability, id: resourceId, isToBeSeen: true, values, text: `Your turn: ${instruction(action)}` });
        const outcome = await pressedByUser(action);
        waiting(null);
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
                say(isGuided ? `Your turn: ${instruction(action)}` : description(action));
                const outcome = await (isGuided ? guide(action) : press(action));
                phone.suggest(null);
                if (outcome.isDone) {
                    await inbox.next((data) => concerns(data, action), LONGEST_WAIT, signal);
                }
                return outcome;
            } finally {
                inbox.close();
            }
        },

        /** Says what the user has to do, and waits until that has happened. */
        async waitFor(what, say, begin) {
            say(`Your turn: ${what}`);
            waiting(what);
            const found = await until(signal, begin);
            waiting(null);
            return found;
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
                say(`phone ${phone.number}, ${wordsOf(next().operation)}`);
                await senders.get(phone).send(next(), id);
                await phone.reload();
            }
        }
    }

    /** Reads the calls first: the end of another call may have ended these, too. */
    async function endOne(phone, say) {
        await phone.reload();
        const calls = phone.calls.map((entry) => entry.data);
        const call = calls.find((one) => effects.ending(one.capabilities));
        // A call from a phone that is not on this page: nobody here ends it at the other end.
        const foreign = calls.find((one) => !phones.some((other) => numbersOf(one).includes(other.number)) && effects.towardsEnding(one));
        if (!call && foreign) {
            say(`phone ${phone.number}, ${wordsOf(effects.towardsEnding(foreign).operation)}, so that its call with ${numbersOf(foreign).join(', ')} can be ended`);
            await senders.get(phone).send(effects.towardsEnding(foreign), foreign.id);
            await phone.reload();
        }
        if (call) {
            say(`phone ${phone.number} ends its call with ${numbersOf(call).join(', ')}`);
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
    const name = wordsOf(model.operation);
    if (quickInput(model)) {
        const more = Object.keys(values).length > 1 ? ' What else the page sends is filled in for you.' : '';
        return `on phone ${phone.number}, fill in${detail(model, values)} and press \u201c${name}\u201d.${more}`;
    }
    const form = inputsOf(model).length > 0 ? ' Its form is filled in: send it.' : '';
    return `on phone ${phone.number}, press \u201c${name}\u201d.${form}`;
}

/** The value of the one field that is asked for, such as the number to dial. */
function detail(model, values) {
    const value = quickValue(model, values);
    return value === undefined ? '' : ` ${value}`;
}

function quickValue(model, values) {
    const quick = quickInput(model);
    return quick && (quick.path ?? [quick.name]).reduce((inner, member) => inner?.[member], values);
}
