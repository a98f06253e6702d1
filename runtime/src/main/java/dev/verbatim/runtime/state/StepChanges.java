package dev.verbatim.runtime.state;

import dev.verbatim.runtime.NotificationMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a step has written and whom it notifies; not thread-safe. */
final class StepChanges {
    private final Map<StateKey<?>, @Nullable Object> values = new LinkedHashMap<>();
    private final Map<String, List<RenderedNotification>> notifications = new LinkedHashMap<>();

    boolean has(StateKey<?> key) {
        return values.containsKey(key);
    }

    @SuppressWarnings("unchecked") // Only put(StateKey<V>, V) adds values.
    <V> @Nullable V get(StateKey<V> key) {
        return (V) values.get(key);
    }

    /** @param value {@code null} if it is removed */
    <V> void put(StateKey<V> key, @Nullable V value) {
        values.put(key, value);
    }

    void add(String callerName, NotificationMessage message) {
        RenderedNotification rendered = RenderedNotification.of(message);
        // Here, so that the sender learns of a failure before anything is published.
        rendered.toJson();
        notifications.computeIfAbsent(callerName, name -> new ArrayList<>()).add(rendered);
    }

    boolean isEmpty() {
        return values.isEmpty() && notifications.isEmpty();
    }

    /** Returns the values by their keys; {@code null} for those that are removed. */
    Map<StateKey<?>, @Nullable Object> values() {
        return values;
    }

    /** Returns the notifications by caller. */
    Map<String, List<RenderedNotification>> notifications() {
        return notifications;
    }

    @SuppressWarnings("unchecked") // A value has the type of its key.
    static byte @Nullable [] encoded(StateKey<?> key, @Nullable Object value) {
        return value == null ? null : ((StateType<Object>) key.type()).writer().apply(value);
    }
}
