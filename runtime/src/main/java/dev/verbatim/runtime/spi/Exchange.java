package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.Capability;
import dev.verbatim.runtime.CapabilityRule;
import dev.verbatim.runtime.OperationContext;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.ResourceResolver;
import dev.verbatim.runtime.RoutedRequest;
import dev.verbatim.runtime.StatusCode;
import dev.verbatim.runtime.envelope.Correlation;
import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.internal.CallerText;
import dev.verbatim.runtime.route.PathTemplate;
import dev.verbatim.runtime.route.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * One request on its way through the steps of its operation. A generated dispatcher calls the methods in the order in which
 * they stand here, and each throws the documented status of its step. Used by one thread.
 *
 * @since 0.2.0
 */
public final class Exchange implements RoutedRequest {
    private static final OperationResponse TO_COME =
            OperationResponse.failure(StatusCode.PROCESSING_INCOMPLETE, "the answer is still to come");

    private final ApiIntake intake;
    private final Route route;
    private final String[] values;
    private final byte[] bytes;
    private final Supplier<? extends @Nullable Caller> callers;
    private @Nullable Caller caller;
    private @Nullable Body body;
    private @Nullable CompletionStage<OperationResponse> pending;

    Exchange(
            ApiIntake intake,
            Route route,
            String[] values,
            byte[] bytes,
            Supplier<? extends @Nullable Caller> callers) {
        this.intake = intake;
        this.route = route;
        this.values = values;
        this.bytes = bytes;
        this.callers = callers;
    }

    /**
     * Step 1: reads the body.
     *
     * @param empty an empty one
     * @return the same, filled; names an operation of the route
     * @throws OperationException 10 if the body is beyond a limit, is not one JSON object, or an object in it repeats a member;
     *     3 if it names no operation that is documented for the Request URL
     */
    public <B extends Body> B read(B empty) throws OperationException {
        // Kept at once: a body that is refused may have what the answer repeats.
        body = empty;
        intake.reader().read(bytes, empty);
        if (!empty.namesOperation()) {
            throw new RefusedException(
                    Fault.NAMES_NO_OPERATION, "the body has no " + envelope().namePath());
        }
        if (!route.operations().contains(empty.operationName())) {
            throw unknownOperation(empty);
        }
        return empty;
    }

    private Envelope envelope() {
        return intake.dispatcher().envelope();
    }

    private @Nullable Correlation correlation() {
        return body == null ? null : body.correlation();
    }

    /** Step 1: the failure of an operation that is not documented for the Request URL. */
    public OperationException unknownOperation(Body unknown) {
        return new RefusedException(
                Fault.UNKNOWN_OPERATION,
                "no operation " + CallerText.quoted(unknown.operationName()) + " is documented for "
                        + route.template());
    }

    /**
     * Step 2: only an authenticated caller with all the required features passes.
     *
     * @param features those that the operation's page requires
     * @throws OperationException 20 if the caller is not authenticated; 5 if a feature is missing
     */
    public void authorize(Set<String> features) throws OperationException {
        Caller authenticated = callers.get();
        if (authenticated == null) {
            throw new RefusedException(StatusCode.NOT_AUTHENTICATED, StatusCode.NOT_AUTHENTICATED.meaning());
        }
        caller = authenticated;
        if (features.isEmpty()) {
            return;
        }
        Set<String> own = authenticated.features();
        for (String feature : features) {
            if (!own.contains(feature)) {
                throw new RefusedException(
                        StatusCode.NOT_PERMITTED, "the operation requires " + String.join(", ", features));
            }
        }
    }

    /**
     * Step 3: a documented URI that names a resource by its path.
     *
     * @param name the documented name of the parameter
     * @param uri its value; the authority is neither compared nor contacted
     * @param template the path of such resources; its last variable is the id, and it has one
     * @return the resource's id, decoded
     * @throws OperationException 10 if the path of the URI is not of that form
     */
    public String reference(String name, String uri, PathTemplate template) throws OperationException {
        return reference(name, uri, List.of(template));
    }

    /**
     * Step 3: a documented URI that names a resource by its path, in one of several forms.
     *
     * @param name the documented name of the parameter
     * @param uri its value; the authority is neither compared nor contacted
     * @param templates the paths of such resources; the last variable of each is the id
     * @return the resource's id, decoded
     * @throws OperationException 10 if the path of the URI is of none of these forms
     */
    public String reference(String name, String uri, List<PathTemplate> templates) throws OperationException {
        for (PathTemplate template : templates) {
            String id = template.id(uri);
            if (id != null) {
                return id;
            }
        }
        String forms = templates.stream().map(PathTemplate::toString).collect(Collectors.joining(" or "));
        throw new RefusedException(StatusCode.OUT_OF_RANGE, name + " must be the URI of a " + forms);
    }

