package dev.verbatim.sample.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.state.StateKey;
import dev.verbatim.runtime.state.StateUnavailableException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written by one build is read by the same one, and by others. */
class StoredValuesTest {
    private static final StateKey<UserState> USER = UserState.key("agent");
    private static final StateKey<Connection> CONNECTION = Connection.key("0071023821aec01b");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5005",
                "\"quoted\" \\ back/slash",
                "\u0000\u001f\r\n\t\u2028",
                "Grüße 漢字 😀",
                "half \ud83d of a pair",
                "\ude00 the other half"
            })
    void anyText(String text) {
        UserState user = new UserState(
                List.of(new OwnDevice(
                        text,
                        text,
                        Set.of(PhoneService.MUTING, PhoneService.RECORDING),
                        new DeviceState(false, text, true, text))),
                List.of(new OwnCall(
                        text, text, text, text, text, Instant.MAX, Long.MAX_VALUE, true, RecordingState.PAUSED)),
                Long.MAX_VALUE);
        UserData data = UserData.of(List.of(
                new UserData.Stored(text + "b", List.of(text, "", text)),
                new UserData.Stored(text + "a", List.of(text))));
        Connection connection = new Connection(
                text, List.of(new Party(text, text, text, true), new Party("", "", "", false)), data, text);

        assertThat(again(USER, user)).isEqualTo(user);
        assertThat(again(CONNECTION, connection)).isEqualTo(connection);
        assertThat(again(CONNECTION, connection).userData().values().keySet()).containsExactly(text + "b", text + "a");
    }

    @Test
    void whatIsAbsent() {
        UserState user = new UserState(
                List.of(new OwnDevice("d", "5005", Set.of(), DeviceState.INITIAL)),
                List.of(new OwnCall(
                        "c",
                        "7",
                        "5005",
                        "5005",
                        null,
                        Instant.parse("2026-03-25T18:22:00.123456789Z"),
                        0,
                        false,
                        RecordingState.STOPPED)),
                0);
        Connection connection = new Connection("7", List.of(), UserData.NONE, null);

        assertThat(again(USER, user)).isEqualTo(user);
        assertThat(again(USER, UserState.NONE)).isEqualTo(UserState.NONE);
        assertThat(again(CONNECTION, connection)).isEqualTo(connection);
    }

    @Test
    void membersOfAnotherBuild() {
        UserState user = read(USER, """
                {"later": {"a": [1]}, "calls": [{"id": "c", "recording": "DICTATING", "later": 1}],
                 "devices": [{"id": "d", "services": ["MUTING", "VIDEO"], "later": null}]}""");
        assertThat(user)
                .isEqualTo(new UserState(
                        List.of(new OwnDevice("d", "", Set.of(PhoneService.MUTING), DeviceState.INITIAL)),
                        List.of(new OwnCall("c", "", "", "", null, Instant.EPOCH, 0, false, RecordingState.STOPPED)),
                        0));
        assertThat(read(USER, "{}")).isEqualTo(UserState.NONE);
        assertThat(read(CONNECTION, "{\"id\": \"7\", \"parties\": [{}], \"later\": true}"))
                .isEqualTo(new Connection("7", List.of(new Party("", "", "", false)), UserData.NONE, null));
    }

    /** Other builds rely on the names of the members. */
    @Test
    void theMembers() {
        UserData data = UserData.of(List.of(new UserData.Stored("k", List.of("v"))));
        UserState user = new UserState(
                List.of(new OwnDevice("d", "5005", Set.of(PhoneService.MUTING), DeviceState.INITIAL)),
                List.of(new OwnCall("c", "7", "5005", "5000", null, Instant.EPOCH, 3, true, RecordingState.RECORDING)),
                3);
        Connection connection = new Connection("7", List.of(new Party("c", "agent", "5005", true)), data, "c");

        assertThat(written(USER, user)).isEqualTo("""
                {"devices":[{"id":"d","phoneNumber":"5005","services":["MUTING"],"state":{"ready":true,"reason":null,\
                "doNotDisturb":false,"forwardTo":null}}],"calls":[{"id":"c","connId":"7","phoneNumber":"5005",\
                "dialedNumber":"5000","parent":null,"started":"1970-01-01T00:00:00Z","heldSince":3,"muted":true,\
                "recording":"RECORDING"}],"holds":3}""");
        assertThat(written(CONNECTION, connection)).isEqualTo("""
                {"id":"7","parties":[{"callId":"c","user":"agent","phoneNumber":"5005","ringing":true}],\
                "userData":[{"key":"k","values":["v"]}],"host":"c"}""");
    }

    @Test
    void damage() {
        assertThatThrownBy(() -> read(USER, "{\"calls\": 7}"))
                .isInstanceOf(StateUnavailableException.class)
                .hasMessageContaining("type user");
    }

    private static <V> V again(StateKey<V> key, V value) {
        return key.type().reader().apply(key.type().writer().apply(value));
    }

    private static <V> String written(StateKey<V> key, V value) {
        return new String(key.type().writer().apply(value), StandardCharsets.UTF_8);
    }

    private static <V> V read(StateKey<V> key, String json) {
        return key.type().reader().apply(json.getBytes(StandardCharsets.UTF_8));
    }
}
