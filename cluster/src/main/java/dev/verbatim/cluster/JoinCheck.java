package dev.verbatim.cluster;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jgroups.Address;
import org.jgroups.Event;
import org.jgroups.MergeView;
import org.jgroups.Message;
import org.jgroups.View;
import org.jgroups.auth.AuthToken;
import org.jgroups.conf.ClassConfigurator;
import org.jgroups.protocols.AUTH;
import org.jgroups.protocols.AuthHeader;
import org.jgroups.protocols.pbcast.GMS;
import org.jgroups.util.NameCache;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses nodes that do not fit the others: with a name that is taken, with other pages, or with another time. It says why, to
 * both sides.
 */
final class JoinCheck extends AUTH {
    static final String NAME_IS_TAKEN = "there is a node with this name already";
    /** The most by which the clocks of two nodes may differ. */
    static final Duration CLOCKS = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(JoinCheck.class);
    private static final short PROTOCOL_ID = 2711;
    private static final short TOKEN_ID = 2712;

    static {
        ClassConfigurator.addProtocol(PROTOCOL_ID, JoinCheck.class);
        ClassConfigurator.add(TOKEN_ID, Identity.class);
    }

    private final Identity own;
    private volatile @Nullable View members;
    private final Runnable leftBehind;
    private volatile boolean merged;

    /**
     * Lets nodes in that serve the same pages at the same time.
     *
     * @param leftBehind told when this node sees the others again, and finds that their majority has gone on without it
     */
    JoinCheck(String name, SortedMap<String, String> pages, Clock clock, Runnable leftBehind) {
        this.leftBehind = leftBehind;
        setId(PROTOCOL_ID);
        own = new Identity(name, pages, clock);
        setAuthToken(own);
        // A node that was let in has compared itself with the others, through them.
        setAuthCoord(false);
    }

    @Override
    public @Nullable Object down(Event event) {
        if (event.getType() == Event.VIEW_CHANGE) {
            View view = event.getArg();
            members = view;
            if (view instanceof MergeView merge) {
                merged = true;
                if (wasLeftBehind(merge)) {
                    leftBehind.run();
                }
            }
        }
        return super.down(event);
    }

    private boolean wasLeftBehind(MergeView merge) {
        return merge.getSubgroups().stream()
                .anyMatch(others -> others.size() > merge.size() / 2 && !others.containsMember(local_addr));
    }

    /** Whether this node has found the others by a merge of two partitions, and not by joining them. */
    boolean hasMerged() {
        return merged;
    }

    @Override
    protected boolean handleAuthHeader(GMS.GmsHeader request, AuthHeader header, Message message) {
        // Who leads the merge of two partitions also asks itself.
        if (!needsAuthentication(message, request) || header.getToken() == own) {
            return true;
        }
        String reason = header.getToken() instanceof Identity other
                ? reasonToRefuse(other, message.getSrc())
                : "it does not say who it is";
        if (reason == null) {
            return true;
        }
        LOG.warn("{} refuses the node {}: {}", own.name, message.getSrc(), reason);
        sendRejectionMessage(request.getType(), message.getSrc(), own.name + " refuses this node: " + reason);
        return false;
    }

    private @Nullable String reasonToRefuse(Identity other, Address from) {
        View view = members;
        if (view != null) {
            for (Address member : view) {
                if (!member.equals(from) && other.name.equals(NameCache.get(member))) {
                    return NAME_IS_TAKEN + ", " + other.name + "; give each node a name of its own";
                }
            }
        }
        long difference = other.time - own.clock.millis();
        if (Math.abs(difference) > CLOCKS.toMillis()) {
            return "its clock is " + Math.abs(difference) / 1000 + " seconds " + (difference > 0 ? "ahead" : "behind")
                    + ", and may differ by " + CLOCKS.toSeconds() + "; set the time, for example by NTP";
        }
        return differentPages(other.pages);
    }

    private @Nullable String differentPages(SortedMap<String, String> others) {
        StringBuilder differences = new StringBuilder();
        TreeSet<String> names = new TreeSet<>(own.pages.keySet());
        names.addAll(others.keySet());
        for (String name : names) {
            String here = own.pages.get(name);
            String there = others.get(name);
            if (here == null) {
                differences.append("; only there: ").append(name);
            } else if (there == null) {
                differences.append("; not there: ").append(name);
            } else if (!here.equals(there)) {
                differences.append("; different: ").append(name);
            }
        }
        return differences.isEmpty()
                ? null
                : "it serves other pages" + differences
                        + "; nodes that run together need the same pages, so stop the others first to change them";
    }

    /** What a node tells of itself. JGroups creates it, so it is public. */
    public static final class Identity extends AuthToken {
        private final TreeMap<String, String> pages = new TreeMap<>();
        private final Clock clock;
        private String name = "";
        private long time;

        /** For JGroups, which then reads it. */
        public Identity() {
            this.clock = Clock.systemUTC();
        }

        private Identity(String name, SortedMap<String, String> pages, Clock clock) {
            this.name = name;
            this.pages.putAll(pages);
            this.clock = clock;
        }

        @Override
        public String getName() {
            return Identity.class.getName();
        }

        @Override
        public int size() {
            int size = 2 + 3 * name.length() + Long.BYTES + Integer.BYTES;
            for (String page : pages.keySet()) {
                size += 4 + 3 * (page.length() + String.valueOf(pages.get(page)).length());
            }
            return size;
        }

        @Override
        public boolean authenticate(AuthToken token, Message message) {
            return false;
        }

        @Override
        public void writeTo(DataOutput out) throws IOException {
            out.writeUTF(name);
            out.writeLong(clock.millis());
            out.writeInt(pages.size());
            for (var page : pages.entrySet()) {
                out.writeUTF(page.getKey());
                out.writeUTF(page.getValue());
            }
        }

        @Override
        public void readFrom(DataInput in) throws IOException {
            name = in.readUTF();
            time = in.readLong();
            for (int i = in.readInt(); i > 0; i--) {
                String page = in.readUTF();
                pages.put(page, in.readUTF());
            }
        }
    }
}
