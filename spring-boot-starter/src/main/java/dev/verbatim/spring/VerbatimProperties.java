package dev.verbatim.spring;

import dev.verbatim.runtime.PendingLimits;
import dev.verbatim.runtime.RequestLimits;
import dev.verbatim.runtime.UnknownMembers;
import dev.verbatim.runtime.connection.NotificationLimits;
import dev.verbatim.runtime.connection.SlowReaders;
import dev.verbatim.runtime.state.LogLimits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The properties of the application that begin with {@code verbatim}.
 *
 * @param limits what is accepted of a body
 * @param pending what handlers that answer later may use
 * @param security who callers are
 * @param notifications where notifications are served, and what their sessions may use
 * @since 0.2.0
 */
@ConfigurationProperties("verbatim")
public record VerbatimProperties(
        @DefaultValue Limits limits,
        @DefaultValue Pending pending,
        @DefaultValue Security security,
        @DefaultValue Notifications notifications) {
    /**
     * What is accepted of a body. Beyond a limit, the answer is status 10.
     *
     * @param maxBodySize Largest body of a request.
     * @param maxDepth Most objects and arrays within one another.
     * @param maxStringLength Most characters of a string. By default as many as the largest body has bytes.
     * @param maxNameLength Most bytes of the name of a member.
     * @param maxNumberLength Most characters of a number.
     * @param unknownMembers Whether undocumented members of a request are skipped or refused.
     * @param maxBatch Most requests in one message, in styles that have batches.
     */
    public record Limits(
            @DefaultValue("1MB") DataSize maxBodySize,
            @DefaultValue("64") int maxDepth,
            @Nullable Integer maxStringLength,
            @DefaultValue("1000") int maxNameLength,
            @DefaultValue("100") int maxNumberLength,
            @DefaultValue("skipped") UnknownMembers unknownMembers,
            @DefaultValue("1000") int maxBatch) {
        RequestLimits toRequestLimits() {
            int bytes = bytes(maxBodySize);
            return new RequestLimits(
                    bytes,
                    maxDepth,
                    maxStringLength == null ? bytes : maxStringLength,
                    maxNameLength,
                    maxNumberLength,
                    unknownMembers,
                    maxBatch);
        }
    }

    /**
     * What handlers that answer later may use.
     *
     * @param maxWait How long a caller waits for an answer that comes later.
     * @param maxRequests Most requests that wait for an answer at a time.
     */
    public record Pending(
            @DefaultValue("30s") Duration maxWait,
            @DefaultValue("10000") int maxRequests) {
        PendingLimits toPendingLimits() {
            return new PendingLimits(maxWait, maxRequests);
        }
    }

    /**
     * Who callers are.
     *
     * @param authorityPrefix Only authorities that begin with this prefix are features of the caller, without the prefix.
     * @param challenge Header WWW-Authenticate of answers to callers that are not authenticated.
     */
    public record Security(
            @DefaultValue("") String authorityPrefix,

            @DefaultValue("Basic realm=\"api\", charset=\"UTF-8\"")
            String challenge) {}

    /**
     * Where notifications are served, and what their sessions may use.
     *
     * @param path Path of the server-sent events, such as /api/events. Without it, none are served.
     * @param maxSessions Most open sessions of a user.
     * @param maxQueued Most notifications that wait to be sent to a session.
     * @param maxQueuedSize Largest size of the notifications that wait to be sent to a session.
     * @param slowReaders Whether a session that reads too slowly is ended, or its oldest notifications are dropped.
     * @param maxWrite How long it may take to send one notification.
     * @param maxKept Most notifications of a user that are kept for sessions that resume.
     * @param maxKeptSize Largest size of the notifications of a user that are kept.
     * @param keptFor How long each notification is kept.
     * @param heartbeat How often a session without notifications is sent a sign of life.
     */
    public record Notifications(
            @Nullable String path,
            @DefaultValue("20") int maxSessions,
            @DefaultValue("1000") int maxQueued,
            @DefaultValue("1MB") DataSize maxQueuedSize,
            @DefaultValue("ended") SlowReaders slowReaders,
            @DefaultValue("30s") Duration maxWrite,
            @DefaultValue("1000") int maxKept,
            @DefaultValue("1MB") DataSize maxKeptSize,
            @DefaultValue("5m") Duration keptFor,
            @DefaultValue("15s") Duration heartbeat) {
        NotificationLimits toLimits() {
            return NotificationLimits.DEFAULT
                    .withMaxSessions(maxSessions)
                    .withMaxQueued(maxQueued, bytes(maxQueuedSize))
                    .withSlowReaders(slowReaders)
                    .withMaxWrite(maxWrite)
                    .withHeartbeat(heartbeat);
        }

        LogLimits toLogLimits() {
            return LogLimits.DEFAULT.withKept(maxKept, bytes(maxKeptSize)).withKeptFor(keptFor);
        }
    }

    private static int bytes(DataSize size) {
        return (int) Math.min(size.toBytes(), Integer.MAX_VALUE);
    }
}
