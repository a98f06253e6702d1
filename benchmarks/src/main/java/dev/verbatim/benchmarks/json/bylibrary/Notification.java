package dev.verbatim.benchmarks.json.bylibrary;

import com.alibaba.fastjson2.annotation.JSONField;
import com.dslplatform.json.CompiledJson;
import com.dslplatform.json.JsonAttribute;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A notification with its envelope. */
@Json
@CompiledJson
public record Notification(Data data, String channel) {
    /** Its payload. */
    @Json
    @CompiledJson
    public record Data(
            String notificationType, Call call, String phoneNumber, Extensions extensions, String messageType) {}

    /** A call. */
    @Json
    @CompiledJson
    public record Call(
            String id,
            String state,
            String callUuid,
            String connId,
            String deviceUri,
            List<Participant> participants,
            String dnis,
            String callType,
            List<String> capabilities,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Map<String, String> userData,

            String duration,
            String mute,
            boolean supervisorListeningIn,
            boolean monitoredUserMuted,
            boolean monitoring,
            String uri,
            String path) {}

    /** A participant of a call. */
    @Json
    @CompiledJson
    public record Participant(String e164Number, String formattedPhoneNumber, String phoneNumber, String digits) {}

    /** The other members of the notification. */
    @Json
    @CompiledJson
    public record Extensions(
            @JsonProperty("BusinessCall")
            @JSONField(name = "BusinessCall")
            @Json.Property("BusinessCall")
            @JsonAttribute(name = "BusinessCall")
            int businessCall) {}
}
