package acme;

import dev.verbatim.runtime.ExceptionMapper;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.OperationObserver;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.PartSource;
import dev.verbatim.runtime.ResourceLocks;
import dev.verbatim.runtime.ResourceResolver;
import dev.verbatim.runtime.route.PathTemplate;
import dev.verbatim.runtime.route.Route;
import dev.verbatim.runtime.spi.ApiDispatcher;
import dev.verbatim.runtime.spi.Body;
import dev.verbatim.runtime.spi.Exchange;
import dev.verbatim.runtime.spi.Hooks;
import dev.verbatim.runtime.spi.JsonReaders;
import dev.verbatim.runtime.spi.RequiredParts;
import dev.verbatim.runtime.spi.RuntimeVersion;
import dev.verbatim.runtime.spi.VerbatimGenerated;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Takes the requests of the Voice API to their handlers, in the documented order of steps. */
@Generated("dev.verbatim.processor.VerbatimProcessor")
@VerbatimGenerated(page = "voice")
@NullMarked
public final class VoiceDispatcher extends ApiDispatcher {
    static final String GENERATOR_VERSION = RuntimeVersion.require("0.2.0");

    private static final List<Route> ROUTES = List.of(
            Route.of(
                    "POST",
                    "/api/v2/me/calls/{id}",
                    HangupRequest.OPERATION_NAME,
                    HoldRequest.OPERATION_NAME,
                    SwapCallsRequest.OPERATION_NAME),
            Route.of("POST", "/api/v2/me/devices/{id}/calls", DialRequest.OPERATION_NAME));

    private static final Set<String> API_VOICE = Set.of("api-voice");

    private static final PathTemplate CALLS = PathTemplate.of("/api/v2/me/calls/{id}");

    private final ResourceLocks locks;
    private final ResourceResolver<Call> calls;
    private final ResourceResolver<Device> devices;
    private final Dial dial;
    private final Hangup hangup;
    private final Hold hold;
    private final SwapCalls swapCalls;

    private VoiceDispatcher(Builder builder) {
        super(builder.hooks);
        locks = builder.locks;
        calls = Objects.requireNonNull(builder.calls);
        devices = Objects.requireNonNull(builder.devices);
        dial = Objects.requireNonNull(builder.dial);
        hangup = Objects.requireNonNull(builder.hangup);
        hold = Objects.requireNonNull(builder.hold);
        swapCalls = Objects.requireNonNull(builder.swapCalls);
    }

    /** {@return a builder that has no resolver and no handler yet} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String api() {
        return "Voice";
    }

    @Override
    public List<Route> routes() {
        return ROUTES;
    }

    @Override
    public Set<Integer> documentedStatuses() {
        return Set.of(0, 1, 2, 5, 6, 10, 19);
    }

    @Override
    protected OperationResponse dispatch(Exchange exchange) throws Exception {
        VoiceBody body = exchange.read(new VoiceBody());
        return switch (body.operationName()) {
            case DialRequest.OPERATION_NAME -> dial(exchange, body);
            case HangupRequest.OPERATION_NAME -> hangup(exchange, body);
            case HoldRequest.OPERATION_NAME -> hold(exchange, body);
            case SwapCallsRequest.OPERATION_NAME -> swapCalls(exchange, body);
            default -> throw exchange.unknownOperation(body);
        };
    }

    /** Calls a phone number from one of the user's devices. See voice/Dial.md. */
    private OperationResponse dial(Exchange exchange, VoiceBody body) throws Exception {
        exchange.authorize(API_VOICE);
        body.mandatory("destination", body.destination);
        body.optional("location");
        body.optional("userData");
        body.optional("outboundCallerId");
        body.complete();
        var request = new DialRequest(body.destination, body.location, body.userData, body.outboundCallerId);
        Device device = exchange.find(devices, "id", exchange.variable("id"));
        var held = locks.acquire(device);
        try (held) {
            dial.dial(device, body.destination, body.location, body.userData, request, exchange.context());
        }
        return exchange.success();
    }

    /** Ends a call, also one that has not been answered yet and one that is on hold. See voice/Hangup.md. */
    private OperationResponse hangup(Exchange exchange, VoiceBody body) throws OperationException {
        exchange.authorize(API_VOICE);
        body.complete();
        Call call = exchange.find(calls, "id", exchange.variable("id"));
        var held = locks.acquire(call);
        try (held) {
            hangup.hangup();
        }
        return exchange.success();
    }

    /**
     * Lets the other party of a call wait until the call is continued by Retrieve or SwapCalls. See
     * voice/Hold.md.
     */
    private OperationResponse hold(Exchange exchange, VoiceBody body) throws OperationException {
        exchange.authorize(API_VOICE);
        body.complete();
        hold.hold(exchange.variable("id"));
        return exchange.success();
    }

