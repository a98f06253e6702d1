package dev.verbatim.mock.request;

import dev.verbatim.mock.json.JsonTree;
import dev.verbatim.pages.json.JsonSource;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request that the mock has received and whose operation is known.
 *
 * @param user who has sent it
 * @param operation the name of its operation
 * @param route the HTTP method and the Request URL as the page documents them
 * @param pathVariables the decoded variables of the path, by name
 * @param json the parameters as a JSON object, without the members around them
 * @since 0.2.0
 */
public record ReceivedRequest(
        String user, String operation, String route, Map<String, String> pathVariables, String json) {
    /** Copies the variables. */
    public ReceivedRequest {
        pathVariables = Map.copyOf(pathVariables);
    }

    /** Returns a parameter as JSON: {@code "\"Lunch\""} for a string; empty if it was not sent. */
    public Optional<String> parameter(String name) {
        return value(name).map(JsonSource::of);
    }

    /** Returns a parameter that is a string; empty if it was not sent or is not a string. */
    public Optional<String> text(String name) {
        return value(name).filter(JsonString.class::isInstance).map(value -> ((JsonString) value).value());
    }

    private Optional<JsonValue> value(String name) {
        return JsonTree.parse("the request", json) instanceof JsonObject object
                ? object.member(name).map(JsonMember::value)
                : Optional.empty();
    }

    /** The user, the route and the variables, the operation and the parameters, on one line. */
    @Override
    public String toString() {
        return user + ": " + operation + " " + json + " at " + route
                + (pathVariables.isEmpty() ? "" : " " + new TreeMap<>(pathVariables));
    }
}
