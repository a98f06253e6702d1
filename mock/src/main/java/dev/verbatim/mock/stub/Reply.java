package dev.verbatim.mock.stub;

import dev.verbatim.runtime.StatusCode;
import java.util.Optional;

/** How a stub answers a request. */
public sealed interface Reply {
    /**
     * As the pages show.
     *
     * @param heading the heading of the sample to play; empty for the one that fits
     */
    record Documented(Optional<String> heading) implements Reply {}

    /**
     * With a success.
     *
     * @param result the result as JSON; empty for none
     */
    record Success(Optional<String> result) implements Reply {}

    /**
     * With a failure.
     *
     * @param status its status
     * @param message its text; empty for the meaning of the status
     */
    record Failure(StatusCode status, String message) implements Reply {}

    /** Not at all: the connection is closed. */
    record Cut() implements Reply {}
}
