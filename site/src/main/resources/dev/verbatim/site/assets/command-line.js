/**
 * Requests as commands of a POSIX shell. Credentials are never in them.
 */

/**
 * Returns the curl command that sends a request.
 *
 * @param {{method?: string, path: string, body: *}} request a body that is a text is sent as it is
 * @param {string} baseUrl scheme, host and port
 * @param {{asks?: boolean}} [options] whether curl asks for the password of $USER
 * @returns {string}
 */
export function toCurl(request, baseUrl, { asks = false } = {}) {
    const lines = [`curl ${asks ? '-u "$USER" ' : ''}${quote(baseUrl + request.path)}`];
    const method = request.method ?? 'POST';
    // With data, curl sends POST by itself.
    if (method !== 'POST') {
        lines.push(`-X ${quote(method)}`);
    }
    lines.push("-H 'Content-Type: application/json'", `--data-raw ${quote(bodyText(request.body))}`);
    return lines.join(' \\\n  ');
}

/**
 * Returns the websocat command that sends a message and prints what comes.
 *
 * @param {{path: string, body: *}} request
 * @param {string} baseUrl scheme, host and port of HTTP
 * @param {{asks?: boolean}} [options] whether the server wants the credentials in $USER and $PASSWORD
 * @returns {string}
 */
export function toWebsocat(request, baseUrl, { asks = false } = {}) {
    const url = baseUrl.replace(/^http/, 'ws') + request.path;
    const credentials = asks ? '--basic-auth "$USER:$PASSWORD" ' : '';
    // A line is a message for websocat.
    return `printf '%s\\n' ${quote(oneLine(request.body))} \\\n  | websocat --no-close ${credentials}${quote(url)}`;
}

/**
 * Returns the text of a body: pretty JSON, or the text that somebody wrote.
 *
 * @param {*} body
 */
export function bodyText(body) {
    return typeof body === 'string' ? body : JSON.stringify(body, null, 2);
}

function oneLine(body) {
    if (typeof body !== 'string') {
        return JSON.stringify(body);
    }
    try {
        JSON.parse(body);
        // Line ends of JSON are between its tokens; the tokens stay as they are.
        return body.replace(/[\r\n]+\s*/g, ' ');
    } catch (notJson) {
        return body.replace(/[\r\n]+/g, ' ');
    }
}

/** In single quotes, a shell leaves everything as it is, except for the end of the quotes. */
function quote(text) {
    return /^[A-Za-z0-9_./:@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
