package dev.verbatim.runtime;

import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.route.Route;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
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
    Set<Integer> documentedStatuses();

    /** The shape of the API's messages. Asked once by each router. */
    Envelope envelope();

    /** The observers of the API, in the order in which they were added. Asked once by each router. */
    List<OperationObserver<?>> observers();

    /**
     * The failure that an exception mapper of the API makes of an exception.
     *
     * @param failure what a handler or resolver threw; not an {@link OperationException}
     * @return {@code null} if no mapper takes it, or the mapper fails
     */
    @Nullable
    OperationException map(Throwable failure);

    /**
     * Opens the API for the requests of a router. Called once by each router.
     *
     * @param limits those of bodies
     * @param hasRoom whether the router takes one more answer that comes later
     */
    Intake open(RequestLimits limits, BooleanSupplier hasRoom);
}
