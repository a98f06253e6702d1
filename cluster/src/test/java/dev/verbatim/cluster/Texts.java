package dev.verbatim.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.verbatim.runtime.state.NotificationLog.Replay;
import dev.verbatim.runtime.state.StateKey;
import dev.verbatim.runtime.state.StateStore;
import dev.verbatim.runtime.state.StateType;
import dev.verbatim.runtime.state.Step;
import dev.verbatim.runtime.state.StoredNotification;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values and notifications that are texts. */
final class Texts {
    private static final StateType<String> TEXT =
            StateType.of("text", text -> text.getBytes(UTF_8), bytes -> new String(bytes, UTF_8));

    private Texts() {}

    static StateKey<String> key(String name) {
        return TEXT.key(name);
    }

    /** Writes a value under the lock with its name, and tells the caller with this name. */
    static void write(StateStore store, String name, String value) {
        try (Step step = store.begin(Set.of(name))) {
            step.write(key(name), value);
            store.notifications().send(name, message(value));
            step.commit();
        }
    }

    static @Nullable String read(StateStore store, String name) {
        return store.read(key(name));
    }

    static StoredNotification message(String text) {
        byte[] data = ("\"" + text + "\"").getBytes(UTF_8);
        byte[] event = ("{\"data\":\"" + text + "\"}").getBytes(UTF_8);
        return new StoredNotification("Text", "/texts", 0, data, event);
    }

    static List<String> of(Replay replay) {
        return replay.notifications().stream()
                .map(each -> new String(each.dataToJson(), UTF_8).replace("\"", ""))
                .toList();
    }

    /** Writes {@code name-0} and so on, each as soon as it can be written. */
    static void writeAll(int names, StateStore store, String value) {
        for (int i = 0; i < names; i++) {
            String name = "name-" + i;
            Eventually.eventually("written", () -> {
                write(store, name, value);
                return true;
            });
        }
    }
}
