package dev.verbatim.runtime;

import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.route.Route;
import java.io.IOException;
import java.util.HashSet;
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
    private final Incidents incidents = new Incidents();
    private final UndocumentedStatuses undocumented = new UndocumentedStatuses();
    private final RequestLimits limits;
    private final PendingAnswers pendingAnswers;
    /** What a request is answered in that is for no API in particular. */
    private final Envelope style;

    private final OperationResponse tooLarge;

    private Router(RequestLimits limits, PendingLimits pendingLimits, Dispatcher... dispatchers) {
        this.limits = limits;
        this.pendingAnswers = new PendingAnswers(pendingLimits);
        this.style = dispatchers.length == 0 ? Envelope.WEBSERVICES : dispatchers[0].envelope();
        this.tooLarge = OperationResponse.refused(
                style, StatusCode.OUT_OF_RANGE, 413, "the body has more than " + limits.maxBodyBytes() + " bytes");
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
     * @throws IllegalArgumentException if two APIs have an operation of one name at one Request URL; names both, and the operation
     */
    public static Router of(Dispatcher... dispatchers) {
        return of(RequestLimits.DEFAULT, dispatchers);
    }

    /**
     * A router with limits of its own.
     *
     * @throws IllegalArgumentException if two APIs have an operation of one name at one Request URL; names both, and the operation
     */
    public static Router of(RequestLimits limits, Dispatcher... dispatchers) {
        return of(limits, PendingLimits.DEFAULT, dispatchers);
    }

    /**
     * A router with limits of its own, also for handlers that answer later.
     *
     * @throws IllegalArgumentException if two APIs have an operation of one name at one Request URL
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
        return waitFor(receive(method, path, body, caller));
    }

    /**
     * Answers a request whose body is still to be read, as a transport has it. Reads no more than the limit and one byte, and
     * nothing where nothing is documented. A body that breaks off is answered with status 10, not with an exception. Waits where a handler
     * answers later.
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
        return waitFor(receive(method, path, body, length, callers));
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

    private static OperationResponse waitFor(OperationResponse response) {
        return response.isPending()
                ? response.completion().toCompletableFuture().join()
                : response;
    }

    private OperationResponse receive(String method, String path, byte[] body, @Nullable Caller caller) {
        RouteTable.Match match = routes.find(method, path);
        if (match == null) {
            return notRouted(path);
        }
        return body.length > limits.maxBodyBytes() ? tooLarge : dispatch(match, body, () -> caller);
    }

    private OperationResponse receive(
            String method, String path, RequestBody body, long length, Supplier<? extends @Nullable Caller> callers) {
        RouteTable.Match match = routes.find(method, path);
        if (match == null) {
            return notRouted(path);
        }
        if (length > limits.maxBodyBytes()) {
            return tooLarge;
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
        return bytes.length > most ? tooLarge : dispatch(match, bytes, callers);
    }

    private OperationResponse notRouted(String path) {
        Set<String> methods = routes.methods(path);
        return methods.isEmpty()
                ? OperationResponse.refused(style, StatusCode.NOT_FOUND, 404, "nothing is documented at this URL")
                : OperationResponse.methodNotAllowed(style, methods);
    }

    private OperationResponse dispatch(
            RouteTable.Match match, byte[] body, Supplier<? extends @Nullable Caller> callers) {
        RouteTable.Target target = match.targets().size() == 1 ? match.targets().get(0) : sharing(match, body);
        RoutedRequest request = target.intake().receive(target.route(), match.values(), body, callers);
        Observation observation = Observation.begin(request, target.observers());
        return observation == null ? answer(match, target, request) : observed(observation, match, target, request);
    }

    private OperationResponse answer(RouteTable.Match match, RouteTable.Target target, RoutedRequest request) {
        try {
            OperationResponse response = request.dispatch();
            CompletionStage<OperationResponse> pending = request.pending();
            return pending == null
                    ? response
                    : OperationResponse.pending(pendingAnswers.inTime(
                            request, pending, failure -> failed(match, target, request, failure)));
        } catch (Throwable failure) {
            respect(failure);
            return failed(match, target, request, failure);
        }
    }

    private OperationResponse observed(
            Observation observation, RouteTable.Match match, RouteTable.Target target, RoutedRequest request) {
        OperationResponse response;
        try {
            response = request.dispatch();
            CompletionStage<OperationResponse> pending = request.pending();
            if (pending != null) {
                return OperationResponse.pending(pendingAnswers
                        .inTime(
                                request,
                                pending,
                                failure -> observation.failing(failure, failed(match, target, request, failure)))
                        .whenComplete((answer, none) -> observation.end(answer)));
            }
        } catch (Throwable failure) {
            respect(failure);
            response = observation.failing(failure, failed(match, target, request, failure));
        }
        observation.end(response);
        return response;
    }

    /** What concerns more than the one request goes on. */
    private static void respect(Throwable failure) {
        if (failure instanceof InterruptedException) {
            // The interrupt was meant for the thread, not for this request alone.
            Thread.currentThread().interrupt();
        }
        // A request can overflow the stack, which is intact once unwound; other such errors concern the process.
        if (failure instanceof VirtualMachineError broken && !(failure instanceof StackOverflowError)) {
            throw broken;
        }
    }

    private OperationResponse failed(
            RouteTable.Match match, RouteTable.Target target, RoutedRequest request, Throwable failure) {
        OperationException documented = failure instanceof OperationException own
                ? own
                : target.dispatcher().map(failure);
        if (documented == null) {
            return request.failed(incidents.internalError(match.place(), failure), 200);
        }
        undocumented.check(match, documented.status());
        return request.failed(documented, 200);
    }

    /**
     * Several APIs share the path: the operation decides, at the price of reading the body twice. A body that names no operation
     * of theirs goes to the first one, which refuses it.
     */
    private RouteTable.Target sharing(RouteTable.Match match, byte[] body) {
        List<RouteTable.Target> targets = match.targets();
        Set<String> operations = new HashSet<>();
        targets.forEach(target -> operations.addAll(target.route().operations()));
        Route first = targets.get(0).route();
        Route all = new Route(first.method(), first.template(), operations);
        try {
            String operation = targets.get(0)
                    .intake()
                    .receive(all, match.values(), body, () -> null)
                    .readOperationName();
            return targets.stream()
                    .filter(target -> target.route().operations().contains(operation))
                    .findFirst()
                    .orElseThrow();
        } catch (OperationException refused) {
            return targets.get(0);
        }
    }
}
