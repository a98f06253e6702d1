package dev.verbatim.sample.server.limits;

import dev.verbatim.runtime.RequestLimits;
import dev.verbatim.runtime.UnknownMembers;
import java.time.Duration;

/**
 * What one client may take of the server; docs/server.md says how each limit is answered.
 *
 * @param bodyBytes the most bytes of a body, and of a message to CometD
 * @param jsonDepth the most objects and arrays within one another
 * @param stringLength the most characters of a string that an operation reads
 * @param numberLength the most characters of a number
 * @param sessions how many CometD sessions there may be, and for how long without their clients
 * @param waiting the most notifications that wait for sessions that do not take them; such sessions end
 * @param requestsPerSecond what a user may send in the long run; twice as much at once after a pause
 * @param connections the most connections at a time; further ones wait
 * @param connectionsPerAddress the most connections of one address; further ones are closed
 * @param arrival how long a request may take to arrive, headers and body each
 */
public record ServerLimits(
        int bodyBytes,
        int jsonDepth,
        int stringLength,
        int numberLength,
        SessionLimits sessions,
        WaitingLimits waiting,
        int requestsPerSecond,
        int connections,
        int connectionsPerAddress,
        Duration arrival) {
    /** What many desktops of one user on one machine do not reach. */
    public static final ServerLimits DEFAULT = new ServerLimits(
            64 << 10,
            32,
            8_192,
            100,
            SessionLimits.DEFAULT,
            WaitingLimits.DEFAULT,
            200,
            10_000,
            1_000,
            Duration.ofSeconds(10));

    private static final int NAME_LENGTH = 256;

    /** These limits with others for sessions. */
    public ServerLimits withSessions(SessionLimits most) {
        return new ServerLimits(
                bodyBytes,
                jsonDepth,
                stringLength,
                numberLength,
                most,
                waiting,
                requestsPerSecond,
                connections,
                connectionsPerAddress,
                arrival);
    }

    /** These limits with others for what waits. */
    public ServerLimits withWaiting(WaitingLimits most) {
        return new ServerLimits(
                bodyBytes,
                jsonDepth,
                stringLength,
                numberLength,
                sessions,
                most,
                requestsPerSecond,
                connections,
                connectionsPerAddress,
                arrival);
    }

    /** These limits with another number of requests. */
    public ServerLimits withRequestsPerSecond(int requests) {
        return new ServerLimits(
                bodyBytes,
                jsonDepth,
                stringLength,
                numberLength,
                sessions,
                waiting,
                requests,
                connections,
                connectionsPerAddress,
                arrival);
    }

    /** These limits with other numbers of connections. */
    public ServerLimits withConnections(int all, int perAddress) {
        return new ServerLimits(
                bodyBytes,
                jsonDepth,
                stringLength,
                numberLength,
                sessions,
                waiting,
                requestsPerSecond,
                all,
                perAddress,
                arrival);
    }

    /** These limits with another time for a request to arrive. */
    public ServerLimits withArrival(Duration longest) {
        return new ServerLimits(
                bodyBytes,
                jsonDepth,
                stringLength,
                numberLength,
                sessions,
                waiting,
                requestsPerSecond,
                connections,
                connectionsPerAddress,
                longest);
    }

    /** What a router is to accept. */
    public RequestLimits forRequests() {
        return new RequestLimits(bodyBytes, jsonDepth, stringLength, NAME_LENGTH, numberLength, UnknownMembers.SKIPPED);
    }

    /** Counts, from zero, what each sender sends. */
    public RateLimiter requestRates() {
        return new RateLimiter(requestsPerSecond);
    }
}