    /**
     * The decoded value of a variable of the Request URL.
     *
     * @throws IllegalArgumentException if the route has no such variable
     */
    public String variable(String name) {
        int index = route.template().variables().indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no variable " + name + " in " + route.template());
        }
        return values[index];
    }

    /**
     * Step 4: finds a resource of the caller's own.
     *
     * @param resolver finds resources of its type
     * @param name the variable or parameter that names the resource
     * @param id the resource's id
     * @throws OperationException 6 if there is no such resource or it is not the caller's own, without telling which
     */
    public <R> R find(ResourceResolver<R> resolver, String name, String id) throws OperationException {
        R resource = resolver.find(authorizedCaller(), id);
        if (resource == null) {
            throw new RefusedException(StatusCode.NOT_FOUND, name + " names no resource of yours");
        }
        return resource;
    }

    /**
     * Step 5: passes if the resource has the capability now. Called under the resource's lock.
     *
     * @param capability the operation
     * @param rule says whether it is present; counts as absent if it throws
     * @param resource the resource of the Request URL
     * @throws OperationException 2 if the capability is absent
     */
    public <R> void require(Capability capability, CapabilityRule<? super R> rule, R resource)
            throws OperationException {
        if (!Capabilities.isPresent(capability, rule, resource)) {
            throw new RefusedException(
                    StatusCode.NOT_VALID_NOW, capability.operationName() + " is not valid in the current state");
        }
    }

    /** Step 6: what a handler may ask beyond the documented parameters. */
    public OperationContext context() {
        List<String> names = route.template().variables();
        if (names.size() == 1) {
            return new OperationContext(authorizedCaller(), Map.of(names.get(0), values[0]));
        }
        Map<String, String> variables = new HashMap<>();
        names.forEach(name -> variables.put(name, variable(name)));
        return new OperationContext(authorizedCaller(), variables);
    }

    /** Step 6: the answer of an operation that has succeeded and documents no result. */
    public OperationResponse success() {
        return envelope() == Envelope.WEBSERVICES ? OperationResponse.SUCCESS : succeeded(null);
    }

    /**
     * Step 6: the answer of an operation that has succeeded.
     *
     * @param result writes the documented result, any JSON; only its members, where they are at the top level of the answer
     */
    public OperationResponse success(Consumer<JsonGenerator> result) {
        return succeeded(result);
    }

    private OperationResponse succeeded(@Nullable Consumer<JsonGenerator> result) {
        Correlation correlation = correlation();
        if (!envelope().isAnswered(correlation)) {
            return OperationResponse.unanswered(StatusCode.SUCCESS, 204);
        }
        String name = body == null ? "" : body.operationName();
        return OperationResponse.answered(StatusCode.SUCCESS, 200, envelope().success(correlation, name, result));
    }

    /**
     * Step 6: passes while the router has room for one more answer that comes later.
     *
     * @throws OperationException 9 if it has none
     */
    public void requireRoom() throws OperationException {
        if (!intake.hasRoom().getAsBoolean()) {
            throw new RefusedException(
                    StatusCode.PROCESSING_INCOMPLETE, "too many operations have not ended yet; try again later");
        }
    }

    /**
     * Step 6: what a handler answers that has returned a stage.
     *
     * @param result the stage
     * @param answer makes the answer of the stage's value
     * @return stands for the answer, which {@link #pending} has
     */
    public <T extends @Nullable Object> OperationResponse later(
            CompletionStage<T> result, Function<? super T, OperationResponse> answer) {
        Objects.requireNonNull(result, "the handler returned no stage");
        pending = result.thenApply(answer);
        return TO_COME;
    }

    /**
     * Step 6: who sends the request.
     *
     * @throws IllegalStateException if the caller has not been authorized
     */
    public Caller authorizedCaller() {
        if (caller == null) {
            throw new IllegalStateException("the caller has not been authorized");
        }
        return caller;
    }

    @Override
    public OperationResponse dispatch() throws Exception {
        return intake.dispatcher().dispatch(this);
    }

    @Override
    public @Nullable CompletionStage<OperationResponse> pending() {
        return pending;
    }

    @Override
    public String readOperationName() throws OperationException {
        return read(new OperationName()).operationName();
    }

    @Override
    public List<byte[]> readBatch(int most) throws OperationException {
        return intake.reader().elements(bytes, most);
    }

    @Override
    public OperationResponse failed(OperationException failure, int httpStatus) {
        Envelope style = envelope();
        Fault fault = Fault.of(failure);
        StatusCode status = fault == null ? failure.status().in(style) : fault.status(failure.status(), style);
        int http = fault != null && fault.isMalformed()
                ? 400
                : failure.status().equals(StatusCode.NOT_AUTHENTICATED) ? 401 : httpStatus;
        Correlation correlation = correlation();
        if (Fault.isRequest(fault) && !style.isAnswered(correlation)) {
            return OperationResponse.unanswered(status, http == 200 ? 204 : http);
        }
        return OperationResponse.answered(
                status,
                http,
                style.failure(
                        correlation,
                        operationName(),
                        status.code(),
                        status.name(),
                        Objects.requireNonNullElse(failure.getMessage(), status.meaning()),
                        failure.data()));
    }

    @Override
    public String api() {
        return intake.dispatcher().api();
    }

    @Override
    public String route() {
        return route.method() + " " + route.template();
    }

    @Override
    public @Nullable String operationName() {
        Body sent = body;
        return sent != null && sent.namesOperation() && route.operations().contains(sent.operationName())
                ? sent.operationName()
                : null;
    }

    @Override
    public Set<String> parameterNames() {
        return operationName() == null ? Set.of() : ParameterNames.of(bytes, intake.reader());
    }

    @Override
    public @Nullable Caller caller() {
        return caller;
    }

    @Override
    public boolean documents(StatusCode status) {
        return intake.dispatcher().documents(status);
    }
}
