package dev.verbatim.runtime;

import dev.verbatim.runtime.route.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Has messages answered that have arrived whole at a documented place. */
final class Answering {
    private final Incidents incidents = new Incidents();
    private final UndocumentedStatuses undocumented = new UndocumentedStatuses();
    private final PendingAnswers pendingAnswers;
    private final int maxBatch;

    Answering(PendingAnswers pendingAnswers, int maxBatch) {
        this.pendingAnswers = pendingAnswers;
        this.maxBatch = maxBatch;
    }

    /** The answer to a request, or to a batch of requests where the style has such. */
    OperationResponse answer(
            RouteTable.Place place, String[] values, byte[] message, Supplier<? extends @Nullable Caller> callers) {
        return place.targets().get(0).hasBatches() && Batch.isBatch(message)
                ? batch(place, values, message, callers)
                : single(place, values, message, callers);
    }

    private OperationResponse single(
            RouteTable.Place place, String[] values, byte[] message, Supplier<? extends @Nullable Caller> callers) {
        RouteTable.Target target =
                place.targets().size() == 1 ? place.targets().get(0) : sharing(place, values, message);
        RoutedRequest request = target.intake().receive(target.route(), values, message, callers);
        Observation observation = Observation.begin(request, target.observers());
        return observation == null ? answer(place, target, request) : observed(observation, place, target, request);
    }

    /** Nothing is done before the whole batch is known to be JSON and within the limits. */
    private OperationResponse batch(
            RouteTable.Place place, String[] values, byte[] message, Supplier<? extends @Nullable Caller> callers) {
        RouteTable.Target target = place.targets().get(0);
        RoutedRequest whole = target.intake().receive(target.route(), values, message, callers);
        List<byte[]> requests;
        try {
            requests = whole.readBatch(maxBatch);
        } catch (OperationException refused) {
            OperationResponse response = whole.failed(refused, 200);
            Observation observation = Observation.begin(whole, target.observers());
            if (observation != null) {
                observation.end(observation.failing(refused, response));
            }
            return response;
        }
        Supplier<@Nullable Caller> once = Batch.once(callers);
        List<OperationResponse> answers = new ArrayList<>(requests.size());
        for (byte[] request : requests) {
            answers.add(single(place, values, request, once));
        }
        return Batch.answer(answers);
    }

    private OperationResponse answer(RouteTable.Place place, RouteTable.Target target, RoutedRequest request) {
        try {
            OperationResponse response = request.dispatch();
            CompletionStage<OperationResponse> pending = request.pending();
            return pending == null
                    ? response
                    : OperationResponse.pending(pendingAnswers.inTime(
                            request, pending, failure -> failed(place, target, request, failure)));
        } catch (Throwable failure) {
            respect(failure);
            return failed(place, target, request, failure);
        }
    }

    private OperationResponse observed(
            Observation observation, RouteTable.Place place, RouteTable.Target target, RoutedRequest request) {
        OperationResponse response;
        try {
            response = request.dispatch();
            CompletionStage<OperationResponse> pending = request.pending();
            if (pending != null) {
                return OperationResponse.pending(pendingAnswers
                        .inTime(
                                request,
                                pending,
                                failure -> observation.failing(failure, failed(place, target, request, failure)))
                        .whenComplete((answer, none) -> observation.end(answer)));
            }
        } catch (Throwable failure) {
            respect(failure);
            response = observation.failing(failure, failed(place, target, request, failure));
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
            RouteTable.Place place, RouteTable.Target target, RoutedRequest request, Throwable failure) {
        OperationException documented = failure instanceof OperationException own
                ? own
                : target.dispatcher().map(failure);
        if (documented == null) {
            return request.failed(incidents.internalError(place.text(), failure), 200);
        }
        undocumented.check(place, documented.status());
        return request.failed(documented, 200);
    }

    /**
     * Several APIs share the path: the operation decides, at the price of reading the body twice. A body that names no operation
     * of theirs goes to the first one, which refuses it.
     */
    private static RouteTable.Target sharing(RouteTable.Place place, String[] values, byte[] message) {
        List<RouteTable.Target> targets = place.targets();
        Set<String> operations = new HashSet<>();
        targets.forEach(target -> operations.addAll(target.route().operations()));
        Route first = targets.get(0).route();
        Route all = new Route(first.method(), first.template(), operations);
        try {
            String operation = targets.get(0)
                    .intake()
                    .receive(all, values, message, () -> null)
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
