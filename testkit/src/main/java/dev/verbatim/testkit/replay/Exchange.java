package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.StatusTally;
import dev.verbatim.testkit.client.Answer;
import dev.verbatim.testkit.client.ConnectionException;
import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.client.ServerConnection;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The running conversation with the server: the connection, and what has been learnt. */
final class Exchange {
    private static final Pattern METHOD = Pattern.compile("[A-Z]+");

    private final ReplayPlan plan;
    private final Judge judge;
    private final LiveServer server;
    private final ServerConnection connection;
    private final StatusTally statuses;
    private LiveState state;

    Exchange(
            ReplayPlan plan,
            Judge judge,
            LiveServer server,
            ServerConnection connection,
            LiveState state,
            StatusTally statuses) {
        this.plan = plan;
        this.judge = judge;
        this.server = server;
        this.connection = connection;
        this.state = state;
        this.statuses = statuses;
    }

    ReplayPlan plan() {
        return plan;
    }

    Judge judge() {
        return judge;
    }

    ServerConnection connection() {
        return connection;
    }

    LiveState state() {
        return state;
    }

    /** Keeps what a verdict has learnt. */
    void learn(LiveState after) {
        state = after;
    }

    /** Returns when everything that the server has sent or owes by now is in the inbox. */
    void settle() throws StepFailedException, ConnectionException {
        give("flush", plan.flush());
        connection.settle();
    }

    /** Has the caller do something. */
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
        return new RequestRewriter(plan::kind, judge.names(), state.bindings(), server.base());
    }

    /** Sends a documented request with live ids. */
    Answer send(String method, String path, JsonNode body) throws StepFailedException, ConnectionException {
        if (!METHOD.matcher(method).matches() || path.isBlank()) {
            throw new StepFailedException("the page has no request line here, such as POST api/v2/me/calls/1");
        }
        RequestRewriter rewriter = rewriter();
        try {
            Answer answer = connection.send(
                    method, rewriter.path(path), rewriter.body(body).toString());
            statuses.answered(Summary.operation(body).orElse(method + " " + path), answer.body());
            return answer;
        } catch (IllegalArgumentException e) {
            throw new StepFailedException("the request's path is not one: " + e.getMessage());
        }
    }
}
