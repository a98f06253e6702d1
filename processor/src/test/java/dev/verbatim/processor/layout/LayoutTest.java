package dev.verbatim.processor.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Compares the layout of text written by JavaPoet with that of palantir-java-format. */
class LayoutTest {
    @Test
    void joinsLinesThatJavaPoetBreaksTooEarly() {
        assertThat(Layout.of("""
                /**
                 * A page.
                 */
                @VerbatimGenerated(
                        page = "voice/Dial.md",
                        line = 23
                )
                public final class Page {
                    private DialRequest. @Nullable Destination one;

                    private String two = f(". @a",
                            "b");

                    private Page() {
                    }
                }
                """)).isEqualTo("""
                /** A page. */
                @VerbatimGenerated(page = "voice/Dial.md", line = 23)
                public final class Page {
                    private DialRequest.@Nullable Destination one;
                    private String two = f(". @a", "b");

                    private Page() {}
                }
                """);
    }

    @Test
    void breaksArgumentsThatDoNotFit() {
        assertThat(Layout.of("""
                    return new CallStateChangeMessage(notificationType, aLongNameThatIsThere, phoneNumber, extensions, alsoThere, another);
                    return new CallStateChangeMessage(notificationType, aLongNameThatIsThere, phoneNumber, extensions, alsoThere, more, another);
                """)).isEqualTo("""
                    return new CallStateChangeMessage(
                            notificationType, aLongNameThatIsThere, phoneNumber, extensions, alsoThere, another);
                    return new CallStateChangeMessage(
                            notificationType, aLongNameThatIsThere, phoneNumber, extensions, alsoThere, more, another);
                """);
        assertThat(Layout.of("""
                    return new Call(id, state, callUuid, connId, deviceUri, participants, dnis, callType, capabilities, userData, duration, mute, monitoring, uri, path);
                """)).startsWith("""
                    return new Call(
                            id,
                            state,
                """);
    }

    @Test
    void breaksPermittedTypesThatDoNotFit() {
        assertThat(Layout.of("""
                public sealed interface PhoneNotification extends NotificationMessage permits CallStateChangeMessage, DeviceStateChangeMessage {
                }

                public sealed interface VoiceNotification extends NotificationMessage permits CallStateChangeMessage, DeviceStateChangeMessage, UserStateChangeMessage, MediaStateChangeMessage, VoiceNotification.Unknown {
                }
                """)).isEqualTo("""
                public sealed interface PhoneNotification extends NotificationMessage
                        permits CallStateChangeMessage, DeviceStateChangeMessage {}

                public sealed interface VoiceNotification extends NotificationMessage
                        permits CallStateChangeMessage,
                                DeviceStateChangeMessage,
                                UserStateChangeMessage,
                                MediaStateChangeMessage,
                                VoiceNotification.Unknown {}
                """);
    }

    @Test
    void breaksAnArgumentThatDoesNotFit() {
        assertThat(Layout.of("""
                    private static final List<Route> ROUTES = List.of(Route.of("POST", "/api/v2/me/devices/{id}"), Route.of("POST", "/api/v2/me/calls/{id}", AnswerRequest.OPERATION_NAME, HangupRequest.OPERATION_NAME, HoldRequest.OPERATION_NAME));
                """)).isEqualTo("""
                    private static final List<Route> ROUTES = List.of(
                            Route.of("POST", "/api/v2/me/devices/{id}"),
                            Route.of(
                                    "POST",
                                    "/api/v2/me/calls/{id}",
                                    AnswerRequest.OPERATION_NAME,
                                    HangupRequest.OPERATION_NAME,
                                    HoldRequest.OPERATION_NAME));
                """);
    }

    @Test
    void breaksChainedCallsThatBeginFarToTheRight() {
        assertThat(Layout.of("""
                        private static final Members MEMBERS = Members.of("WrapUpTime", "BusinessCall").optional("WrapUpTime");
                        private static final Members MEMBERS = Members.of("WrapUpTime").optional("WrapUpTime");
                    private static final Members MEMBERS = Members.of("notificationType", "call", "phoneNumber", "extensions", "messageType").optional("extensions");
                """.indent(0))).isEqualTo("""
                        private static final Members MEMBERS =
                                Members.of("WrapUpTime", "BusinessCall").optional("WrapUpTime");
                        private static final Members MEMBERS = Members.of("WrapUpTime").optional("WrapUpTime");
                    private static final Members MEMBERS = Members.of(
                                    "notificationType", "call", "phoneNumber", "extensions", "messageType")
                            .optional("extensions");
                """);
    }

