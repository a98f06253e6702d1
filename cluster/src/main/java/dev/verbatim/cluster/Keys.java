package dev.verbatim.cluster;

import dev.verbatim.runtime.state.StateKey;
import org.infinispan.distribution.group.Grouper;

/**
 * Names what is in the cache. Everything with one name, such as the value {@code user/alice}, the lock {@code alice} and the
 * notifications to {@code alice}, is kept by the same nodes, so that one message to one of them reads all of it.
 */
final class Keys {
    private static final String VALUE = "v/";
    private static final String LOCK = "l/";
    private static final String NOTIFICATION = "n/";

    private Keys() {}

    static String value(StateKey<?> key) {
        return VALUE + key.path();
    }

    /** What is locked; it also has the {@link LockEntry}. */
    static String lock(String name) {
        return LOCK + name;
    }

    static String notification(String callerName, long number) {
        return NOTIFICATION + callerName + "/" + number;
    }

    /** Tells Infinispan which keys belong together. */
    static final class ByName implements Grouper<String> {
        @Override
        public Object computeGroup(String key, Object group) {
            return switch (key.charAt(0)) {
                case 'v' -> key.substring(key.indexOf('/', VALUE.length()) + 1);
                case 'n' -> key.substring(NOTIFICATION.length(), key.lastIndexOf('/'));
                default -> key.substring(LOCK.length());
            };
        }

        @Override
        public Class<String> getKeyType() {
            return String.class;
        }
    }
}
