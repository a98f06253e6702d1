package dev.verbatim.cluster;

import dev.verbatim.cluster.Command.Join;
import dev.verbatim.cluster.LockTable.StepId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The nodes that take part. A node whose signs of life do not come any more is no member after some time; the time is that of the
 * entries, so that all nodes decide alike. Not thread-safe.
 */
final class Members {
    /** How much clocks may differ. */
    static final Duration CLOCKS = Duration.ofSeconds(30);

    /** How the reason begins for which a node with another one's name is refused. */
    static final String NAME_IS_TAKEN = "there is a node with this name already";

    private static final int RECENT = 1_024;

    private final long lease;
    private final SortedMap<String, Member> byName = new TreeMap<>();

    /** @param lease for how long a node is a member without a sign of life */
    Members(Duration lease) {
        this.lease = lease.toMillis();
    }

    /**
     * Makes a node a member.
     *
     * @param now in milliseconds since 1970
     * @return why it is not; {@code null} if it is
     */
    @Nullable
    String join(String name, long number, Join join, long now) {
        String reason = reasonToRefuse(name, join, now);
        if (reason == null) {
            Member before = byName.get(name);
            byName.put(name, new Member(name, number, join.identity(), join.pages(), now, recent(before)));
        }
        return reason;
    }

    private static Deque<StepId> recent(@Nullable Member before) {
        return before == null ? new ArrayDeque<>() : before.recent;
    }

    private @Nullable String reasonToRefuse(String name, Join join, long now) {
        Member same = byName.get(name);
        if (same != null && same.identity != join.identity()) {
            return NAME_IS_TAKEN + ", " + name + "; give each node a name of its own";
        }
        long difference = join.clock() - now;
        if (Math.abs(difference) > CLOCKS.toMillis()) {
            return "its clock is " + Math.abs(difference) / 1_000 + " seconds " + (difference > 0 ? "ahead" : "behind")
                    + ", and may differ by " + CLOCKS.toSeconds() + "; set the time, for example by NTP";
        }
        for (Member other : byName.values()) {
            if (other != same && !other.pages.equals(join.pages())) {
                return differentPages(other, join.pages());
            }
        }
        return null;
    }

    private static String differentPages(Member other, SortedMap<String, String> pages) {
        StringBuilder differences = new StringBuilder();
        TreeSet<String> names = new TreeSet<>(pages.keySet());
        names.addAll(other.pages.keySet());
        for (String name : names) {
            String here = other.pages.get(name);
            String there = pages.get(name);
            if (here == null) {
                differences.append("; only there: ").append(name);
            } else if (there == null) {
                differences.append("; not there: ").append(name);
            } else if (!here.equals(there)) {
                differences.append("; different: ").append(name);
            }
        }
        return "it serves other pages than " + other.name + differences
                + "; nodes that run together need the same pages, so stop the others first to change them";
    }

    /** Whether a node is a member under this number. If so, this was a sign of life. */
    boolean isAlive(String name, long number, long now) {
        Member member = byName.get(name);
        if (member == null || member.number != number) {
            return false;
        }
        member.seenAt = now;
        return true;
    }

    /**
     * Ends the membership of those of whom there was no sign of life for too long.
     *
     * @param before the time of the last entry. If that is long ago, nobody could give a sign, and this time does not count.
     * @return the numbers of those who have been members
     */
    List<Long> expire(long before, long now) {
        long pause = now - before > lease / 2 ? now - before : 0;
        List<Long> lapsed = new ArrayList<>();
        byName.values().removeIf(member -> {
            member.seenAt += pause;
            boolean isLapsed = now - member.seenAt > lease;
            if (isLapsed) {
                lapsed.add(member.number);
            }
            return isLapsed;
        });
        return lapsed;
    }

    void leave(String name) {
        byName.remove(name);
    }

    /** Remembers that a step was published, for a node that gets a copy of the state instead of the entry. */
    void published(String name, StepId step) {
        Deque<StepId> recent = Objects.requireNonNull(byName.get(name)).recent;
        if (recent.size() == RECENT) {
            recent.removeFirst();
        }
        recent.add(step);
    }

    /** Returns the number of a member; {@code null} if it is none. */
    @Nullable
    Long numberOf(String name) {
        Member member = byName.get(name);
        return member == null ? null : member.number;
    }

    /** Returns the steps that a node has published last. */
    List<StepId> recent(String name) {
        return List.copyOf(recent(byName.get(name)));
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    List<Member> copy() {
        return byName.values().stream().map(Member::copy).toList();
    }

    void add(Member member) {
        byName.put(member.name, member);
    }

    /** A node that takes part. */
    static final class Member {
        final String name;
        final long number;
        final long identity;
        final Map<String, String> pages;
        final Deque<StepId> recent;
        long seenAt;

        Member(String name, long number, long identity, Map<String, String> pages, long seenAt, Deque<StepId> recent) {
            this.name = name;
            this.number = number;
            this.identity = identity;
            this.pages = pages;
            this.seenAt = seenAt;
            this.recent = recent;
        }

        private Member copy() {
            return new Member(name, number, identity, pages, seenAt, new ArrayDeque<>(recent));
        }
    }
}
