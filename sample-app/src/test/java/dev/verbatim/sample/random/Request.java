package dev.verbatim.sample.random;

import tools.jackson.databind.node.ObjectNode;

/**
 * A request of an agent.
 *
 * @param target the call that the path names, or {@code null} if it names a device
 */
record Request(String agent, String operation, String path, CallView target, ObjectNode body) {
    static Request onCall(CallView call, String operation) {
        return of(call.user(), operation, "/api/v2/me/calls/" + call.id(), call);
    }

    static Request onDevice(String agent, String operation, String path) {
        return of(agent, operation, path, null);
    }

    private static Request of(String agent, String operation, String path, CallView target) {
        ObjectNode body = InMemoryOffice.JSON.createObjectNode().put("operationName", operation);
        return new Request(agent, operation, path, target, body);
    }

    String text(String parameter) {
        return body.path(parameter).asString("");
    }

    /** Returns the number to call. */
    String destination() {
        return body.path("destination").path("phoneNumber").asString(text("destination"));
    }

    /** Returns the last segment of a URI member; empty if it is absent. */
    String named(String parameter) {
        return text(parameter).substring(text(parameter).lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return agent + " " + path + " " + body;
    }
}
