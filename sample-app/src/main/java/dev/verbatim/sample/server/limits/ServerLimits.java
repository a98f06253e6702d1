package dev.verbatim.sample.server.limits;

import dev.verbatim.cometd.SessionLimits;
import dev.verbatim.cometd.WaitingLimits;
import dev.verbatim.runtime.RequestLimits;
import dev.verbatim.runtime.UnknownMembers;
import java.time.Duration;

/**
 * The limits on what one client may use of the server. docs/server.md documents the response to exceeding each limit.
 *
 * @param bodyBytes maximum bytes of a body, and of a message to CometD
 * @param jsonDepth maximum nesting depth of objects and arrays
 * @param stringLength maximum characters of a string that an operation reads
 * @param numberLength maximum characters of a number
 * @param sessions limits on the number of CometD sessions and on how long they survive without their clients
 * @param waiting limits on the notifications that wait for slow sessions; a session beyond them ends
 * @param requestsPerSecond requests that a user may send per second on average; twice as many at once after a pause
 * @param connections maximum open connections; further ones wait
 * @param connectionsPerAddress maximum open connections of one address; further ones are closed
 * @param arrival how long the headers of a request may take to arrive, and again its body
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
    /** Limits that many clients of one user on one machine do not reach. */
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

    /** Returns these limits with other limits for sessions. */
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

    /** Returns these limits with other limits for waiting notifications. */
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

    /** Returns these limits with another request rate. */
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

    /** Returns these limits with other numbers of connections. */
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

    /** Returns these limits with another arrival time. */
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

    /** Returns the limits for the router. */
    public RequestLimits forRequests() {
        return new RequestLimits(bodyBytes, jsonDepth, stringLength, NAME_LENGTH, numberLength, UnknownMembers.SKIPPED);
    }

    /** Returns a new rate limiter with this request rate. */
    public RateLimiter requestRates() {
        return new RateLimiter(requestsPerSecond);
    }
}
