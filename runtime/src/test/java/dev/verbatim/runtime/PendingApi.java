package dev.verbatim.runtime;

import dev.verbatim.runtime.spi.Exchange;
import dev.verbatim.runtime.spi.Hooks;
import dev.verbatim.runtime.spi.Route;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** An API with one operation, which answers when the test says so. */
public final class PendingApi implements Dispatcher {
    public static final String PATH = "/api/work";
    public static final String BODY = "{\"operationName\":\"Work\"}";

    private final @Nullable Hooks hooks;

    /** Without hooks. */
    public PendingApi() {
        this(new Hooks.Builder());
    }

    PendingApi(Hooks.Builder hooks) {
        this.hooks = hooks.build();
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
    public @Nullable Hooks hooks() {
        return hooks;
    }

    @Override
    public OperationResponse dispatch(Exchange exchange) throws Exception {
        exchange.read(new AnyBody());
        exchange.requireRoom();
        CompletableFuture<String> result = new CompletableFuture<>();
        started.add(result);
        return exchange.later(result, text -> OperationResponse.success(out -> out.writeStringProperty("text", text)));
    }
}
