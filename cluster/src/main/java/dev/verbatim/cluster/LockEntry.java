package dev.verbatim.cluster;

import dev.verbatim.runtime.state.LogLimits;
import dev.verbatim.runtime.state.LogPosition;
import dev.verbatim.runtime.state.StateUnavailableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written under a lock's own key: which steps were committed last, and the head of the log of the caller with the lock's
 * name.
 *
 * @param steps the ids of the latest steps that have had this lock as their first
 * @param last the place after the caller's latest notification; {@code null} if there is no log
 * @param kept the latest notifications, the oldest first, of which some may be too old already
 */
record LockEntry(List<Long> steps, @Nullable LogPosition last, List<Kept> kept) {
    static final LockEntry EMPTY = new LockEntry(List.of(), null, List.of());
    private static final byte FORMAT = 1;
    private static final int STEPS = 8;

    LockEntry {
        steps = List.copyOf(steps);
        kept = List.copyOf(kept);
    }

    /** Returns an entry that tells that a step was committed. */
    LockEntry withStep(long id) {
        List<Long> latest = new ArrayList<>(steps.subList(Math.max(0, steps.size() + 1 - STEPS), steps.size()));
        latest.add(id);
        return new LockEntry(latest, last, kept);
    }

    /** Returns an entry with a log. */
    LockEntry withLog() {
        return last == null ? new LockEntry(steps, LogPosition.beginning(), List.of()) : this;
    }

    /** Returns an entry with further notifications; what is too much is forgotten, but nothing of these. */
    LockEntry with(List<Kept> added, LogLimits limits, long oldest) {
        LogPosition before = log();
        List<Kept> all = new ArrayList<>(kept);
        all.addAll(added);
        long bytes = all.stream().mapToLong(Kept::bytes).sum();
        int first = 0;
        while (first < kept.size()
                && (all.size() - first > limits.maxKept()
                        || bytes > limits.maxKeptBytes()
                        || all.get(first).sentAt() < oldest)) {
            bytes -= all.get(first).bytes();
            first++;
        }
        return new LockEntry(steps, before.at(before.number() + added.size()), all.subList(first, all.size()));
    }

    /** Returns the place after the latest notification of a log. */
    LogPosition log() {
        if (last == null) {
            throw new IllegalStateException("there is no log");
        }
        return last;
    }

    /** Returns the number of the first notification that is kept; one more than the last if there is none. */
    long first() {
        return log().number() + 1 - kept.size();
    }

    static LockEntry fromBytes(byte @Nullable [] bytes) {
        if (bytes == null) {
            return EMPTY;
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            byte format = in.readByte();
            if (format != FORMAT) {
                throw new StateUnavailableException("the cluster has entries of the format " + format
                        + ", which this version of Verbatim cannot read; run the version of the other nodes");
            }
            List<Long> steps = new ArrayList<>();
            for (int i = in.readByte(); i > 0; i--) {
                steps.add(in.readLong());
            }
            if (!in.readBoolean()) {
                return new LockEntry(steps, null, List.of());
            }
            LogPosition last = new LogPosition(in.readUTF(), in.readLong());
            int count = in.readInt();
            List<Kept> kept = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                kept.add(new Kept(in.readInt(), in.readLong()));
            }
            return new LockEntry(steps, last, kept);
        } catch (IOException incomplete) {
            throw new StateUnavailableException("an entry of the cluster is damaged", incomplete);
        }
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128 + 12 * kept.size());
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeByte(steps.size());
            for (long step : steps) {
                out.writeLong(step);
            }
            LogPosition log = last;
            out.writeBoolean(log != null);
            if (log != null) {
                out.writeUTF(log.log());
                out.writeLong(log.number());
                out.writeInt(kept.size());
                for (Kept each : kept) {
                    out.writeInt(each.bytes());
                    out.writeLong(each.sentAt());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * A notification that is kept.
     *
     * @param bytes of its JSON
     * @param sentAt milliseconds since 1970, by the sender's clock
     */
    record Kept(int bytes, long sentAt) {}
}
