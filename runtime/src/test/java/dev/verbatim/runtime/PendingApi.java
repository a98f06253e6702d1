package dev.verbatim.runtime;

import dev.verbatim.runtime.route.Route;
import dev.verbatim.runtime.spi.ApiDispatcher;
import dev.verbatim.runtime.spi.Exchange;
import dev.verbatim.runtime.spi.Hooks;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** An API with one operation, which answers when the test says so. */
public final class PendingApi extends ApiDispatcher {
    public static final String PATH = "/api/work";
    public static final String BODY = "{\"operationName\":\"Work\"}";

    /** Without hooks. */
    public PendingApi() {
        this(new Hooks.Builder());
    }

    PendingApi(Hooks.Builder hooks) {
        super(hooks);
    }

    /** The stages of the handler's calls, in order. */
    public final BlockingQueue<CompletableFuture<String>> started = new LinkedBlockingQueue<>();

    @Override
    public String api() {
        return "Pending";
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.of("POST", PATH, "Work"));
    }

    @Override
    public Set<Integer> documentedStatuses() {
        return Set.of();
    }

    @Override
    protected OperationResponse dispatch(Exchange exchange) throws Exception {
        exchange.read(new AnyBody());
        exchange.requireRoom();
        CompletableFuture<String> result = new CompletableFuture<>();
        started.add(result);
        return exchange.later(result, text -> OperationResponse.success(out -> out.writeStringProperty("text", text)));
    }
}
