package dev.verbatim.runtime;

import dev.verbatim.runtime.spi.Exchange;
import dev.verbatim.runtime.spi.Hooks;
import dev.verbatim.runtime.spi.Route;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dispatches the requests of one API. Generated classes implement it, and nobody else has to: an application builds the generated
 * class and hands it to a {@link Router}. What is to happen around all operations is an {@link OperationObserver} or an
 * {@link ExceptionMapper} of the builder's.
 *
 * @since 0.1.0
 */
public interface Dispatcher {
    /** The API's name, such as {@code "Voice"}. */
    String api();

    /** The Request URLs of the API, each with the operations that are sent there. */
    List<Route> routes();

    /**
     * The status codes that the pages of the API document, 0 included. The router logs others that a handler
     * sends.
     *
     * @return empty if it is not known what is documented
     */
    default Set<Integer> documentedStatuses() {
        return Set.of();
    }

    /** The exception mappers and observers of the API; {@code null} if there are none. Asked once by each router. */
    default @Nullable Hooks hooks() {
        return null;
    }

    /**
     * Takes a request through the steps of its operation.
     *
     * @param exchange a request that one of the routes matches
     * @return what the operation answers when every step has passed
     * @throws OperationException the documented status of the first step that did not pass
     * @throws Exception anything else that a handler or resolver throws; the router answers it with an internal error
     */
    OperationResponse dispatch(Exchange exchange) throws Exception;
}
