package dev.verbatim.mock.play;

import dev.verbatim.mock.documented.MockedOperation;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A valid request.
 *
 * @param user who sends it
 * @param operation its operation
 * @param pathValues the values of the variables in its path, in order
 * @param parameters its parameters
 */
public record LiveRequest(String user, MockedOperation operation, List<String> pathValues, JsonObject parameters) {
    /** Copies the values. */
    public LiveRequest {
        pathValues = List.copyOf(pathValues);
    }

    /** Returns the id of the resource that the path names; empty if it names none. */
    public Optional<String> resource() {
        return pathValues.isEmpty() ? Optional.empty() : Optional.of(pathValues.get(pathValues.size() - 1));
    }
}
