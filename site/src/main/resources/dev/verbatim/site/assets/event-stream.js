/**
 * Reads text/event-stream (HTML Standard, section 9.2.6). EventSource cannot send headers, so it cannot authenticate.
 */

/**
 * Makes a parser.
 *
 * @param {(event: {name: string, data: string}) => void} onEvent
 * @param {(id: string) => void} onId the position in the stream, for Last-Event-ID
 * @returns {(chunk: string) => void} takes the next piece of the text, cut anywhere
 */
export function createEventParser(onEvent, onId) {
    let rest = '';
    let name = '';
    let data = [];

    function line(text) {
        if (text === '') {
            if (data.length > 0) {
                onEvent({ name: name || 'message', data: data.join('\n') });
            }
            name = '';
            data = [];
            return;
        }
        const colon = text.indexOf(':');
        const field = colon < 0 ? text : text.slice(0, colon);
        const value = colon < 0 ? '' : text.slice(colon + 1).replace(/^ /, '');
        if (field === 'data') {
            data.push(value);
        } else if (field === 'event') {
            name = value;
        } else if (field === 'id' && !value.includes('\0')) {
            onId(value);
        }
    }

    return (chunk) => {
        rest += chunk;
        // A carriage return at the end may be the first half of a line end.
        const isCut = rest.endsWith('\r');
        const lines = (isCut ? rest.slice(0, -1) : rest).split(/\r\n|\r|\n/);
        rest = lines.pop() + (isCut ? '\r' : '');
        lines.forEach(line);
    };
}
