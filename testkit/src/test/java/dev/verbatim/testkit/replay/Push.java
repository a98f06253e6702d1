package dev.verbatim.testkit.replay;

/** The ways in which {@link TestServer} sends notifications. */
enum Push {
    SSE,
    WEBSOCKET,
    IN_PROCESS
}
