/**
 * Resuming by number: a client that begins another session says which notifications it has, and is sent those that follow.
 * docs/notifications.md has the messages. A server that does not know this ignores it.
 */

const NAME = 'resume';

/**
 * Makes the extension for CometD's client.
 *
 * @returns {{extension: Object, isWhole: () => boolean}} extension: for registerExtension; isWhole: whether this session is sent
 *     everything that has happened since the one before
 */
export function createResumption() {
    const earlier = new Map();
    const last = new Map();
    let isConfirmed = false;
    let hasMissed = false;

    function begin() {
        last.forEach((id, channel) => earlier.set(channel, id));
        last.clear();
        isConfirmed = false;
        hasMissed = false;
        return Object.fromEntries(earlier);
    }

    function isNew(channel, id) {
        const isLater = !last.has(channel) || isAfter(id, last.get(channel));
        if (isLater) {
            last.set(channel, id);
        }
        return isLater;
    }

    function reached(ids = {}) {
        Object.entries(ids).forEach(([channel, id]) => isNew(channel, id));
    }

    function outgoing(message) {
        if (message.channel === '/meta/handshake') {
            message.ext = { ...message.ext, [NAME]: begin() };
        }
        return message;
    }

    function incoming(message) {
        const { [NAME]: said, missed, id } = message.ext ?? {};
        switch (message.channel) {
            case '/meta/handshake':
                isConfirmed = said === true;
                break;
            case '/meta/subscribe':
                reached(said);
                hasMissed ||= missed !== undefined;
                break;
            case '/meta/connect':
                // It tells of the notifications of the same text, too, which may follow.
                queueMicrotask(() => reached(said));
                break;
            default:
                return typeof id === 'string' && !isNew(message.channel, id) ? null : message;
        }
        return message;
    }

    return { extension: { outgoing, incoming }, isWhole: () => isConfirmed && !hasMissed };
}

/** An id is the name of a log, a dash and a number. Those of another log come later. */
function isAfter(id, before) {
    const dash = id.lastIndexOf('-') + 1;
    if (id.slice(0, dash) !== before.slice(0, dash)) {
        return true;
    }
    const number = id.slice(dash);
    const other = before.slice(dash);
    return number.length === other.length ? number > other : number.length > other.length;
}
