package dev.verbatim.testkit.yard;

/** Names the model of the Yard API, which is JSON-RPC with parameters by position. */
public final class YardDispatcher {
    private YardDispatcher() {}
}
