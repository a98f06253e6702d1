/**
 * Serves the APIs that Verbatim generates: routing, dispatch, locks, JSON and transports.
 *
 * <p>Applications use the packages {@code dev.verbatim.runtime}, {@code dev.verbatim.runtime.connection} and those of the transports:
 * {@code dev.verbatim.runtime.servlet}, {@code dev.verbatim.runtime.websocket} and {@code dev.verbatim.runtime.stream}. The packages
 * {@code dev.verbatim.runtime.spi}, {@code dev.verbatim.runtime.envelope} and {@code dev.verbatim.runtime.route} are exported because generated code calls them; generated
 * code and the runtime must be of versions that fit each other.
 */
module dev.verbatim.runtime {
    requires transitive tools.jackson.core;
    // Not transitive: an application without the servlet or the WebSocket has no such module.
    requires static jakarta.servlet;
    requires static jakarta.websocket;
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports dev.verbatim.runtime;
    exports dev.verbatim.runtime.connection;
    exports dev.verbatim.runtime.envelope;
    exports dev.verbatim.runtime.route;
    exports dev.verbatim.runtime.servlet;
    exports dev.verbatim.runtime.spi;
    exports dev.verbatim.runtime.state;
    exports dev.verbatim.runtime.stream;
    exports dev.verbatim.runtime.websocket;
}
