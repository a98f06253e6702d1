package dev.verbatim.testkit;

import java.util.List;

/**
 * An operation and its page.
 *
 * @param name the operation's name
 * @param page the page's path below the root of the pages, with {@code /} between its parts
 * @param line the line of the page on which the operation begins, counted from 1
 * @param digest the SHA-256 of the page's bytes, in hexadecimal, from when the code was generated; empty for an operation without
 *     an interface
 * @param method the HTTP method; empty for an operation without an interface
 * @param url the template of the Request URL; empty for an operation without an interface
 * @param isSent whether the API's client sends it, and no server of the API handles it
 * @param hasRule whether its interface has {@code @Available}, so that the server refuses it where its capability is absent
 * @param features the required features
 * @param members the members of its request, at every depth
 * @param statuses the rows of the page's tables of statuses
 * @param boundaries values just inside and just outside of what the page's rows allow
 * @param samples the page's samples
 * @since 0.1.0
 */
public record DocumentedOperation(
        String name,
        String page,
        int line,
        String digest,
        String method,
        String url,
        boolean isSent,
        boolean hasRule,
        List<String> features,
        List<DocumentedMember> members,
        List<PageStatus> statuses,
        List<Boundary> boundaries,
        List<Sample> samples) {
    /** Copies the lists. */
    public DocumentedOperation {
        features = List.copyOf(features);
        members = List.copyOf(members);
        statuses = List.copyOf(statuses);
        boundaries = List.copyOf(boundaries);
        samples = List.copyOf(samples);
    }
}
