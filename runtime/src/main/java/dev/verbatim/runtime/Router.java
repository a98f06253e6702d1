package dev.verbatim.runtime;

import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.route.Route;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a request to the API and the operation that it is for, and answers every request, valid or not. A router is immutable and serves
 * all threads.
 *
 * <pre>{@code
 * VoiceDispatcher voice = VoiceDispatcher.builder()
 *         .calls((caller, id) -> switchboard.findCall(caller.name(), id))
 *         .swapCalls(switchboard::swap)
 *         .build();
 * Router router = Router.of(voice);
 * OperationResponse response = router.dispatch("POST", path, body, caller);
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Router {
    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    private final RouteTable routes = new RouteTable();
    private final RequestLimits limits;
    private final Answering answering;
    /** What a request is answered in that is for no API in particular. */
    private final Envelope style;

    private Router(RequestLimits limits, PendingLimits pendingLimits, Dispatcher... dispatchers) {
        this.limits = limits;
        PendingAnswers pendingAnswers = new PendingAnswers(pendingLimits);
        this.answering = new Answering(pendingAnswers, limits.maxBatch());
        this.style = dispatchers.length == 0 ? Envelope.WEBSERVICES : dispatchers[0].envelope();
        for (Dispatcher dispatcher : dispatchers) {
            Intake intake = dispatcher.open(limits, pendingAnswers::hasRoom);
            List<OperationObserver<?>> observers = dispatcher.observers();
            for (Route route : dispatcher.routes()) {
                routes.add(new RouteTable.Target(dispatcher, intake, observers, route));
            }
        }
        routes.join();
    }

    /**
     * A router with the default limits.
     *
     * @throws IllegalArgumentException if two APIs have an operation of one name at one Request URL, or messages of different
     *     styles; names both
     */
    public static Router of(Dispatcher... dispatchers) {
        return of(RequestLimits.DEFAULT, dispatchers);
    }

    /**
     * A router with limits of its own.
     *
     * @throws IllegalArgumentException if two APIs have an operation of one name at one Request URL, or messages of different
     *     styles; names both
     */
    public static Router of(RequestLimits limits, Dispatcher... dispatchers) {
        return of(limits, PendingLimits.DEFAULT, dispatchers);
    }

    /**
     * A router with limits of its own, also for handlers that answer later.
     *
     * @throws IllegalArgumentException if two APIs have an operation of one name at one Request URL, or messages of different
     *     styles
     */
    public static Router of(RequestLimits limits, PendingLimits pendingLimits, Dispatcher... dispatchers) {
        return new Router(limits, pendingLimits, dispatchers);
    }

    /**
     * Answers a request. Never throws for any input; see the package for the order of the steps. Waits where a handler answers
     * later.
     *
     * @param method the HTTP method
     * @param path the path as sent, percent-encoded; a query is ignored
     * @param body the whole body, UTF-8 JSON; not changed
     * @param caller who sends it; {@code null} if they are not authenticated
     * @throws VirtualMachineError if it is the process that is broken, as when out of memory; not for a stack overflow
     */
    public OperationResponse dispatch(String method, String path, byte[] body, @Nullable Caller caller) {
        return receive(method, path, body, caller).awaited();
    }

    /**
     * Answers a request whose body is still to be read, as a transport has it. Reads no more than the limit and one byte, and
     * nothing where nothing is documented. A body that breaks off is answered with status 10, not with an exception. Waits where a handler
     * answers later. A transport whose server does not read the rest of a body itself calls {@link RequestBody#discardRest} before it sends
     * the answer.
     *
     * @param method the HTTP method
     * @param path the path as sent, percent-encoded; a query is ignored
     * @param body the body, not opened where it need not be read
     * @param length the number of bytes of the body as announced, which it must not exceed; negative if not known
     * @param callers authenticates who sends it: {@code null} if they are not; asked once at most, when the body has passed
     * @throws VirtualMachineError if it is the process that is broken, as when out of memory; not for a stack overflow
     */
    public OperationResponse dispatch(
            String method, String path, RequestBody body, long length, Supplier<? extends @Nullable Caller> callers) {
        return receive(method, path, body, length, callers).awaited();
    }

    /**
     * Answers a request as {@link #dispatch(String, String, byte[], Caller)} does, without waiting where a handler answers later.
     *
     * @return the answer: there already, unless the handler answers later; never fails
     */
    public CompletionStage<OperationResponse> dispatchLater(
            String method, String path, byte[] body, @Nullable Caller caller) {
        return receive(method, path, body, caller).completion();
    }

    /**
     * The same for transports that need not wait: no thread is held while a handler that answers later has not answered.
     *
     * @return the answer: there already, unless the handler answers later; never fails
     */
    public CompletionStage<OperationResponse> dispatchLater(
            String method, String path, RequestBody body, long length, Supplier<? extends @Nullable Caller> callers) {
        return receive(method, path, body, length, callers).completion();
    }

    /**
     * Returns the documented Request URL that a request is for, such as {@code "/api/v2/me/calls/{id}"}, for servers that also serve
     * other URLs, and for metrics.
     *
     * @param path the path as sent, percent-encoded; a query is ignored
     * @return {@code null} if no operation is documented for the method at the path
     */
    public @Nullable String documentedUrl(String method, String path) {
        RouteTable.Place place = routes.find(method, path, routes.values());
        return place == null ? null : place.targets().get(0).route().template().toString();
    }

    /**
     * Returns the HTTP methods for which operations are documented at a path, sorted; none if nothing is documented there.
     *
     * @param path the path as sent, percent-encoded; a query is ignored
     */
    public Set<String> documentedMethods(String path) {
        return routes.methods(path);
    }

    /**
     * Makes the answer to a request that the server refuses before the router sees it, in the shape of the API that is documented there.
     *
     * @param path the path as sent, percent-encoded; a query is ignored
     * @param status the status in the body; the style of the API may have another number for it
     * @param httpStatus the HTTP status
     * @param message for the caller; {@code null} for the meaning of the status
     */
    public OperationResponse refusal(
            String method, String path, StatusCode status, int httpStatus, @Nullable String message) {
        RouteTable.Place place = routes.find(method, path, routes.values());
        return OperationResponse.refused(place == null ? style : place.style(), status, httpStatus, message);
    }

    /**
     * The endpoint of the APIs that have one for all their operations, for transports without HTTP methods and paths.
     *
     * @throws IllegalStateException if no API has one, or they have several; says what to do
     */
    public Endpoint endpoint() {
        return new Endpoint(routes.endpoint(), limits, answering);
    }

    /**
     * One of several endpoints.
     *
     * @param path where its requests are sent over HTTP, such as {@code "/rpc"}
     * @throws IllegalStateException if no API has it; names those that there are
     */
    public Endpoint endpoint(String path) {
        return new Endpoint(routes.endpoint(path), limits, answering);
    }

    private OperationResponse receive(String method, String path, byte[] body, @Nullable Caller caller) {
        String[] values = routes.values();
        RouteTable.Place place = routes.find(method, path, values);
        if (place == null) {
            return notRouted(path);
        }
        return body.length > limits.maxBodyBytes()
                ? OperationResponse.tooLarge(place.style(), limits)
                : answering.answer(place, values, body, () -> caller);
    }

    private OperationResponse receive(
            String method, String path, RequestBody body, long length, Supplier<? extends @Nullable Caller> callers) {
        String[] values = routes.values();
        RouteTable.Place place = routes.find(method, path, values);
        if (place == null) {
            return notRouted(path);
        }
        if (length > limits.maxBodyBytes()) {
            return OperationResponse.tooLarge(place.style(), limits);
        }
        // Within the limit; a stream makes its buffer no larger than what it is asked for.
        int most = length < 0 ? limits.maxBodyBytes() : (int) length;
        byte[] bytes;
        try {
            bytes = body.open().readNBytes(most + 1);
        } catch (IOException lost) {
            LOG.debug("a body could not be read", lost);
            return OperationResponse.refused(style, StatusCode.OUT_OF_RANGE, 400, "the body has not arrived whole");
        }
        return bytes.length > most
                ? OperationResponse.tooLarge(place.style(), limits)
                : answering.answer(place, values, bytes, callers);
    }

    private OperationResponse notRouted(String path) {
        Set<String> methods = routes.methods(path);
        return methods.isEmpty()
                ? OperationResponse.refused(style, StatusCode.NOT_FOUND, 404, "nothing is documented at this URL")
                : OperationResponse.methodNotAllowed(style, methods);
    }
}
