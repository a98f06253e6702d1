package dev.verbatim.sample.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A call in the JSON that its user receives. */
record CallView(String user, JsonNode json) {
    String id() {
        return text("id");
    }

    String connId() {
        return text("connId");
    }

    String state() {
        return text("state");
    }

    boolean is(String... states) {
        return Set.of(states).contains(state());
    }

    /** Returns the number of the user's own device. */
    String deviceId() {
        String uri = text("deviceUri");
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    /** Returns the id of the call that this consult call is about; empty if there is none. */
    String parentId() {
        String path = json.path("parentCallPath").asString("");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns the numbers of the other parties, in the order in which they joined. */
    List<String> others() {
        List<String> numbers = new ArrayList<>();
        json.path("participants")
                .forEach(party -> numbers.add(party.path("phoneNumber").asString()));
        return numbers;
    }

    boolean announces(String operation) {
        for (JsonNode capability : json.path("capabilities")) {
            if (capability.asString().equals(operation)) {
                return true;
            }
        }
        return false;
    }

    List<String> announced() {
        List<String> names = new ArrayList<>();
        json.path("capabilities").forEach(name -> names.add(name.asString()));
        return names;
    }

    /**
     * Returns the members whose changes are notified. The capabilities are left out, because they also depend on other calls.
     */
    JsonNode notified() {
        ObjectNode copy = json.deepCopy().asObject();
        copy.remove("duration");
        copy.remove("capabilities");
        return copy;
    }

    private String text(String member) {
        return json.path(member).asString();
    }
}
