package dev.verbatim.pages.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Collects where tabs begin and end. */
final class TabMarks {
    private final NavigableMap<Integer, Optional<Tab>> tabs = new TreeMap<>();
    private final Deque<Tab> open = new ArrayDeque<>();
    private int groups;

    /** Adds a tag at a line. */
    void add(TemplateTag tag, int line) {
        if (tag.isEmpty()) {
            return;
        }
        if (tag.isGroup()) {
            if (tag.isClosing()) {
                endGroup(line);
            } else {
                beginGroup(line);
            }
        } else if (tag.isItem()) {
            if (tag.isClosing()) {
                endTab(line);
            } else {
                beginTab(tag.label(), line);
            }
        }
    }

    /** Begins a group of tabs. */
    void beginGroup(int line) {
        // Deeper nesting than people write is one group.
        if (open.size() < PageLimits.NESTING) {
            open.push(new Tab(++groups, ""));
        }
        mark(line);
    }

    /** Begins a tab, which ends the one before it in the same group. */
    void beginTab(String label, int line) {
        int group = open.isEmpty() ? ++groups : open.pop().group();
        open.push(new Tab(group, label));
        mark(line);
    }

    /** Ends a tab. Its group goes on. */
    void endTab(int line) {
        if (!open.isEmpty()) {
            open.push(new Tab(open.pop().group(), ""));
            mark(line);
        }
    }

    /** Ends a group of tabs. */
    void endGroup(int line) {
        open.poll();
        mark(line);
    }

    private void mark(int line) {
        tabs.put(line, Optional.ofNullable(open.peek()));
    }

    /** The tabs by the lines where they begin or end. */
    NavigableMap<Integer, Optional<Tab>> tabs() {
        return tabs;
    }
}
