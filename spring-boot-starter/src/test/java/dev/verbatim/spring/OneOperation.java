package dev.verbatim.spring;

import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.route.Route;
import dev.verbatim.runtime.spi.ApiDispatcher;
import dev.verbatim.runtime.spi.Exchange;
import dev.verbatim.runtime.spi.Hooks;
import java.util.List;
import java.util.Set;

/** Stands where a generated dispatcher would: an API with one operation, which does nothing. */
final class OneOperation extends ApiDispatcher {
    private final String name;

    /** Creates an API at {@code /api/<name>}; its operation has the same name. */
    OneOperation(String name) {
        super(new Hooks.Builder());
        this.name = name;
    }

    @Override
    public String api() {
        return name;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.of("POST", "/api/" + name, name));
    }

    @Override
    public Set<Integer> documentedStatuses() {
        return Set.of();
    }

    @Override
    protected OperationResponse dispatch(Exchange exchange) {
        return OperationResponse.SUCCESS;
    }
}
