package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.client.LiveServer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A server on a socket: HTTP requests answered by a function, notifications sent when told. Its only user is 5005. */
public interface PushServer extends AutoCloseable {
    /** The credentials of the user: Base64 of 5005:secret. */
    String AUTHORIZATION = "Basic NTAwNTpzZWNyZXQ=";

    /** A request that the server received. */
    record Received(String method, String path, String body) {}

    /** A response to send. */
    record Reply(int status, Map<String, String> headers, String body) {
        public static Reply ok(String body) {
            return new Reply(200, Map.of(), body);
        }
    }

    /** Sets how requests are answered. */
    void operations(Function<Received, Reply> answers);

    /** Returns the requests so far. */
    List<Received> received();

    /** Sends a notification to every session, with unchanged data. */
    void send(String channel, String data);

    /** Ends the sessions that receive notifications. */
    void endSessions();

    URI uri();

    /** Returns the server with its user. */
    LiveServer live();

    @Override
    void close();
}
