/**
 * Finds out what has to be done on the phones for a documented notification that no request of the scenario causes: who dials, who picks
 * up, who leaves. It knows operations from the samples alone.
 *
 * @typedef {Object} Action
 * @property {ReturnType<import('./phone.js').createPhone>} phone who does it
 * @property {import('./models.js').Operation} model
 * @property {string} resourceId
 * @property {Object<string, *>} values
 */

import { quickInput, valuesWith } from './models.js';
import { numbersOf } from './voice.js';
import { anotherPhone } from './cast.js';

/**
 * Makes the stage of a scenario.
 *
 * @param {{api: import('./models.js').Api, effects: ReturnType<import('./effects.js').createEffects>,
 *     cast: NonNullable<ReturnType<import('./cast.js').castOf>>, phones: Object[]}} parts
 */
export function createStage({ api, effects, cast, phones }) {
    const { self } = cast;

    function dialling(from, number, userData) {
        const device = from.devices[0];
        const model = (device?.capabilities ?? []).map((name) => api.byCapability.get(name)).find((one) => one && quickInput(one));
        return model && { phone: from, model, resourceId: device.id, values: { ...valuesWith(quickInput(model), number), ...userData } };
    }

    function acting(phone, model, resourceId) {
        return model && { phone, model, resourceId, values: {} };
    }

    /** The call of another phone with this one. */
    function otherEnd(phone, own) {
        return phone.calls.map((entry) => entry.data).find((call) => numbersOf(call).includes(own.number));
    }

    /** What another phone can do so that a call of ours gets into a state. */
    function ofOthers(numbers, state) {
        for (const number of numbers) {
            const phone = cast.phoneOf(number) ?? phones.find((one) => one.number === number);
            const call = phone && phone !== self ? otherEnd(phone, self) : undefined;
            const model = call && effects.leadingTo(call.capabilities, state);
            if (model) {
                return acting(phone, model, call.id);
            }
        }
        return undefined;
    }

    return {
        /**
         * Returns what has to be done for a notification about a call; empty if that is not known.
         *
         * @param {import('./voice.js').Call} documented
         * @param {import('./voice.js').Call|undefined} current the live call; undefined if there is none yet
         * @returns {Action[]}
         */
        actionsFor(documented, current) {
            const numbers = numbersOf(documented);
            if (current === undefined) {
                const caller = cast.phoneOf(numbers[0]);
                const isIncoming = cast.phoneOf(documented.dnis) === self;
                return numbers.length === 1 && caller && isIncoming ? [dialling(caller, self.number)].filter(Boolean) : [];
            }
            const gone = numbersOf(current).filter((number) => !numbers.some((one) => cast.phoneOf(one)?.number === number));
            if (gone.length > 0) {
                return leaving(gone, numbers, documented.state);
            }
            if (current.state === documented.state) {
                return [];
            }
            const own = acting(self, effects.leadingTo(current.capabilities, documented.state), current.id);
            return [own ?? ofOthers(numbers, documented.state)].filter(Boolean);
        },

        /**
         * Returns the next action on the way to a capability of a call of ours; undefined if none is known.
         *
         * @param {string} wanted the capability
         * @param {import('./voice.js').Call|undefined} current
         * @param {import('./voice.js').Call|undefined} documented the first message about the call
         * @param {{userData?: Object<string, *>, state?: string}} [more] what the call has from the beginning; the state that it needs
         * @returns {Action|undefined}
         */
        nextTowards(wanted, current, documented, { userData = {}, state } = {}) {
            if (current === undefined) {
                const other = anotherPhone(cast, phones, documented);
                const isOutgoing = documented !== undefined && documented.dnis !== undefined && cast.phoneOf(documented.dnis) !== self;
                return other && (isOutgoing ? dialling(self, other.number, userData) : dialling(other, self.number, userData));
            }
            const [first] = effects.wayTo(current, wanted, state) ?? [];
            if (first) {
                return acting(self, first, current.id);
            }
            const states = state ? [state] : effects.statesWith(wanted).filter((other) => other !== current.state);
            return states.map((one) => acting(self, effects.leadingTo(current.capabilities, one), current.id)).find(Boolean)
                ?? states.map((one) => ofOthers(numbersOf(current), one)).find(Boolean);
        },

        /** Returns the next operation on the way to a capability of a device. */
        nextForDevice(wanted, device) {
            const [first] = effects.wayTo(device, wanted) ?? [];
            return acting(self, first, device.id);
        },
    };

    /** Those who stay pick up first, because a call whose last party leaves is over. */
    function leaving(gone, staying, state) {
        const actions = [ofOthers(staying, state)];
        for (const number of gone) {
            const phone = phones.find((one) => one.number === number);
            const call = phone && otherEnd(phone, self);
            actions.push(call && acting(phone, effects.ending(call.capabilities), call.id));
        }
        return actions.filter(Boolean);
    }
}
