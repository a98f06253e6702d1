package dev.verbatim.runtime;

import dev.verbatim.runtime.internal.Limits;

/**
 * What a router accepts of a body. A body beyond a limit is refused with status 10 before anything of it is acted on.
 *
 * <pre>{@code
 * Router.of(RequestLimits.DEFAULT.withMaxBodyBytes(64 << 10).withUnknownMembers(UnknownMembers.REFUSED), voice)
 * }</pre>
 *
 * @param maxBodyBytes the most bytes
 * @param maxDepth the most objects and arrays within one another, the body's own object included
 * @param maxStringLength the most characters of a string that an operation reads
 * @param maxNameLength the most bytes of a member's name
 * @param maxNumberLength the most characters of a number
 * @param unknownMembers what happens to an undocumented member
 * @param maxBatch the most requests in one message, in styles that have batches
 * @since 0.1.0
 */
public record RequestLimits(
        int maxBodyBytes,
        int maxDepth,
        int maxStringLength,
        int maxNameLength,
        int maxNumberLength,
        UnknownMembers unknownMembers,
        int maxBatch) {
    private static final int MAX_BATCH = 1_000;

    /**
     * One MiB, 64 deep, strings as long as the body, names of 1,000 bytes, numbers of 100 characters, unknown members skipped,
     * batches of 1,000 requests.
     */
    public static final RequestLimits DEFAULT =
            new RequestLimits(1 << 20, 64, 1 << 20, 1_000, 100, UnknownMembers.SKIPPED);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one of them is too small, or the body too large; the message names the limit and what is allowed
     */
    public RequestLimits {
        // One byte more is read to see that a body is too long, and an array has to hold it.
        Limits.require(
                "maxBodyBytes",
                maxBodyBytes,
                maxBodyBytes >= 1 && maxBodyBytes < Integer.MAX_VALUE,
                "from 1 to " + (Integer.MAX_VALUE - 1));
        Limits.atLeast("maxDepth", maxDepth, 1);
        Limits.atLeast("maxStringLength", maxStringLength, 1);
        Limits.atLeast("maxNameLength", maxNameLength, 1);
        Limits.atLeast("maxNumberLength", maxNumberLength, 1);
        Limits.atLeast("maxBatch", maxBatch, 1);
    }

    /** Limits with the default number of requests in one message. */
    public RequestLimits(
            int maxBodyBytes,
            int maxDepth,
            int maxStringLength,
            int maxNameLength,
            int maxNumberLength,
            UnknownMembers unknownMembers) {
        this(maxBodyBytes, maxDepth, maxStringLength, maxNameLength, maxNumberLength, unknownMembers, MAX_BATCH);
    }

    /** These limits with another number of bytes; strings may then be as long as the body. */
    public RequestLimits withMaxBodyBytes(int bytes) {
        return new RequestLimits(bytes, maxDepth, bytes, maxNameLength, maxNumberLength, unknownMembers, maxBatch);
    }

    /** These limits with another depth. */
    public RequestLimits withMaxDepth(int depth) {
        return new RequestLimits(
                maxBodyBytes, depth, maxStringLength, maxNameLength, maxNumberLength, unknownMembers, maxBatch);
    }

    /** These limits with undocumented members skipped or refused. */
    public RequestLimits withUnknownMembers(UnknownMembers unknown) {
        return new RequestLimits(
                maxBodyBytes, maxDepth, maxStringLength, maxNameLength, maxNumberLength, unknown, maxBatch);
    }

    /** These limits with another number of requests in one message. */
    public RequestLimits withMaxBatch(int requests) {
        return new RequestLimits(
                maxBodyBytes, maxDepth, maxStringLength, maxNameLength, maxNumberLength, unknownMembers, requests);
    }
}
