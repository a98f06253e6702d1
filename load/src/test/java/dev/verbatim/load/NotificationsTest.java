package dev.verbatim.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotificationsTest {
    private static final String HELD = """
            {"notificationType":"StatusChange","call":{"id":"01A","state":"Held","participants":[{"digits":"5000"}]}}""";
    private static final String ESTABLISHED = """
            {"notificationType":"StatusChange","call":{"id":"01B","state":"Established"}}""";

    @Test
    void findsOneNotification() {
        assertThat(in("[" + message(HELD) + "]")).containsExactly("01A Held");
    }

    @Test
    void findsSeveralNotifications() {
        assertThat(in("[" + message(HELD) + "," + message(ESTABLISHED) + "]"))
                .containsExactly("01A Held", "01B Established");
    }

    @Test
    void findsNoneInAReply() {
        assertThat(in("[{\"channel\":\"/meta/connect\",\"successful\":true}]")).isEmpty();
    }

    @Test
    void onlyWithinTheBoundsOfTheMessage() {
        byte[] buffer = (message(HELD) + message(ESTABLISHED)).getBytes(StandardCharsets.UTF_8);

        assertThat(Notifications.in(buffer, 0, message(HELD).length())).containsExactly("01A Held");
    }

    @Test
    void dataIsUnchanged() {
        assertThat(Notifications.data("[" + message(HELD) + "]")).isEqualTo(HELD);
    }

    private static String message(String data) {
        return "{\"data\":" + data + ",\"channel\":\"/v2/me/calls\"}";
    }

    private static List<String> in(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        return Notifications.in(bytes, 0, bytes.length);
    }
}
