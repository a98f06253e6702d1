package dev.verbatim.pages.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merges the member orders of several samples: a new name comes right after the name that precedes it in its sample. */
final class MemberOrder {
    /** The next name after each name; the key null is the start, the value null the end. */
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

    /** Returns all names in the merged order. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (String name = followers.get(null); name != null; name = followers.get(name)) {
            names.add(name);
        }
        return names;
    }
}
