/** Who plays a scenario: which phone of the page is the one whose messages the page shows, and which are the others. */

import { callOf, numbersOf, ownNumberOf } from './voice.js';

/**
 * Assigns phones to the numbers of a scenario. A number that no phone has is played by a phone that the scenario does not mention.
 *
 * @template {{number: string}} P
 * @param {import('./models.js').Sample} sample
 * @param {P[]} phones
 * @returns {{self: P, phoneOf: (documented: string) => P|undefined, numbers: Map<string, string>}|null} null if there are too few
 */
export function castOf(sample, phones) {
    const data = sample.steps.filter((step) => step.kind === 'notification').map((step) => step.json?.data ?? step.json);
    const own = data.map(ownNumberOf).find(Boolean);
    const others = data.flatMap((one) => (callOf(one) ? numbersOf(callOf(one)) : []));
    const wanted = [...new Set([own, ...others].filter(Boolean))];
    const taken = new Set();
    const cast = new Map();
    for (const number of wanted) {
        const phone = phones.find((one) => one.number === number);
        if (phone) {
            cast.set(number, phone);
            taken.add(phone);
        }
    }
    for (const number of wanted.filter((one) => !cast.has(one))) {
        const phone = phones.find((one) => !taken.has(one));
        if (!phone) {
            return null;
        }
        cast.set(number, phone);
        taken.add(phone);
    }
    const self = cast.get(own) ?? phones[0];
    return {
        self,
        // Calls that another scenario has made for this one have the live numbers.
        phoneOf: (number) => cast.get(number) ?? phones.find((one) => number !== undefined && one.number === number),
        numbers: new Map([...cast].map(([number, phone]) => [number, phone.number])),
    };
}

/** Returns the phone that plays the other party of a call that is set up without a page that says who. */
export function anotherPhone(cast, phones, call) {
    const number = call ? numbersOf(call)[0] : undefined;
    return (number && cast.phoneOf(number)) || phones.find((phone) => phone !== cast.self);
}
