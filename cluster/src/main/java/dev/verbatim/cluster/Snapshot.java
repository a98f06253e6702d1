package dev.verbatim.cluster;

import dev.verbatim.cluster.LockTable.StepId;
import dev.verbatim.cluster.Members.Member;
import dev.verbatim.cluster.Replica.Value;
import dev.verbatim.cluster.ReplicaLogs.Copy;
import dev.verbatim.cluster.ReplicaLogs.Kept;
import dev.verbatim.runtime.state.LogPosition;
import dev.verbatim.runtime.state.StateUnavailableException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * All that a {@link Replica} has at a moment.
 *
 * @param time of the last entry, in milliseconds since 1970
 * @param locks of each step, in the order in which they wait
 */
record Snapshot(
        long time,
        Map<String, Value> values,
        Map<String, Copy> logs,
        List<Member> members,
        Map<StepId, List<String>> locks) {
    /** The first byte; a later build that writes something else begins with another one. */
    private static final byte FORMAT = 1;

    void write(DataOutputStream out) throws IOException {
        out.writeByte(FORMAT);
        out.writeLong(time);
        out.writeInt(values.size());
        for (Map.Entry<String, Value> each : new TreeMap<>(values).entrySet()) {
            out.writeUTF(each.getKey());
            Batch.writeArray(each.getValue().bytes(), out);
        }
        out.writeInt(logs.size());
        for (Map.Entry<String, Copy> each : logs.entrySet()) {
            out.writeUTF(each.getKey());
            write(each.getValue(), out);
        }
        out.writeInt(members.size());
        for (Member each : members) {
            write(each, out);
        }
        out.writeInt(locks.size());
        for (Map.Entry<StepId, List<String>> each : locks.entrySet()) {
            write(each.getKey(), out);
            out.writeInt(each.getValue().size());
            for (String name : each.getValue()) {
                out.writeUTF(name);
            }
        }
    }

    private static void write(Copy log, DataOutputStream out) throws IOException {
        out.writeUTF(log.last().log());
        out.writeLong(log.last().number());
        out.writeInt(log.kept().size());
        for (Kept each : log.kept()) {
            out.writeLong(each.at());
            Batch.writeArray(each.stored(), out);
        }
    }

    private static void write(Member member, DataOutputStream out) throws IOException {
        out.writeUTF(member.name);
        out.writeLong(member.number);
        out.writeLong(member.identity);
        out.writeLong(member.seenAt);
        out.writeInt(member.pages.size());
        for (Map.Entry<String, String> page : member.pages.entrySet()) {
            out.writeUTF(page.getKey());
            out.writeUTF(page.getValue());
        }
        out.writeInt(member.recent.size());
        for (StepId each : member.recent) {
            write(each, out);
        }
    }

    private static void write(StepId id, DataOutputStream out) throws IOException {
        out.writeLong(id.member());
        out.writeLong(id.step());
    }

    /** @throws StateUnavailableException if another build has written something else */
    static Snapshot read(DataInputStream in) throws IOException {
        byte format = in.readByte();
        if (format != FORMAT) {
            throw new StateUnavailableException("the directory has a copy of the state in the format " + format
                    + ", which this version of Verbatim cannot read; run the version that has written it");
        }
        long time = in.readLong();
        Map<String, Value> values = new HashMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            String key = in.readUTF();
            values.put(key, new Value(Objects.requireNonNull(Batch.readArray(in))));
        }
        Map<String, Copy> logs = new TreeMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            logs.put(in.readUTF(), readLog(in));
        }
        List<Member> members = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            members.add(readMember(in));
        }
        Map<StepId, List<String>> locks = new LinkedHashMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            StepId id = readId(in);
            List<String> names = new ArrayList<>();
            for (int j = in.readInt(); j > 0; j--) {
                names.add(in.readUTF());
            }
            locks.put(id, names);
        }
        return new Snapshot(time, values, logs, members, locks);
    }

    private static Copy readLog(DataInputStream in) throws IOException {
        LogPosition last = new LogPosition(in.readUTF(), in.readLong());
        List<Kept> kept = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            kept.add(new Kept(in.readLong(), Objects.requireNonNull(Batch.readArray(in))));
        }
        return new Copy(last, kept);
    }

    private static Member readMember(DataInputStream in) throws IOException {
        String name = in.readUTF();
        long number = in.readLong();
        long identity = in.readLong();
        long seenAt = in.readLong();
        Map<String, String> pages = new TreeMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            pages.put(in.readUTF(), in.readUTF());
        }
        ArrayDeque<StepId> recent = new ArrayDeque<>();
        for (int i = in.readInt(); i > 0; i--) {
            recent.add(readId(in));
        }
        return new Member(name, number, identity, pages, seenAt, recent);
    }

    private static StepId readId(DataInputStream in) throws IOException {
        return new StepId(in.readLong(), in.readLong());
    }
}