    @Test
    void keepsTheTextAfterAnOperatorTogether() {
        assertThat(Layout.of("""
                    private static final Set<String> API_VOICE_API_SUPERVISOR_MONITORING = Set.of("api-voice", "api-supervisor-monitoring");
                    case SendStartTypingToAgentsNotificationRequest.OPERATION_NAME -> sendStartTypingToAgentsNotification(exchange, body);
                    private OperationResponse sendStartTypingToAgentsNotification(Exchange exchange, SmsBody body) throws OperationException {
                """)).isEqualTo("""
                    private static final Set<String> API_VOICE_API_SUPERVISOR_MONITORING =
                            Set.of("api-voice", "api-supervisor-monitoring");
                    case SendStartTypingToAgentsNotificationRequest.OPERATION_NAME ->
                        sendStartTypingToAgentsNotification(exchange, body);
                    private OperationResponse sendStartTypingToAgentsNotification(Exchange exchange, SmsBody body)
                            throws OperationException {
                """);
    }

    @Test
    void breaksLambdasAndCasesAtTheirArrows() {
        assertThat(Layout.of("""
                        MEMBERS.write(out, 7, phones, (value1, out1) -> Json.writeList(value1, (value2, out2) -> Json.writeText(value2, VoiceConverters.PHONES, out2), out1));
                        return Json.readMap(in, inValue -> Json.convert(inValue, VoiceConverters.OF_THE_API, Json.readDouble(inValue), somethingElse123));
                        foo((value1, out1) -> Json.writeListOf(value1, VoiceConverters.PHONES_VoiceConverters_PHONES, VoiceConverters1212121212));
                        case "a->b" -> rates = Json.readMap(in, inValue -> Json.convert(inValue, VoiceConverters.HUNDREDTHS, Json.readDouble(inValue)));
                        case 31 -> rates = Json.isNull(in) ? null : Json.readMap(in, inValue -> Json.convert(inValue, VoiceConverters.HUNDREDTHS, value));
                """)).isEqualTo("""
                        MEMBERS.write(
                                out,
                                7,
                                phones,
                                (value1, out1) -> Json.writeList(
                                        value1, (value2, out2) -> Json.writeText(value2, VoiceConverters.PHONES, out2), out1));
                        return Json.readMap(
                                in,
                                inValue ->
                                        Json.convert(inValue, VoiceConverters.OF_THE_API, Json.readDouble(inValue), somethingElse123));
                        foo((value1, out1) ->
                                Json.writeListOf(value1, VoiceConverters.PHONES_VoiceConverters_PHONES, VoiceConverters1212121212));
                        case "a->b" ->
                            rates = Json.readMap(
                                    in, inValue -> Json.convert(inValue, VoiceConverters.HUNDREDTHS, Json.readDouble(inValue)));
                        case 31 ->
                            rates = Json.isNull(in)
                                    ? null
                                    : Json.readMap(in, inValue -> Json.convert(inValue, VoiceConverters.HUNDREDTHS, value));
                """);
    }

    @Test
    void keepsASingleArgumentWithItsCallAndFillsLinesWithShortOnes() {
        assertThat(Layout.of("""
                        private static final List<Route> ROUTES = List.of(Route.of("POST", "/api/v2/me/calls/{id}", Operation0Request.OPERATION_NAME, Operation1Request.OPERATION_NAME));
                        exchange.handle(call, in, out, seen, member, members, body_, exchange_, json, request_, locks_, held_, handler_, reader, more);
                """)).isEqualTo("""
                        private static final List<Route> ROUTES = List.of(Route.of(
                                "POST", "/api/v2/me/calls/{id}", Operation0Request.OPERATION_NAME, Operation1Request.OPERATION_NAME));
                        exchange.handle(
                                call, in, out, seen, member, members, body_, exchange_, json, request_, locks_, held_, handler_, reader,
                                more);
                """);
    }

    @Test
    void keepsTheSupertypeOfARecordBehindAnAnnotatedComponent() {
        assertThat(Layout.of("""
                public record SetDispositionRequest(@Nullable String disposition, @Nullable String dispositionKey) implements OperationRequest {
                public record SetDispositionRequest(@Nullable String disposition, String dispositionKey, int more) implements OperationRequest {
                public record TransferRequest(Destination destination, @Nullable String location, @Nullable Map<String, @Nullable Object> userData) implements OperationRequest {
                """)).isEqualTo("""
                public record SetDispositionRequest(
                        @Nullable String disposition, @Nullable String dispositionKey) implements OperationRequest {
                public record SetDispositionRequest(@Nullable String disposition, String dispositionKey, int more)
                        implements OperationRequest {
                public record TransferRequest(
                        Destination destination,
                        @Nullable String location,
                        @Nullable Map<String, @Nullable Object> userData) implements OperationRequest {
                """);
    }

    @Test
    void doesNotBreakStrings() {
        String long1 = "a, (b".repeat(10);
        String long2 = "\\\", c)".repeat(10);
        assertThat(Layout.of("    MEMBERS.requireValues(\"" + long1 + "\", \"" + long2 + "\");\n"))
                .isEqualTo("    MEMBERS.requireValues(\n            \"" + long1 + "\",\n            \"" + long2
                        + "\");\n");
    }
}
