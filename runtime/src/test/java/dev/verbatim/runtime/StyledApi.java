package dev.verbatim.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.route.Route;
import dev.verbatim.runtime.spi.ApiDispatcher;
import dev.verbatim.runtime.spi.Body;
import dev.verbatim.runtime.spi.Exchange;
import dev.verbatim.runtime.spi.Hooks;
import dev.verbatim.runtime.spi.JsonReaders;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** An API of some style with an operation that has two parameters, the second one optional, and one that has none. */
final class StyledApi extends ApiDispatcher {
    private @Nullable OperationException failure;

    StyledApi(Envelope envelope) {
        super(envelope, new Hooks.Builder());
    }

    /** Fails from now on. */
    void fails(OperationException with) {
        failure = with;
    }

    String answer(String message) {
        return answer(RequestLimits.DEFAULT, message);
    }

    String answer(RequestLimits limits, String message) {
        OperationResponse answer = Router.of(limits, this).endpoint().dispatch(message.getBytes(UTF_8), User.AGENT);
        return new String(answer.body(), UTF_8);
    }

    @Override
    public String api() {
        return "Tools";
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.of("POST", "/tools", "lend", "close"));
    }

    @Override
    public Set<Integer> documentedStatuses() {
        return Set.of();
    }

    @Override
    protected OperationResponse dispatch(Exchange exchange) throws OperationException {
        LendBody body = exchange.read(new LendBody());
        exchange.authorize(Set.of());
        if (body.operationName().equals("close")) {
            body.complete();
            return exchange.success();
        }
        body.mandatory("tool", body.tool);
        body.optional("days");
        body.complete();
        if (failure != null) {
            throw failure;
        }
        String lent = body.tool + " for " + body.days;
        if (envelope().equals(TOP_LEVEL)) {
            return exchange.success(out -> out.writeStringProperty("lent", lent));
        }
        return exchange.success(out -> {
            out.writeStartObject();
            out.writeStringProperty("lent", lent);
            out.writeEndObject();
        });
    }

    /** A style whose results are at the top level. */
    static final Envelope TOP_LEVEL = Envelope.builder()
            .name("do")
            .successConstant("ok", "true")
            .result(".")
            .failureConstant("ok", "false")
            .failureMessage("text")
            .build();

    private static final class LendBody extends Body {
        private @Nullable String tool;
        private @Nullable Integer days;

        @Override
        protected boolean read(String name, JsonParser in) {
            switch (name) {
                case "tool" -> tool = JsonReaders.readString(in);
                case "days" -> days = JsonReaders.readInt(in);
                default -> {
                    return false;
                }
            }
            return true;
        }
    }
}
