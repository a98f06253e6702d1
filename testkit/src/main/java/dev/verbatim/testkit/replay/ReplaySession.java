package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.client.Answer;
import dev.verbatim.testkit.client.ConnectionException;
import dev.verbatim.testkit.json.JsonNumbers;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.JsonSyntaxException;

/** A replay as its stimuli see it. */
public final class ReplaySession {
    private final Exchange exchange;

    ReplaySession(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * The live counterpart of an id, URI or path of the page.
     *
     * @throws IllegalStateException when no step so far has shown it
     */
    public String live(String documented) {
        try {
            return exchange.rewriter().path(documented);
        } catch (StepFailedException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /**
     * Sends a request of the replay's user that the page leaves out, written as the page would write it.
     *
     * @param method the HTTP method
     * @param path the path with the page's ids
     * @param json the body with the page's ids
     * @throws IllegalStateException when the answer's {@code statusCode} is not 0
     * @throws ConnectionException when there is no answer in time
     */
    public void send(String method, String path, String json) throws ConnectionException {
        Answer answer;
        try {
            answer = exchange.send(method, path, JsonReader.read(json));
        } catch (StepFailedException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        if (!isSuccess(answer.body())) {
            throw new IllegalStateException(
                    method + " " + path + " was answered with HTTP " + answer.httpStatus() + " " + answer.body());
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
