package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.client.ConnectionException;
import dev.verbatim.testkit.client.LiveResponse;
import dev.verbatim.testkit.json.JsonNumbers;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.JsonSyntaxException;

/**
 * The part of a running replay that stimuli can use.
 *
 * @since 0.1.0
 */
public final class ReplaySession {
    private final Conversation conversation;

    ReplaySession(Conversation conversation) {
        this.conversation = conversation;
    }

    /**
     * Returns the live counterpart of an id, a URI or a path of the page.
     *
     * @throws IllegalStateException if no step has shown it so far
     */
    public String live(String documented) {
        try {
            return conversation.rewriter().path(documented);
        } catch (StepFailedException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /**
     * Sends a request that the page leaves out, as the replay's user, with the page's ids.
     *
     * @param method the HTTP method
     * @param path the path with the page's ids
     * @param json the body with the page's ids
     * @throws IllegalStateException if the response's {@code statusCode} is not 0
     * @throws ConnectionException if there is no response in time
     */
    public void send(String method, String path, String json) throws ConnectionException {
        LiveResponse response;
        try {
            response = conversation.send(method, path, JsonReader.read(json));
        } catch (StepFailedException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        if (!isSuccess(response.body())) {
            throw new IllegalStateException(
                    method + " " + path + " was answered with HTTP " + response.httpStatus() + " " + response.body());
        }
    }

    private static boolean isSuccess(String body) {
        try {
            return JsonNumbers.value(JsonReader.read(body).path("statusCode"))
                    .filter(code -> code.signum() == 0)
                    .isPresent();
        } catch (JsonSyntaxException e) {
            return false;
        }
    }
}
