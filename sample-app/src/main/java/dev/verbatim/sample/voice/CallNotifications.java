package dev.verbatim.sample.voice;

import dev.verbatim.runtime.NotificationSink;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallListener;
import dev.verbatim.sample.switchboard.Device;
import java.net.URI;
import java.util.List;

/** Turns what happens on the switchboard into the documented notifications. */
public final class CallNotifications implements CallListener {
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
    public void changed(Call call) {
        sink.send(
                call.user().name(),
                CallStateChangeMessage.builder()
                        .notificationType("StatusChange")
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
                .participants(List.of(participant(call.otherEnd().device())))
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
            description.userData(call.userData());
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