    /**
     * Exchanges two calls of a user: the call in the request's path goes on hold, and the call that was on
     * hold is continued in its place. See voice/SwapCalls.md.
     */
    private OperationResponse swapCalls(Exchange exchange, VoiceBody body) throws OperationException {
        exchange.authorize(API_VOICE);
        body.mandatory("otherCallUri", body.otherCallUri);
        body.complete();
        String otherCallId = exchange.reference("otherCallUri", body.otherCallUri, CALLS);
        Call call = exchange.find(calls, "id", exchange.variable("id"));
        Call otherCall = exchange.find(calls, "otherCallUri", otherCallId);
        var held = locks.acquire(call, otherCall);
        try (held) {
            exchange.require(VoiceCapability.SWAP_CALLS, VoiceCapability.HAS_HELD_PEER, call);
            swapCalls.swap(call, otherCall);
        }
        return exchange.success();
    }

    /** What a body can have: the members of the requests of all operations. */
    private static final class VoiceBody extends Body {
        private DialRequest.@Nullable Destination destination;
        private @Nullable String location;
        private @Nullable String otherCallUri;
        private @Nullable String outboundCallerId;
        private @Nullable Map<String, String> userData;

        @Override
        protected boolean read(String name, JsonParser in) {
            switch (name) {
                case "destination" -> destination = DialRequest.Destination.read(in);
                case "location" -> location = JsonReaders.readString(in);
                case "otherCallUri" -> otherCallUri = JsonReaders.readString(in);
                case "outboundCallerId" -> outboundCallerId = JsonReaders.readString(in);
                case "userData" -> userData = JsonReaders.readMap(in, JsonReaders::readString);
                default -> {
                    return false;
                }
            }
            return true;
        }
    }

    /** Takes what the dispatcher calls. Resolvers and handlers are all needed. */
    public static final class Builder {
        private ResourceLocks locks = ResourceLocks.striped();
        private @Nullable ResourceResolver<Call> calls;
        private @Nullable ResourceResolver<Device> devices;
        private @Nullable Dial dial;
        private @Nullable Hangup hangup;
        private @Nullable Hold hold;
        private @Nullable SwapCalls swapCalls;
        private final Hooks.Builder hooks = new Hooks.Builder();

        private Builder() {}

        /**
         * {@return this builder}
         *
         * @param resourceLocks locks resources, by default striped
         */
        public Builder locks(ResourceLocks resourceLocks) {
            locks = resourceLocks;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param resolver finds calls
         */
        public Builder calls(ResourceResolver<Call> resolver) {
            calls = resolver;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param resolver finds devices
         */
        public Builder devices(ResourceResolver<Device> resolver) {
            devices = resolver;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param handler handles Dial
         */
        public Builder dial(Dial handler) {
            dial = handler;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param handler handles Hangup
         */
        public Builder hangup(Hangup handler) {
            hangup = handler;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param handler handles Hold
         */
        public Builder hold(Hold handler) {
            hold = handler;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param handler handles SwapCalls
         */
        public Builder swapCalls(SwapCalls handler) {
            swapCalls = handler;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param <X> exceptions of your own
         * @param type their class; exceptions of its subclasses are mapped, too
         * @param mapper makes documented failures of them
         */
        public <X extends Exception> Builder onException(Class<X> type, ExceptionMapper<? super X> mapper) {
            hooks.add(type, mapper);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param observer is told about every request, after the observers that were added before
         */
        public Builder observer(OperationObserver<?> observer) {
            hooks.add(observer);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param source is asked for every resolver and handler that this builder does not have yet, and for observers
         */
        public Builder parts(PartSource source) {
            calls = calls != null ? calls : source.resolver("calls", Call.class);
            devices = devices != null ? devices : source.resolver("devices", Device.class);
            dial = RequiredParts.givenOr(dial, source, "Dial", Dial.class);
            hangup = RequiredParts.givenOr(hangup, source, "Hangup", Hangup.class);
            hold = RequiredParts.givenOr(hold, source, "Hold", Hold.class);
            swapCalls = RequiredParts.givenOr(swapCalls, source, "SwapCalls", SwapCalls.class);
            source.observers().forEach(hooks::add);
            return this;
        }

        /**
         * {@return the dispatcher}
         *
         * @throws IllegalStateException naming everything that was left out
         */
        public VoiceDispatcher build() {
            RequiredParts parts = new RequiredParts("VoiceDispatcher");
            parts.resolver("calls", Call.class, calls);
            parts.resolver("devices", Device.class, devices);
            parts.handler("dial", "Dial", Dial.class, dial);
            parts.handler("hangup", "Hangup", Hangup.class, hangup);
            parts.handler("hold", "Hold", Hold.class, hold);
            parts.handler("swapCalls", "SwapCalls", SwapCalls.class, swapCalls);
            parts.check();
            return new VoiceDispatcher(this);
        }
    }
}
