package dev.verbatim.sample.voice;

import dev.verbatim.runtime.NotificationSink;
import dev.verbatim.runtime.OpenEnum;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallChange;
import dev.verbatim.sample.switchboard.Device;
import dev.verbatim.sample.switchboard.SwitchboardListener;
import java.net.URI;
import java.util.List;

/** Converts the changes of the switchboard into the documented notifications. */
public final class VoiceNotifications implements SwitchboardListener {
    private final NotificationSink sink;
    private final CallDescription calls;

    /**
     * Sends the notifications to a sink.
     *
     * @param sink receives the notifications in the step, under the locks of their users
     * @param baseUri scheme, host and port of the URIs of calls and devices
     */
    public VoiceNotifications(NotificationSink sink, URI baseUri) {
        this.sink = sink;
        this.calls = new CallDescription(baseUri);
    }

    @Override
    public void changed(Call call, CallChange change) {
        String user = call.user().name();
        if (!sink.reaches(user, CallStateChangeMessage.CHANNEL)) {
            return;
        }
        sink.send(
                user,
                CallStateChangeMessage.builder()
                        .notificationType(OpenEnum.of(change))
                        .call(calls.of(call))
                        .phoneNumber(call.device().phoneNumber())
                        .extensions(CallStateChangeMessage.Extensions.builder()
                                .wrapUpTime(0)
                                .businessCall(0)
                                .build())
                        .build());
    }

    @Override
    public void changed(Device device) {
        String user = device.user().name();
        if (!sink.reaches(user, DeviceStateChangeMessage.CHANNEL)) {
            return;
        }
        sink.send(
                user,
                DeviceStateChangeMessage.builder()
                        .devices(List.of(DeviceDescription.of(device)))
                        .build());
    }
}
