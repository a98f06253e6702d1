package dev.verbatim.runtime;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a request so far, for {@linkplain OperationObserver observers}. The same object is passed to all methods of an
 * observer, and knows more the later it is asked.
 *
 * @since 0.2.0
 */
public interface ObservedRequest {
    /** The name of the API, such as {@code "Voice"}. */
    String api();

    /** The method and the path as documented, such as {@code "POST /api/v2/me/calls/{id}"}: one of few texts, fit for a label. */
    String route();

    /**
     * The operation: always one that is documented.
     *
     * @return {@code null} until the body has been read, and if it names no such operation
     */
    @Nullable
    String operationName();

    /**
     * Returns the names of the parameters that the body sends, documented or not, in the order of the body; without those whose value
     * is null. Reads the body once more for each call, so it costs nothing where nobody asks.
     *
     * @return an immutable set; empty until the body has been read, and if it names no documented operation
     */
    Set<String> parameterNames();

    /**
     * Who sends the request.
     *
     * @return {@code null} until the caller has been authenticated, and if they are not
     */
    @Nullable
    Caller caller();

    /**
     * Whether the API is known to answer with a status: its pages document it, or the runtime itself answers with it. Handlers can
     * make any number of other statuses, so do not use those as labels.
     */
    boolean documents(StatusCode status);
}
