package dev.verbatim.sample.voice;

import dev.verbatim.runtime.NotificationSink;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallChange;
import dev.verbatim.sample.switchboard.Device;
import dev.verbatim.sample.switchboard.SwitchboardListener;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns what happens on the switchboard into the documented notifications. */
public final class CallNotifications implements SwitchboardListener {
    private final NotificationSink sink;
    private final URI baseUri;

    /**
     * Tells users about their calls.
     *
     * @param sink called under the switchboard's lock
     * @param baseUri what the URIs of calls and devices begin with: scheme, host and port
     */
    public CallNotifications(NotificationSink sink, URI baseUri) {
        this.sink = sink;
        this.baseUri = baseUri;
    }

    @Override
    public void changed(Call call, CallChange change) {
        sink.send(
                call.user().name(),
                CallStateChangeMessage.builder()
                        .notificationType(change.documentedName())
                        .call(describe(call))
                        .phoneNumber(call.device().phoneNumber())
                        .extensions(CallStateChangeMessage.Extensions.builder()
                                .wrapUpTime(0)
                                .businessCall(0)
                                .build())
                        .build());
    }

    private CallStateChangeMessage.Call describe(Call call) {
        CallStateChangeMessage.Call.Builder description = CallStateChangeMessage.Call.builder()
                .id(call.id())
                .state(call.state().documentedName())
                .callUuid(call.id())
                .connId(call.connId())
                .deviceUri(
                        baseUri.resolve("/api/v2/devices/" + call.device().id()).toString())
                .participants(call.others().stream()
                        .map(other -> participant(other.device()))
                        .toList())
                .dnis(call.dialedNumber())
                .callType("Internal")
                .capabilities(CallCapabilities.of(call))
                .duration(String.valueOf(call.duration().toSeconds()))
                .mute("Off")
                .supervisorListeningIn(false)
                .monitoredUserMuted(false)
                .uri(baseUri.resolve("/api/v2/me/calls/" + call.id()).toString())
                .path("/calls/" + call.id());
        if (!call.userData().isEmpty()) {
            Map<String, String> userData = new LinkedHashMap<>();
            call.userData().values().forEach((key, values) -> userData.put(key, values.get(values.size() - 1)));
            description.userData(userData);
        }
        return description.build();
    }

    private static CallStateChangeMessage.Call.Participant participant(Device device) {
        return CallStateChangeMessage.Call.Participant.builder()
                .e164Number("")
                .formattedPhoneNumber(device.phoneNumber())
                .phoneNumber(device.phoneNumber())
                .digits(device.phoneNumber())
                .build();
    }
}
