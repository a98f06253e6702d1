/** Loads the CometD project's client when it is first used. The client is no module: it puts itself into window.org.cometd. */

const SCRIPTS = ['./vendor/cometd/cometd.min.js', './vendor/cometd/AckExtension.js'];
let loading = null;

/**
 * Loads the client, once. After a failure, the next call tries again.
 *
 * @returns {Promise<Object>} window.org.cometd
 */
export function loadCometd() {
    loading ??= SCRIPTS.reduce((before, script) => before.then(() => loadScript(script)), Promise.resolve())
        .then(() => window.org.cometd);
    loading.catch(() => {
        loading = null;
    });
    return loading;
}

function loadScript(path) {
    return new Promise((loaded, failed) => {
        const script = document.createElement('script');
        script.src = new URL(path, import.meta.url).href;
        script.addEventListener('load', loaded);
        script.addEventListener('error', () => failed(new Error(`${path} cannot be loaded`)));
        document.head.append(script);
    });
}
