package dev.verbatim.sample.server.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.ApiUser;
import dev.verbatim.sample.server.ApiUser.Answer;
import dev.verbatim.sample.switchboard.Switchboard;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Two users who call each other in turns and check every notification: it must be the expected one for the numbered call.
 * Nobody else calls them.
 */
final class NormalPair implements AutoCloseable {

    private final List<ApiUser> users;
    private final List<String> numbers;
    private final List<String> devices;
    private int calls;
    private int notifications;

    /** Opens the sessions, one over a WebSocket and one with long polling. */
    NormalPair(URI server, Switchboard switchboard, List<String> names, List<String> numbers) throws Exception {
        this.numbers = numbers;
        devices = numbers.stream()
                .map(number ->
                        switchboard.directory().phone(number).orElseThrow().id())
                .toList();
        users = names.stream()
                .map(name -> new ApiUser(server, name, Requests.PASSWORD))
                .toList();
        users.get(0).listen(ApiUser.Transport.WEB_SOCKET);
        users.get(1).listen(ApiUser.Transport.LONG_POLLING);
    }

    /** Calls, answers and hangs up. Records how long each operation takes until both users are notified. */
    void call(Latencies latencies) throws Exception {
        int number = ++calls;
        ApiUser caller = users.get(number % 2);
        ApiUser called = users.get((number + 1) % 2);

        long begin = System.nanoTime();
        Answer dialled = caller.post("/api/v2/me/devices/" + devices.get(number % 2) + "/calls", """
                {"operationName": "Dial", "destination": {"phoneNumber": "%s"}, "userData": {"Number": "%d"}}
                """.formatted(
                        numbers.get((number + 1) % 2), number));
        assertThat(dialled.statusCode()).as(dialled.text()).isZero();
        String callersId = hears(caller, "Dialing", number);
        String calledsId = hears(called, "Ringing", number);
        latencies.add(System.nanoTime() - begin);

        operate(latencies, called, calledsId, "Answer", "Established", caller, callersId);
        operate(latencies, caller, callersId, "Hangup", "Released", called, calledsId);
    }

    private void operate(
            Latencies latencies,
            ApiUser user,
            String id,
            String operation,
            String state,
            ApiUser other,
            String othersId)
            throws Exception {
        long begin = System.nanoTime();
        Answer answer = user.operate(id, operation);
        assertThat(answer.statusCode()).as(answer.text()).isZero();
        assertThat(hears(user, state, calls)).isEqualTo(id);
        assertThat(hears(other, state, calls)).isEqualTo(othersId);
        latencies.add(System.nanoTime() - begin);
    }

    /** Checks the next notification and returns the id of its call. */
    private String hears(ApiUser user, String state, int number) throws InterruptedException {
        JsonNode call = user.next().at("/data/call");
        assertThat(call.path("state").asString())
                .as("%s, call %s", user.name(), number)
                .isEqualTo(state);
        assertThat(call.at("/userData/Number").asString()).isEqualTo(String.valueOf(number));
        notifications++;
        return call.path("id").asString();
    }

    /** Returns the number of notifications of both users. */
    int notifications() {
        return notifications;
    }

    @Override
    public void close() {
        users.forEach(ApiUser::close);
    }
}
