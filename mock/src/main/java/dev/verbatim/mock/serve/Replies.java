package dev.verbatim.mock.serve;

import dev.verbatim.mock.documented.MockedApi;
import dev.verbatim.mock.play.LiveRequest;
import dev.verbatim.mock.play.Played;
import dev.verbatim.mock.play.Player;
import dev.verbatim.mock.stub.Reply;
import dev.verbatim.mock.stub.Stub;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.StatusCode;
import dev.verbatim.runtime.spi.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Answers valid requests as samples or stubs say, and sends the notifications that follow. */
final class Replies {
    private final Player player;
    private final MockedRequests requests;
    private final Answers answers;

    Replies(MockedApi api, Player player, MockedRequests requests) {
        this.player = player;
        this.requests = requests;
        answers = new Answers(api.style().message());
    }

    /** What a request is answered with, and what follows. */
    private record Outcome(OperationResponse response, List<NotificationMessage> notifications, String line) {}

    OperationResponse reply(Exchange exchange, MockCaller caller, LiveRequest request, Optional<Stub> stub)
            throws OperationException {
        Duration latency = stub.map(Stub::latency).orElse(Duration.ZERO);
        if (latency.isZero()) {
            Outcome outcome = outcome(exchange, caller, request, stub);
            send(caller, outcome);
            return outcome.response();
        }
        exchange.requireRoom();
        CompletableFuture<OperationResponse> coming = new CompletableFuture<>();
        requests.delivery().later(latency, () -> {
            try {
                Outcome outcome = outcome(exchange, caller, request, stub);
                // The answer is on its way when this returns, so events of the same connection follow it.
                coming.complete(outcome.response());
                send(caller, outcome);
            } catch (OperationException | RuntimeException failure) {
                requests.log().warn(line(caller, request) + failure.getMessage());
                coming.completeExceptionally(failure);
            }
        });
        return exchange.later(coming, response -> response);
    }

    private void send(MockCaller caller, Outcome outcome) {
        requests.log().info(outcome.line());
        if (caller.turn().holdsEvents()) {
            requests.delivery().sendNow(caller.name(), outcome.notifications());
        } else {
            requests.delivery()
                    .send(caller.name(), outcome.notifications(), caller.turn().answered());
        }
    }

    private Outcome outcome(Exchange exchange, MockCaller caller, LiveRequest request, Optional<Stub> stub)
            throws OperationException {
        Reply reply = stub.map(Stub::reply).orElseGet(() -> new Reply.Documented(Optional.empty()));
        List<NotificationMessage> pushed = stub.map(Stub::notifications).orElse(List.of());
        if (reply instanceof Reply.Documented documented) {
            return documented(exchange, caller, request, documented, pushed);
        }
        if (reply instanceof Reply.Success success) {
            return new Outcome(
                    success.result()
                            .map(result -> answers.success(exchange, result))
                            .orElseGet(exchange::success),
                    pushed,
                    line(caller, request) + "0, from a stub" + count(caller, pushed));
        }
        if (reply instanceof Reply.Failure failure) {
            requests.delivery().send(caller.name(), pushed, caller.turn().answered());
            throw new OperationException(failure.status(), failure.message());
        }
        requests.log().info(line(caller, request) + "the connection is cut by a stub");
        caller.turn().cut();
        throw new OperationException(StatusCode.PROCESSING_INCOMPLETE, "the connection is cut");
    }

    private Outcome documented(
            Exchange exchange,
            MockCaller caller,
            LiveRequest request,
            Reply.Documented reply,
            List<NotificationMessage> pushed)
            throws OperationException {
        Played played = player.play(request, reply.heading());
        OperationResponse response = answers.documented(exchange, played);
        requests.delivery().send(caller.name(), played.early(), Turn.NOW);
        List<NotificationMessage> notifications = new ArrayList<>(played.later());
        notifications.addAll(pushed);
        String sample = played.exchange()
                .map(exchanged -> response.status().code() + ", as " + exchanged + " shows")
                .orElse("0, because no sample shows an answer to such a request");
        List<NotificationMessage> all = new ArrayList<>(played.early());
        all.addAll(notifications);
        return new Outcome(response, notifications, line(caller, request) + sample + count(caller, all));
    }

    private static String line(MockCaller caller, LiveRequest request) {
        return caller.name() + ": " + request.operation().name() + " at "
                + request.operation().method() + " " + request.operation().url() + " -> ";
    }

    private String count(MockCaller caller, List<NotificationMessage> notifications) {
        if (notifications.isEmpty()) {
            return "";
        }
        boolean isHeard =
                notifications.stream().anyMatch(sent -> requests.delivery().reaches(caller.name(), sent.channel()));
        return ", " + notifications.size() + (notifications.size() == 1 ? " notification" : " notifications")
                + (isHeard ? "" : " to nobody, because the user has no session that has subscribed");
    }
}
