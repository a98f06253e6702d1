package dev.verbatim.sample.voice;

import dev.verbatim.runtime.CapabilitySet;
import dev.verbatim.runtime.OpenEnum;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.Device;
import dev.verbatim.sample.switchboard.PhoneService;
import dev.verbatim.sample.switchboard.UserData;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes a call as in notifications. */
final class CallDescription {
    private final String apiUri;

    /** @param baseUri scheme, host and port of the URIs of calls and devices */
    CallDescription(URI baseUri) {
        this.apiUri = baseUri.resolve("/api/v2").toString();
    }

    /** Describes the current state of a call. The caller must hold the lock of the call's user. */
    CallStateChangeMessage.Call of(Call call) {
        CallStateChangeMessage.Call.Builder description = CallStateChangeMessage.Call.builder()
                .id(call.id())
                .state(OpenEnum.of(call.state()))
                .callUuid(call.id())
                .connId(call.connId())
                .deviceUri(uri("/devices/" + call.device().id()))
                .participants(call.others().stream()
                        .map(other -> participant(other.device()))
                        .toList())
                .dnis(call.dialedNumber())
                .callType("Internal")
                .capabilities(CapabilitySet.of(VoiceCapability.present(call)))
                .duration(call.duration())
                .mute(call.isMuted())
                .supervisorListeningIn(false)
                .monitoredUserMuted(false)
                .uri(uri("/me" + path(call)))
                .path(path(call));
        if (!call.userData().isEmpty()) {
            description.userData(pairs(call.userData()));
        }
        if (call.device().has(PhoneService.RECORDING)) {
            description.recordingState(OpenEnum.of(call.recording()));
        }
        call.parent()
                .ifPresent(parent -> description
                        .callType("Consult")
                        .parentCallUri(uri("/me" + path(parent)))
                        .parentCallPath(path(parent)));
        return description.build();
    }

    private String uri(String path) {
        return apiUri + path;
    }

    private static String path(Call call) {
        return "/calls/" + call.id();
    }

    /** Maps a key with one value to that value, and a key with several to an array. */
    private static Map<String, @Nullable Object> pairs(UserData data) {
        Map<String, @Nullable Object> pairs = new LinkedHashMap<>();
        data.values().forEach((key, values) -> pairs.put(key, values.size() == 1 ? values.get(0) : values));
        return pairs;
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
