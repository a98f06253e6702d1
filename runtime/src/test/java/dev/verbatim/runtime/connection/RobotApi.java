package dev.verbatim.runtime.connection;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.Endpoint;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.OperationRequest;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.RequestLimits;
import dev.verbatim.runtime.Router;
import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.route.Route;
import dev.verbatim.runtime.spi.ApiDispatcher;
import dev.verbatim.runtime.spi.Body;
import dev.verbatim.runtime.spi.Exchange;
import dev.verbatim.runtime.spi.Hooks;
import dev.verbatim.runtime.spi.JsonReaders;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** An API in JSON-RPC: {@code move} is answered with its parameter, {@code work} when the test says so. */
public final class RobotApi extends ApiDispatcher {
    public static final Caller CALLER = new Operator("operator");

    /** The stages of {@code work}, in order. */
    public final BlockingQueue<CompletableFuture<Integer>> working = new LinkedBlockingQueue<>();

    /** What {@code move} does. */
    public volatile IntUnaryOperator move = x -> x;

    public RobotApi() {
        super(Envelope.JSON_RPC, new Hooks.Builder());
    }

    public Endpoint endpoint() {
        return Router.of(this).endpoint();
    }

    /** An endpoint that takes messages of so many bytes. */
    public Endpoint endpoint(int maxBytes) {
        return Router.of(RequestLimits.DEFAULT.withMaxBodyBytes(maxBytes), this).endpoint();
    }

    public static String move(int id) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"move\",\"params\":{\"x\":" + id + "},\"id\":" + id + "}";
    }

    public static String work(int id) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"work\",\"params\":{\"x\":" + id + "},\"id\":" + id + "}";
    }

    /** The answer to {@code move(id)}. */
    public static String moved(int id) {
        return "{\"jsonrpc\":\"2.0\",\"result\":" + id + ",\"id\":" + id + "}";
    }

    /** The event {@code new At(x)}. */
    public static String at(int x) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"at\",\"params\":{\"x\":" + x + "}}";
    }

    @Override
    public String api() {
        return "Robot";
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.of("POST", "/robot", "move", "work"));
    }

    @Override
    public Set<Integer> documentedStatuses() {
        return Set.of();
    }

    @Override
    protected OperationResponse dispatch(Exchange exchange) throws OperationException {
        RobotBody body = exchange.read(new RobotBody());
        exchange.authorize(Set.of());
        body.mandatory("x", body.x);
        body.complete();
        if (body.operationName().equals("work")) {
            CompletableFuture<Integer> result = new CompletableFuture<>();
            working.add(result);
            return exchange.later(result, x -> exchange.success(out -> out.writeNumber(x)));
        }
        int moved = move.applyAsInt(body.x);
        return exchange.success(out -> out.writeNumber(moved));
    }

    /** The request {@code move}. */
    public record Move(int x) implements OperationRequest {
        @Override
        public String operationName() {
            return "move";
        }

        @Override
        public Envelope envelope() {
            return Envelope.JSON_RPC;
        }

        @Override
        public void writeTo(JsonGenerator out) {
            writeX(x, out);
        }
    }

    /** The event {@code at}. */
    public record At(int x) implements NotificationMessage {
        @Override
        public String messageType() {
            return "at";
        }

        @Override
        public Envelope envelope() {
            return Envelope.JSON_RPC;
        }

        @Override
        public void writeData(JsonGenerator out) {
            writeX(x, out);
        }
    }

    private static void writeX(int x, JsonGenerator out) {
        out.writeStartObject();
        out.writeNumberProperty("x", x);
        out.writeEndObject();
    }

    private record Operator(String name) implements Caller {
        @Override
        public Set<String> features() {
            return Set.of();
        }
    }

    private static final class RobotBody extends Body {
        private @Nullable Integer x;

        @Override
        protected boolean read(String name, JsonParser in) {
            if (name.equals("x")) {
                x = JsonReaders.readInt(in);
                return true;
            }
            return false;
        }
    }
}
