package dev.verbatim.runtime.voice;

import dev.verbatim.runtime.Dispatcher;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.ResourceLocks;
import dev.verbatim.runtime.ResourceResolver;
import dev.verbatim.runtime.spi.Body;
import dev.verbatim.runtime.spi.Exchange;
import dev.verbatim.runtime.spi.JsonReaders;
import dev.verbatim.runtime.spi.PathTemplate;
import dev.verbatim.runtime.spi.Route;
import dev.verbatim.runtime.spi.VerbatimGenerated;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Dispatches the requests of the Voice API. */
@VerbatimGenerated(page = "voice")
public final class VoiceDispatcher implements Dispatcher {
    private static final PathTemplate CALLS = PathTemplate.of("/api/v2/me/calls/{id}");
    private static final PathTemplate DEVICES_CALLS = PathTemplate.of("/api/v2/me/devices/{id}/calls");
    private static final List<Route> ROUTES = List.of(
            new Route("POST", CALLS, Set.of(HangupRequest.OPERATION_NAME, SwapCallsRequest.OPERATION_NAME)),
            new Route("POST", DEVICES_CALLS, Set.of(DialRequest.OPERATION_NAME)));
    private static final Set<String> API_VOICE = Set.of("api-voice");

    private final ResourceLocks locks;
    private final ResourceResolver<Call> calls;
    private final ResourceResolver<Device> devices;
    private final Dial dial;
    private final Hangup hangup;
    private final SwapCalls swapCalls;

    private VoiceDispatcher(Builder builder) {
        locks = builder.locks;
        calls = Objects.requireNonNull(builder.calls);
        devices = Objects.requireNonNull(builder.devices);
        dial = Objects.requireNonNull(builder.dial);
        hangup = Objects.requireNonNull(builder.hangup);
        swapCalls = Objects.requireNonNull(builder.swapCalls);
    }

    /** Takes the handlers and resolvers of the API; all of them are needed. */
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
    public OperationResponse dispatch(Exchange exchange) throws Exception {
        VoiceBody body = exchange.read(new VoiceBody());
        return switch (body.operationName()) {
            case DialRequest.OPERATION_NAME -> dial(exchange, body);
            case HangupRequest.OPERATION_NAME -> hangup(exchange, body);
            case SwapCallsRequest.OPERATION_NAME -> swapCalls(exchange, body);
            default -> throw exchange.unknownOperation(body);
        };
    }

    private OperationResponse dial(Exchange exchange, VoiceBody body) throws Exception {
        exchange.authorize(API_VOICE);
        body.mandatory("destination", body.destination);
        body.optional("location");
        body.optional("outboundCallerId");
        body.complete();
        var request = new DialRequest(body.destination, body.location, body.outboundCallerId);
        Device device = exchange.find(devices, "id", exchange.variable("id"));
        var held = locks.acquire(device);
        try (held) {
            dial.dial(device, request);
        }
        return OperationResponse.SUCCESS;
    }

    private OperationResponse hangup(Exchange exchange, VoiceBody body) throws OperationException {
        exchange.authorize(API_VOICE);
        body.complete();
        Call call = exchange.find(calls, "id", exchange.variable("id"));
        var held = locks.acquire(call);
        try (held) {
            hangup.hangup(call, exchange.context());
        }
        return OperationResponse.SUCCESS;
    }

    private OperationResponse swapCalls(Exchange exchange, VoiceBody body) throws OperationException {
        exchange.authorize(API_VOICE);
        body.mandatory("otherCallUri", body.otherCallUri);
        body.complete();
        String otherCallId = exchange.reference("otherCallUri", body.otherCallUri, CALLS);
        Call call = exchange.find(calls, "id", exchange.variable("id"));
        Call otherCall = exchange.find(calls, "otherCallUri", otherCallId);
        var held = locks.acquire(call, otherCall);
        try (held) {
            exchange.require(VoiceCapability.SWAP_CALLS, VoiceCapability.IS_ESTABLISHED, call);
            swapCalls.swap(call, otherCall);
        }
        return OperationResponse.SUCCESS;
    }

    /** What a body can hold: the members of all operations of the API. */
    private static final class VoiceBody extends Body {
        private DialRequest.@Nullable Destination destination;
        private @Nullable String location;
        private @Nullable String otherCallUri;
        private @Nullable Integer outboundCallerId;

        @Override
        protected boolean read(String name, JsonParser in) {
            switch (name) {
                case "destination" -> destination = DialRequest.Destination.read(in);
                case "location" -> location = JsonReaders.readString(in);
                case "otherCallUri" -> otherCallUri = JsonReaders.readString(in);
                case "outboundCallerId" -> outboundCallerId = JsonReaders.readInt(in);
                default -> {
                    return false;
                }
            }
            return true;
        }
    }

    /** Takes the handlers and resolvers of the API; all of them are needed. */
    public static final class Builder {
        private ResourceLocks locks = ResourceLocks.striped();
        private @Nullable ResourceResolver<Call> calls;
        private @Nullable ResourceResolver<Device> devices;
        private @Nullable Dial dial;
        private @Nullable Hangup hangup;
        private @Nullable SwapCalls swapCalls;

        private Builder() {}

        /** Locks other than striped ones. */
        public Builder locks(ResourceLocks resourceLocks) {
            locks = resourceLocks;
            return this;
        }

        /** Finds calls. */
        public Builder calls(ResourceResolver<Call> resolver) {
            calls = resolver;
            return this;
        }

        /** Finds devices. */
        public Builder devices(ResourceResolver<Device> resolver) {
            devices = resolver;
            return this;
        }

        /** Handles Dial. */
        public Builder dial(Dial handler) {
            dial = handler;
            return this;
        }

        /** Handles Hangup. */
        public Builder hangup(Hangup handler) {
            hangup = handler;
            return this;
        }

        /** Handles SwapCalls. */
        public Builder swapCalls(SwapCalls handler) {
            swapCalls = handler;
            return this;
        }

        /**
         * The dispatcher.
         *
         * @throws IllegalStateException naming every operation and resolver left out
         */
        public VoiceDispatcher build() {
            StringJoiner missing = new StringJoiner(", ", "Voice lacks ", "").setEmptyValue("");
            require("calls", calls, missing);
            require("devices", devices, missing);
            require("dial", dial, missing);
            require("hangup", hangup, missing);
            require("swapCalls", swapCalls, missing);
            if (missing.length() > 0) {
                throw new IllegalStateException(missing.toString());
            }
            return new VoiceDispatcher(this);
        }

        private static void require(String name, @Nullable Object part, StringJoiner missing) {
            if (part == null) {
                missing.add(name);
            }
        }
    }
}
