package dev.verbatim.sample.voice;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.StatusCode;
import dev.verbatim.runtime.state.StateUnavailableException;
import dev.verbatim.sample.switchboard.Switchboard;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The current calls and devices of a user, in the same shapes as in notifications, for clients that start or reconnect. The
 * page {@code voice/Resources.md} documents them.
 */
public final class VoiceResources {
    private static final String FEATURE = "api-voice";

    private final Switchboard switchboard;
    private final CallDescription descriptions;

    /**
     * Describes the calls and devices of a switchboard.
     *
     * @param baseUri scheme, host and port of the URIs of calls and devices
     */
    public VoiceResources(Switchboard switchboard, URI baseUri) {
        this.switchboard = switchboard;
        this.descriptions = new CallDescription(baseUri);
    }

    /** Returns the calls of the caller that are not released, oldest first. */
    public OperationResponse calls(@Nullable Caller caller) {
        return answer(caller, "calls", this::describeCalls);
    }

    /** Returns the devices of the caller. */
    public OperationResponse devices(@Nullable Caller caller) {
        return answer(caller, "devices", this::describeDevices);
    }

    private OperationResponse answer(
            @Nullable Caller caller, String member, Function<String, List<Consumer<JsonGenerator>>> resources) {
        if (caller == null) {
            return OperationResponse.failure(StatusCode.NOT_AUTHENTICATED, "not authenticated");
        }
        if (!caller.features().contains(FEATURE)) {
            return OperationResponse.failure(StatusCode.NOT_PERMITTED, "the feature " + FEATURE + " is required");
        }
        List<Consumer<JsonGenerator>> writers;
        try {
            writers = switchboard.atOneMoment(caller.name(), () -> resources.apply(caller.name()));
        } catch (StateUnavailableException unavailable) {
            return RefusalMapper.notRetrieved(unavailable);
        }
        return OperationResponse.success(out -> {
            out.writeArrayPropertyStart(member);
            writers.forEach(writer -> writer.accept(out));
            out.writeEndArray();
        });
    }

    private List<Consumer<JsonGenerator>> describeCalls(String userName) {
        return switchboard.calls(userName).stream()
                .map(descriptions::of)
                .<Consumer<JsonGenerator>>map(call -> call::writeTo)
                .toList();
    }

    private List<Consumer<JsonGenerator>> describeDevices(String userName) {
        return switchboard.directory().user(userName).stream()
                .flatMap(user -> user.devices().stream())
                .map(DeviceDescription::of)
                .<Consumer<JsonGenerator>>map(device -> device::writeTo)
                .toList();
    }
}
