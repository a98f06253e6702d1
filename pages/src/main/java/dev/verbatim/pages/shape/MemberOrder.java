package dev.verbatim.pages.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One order for the members of several samples of an object: a name that is new in a sample comes behind the one before it there. */
final class MemberOrder {
    /** What follows a name; null is before the first one. */
    private final Map<@Nullable String, @Nullable String> followers = new HashMap<>();

    MemberOrder() {
        followers.put(null, null);
    }

    /** Adds the names of one sample. */
    void add(Collection<String> names) {
        String last = null;
        for (String name : names) {
            if (!followers.containsKey(name)) {
                followers.put(name, followers.put(last, name));
            }
            last = name;
        }
    }

    /** All names. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (String name = followers.get(null); name != null; name = followers.get(name)) {
            names.add(name);
        }
        return names;
    }
}
