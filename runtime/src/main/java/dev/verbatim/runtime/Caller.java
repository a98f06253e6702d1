package dev.verbatim.runtime;

import java.util.Set;

/** Who sends a request, as the server has authenticated them. */
public interface Caller {
    /** The caller's own name: what "me" stands for in a Request URL. */
    String name();

    /** The features that the caller has, such as {@code "api-voice"}; compared exactly. */
    Set<String> features();
}
