package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.client.ConnectionException;
import dev.verbatim.testkit.client.LiveResponse;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.JsonSyntaxException;
import dev.verbatim.testkit.style.Outcome;
import java.util.List;

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
     * @throws IllegalStateException if the response is not that of a success
     * @throws ConnectionException if there is no response in time
     */
    public void send(String method, String path, String json) throws ConnectionException {
        LiveResponse response;
        try {
            DocumentedRequest request = new DocumentedRequest(method, path, JsonReader.read(json), List.of());
            Exchanged exchanged = conversation.send(request, false);
            if (!exchanged.isDue()) {
                return;
            }
            response = exchanged.response();
        } catch (StepFailedException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        if (!isSuccess(response.body())) {
            String request = (method + " " + path).isBlank() ? json : method + " " + path;
            throw new IllegalStateException(
                    request + " was answered with " + (response.transport() + " " + response.body()).strip());
        }
    }

    /**
     * Sends a request that the page leaves out to the only endpoint of the API.
     *
     * @param json the message with the page's ids
     * @throws IllegalStateException if the response is not that of a success
     * @throws ConnectionException if there is no response in time
     */
    public void send(String json) throws ConnectionException {
        send("", "", json);
    }

    private boolean isSuccess(String body) {
        try {
            return conversation.comparator().style().outcome(JsonReader.read(body)) == Outcome.SUCCESS;
        } catch (JsonSyntaxException e) {
            return false;
        }
    }
}
