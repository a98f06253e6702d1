/** Turns names and numbers into words. */

/**
 * Returns the words of a name: "SwapCalls" becomes "Swap calls", "SendDtmf" "Send DTMF".
 *
 * @param {string} name of an operation or capability
 */
export function wordsOf(name) {
    const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[._/-]+/g, ' ').split(' ').filter(Boolean);
    return words
        .map((word, index) => {
            const isAbbreviation = /^[bcdfghjklmnpqrstvwxz]{3,}$/i.test(word);
            return isAbbreviation ? word.toUpperCase() : index === 0 ? word[0].toUpperCase() + word.slice(1) : word.toLowerCase();
        })
        .join(' ');
}

/** Formats seconds: "0:07", "1:02:40". */
export function clock(seconds) {
    const whole = Math.max(0, Math.floor(seconds));
    const two = (value) => String(value).padStart(2, '0');
    const hours = Math.floor(whole / 3600);
    const minutes = Math.floor((whole % 3600) / 60);
    return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** Formats the time of day with seconds, in the user's way. */
export function timeOfDay(date) {
    return date.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

/** Returns "1 call" or "7 calls". */
export function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Shortens a text, so that one long value does not push everything else away. */
export function short(text, most = 80) {
    return text.length > most ? `${text.slice(0, most - 1)}\u2026` : text;
}
