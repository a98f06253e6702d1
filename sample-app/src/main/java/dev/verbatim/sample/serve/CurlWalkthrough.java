package dev.verbatim.sample.serve;

import dev.verbatim.sample.server.SampleServer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text that is printed when the server has started: its address, its users, and curl commands for every step of SwapCalls.
 * The shell comments contain no apostrophes, because an interactive shell may take them for quotes.
 */
final class CurlWalkthrough {
    private final SampleServer server;
    private final DemoUsers users;

    CurlWalkthrough(SampleServer server, DemoUsers users) {
        this.server = server;
        this.users = users;
    }

    /** The commands for a terminal of their own: they print the agent's notifications until interrupted. */
    String listening() {
        return """
                # What the agent hears, and a line every 20 seconds when there is nothing to hear
                hear() { %s -b cookies -c cookies %s/notifications -d "[{$1}]"; echo; }
                SESSION=$(hear '"channel": "/meta/handshake", "version": "1.0", "supportedConnectionTypes": ["long-polling"]' \\
                  | sed 's/.*"clientId":"\\([^"]*\\)".*/\\1/')
                hear '"channel": "/meta/subscribe", "subscription": "/v2/me/calls", "clientId": "'$SESSION'"'
                while hear '"channel": "/meta/connect", "connectionType": "long-polling", "clientId": "'$SESSION'"' \\
                  | tee -a /dev/stderr | grep -q '"successful":true'; do :; done
                """.formatted(curl(DemoUsers.AGENT), api());
    }

    /** The steps for a second terminal. Each is a comment with its commands. */
    List<String> steps() {
        return List.of(
                "# 1. Define a function for the requests of each user\n"
                        + "API=" + api() + "\n"
                        + Stream.of(DemoUsers.AGENT, DemoUsers.ALICE, DemoUsers.BOB)
                                .map(user -> user + "() { " + curl(user) + " \"$@\"; echo; }\n")
                                .collect(Collectors.joining()),
                "# 2. Alice dials the number of the agent\n" + dial(DemoUsers.ALICE, "5000", "5005"),
                "# 3. The call rings: it is the only call of the agent\n" + newestCall(DemoUsers.AGENT, "FIRST"),
                "# 4. The agent answers\n" + operate(DemoUsers.AGENT, "FIRST", "Answer"),
                "# 5. The agent puts alice on hold\n" + operate(DemoUsers.AGENT, "FIRST", "Hold"),
                "# 6. The agent dials the number of bob\n" + dial(DemoUsers.AGENT, "5005", "5001"),
                "# 7. The call rings: it is the only call of bob, who answers\n"
                        + newestCall(DemoUsers.BOB, "BOBS")
                        + operate(DemoUsers.BOB, "BOBS", "Answer"),
                "# 8. The agent has two calls: one is Held, the other is Established and lists the capability SwapCalls\n"
                        + newestCall(DemoUsers.AGENT, "SECOND"),
                "# 9. The agent swaps them: alice is active again, bob is on hold\n"
                        + post(
                                DemoUsers.AGENT,
                                "me/calls/$SECOND",
                                "{\"operationName\": \"SwapCalls\", \"otherCallUri\": \"/api/v2/me/calls/'$FIRST'\"}"),
                "# 10. The first call is Established again and the second one Held\n" + DemoUsers.AGENT
                        + " $API/me/calls\n",
                "# 11. The agent mutes and unmutes the call with alice\n"
                        + operate(DemoUsers.AGENT, "FIRST", "MuteCall")
                        + operate(DemoUsers.AGENT, "FIRST", "UnmuteCall"));
    }

    @Override
    public String toString() {
        return """

                The Voice API is at %s, for %s. Ctrl-C stops it.

                  user      phone  password
                  agent     5005   %s
                  alice     5000   %s
                  bob       5001   %s
                  operator         %s   for %1$s/metrics

                SwapCalls, step by step, for bash and curl. Run this in a second terminal:

                %s
                Run these steps in a third terminal, one after the other. Each is answered with {"statusCode":0}, and the second terminal
                shows the notifications.

                %s
                Any other operation is sent in the same way; the capabilities of a call or device list the possible ones.
                """.formatted(
                        server.publicUri(),
                        server.publicUri().equals(server.baseUri())
                                ? "clients on this machine"
                                : "clients that a proxy forwards to " + server.baseUri(),
                        users.password(DemoUsers.AGENT),
                        users.password(DemoUsers.ALICE),
                        users.password(DemoUsers.BOB),
                        users.password(DemoUsers.OPERATOR),
                        listening(),
                        String.join("\n", steps()));
    }

    private String dial(String user, String from, String to) {
        return post(
                user,
                "me/devices/" + device(from) + "/calls",
                "{\"operationName\": \"Dial\", \"destination\": {\"phoneNumber\": \"" + to + "\"}}");
    }

    /** Prints the calls and stores the id of the last one. */
    private static String newestCall(String user, String variable) {
        return user + " $API/me/calls\n" + variable + "=$(" + user
                + " $API/me/calls | grep -o '\"id\":\"[^\"]*' | tail -1 | cut -d'\"' -f4)\n";
    }

    private static String operate(String user, String call, String operation) {
        return post(user, "me/calls/$" + call, "{\"operationName\": \"" + operation + "\"}");
    }

    private static String post(String user, String path, String body) {
        return user + " $API/" + path + " -d '" + body + "'\n";
    }

    private String curl(String user) {
        return "curl -s -u " + user + ":" + users.password(user) + " -H 'Content-Type: application/json'";
    }

    private String api() {
        return server.publicUri() + "/api/v2";
    }

    private String device(String phoneNumber) {
        return server.switchboard().directory().phone(phoneNumber).orElseThrow().id();
    }
}
