package dev.verbatim.runtime;

import java.util.List;

/** Dispatches the requests of one API; generated classes implement it. */
public interface Dispatcher {
    /** The API's name, such as {@code "Voice"}. */
    String api();

    /** The Request URLs of the API, each with the operations that are sent there. */
    List<Route> routes();

    /**
     * Takes a request through the steps of its operation.
     *
     * @param exchange a request that one of the routes matches
     * @return what the operation answers when every step has passed
     * @throws OperationException the documented status of the first step that did not pass
     * @throws Exception whatever else a handler or resolver throws; the router answers it with an internal error
     */
    OperationResponse dispatch(Exchange exchange) throws Exception;
}
