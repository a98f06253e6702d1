package org.acme.voice;

import dev.verbatim.runtime.CapabilitySet;
import dev.verbatim.runtime.GeneratedRecord;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.spi.ImmutableCopies;
import dev.verbatim.runtime.spi.JsonDescription;
import dev.verbatim.runtime.spi.JsonReaders;
import dev.verbatim.runtime.spi.JsonWriters;
import dev.verbatim.runtime.spi.Members;
import dev.verbatim.runtime.spi.RuntimeVersion;
import dev.verbatim.runtime.spi.VerbatimGenerated;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * The notification CallStateChangeMessage.
 *
 * @param notificationType For example "AttachedDataChanged".
 * @param call The member call.
 * @param phoneNumber For example "71000".
 * @param extensions The member extensions. Null if left out.
 */
@Generated("dev.verbatim.processor.VerbatimProcessor")
@VerbatimGenerated(page = "voice/AttachUserData.md", line = 51)
@NullMarked
public record CallStateChangeMessage(
        String notificationType,
        Call call,
        String phoneNumber,
        @Nullable Extensions extensions) implements NotificationMessage {
    static final String GENERATOR_VERSION = RuntimeVersion.require("0.2.0");

    /** The documented {@code messageType}. */
    public static final String MESSAGE_TYPE = "CallStateChangeMessage";

    /** The documented {@code channel}. */
    public static final String CHANNEL = "/v2/me/calls";

    private static final Members MEMBERS = Members.of(
                    "notificationType", "call", "phoneNumber", "extensions", "messageType")
            .optional("extensions");

    /**
     * Refuses null for what is mandatory, and copies what can change.
     *
     * @param notificationType mandatory
     * @param call mandatory
     * @param phoneNumber mandatory
     * @param extensions optional
     */
    public CallStateChangeMessage {
        Objects.requireNonNull(notificationType, "notificationType");
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(phoneNumber, "phoneNumber");
    }

    @Override
    public String messageType() {
        return MESSAGE_TYPE;
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    /** {@return a builder that has no member yet} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public void writeData(JsonGenerator out) {
        out.writeStartObject();
        MEMBERS.write(out, 0, notificationType);
        MEMBERS.write(out, 1, call, Call::writeTo);
        MEMBERS.write(out, 2, phoneNumber);
        MEMBERS.write(out, 3, extensions, Extensions::writeTo);
        MEMBERS.write(out, 4, MESSAGE_TYPE);
        out.writeEndObject();
    }

    /**
     * Reads an object and skips the members that the page does not show.
     *
     * @param in at the object's opening brace or before it; afterwards at its closing brace
     * @return the members that the page shows
     * @throws dev.verbatim.runtime.MismatchException if a mandatory one is missing, or one is not what the page shows
     */
    public static CallStateChangeMessage readData(JsonParser in) {
        String notificationType = null;
        Call call = null;
        String phoneNumber = null;
        Extensions extensions = null;
        JsonReaders.open(in);
        long seen = 0;
        for (int member; (member = MEMBERS.next(in, seen)) >= 0; seen |= 1L << member) {
            switch (member) {
                case 0 -> notificationType = JsonReaders.readString(in);
                case 1 -> call = Call.read(in);
                case 2 -> phoneNumber = JsonReaders.readString(in);
                case 3 -> extensions = JsonReaders.isNull(in) ? null : Extensions.read(in);
                case 4 -> JsonReaders.expect(MESSAGE_TYPE, in);
            }
        }
        return new CallStateChangeMessage(notificationType, call, phoneNumber, extensions);
    }

    @Override
    public String toString() {
        return JsonDescription.of("CallStateChangeMessage", this::writeData);
    }

    /**
     * The call of CallStateChangeMessage.
     *
     * @param id For example "0U2N888S4JPTLMP31B3DBV6DAES003476".
     * @param state For example "Dialing".
     * @param callUuid For example "0U2N888S4JPTLMP31B3DBV6DAES003476".
     * @param connId For example "004a0259399cf87d".
     * @param deviceUri For example "http://gws.example.test:8080/api/v2/devices/f729639a-27b6-45...".
     * @param participants The member participants.
     * @param dnis For example "71000".
     * @param callType For example "Internal".
     * @param capabilities The member capabilities.
     * @param userData The member userData. Null if left out.
     * @param duration For example "58".
     * @param mute For example "Off".
     * @param supervisorListeningIn The member supervisorListeningIn.
     * @param monitoredUserMuted The member monitoredUserMuted.
     * @param monitoring The member monitoring.
     * @param uri For example "http://gws.example.test:8080/api/v2/me/calls/0U2N888S4JPTLMP...".
     * @param path For example "/calls/0U2N888S4JPTLMP31B3DBV6DAES003476".
     */
    public record Call(
            String id,
            String state,
            String callUuid,
            String connId,
            String deviceUri,
            List<Participant> participants,
            String dnis,
            String callType,
            CapabilitySet<VoiceCapability> capabilities,
            @Nullable Map<String, String> userData,
            String duration,
            String mute,
            boolean supervisorListeningIn,
            boolean monitoredUserMuted,
            boolean monitoring,
            String uri,
            String path)
            implements GeneratedRecord {
        private static final Members MEMBERS = Members.of(
                        "id",
                        "state",
                        "callUuid",
                        "connId",
                        "deviceUri",
                        "participants",
                        "dnis",
                        "callType",
                        "capabilities",
                        "userData",
                        "duration",
                        "mute",
                        "supervisorListeningIn",
                        "monitoredUserMuted",
                        "monitoring",
                        "uri",
                        "path")
                .optional("userData");

        /**
         * Refuses null for what is mandatory, and copies what can change.
         *
         * @param id mandatory
         * @param state mandatory
         * @param callUuid mandatory
         * @param connId mandatory
         * @param deviceUri mandatory
         * @param participants mandatory
         * @param dnis mandatory
         * @param callType mandatory
         * @param capabilities mandatory
         * @param userData optional
         * @param duration mandatory
         * @param mute mandatory
         * @param supervisorListeningIn mandatory
         * @param monitoredUserMuted mandatory
         * @param monitoring mandatory
         * @param uri mandatory
         * @param path mandatory
         */
        public Call {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(callUuid, "callUuid");
            Objects.requireNonNull(connId, "connId");
            Objects.requireNonNull(deviceUri, "deviceUri");
            participants = List.copyOf(participants);
            Objects.requireNonNull(dnis, "dnis");
            Objects.requireNonNull(callType, "callType");
            Objects.requireNonNull(capabilities, "capabilities");
            userData = userData == null ? null : ImmutableCopies.of(userData);
            Objects.requireNonNull(duration, "duration");
            Objects.requireNonNull(mute, "mute");
            Objects.requireNonNull(uri, "uri");
            Objects.requireNonNull(path, "path");
        }

        /** {@return a builder that has no member yet} */
        public static Builder builder() {
            return new Builder();
        }

        @Override
        public void writeTo(JsonGenerator out) {
            out.writeStartObject();
            MEMBERS.write(out, 0, id);
            MEMBERS.write(out, 1, state);
            MEMBERS.write(out, 2, callUuid);
            MEMBERS.write(out, 3, connId);
            MEMBERS.write(out, 4, deviceUri);
            MEMBERS.writeList(out, 5, participants, Participant::writeTo);
            MEMBERS.write(out, 6, dnis);
            MEMBERS.write(out, 7, callType);
            MEMBERS.write(out, 8, capabilities);
            MEMBERS.writeMap(out, 9, userData, JsonWriters::writeString);
            MEMBERS.write(out, 10, duration);
            MEMBERS.write(out, 11, mute);
            MEMBERS.write(out, 12, supervisorListeningIn);
            MEMBERS.write(out, 13, monitoredUserMuted);
            MEMBERS.write(out, 14, monitoring);
            MEMBERS.write(out, 15, uri);
            MEMBERS.write(out, 16, path);
            out.writeEndObject();
        }

        /**
         * Reads an object and skips the members that the page does not show.
         *
         * @param in at the object's opening brace or before it; afterwards at its closing brace
         * @return the members that the page shows
         * @throws dev.verbatim.runtime.MismatchException if a mandatory one is missing, or one is not what the page shows
         */
        public static Call read(JsonParser in) {
            String id = null;
            String state = null;
            String callUuid = null;
            String connId = null;
            String deviceUri = null;
            List<Participant> participants = null;
            String dnis = null;
            String callType = null;
            CapabilitySet<VoiceCapability> capabilities = null;
            Map<String, String> userData = null;
            String duration = null;
            String mute = null;
            boolean supervisorListeningIn = false;
            boolean monitoredUserMuted = false;
            boolean monitoring = false;
            String uri = null;
            String path = null;
            JsonReaders.open(in);
            long seen = 0;
            for (int member; (member = MEMBERS.next(in, seen)) >= 0; seen |= 1L << member) {
                switch (member) {
                    case 0 -> id = JsonReaders.readString(in);
                    case 1 -> state = JsonReaders.readString(in);
                    case 2 -> callUuid = JsonReaders.readString(in);
                    case 3 -> connId = JsonReaders.readString(in);
                    case 4 -> deviceUri = JsonReaders.readString(in);
                    case 5 -> participants = JsonReaders.readList(in, Participant::read);
                    case 6 -> dnis = JsonReaders.readString(in);
                    case 7 -> callType = JsonReaders.readString(in);
                    case 8 -> capabilities = JsonReaders.readCapabilities(in, VoiceCapability::of);
                    case 9 ->
                        userData = JsonReaders.isNull(in) ? null : JsonReaders.readMap(in, JsonReaders::readString);
                    case 10 -> duration = JsonReaders.readString(in);
                    case 11 -> mute = JsonReaders.readString(in);
                    case 12 -> supervisorListeningIn = JsonReaders.readBoolean(in);
                    case 13 -> monitoredUserMuted = JsonReaders.readBoolean(in);
                    case 14 -> monitoring = JsonReaders.readBoolean(in);
                    case 15 -> uri = JsonReaders.readString(in);
                    case 16 -> path = JsonReaders.readString(in);
                }
            }
            return new Call(
                    id,
                    state,
                    callUuid,
                    connId,
                    deviceUri,
                    participants,
                    dnis,
                    callType,
                    capabilities,
                    userData,
                    duration,
                    mute,
                    supervisorListeningIn,
                    monitoredUserMuted,
                    monitoring,
                    uri,
                    path);
        }

        @Override
        public String toString() {
            return JsonDescription.of("Call", this::writeTo);
        }

        /**
         * An element of participants.
         *
         * @param e164Number The member e164Number.
         * @param formattedPhoneNumber For example "71001".
         * @param phoneNumber For example "71001".
         * @param digits For example "71001".
         */
        public record Participant(String e164Number, String formattedPhoneNumber, String phoneNumber, String digits)
                implements GeneratedRecord {
            private static final Members MEMBERS =
                    Members.of("e164Number", "formattedPhoneNumber", "phoneNumber", "digits");

            /**
             * Refuses null for what is mandatory, and copies what can change.
             *
             * @param e164Number mandatory
             * @param formattedPhoneNumber mandatory
             * @param phoneNumber mandatory
             * @param digits mandatory
             */
            public Participant {
                Objects.requireNonNull(e164Number, "e164Number");
                Objects.requireNonNull(formattedPhoneNumber, "formattedPhoneNumber");
                Objects.requireNonNull(phoneNumber, "phoneNumber");
                Objects.requireNonNull(digits, "digits");
            }

            /** {@return a builder that has no member yet} */
            public static Builder builder() {
                return new Builder();
            }

            @Override
            public void writeTo(JsonGenerator out) {
                out.writeStartObject();
                MEMBERS.write(out, 0, e164Number);
                MEMBERS.write(out, 1, formattedPhoneNumber);
                MEMBERS.write(out, 2, phoneNumber);
                MEMBERS.write(out, 3, digits);
                out.writeEndObject();
            }

            /**
             * Reads an object and skips the members that the page does not show.
             *
             * @param in at the object's opening brace or before it; afterwards at its closing brace
             * @return the members that the page shows
             * @throws dev.verbatim.runtime.MismatchException if a mandatory one is missing, or one is not what the page shows
             */
            public static Participant read(JsonParser in) {
                String e164Number = null;
                String formattedPhoneNumber = null;
                String phoneNumber = null;
                String digits = null;
                JsonReaders.open(in);
                long seen = 0;
                for (int member; (member = MEMBERS.next(in, seen)) >= 0; seen |= 1L << member) {
                    switch (member) {
                        case 0 -> e164Number = JsonReaders.readString(in);
                        case 1 -> formattedPhoneNumber = JsonReaders.readString(in);
                        case 2 -> phoneNumber = JsonReaders.readString(in);
                        case 3 -> digits = JsonReaders.readString(in);
                    }
                }
                return new Participant(e164Number, formattedPhoneNumber, phoneNumber, digits);
            }

            @Override
            public String toString() {
                return JsonDescription.of("Participant", this::writeTo);
            }

            /** Takes the members in any order. */
            public static final class Builder {
                private @Nullable String e164Number;
                private @Nullable String formattedPhoneNumber;
                private @Nullable String phoneNumber;
                private @Nullable String digits;

                private Builder() {}

                /**
                 * {@return this builder}
                 *
                 * @param e164Number see {@link Participant#e164Number()}
                 */
                public Builder e164Number(String e164Number) {
                    this.e164Number = e164Number;
                    return this;
                }

                /**
                 * {@return this builder}
                 *
                 * @param formattedPhoneNumber see {@link Participant#formattedPhoneNumber()}
                 */
                public Builder formattedPhoneNumber(String formattedPhoneNumber) {
                    this.formattedPhoneNumber = formattedPhoneNumber;
                    return this;
                }

                /**
                 * {@return this builder}
                 *
                 * @param phoneNumber see {@link Participant#phoneNumber()}
                 */
                public Builder phoneNumber(String phoneNumber) {
                    this.phoneNumber = phoneNumber;
                    return this;
                }

                /**
                 * {@return this builder}
                 *
                 * @param digits see {@link Participant#digits()}
                 */
                public Builder digits(String digits) {
                    this.digits = digits;
                    return this;
                }

                /**
                 * {@return a record of the members given}
                 *
                 * @throws IllegalStateException naming every mandatory member that was not given
                 */
                public Participant build() {
                    MEMBERS.requireValues(
                            "CallStateChangeMessage.Call.Participant",
                            e164Number,
                            formattedPhoneNumber,
                            phoneNumber,
                            digits);
                    return new Participant(e164Number, formattedPhoneNumber, phoneNumber, digits);
                }
            }
        }

        /** Takes the members in any order. */
        public static final class Builder {
            private @Nullable String id;
            private @Nullable String state;
            private @Nullable String callUuid;
            private @Nullable String connId;
            private @Nullable String deviceUri;
            private @Nullable List<Participant> participants;
            private @Nullable String dnis;
            private @Nullable String callType;
            private @Nullable CapabilitySet<VoiceCapability> capabilities;
            private @Nullable Map<String, String> userData;
            private @Nullable String duration;
            private @Nullable String mute;
            private @Nullable Boolean supervisorListeningIn;
            private @Nullable Boolean monitoredUserMuted;
            private @Nullable Boolean monitoring;
            private @Nullable String uri;
            private @Nullable String path;

            private Builder() {}

            /**
             * {@return this builder}
             *
             * @param id see {@link Call#id()}
             */
            public Builder id(String id) {
                this.id = id;
                return this;
            }

            /**
             * {@return this builder}
             *
             * @param state see {@link Call#state()}
             */
            public Builder state(String state) {
                this.state = state;
                return this;
            }

            /**
             * {@return this builder}
             *
             * @param callUuid see {@link Call#callUuid()}
             */
            public Builder callUuid(String callUuid) {
                this.callUuid = callUuid;
                return this;
            }

            /**
             * {@return this builder}
             *
             * @param connId see {@link Call#connId()}
             */
            public Builder connId(String connId) {
                this.connId = connId;
                return this;
            }

            /**
             * {@return this builder}
             *
             * @param deviceUri see {@link Call#deviceUri()}
             */
            public Builder deviceUri(String deviceUri) {
                this.deviceUri = deviceUri;
                return this;
            }

            /**
             * {@return this builder}
             *
             * @param participants see {@link Call#participants()}
             */
            public Builder participants(List<Participant> participants) {
                this.participants = participants;
                return this;
            }

            /**
             * {@return this builder}
             *
             * @param dnis see {@link Call#dnis()}
             */
            public Builder dnis(String dnis) {
                this.dnis = dnis;
                return this;
            }

            /**
             * {@return this builder}
             *
             * @param callType see {@link Call#callType()}
             */
            public Builder callType(String callType) {
                this.callType = callType;
                return this;
            }

            /**
             * {@return this builder}
             *
             * @param capabilities see {@link Call#capabilities()}
             */
            public Builder capabilities(CapabilitySet<VoiceCapability> capabilities) {
                this.capabilities = capabilities;
                return this;
            }

            /**
             * {@return this builder}
             *
             * @param userData see {@link Call#userData()}
             */
            public Builder userData(@Nullable Map<String, String> userData) {
                this.userData = userData;
                return this;
            }

            /**
             * {@return this builder}
             *
             * @param duration see {@link Call#duration()}
             */
            public Builder duration(String duration) {
                this.duration = duration;
                return this;
            }

            /**
             * {@return this builder}
             *
             * @param mute see {@link Call#mute()}
             */
            public Builder mute(String mute) {
                this.mute = mute;
                return this;
            }

            /**
             * {@return this builder}
             *
             * @param supervisorListeningIn see {@link Call#supervisorListeningIn()}
             */
            public Builder supervisorListeningIn(boolean supervisorListeningIn) {
                this.supervisorListeningIn = supervisorListeningIn;
                return this;
            }

            /**
             * {@return this builder}
             *
             * @param monitoredUserMuted see {@link Call#monitoredUserMuted()}
             */
            public Builder monitoredUserMuted(boolean monitoredUserMuted) {
                this.monitoredUserMuted = monitoredUserMuted;
                return this;
            }

            /**
             * {@return this builder}
             *
             * @param monitoring see {@link Call#monitoring()}
             */
            public Builder monitoring(boolean monitoring) {
                this.monitoring = monitoring;
                return this;
            }

            /**
             * {@return this builder}
             *
             * @param uri see {@link Call#uri()}
             */
            public Builder uri(String uri) {
                this.uri = uri;
                return this;
            }

            /**
             * {@return this builder}
             *
             * @param path see {@link Call#path()}
             */
            public Builder path(String path) {
                this.path = path;
                return this;
            }

            /**
             * {@return a record of the members given}
             *
             * @throws IllegalStateException naming every mandatory member that was not given
             */
            public Call build() {
                MEMBERS.requireValues(
                        "CallStateChangeMessage.Call",
                        id,
                        state,
                        callUuid,
                        connId,
                        deviceUri,
                        participants,
                        dnis,
                        callType,
                        capabilities,
                        userData,
                        duration,
                        mute,
                        supervisorListeningIn,
                        monitoredUserMuted,
                        monitoring,
                        uri,
                        path);
                return new Call(
                        id,
                        state,
                        callUuid,
                        connId,
                        deviceUri,
                        participants,
                        dnis,
                        callType,
                        capabilities,
                        userData,
                        duration,
                        mute,
                        supervisorListeningIn,
                        monitoredUserMuted,
                        monitoring,
                        uri,
                        path);
            }
        }
    }

    /**
     * The extensions of CallStateChangeMessage.
     *
     * @param businessCall The member BusinessCall.
     */
    public record Extensions(int businessCall) implements GeneratedRecord {
        private static final Members MEMBERS = Members.of("BusinessCall");

        /** {@return a builder that has no member yet} */
        public static Builder builder() {
            return new Builder();
        }

        @Override
        public void writeTo(JsonGenerator out) {
            out.writeStartObject();
            MEMBERS.write(out, 0, businessCall);
            out.writeEndObject();
        }

        /**
         * Reads an object and skips the members that the page does not show.
         *
         * @param in at the object's opening brace or before it; afterwards at its closing brace
         * @return the members that the page shows
         * @throws dev.verbatim.runtime.MismatchException if a mandatory one is missing, or one is not what the page shows
         */
        public static Extensions read(JsonParser in) {
            int businessCall = 0;
            JsonReaders.open(in);
            long seen = 0;
            for (int member; (member = MEMBERS.next(in, seen)) >= 0; seen |= 1L << member) {
                switch (member) {
                    case 0 -> businessCall = JsonReaders.readInt(in);
                }
            }
            return new Extensions(businessCall);
        }

        @Override
        public String toString() {
            return JsonDescription.of("Extensions", this::writeTo);
        }

        /** Takes the members in any order. */
        public static final class Builder {
            private @Nullable Integer businessCall;

            private Builder() {}

            /**
             * {@return this builder}
             *
             * @param businessCall see {@link Extensions#businessCall()}
             */
            public Builder businessCall(int businessCall) {
                this.businessCall = businessCall;
                return this;
            }

            /**
             * {@return a record of the members given}
             *
             * @throws IllegalStateException naming every mandatory member that was not given
             */
            public Extensions build() {
                MEMBERS.requireValues("CallStateChangeMessage.Extensions", businessCall);
                return new Extensions(businessCall);
            }
        }
    }

    /** Takes the members in any order. */
    public static final class Builder {
        private @Nullable String notificationType;
        private @Nullable Call call;
        private @Nullable String phoneNumber;
        private @Nullable Extensions extensions;

        private Builder() {}

        /**
         * {@return this builder}
         *
         * @param notificationType see {@link CallStateChangeMessage#notificationType()}
         */
        public Builder notificationType(String notificationType) {
            this.notificationType = notificationType;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param call see {@link CallStateChangeMessage#call()}
         */
        public Builder call(Call call) {
            this.call = call;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param phoneNumber see {@link CallStateChangeMessage#phoneNumber()}
         */
        public Builder phoneNumber(String phoneNumber) {
            this.phoneNumber = phoneNumber;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param extensions see {@link CallStateChangeMessage#extensions()}
         */
        public Builder extensions(@Nullable Extensions extensions) {
            this.extensions = extensions;
            return this;
        }

        /**
         * {@return a record of the members given}
         *
         * @throws IllegalStateException naming every mandatory member that was not given
         */
        public CallStateChangeMessage build() {
            MEMBERS.requireValues("CallStateChangeMessage", notificationType, call, phoneNumber, extensions);
            return new CallStateChangeMessage(notificationType, call, phoneNumber, extensions);
        }
    }
}
