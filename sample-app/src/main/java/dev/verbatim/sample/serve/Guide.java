package dev.verbatim.sample.serve;

import dev.verbatim.sample.server.SampleServer;
import java.util.List;
import java.util.stream.Collectors;

/** What is printed when the server has started: where it is, who may use it, and every step of SwapCalls for curl. */
final class Guide {
    private final SampleServer server;
    private final People people;

    Guide(SampleServer server, People people) {
        this.server = server;
        this.people = people;
    }

    /** The steps; each is a comment and the commands that belong to it. */
    List<String> steps() {
        return List.of(
                login(People.AGENT, "AGENT", "1. The agent logs in, and listens to what happens to the agent's calls"),
                login(People.BOB, "BOB", "2. So does bob"),
                "# 3. Alice dials the agent's number\n"
                        + post(
                                People.ALICE,
                                "me/devices/" + device("5000") + "/calls",
                                "{\"operationName\": \"Dial\", \"destination\": {\"phoneNumber\": \"5005\"}}"),
                "# 4. The agent hears that a call is ringing; its id is kept for the next steps\n"
                        + listen(People.AGENT, "AGENT", "FIRST"),
                "# 5. The agent answers it\n" + operate(People.AGENT, "FIRST", "Answer"),
                "# 6. The agent puts it on hold\n" + operate(People.AGENT, "FIRST", "Hold"),
                "# 7. The agent dials bob's number\n"
                        + post(
                                People.AGENT,
                                "me/devices/" + device("5005") + "/calls",
                                "{\"operationName\": \"Dial\", \"destination\": {\"phoneNumber\": \"5001\"}}"),
                "# 8. Bob hears that a call is ringing, and answers\n"
                        + listen(People.BOB, "BOB", "BOBS")
                        + operate(People.BOB, "BOBS", "Answer"),
                "# 9. The agent has heard of all that; the newest call is the second one\n"
                        + listen(People.AGENT, "AGENT", "SECOND"),
                "# 10. The agent swaps the calls: back to alice, with bob on hold\n"
                        + post(
                                People.AGENT,
                                "me/calls/$SECOND",
                                "{\"operationName\": \"SwapCalls\", \"otherCallUri\": \"/api/v2/me/calls/'$FIRST'\"}"),
                "# 11. The agent hears that the second call is Held and the first one Established\n"
                        + listen(People.AGENT, "AGENT", "CALL"));
    }

    @Override
    public String toString() {
        return """

                The Voice API is at %s, for those who are on this machine. Ctrl-C stops it.

                  user      phone  password
                  agent     5005   %s
                  alice     5000   %s
                  bob       5001   %s
                  operator         %s   for %1$s/metrics

                SwapCalls, step by step: put these into the shell of another terminal, one step after the other.

                %s
                """.formatted(
                        server.baseUri(),
                        people.password(People.AGENT),
                        people.password(People.ALICE),
                        people.password(People.BOB),
                        people.password(People.OPERATOR),
                        steps().stream().collect(Collectors.joining("\n")));
    }

    private String login(String user, String session, String what) {
        return "# " + what + "\n"
                + session + "=$(" + curl(user) + " -c " + user + ".cookies " + uri("notifications")
                + " -d '[{\"channel\": \"/meta/handshake\", \"version\": \"1.0\","
                + " \"supportedConnectionTypes\": [\"long-polling\"]}]'"
                + " | sed 's/.*\"clientId\":\"\\([^\"]*\\)\".*/\\1/')\n"
                + message(user, "\"channel\": \"/meta/subscribe\", \"subscription\": \"/v2/me/calls\"", session)
                + "; echo\n"
                + connect(user, session, 0) + "; echo\n";
    }

    /** Waits for the first news, and then a little for more. */
    private String listen(String user, String session, String call) {
        String news = user + ".news";
        return connect(user, session, 5_000) + " > " + news + "; " + connect(user, session, 500) + " >> " + news
                + "; cat " + news + "; echo\n"
                + call + "=$(grep -o '\"path\":\"/calls/[0-9A-V]*' " + news
                + " | tail -1 | cut -d/ -f3)\n";
    }

    private String connect(String user, String session, int millis) {
        return message(
                user,
                "\"channel\": \"/meta/connect\", \"connectionType\": \"long-polling\", \"advice\": {\"timeout\": "
                        + millis + "}",
                session);
    }

    private String message(String user, String members, String session) {
        return curl(user) + " -b " + user + ".cookies " + uri("notifications") + " -d '[{" + members
                + ", \"clientId\": \"'$" + session + "'\"}]'";
    }

    private String operate(String user, String call, String operation) {
        return post(user, "me/calls/$" + call, "{\"operationName\": \"" + operation + "\"}");
    }

    private String post(String user, String path, String body) {
        return curl(user) + " " + uri(path) + " -d '" + body + "'; echo\n";
    }

    private String curl(String user) {
        return "curl -s -u " + user + ":" + people.password(user) + " -H 'Content-Type: application/json'";
    }

    private String uri(String path) {
        return server.baseUri() + "/api/v2/" + path;
    }

    private String device(String phoneNumber) {
        return server.switchboard().directory().phone(phoneNumber).orElseThrow().id();
    }
}
