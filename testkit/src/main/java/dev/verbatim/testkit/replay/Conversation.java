package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.StatusTally;
import dev.verbatim.testkit.client.Connection;
import dev.verbatim.testkit.client.ConnectionException;
import dev.verbatim.testkit.client.LiveRequest;
import dev.verbatim.testkit.client.LiveResponse;
import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.coverage.Coverage;
import dev.verbatim.testkit.style.MessageStyle;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The conversation with the server during a replay: the connection, and what the replay has learnt. */
final class Conversation {
    private static final Pattern METHOD = Pattern.compile("[A-Z]+");

    private final ReplayPlan plan;
    private final StepComparator comparator;
    private final LiveServer server;
    private final Connection connection;
    private final StatusTally statuses;
    private final Correlations correlations;
    private final Optional<Coverage> coverage;
    private LiveState state;

    Conversation(
            ReplayPlan plan,
            StepComparator comparator,
            LiveServer server,
            Connection connection,
            LiveState state,
            StatusTally statuses) {
        this.plan = plan;
        this.comparator = comparator;
        this.server = server;
        this.connection = connection;
        this.state = state;
        this.statuses = statuses;
        coverage = plan.scenario().api().map(Coverage::of);
        correlations = new Correlations(comparator.style());
    }

    ReplayPlan plan() {
        return plan;
    }

    StepComparator comparator() {
        return comparator;
    }

    Connection connection() {
        return connection;
    }

    LiveState state() {
        return state;
    }

    /** Keeps the state after a comparison. */
    void learn(LiveState after) {
        state = after;
    }

    /** Records a notification that the server sent as the page documents it. */
    void notified(JsonNode notification) {
        coverage.ifPresent(recorder -> recorder.notified(notification));
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
        return new RequestRewriter(
                plan::kind, comparator.idSegments(), state.bindings(), server.base(), comparator.style());
    }

    /**
     * Sends a documented request with live ids.
     *
     * @param request the request
     * @param isAnswered whether the page documents a response
     */
    Exchanged send(DocumentedRequest request, boolean isAnswered) throws StepFailedException, ConnectionException {
        MessageStyle style = comparator.style();
        String method = style.hasOneEndpoint() ? "POST" : request.method();
        String path = style.hasOneEndpoint() ? "" : request.path();
        if (!METHOD.matcher(method).matches() || path.isBlank() && !style.hasOneEndpoint()) {
            throw new StepFailedException("the page has no request line here; add one, such as POST api/v2/me/calls/1");
        }
        RequestRewriter rewriter = rewriter();
        JsonNode live = correlations.live(rewriter.body(request.body(), request.positions()));
        Optional<JsonNode> sent = style.paths().correlation(live);
        boolean isDue = isAnswered || style.paths().correlation().isEmpty() || sent.isPresent();
        try {
            LiveResponse response = connection.send(
                    new LiveRequest(method, path.isEmpty() ? "" : rewriter.path(path), live.toString(), isDue));
            coverage.ifPresent(recorder -> recorder.exchanged(live.toString(), response.body()));
            statuses.answered(style.paths().operation(request.body()).orElse(method + " " + path), response.body());
            return new Exchanged(response, sent, isDue);
        } catch (IllegalArgumentException e) {
            throw new StepFailedException("the path of the request is not valid: " + e.getMessage());
        }
    }
}
