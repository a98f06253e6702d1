package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.StatusTally;
import dev.verbatim.testkit.client.ConnectionException;
import dev.verbatim.testkit.client.LiveResponse;
import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.client.ServerConnection;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The conversation with the server during a replay: the connection, and what the replay has learnt. */
final class Conversation {
    private static final Pattern METHOD = Pattern.compile("[A-Z]+");

    private final ReplayPlan plan;
    private final StepComparator comparator;
    private final LiveServer server;
    private final ServerConnection connection;
    private final StatusTally statuses;
    private LiveState state;

    Conversation(
            ReplayPlan plan,
            StepComparator comparator,
            LiveServer server,
            ServerConnection connection,
            LiveState state,
            StatusTally statuses) {
        this.plan = plan;
        this.comparator = comparator;
        this.server = server;
        this.connection = connection;
        this.state = state;
        this.statuses = statuses;
    }

    ReplayPlan plan() {
        return plan;
    }

    StepComparator comparator() {
        return comparator;
    }

    ServerConnection connection() {
        return connection;
    }

    LiveState state() {
        return state;
    }

    /** Keeps the state after a comparison. */
    void learn(LiveState after) {
        state = after;
    }

    /** Waits until everything that the server has sent or still has to send is in the inbox. */
    void settle() throws StepFailedException, ConnectionException {
        give("flush", plan.flush());
        connection.settle();
    }

    /** Gives a stimulus of the caller. */
    void give(String what, Stimulus stimulus) throws StepFailedException {
        try {
            stimulus.give(new ReplaySession(this));
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new StepFailedException("the stimulus \"" + what + "\" failed: " + e);
        }
    }

    RequestRewriter rewriter() {
        return new RequestRewriter(plan::kind, comparator.idSegments(), state.bindings(), server.base());
    }

    /** Sends a documented request with live ids. */
    LiveResponse send(String method, String path, JsonNode body) throws StepFailedException, ConnectionException {
        if (!METHOD.matcher(method).matches() || path.isBlank()) {
            throw new StepFailedException("the page has no request line here; add one, such as POST api/v2/me/calls/1");
        }
        RequestRewriter rewriter = rewriter();
        try {
            LiveResponse response = connection.send(
                    method, rewriter.path(path), rewriter.body(body).toString());
            statuses.answered(StepSummary.operation(body).orElse(method + " " + path), response.body());
            return response;
        } catch (IllegalArgumentException e) {
            throw new StepFailedException("the path of the request is not valid: " + e.getMessage());
        }
    }
}
