package dev.verbatim.client;

/**
 * What is known of a request that a client sends, for {@linkplain ClientObserver observers}.
 *
 * @since 0.2.0
 */
public interface ObservedCall {
    /** Returns the name of the API, such as {@code "Voice"}. */
    String api();

    /** Returns the documented name of the operation. */
    String operationName();

    /** Returns the method and the path as documented, such as {@code "POST /api/v2/me/calls/{id}"}: one of few texts, fit for a label. */
    String route();

    /** Returns the host of the server; empty if the client uses a stream. */
    String host();

    /** Returns the port of the server; -1 if there is none. */
    int port();

    /**
     * Adds a header to the request, such as {@code traceparent}. Only within {@link ClientObserver#before}; ignored by transports
     * without headers.
     */
    void header(String name, String value);

    /** Returns the HTTP status of the answer; 0 before there is one, and without HTTP. */
    int httpStatus();

    /** Returns how many times the request has been sent; more than once if it was repeated. */
    int attempts();
}
