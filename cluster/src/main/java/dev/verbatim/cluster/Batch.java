package dev.verbatim.cluster;

import dev.verbatim.cluster.Command.BeginLog;
import dev.verbatim.cluster.Command.Join;
import dev.verbatim.cluster.Command.Leave;
import dev.verbatim.cluster.Command.Lock;
import dev.verbatim.cluster.Command.Publish;
import dev.verbatim.cluster.Command.Release;
import dev.verbatim.cluster.Command.Sent;
import dev.verbatim.cluster.Command.Write;
import dev.verbatim.runtime.state.StateUnavailableException;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a node asks at once: one entry of the log that all nodes have. Without commands, it is a sign of life.
 *
 * @param node its name
 * @param member its number as a member
 */
record Batch(String node, long member, List<Command> commands) {
    /** The first byte; a later build that writes something else begins with another one. */
    private static final byte FORMAT = 1;

    private static final byte JOIN = 1;
    private static final byte LEAVE = 2;
    private static final byte LOCK = 3;
    private static final byte RELEASE = 4;
    private static final byte PUBLISH = 5;
    private static final byte BEGIN_LOG = 6;

    Batch {
        commands = List.copyOf(commands);
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeUTF(node);
            out.writeLong(member);
            out.writeInt(commands.size());
            for (Command command : commands) {
                write(command, out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Command command, DataOutputStream out) throws IOException {
        if (command instanceof Lock lock) {
            out.writeByte(LOCK);
            out.writeLong(lock.step());
            out.writeInt(lock.names().size());
            for (String name : lock.names()) {
                out.writeUTF(name);
            }
        } else if (command instanceof Publish publish) {
            out.writeByte(PUBLISH);
            write(publish, out);
        } else if (command instanceof Release release) {
            out.writeByte(RELEASE);
            out.writeLong(release.step());
        } else if (command instanceof BeginLog begin) {
            out.writeByte(BEGIN_LOG);
            out.writeLong(begin.step());
            out.writeUTF(begin.caller());
            out.writeUTF(begin.log());
        } else if (command instanceof Join join) {
            out.writeByte(JOIN);
            out.writeLong(join.identity());
            out.writeLong(join.clock());
            out.writeInt(join.pages().size());
            for (Map.Entry<String, String> page : join.pages().entrySet()) {
                out.writeUTF(page.getKey());
                out.writeUTF(page.getValue());
            }
        } else {
            out.writeByte(LEAVE);
        }
    }

    private static void write(Publish publish, DataOutputStream out) throws IOException {
        out.writeLong(publish.step());
        out.writeBoolean(publish.hasLocks());
        out.writeInt(publish.writes().size());
        for (Write write : publish.writes()) {
            out.writeUTF(write.key());
            writeArray(write.value(), out);
        }
        out.writeInt(publish.sent().size());
        for (Sent sent : publish.sent()) {
            out.writeUTF(sent.caller());
            out.writeUTF(sent.log());
            out.writeInt(sent.stored().size());
            for (byte[] each : sent.stored()) {
                writeArray(each, out);
            }
        }
    }

    /** Writes an array; {@code null} has the length -1. */
    static void writeArray(byte @Nullable [] array, DataOutputStream out) throws IOException {
        out.writeInt(array == null ? -1 : array.length);
        if (array != null) {
            out.write(array);
        }
    }

    static byte @Nullable [] readArray(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : in.readNBytes(length);
    }

    /** @throws StateUnavailableException if another build has written something else */
    static Batch read(InputStream bytes) {
        try (DataInputStream in = new DataInputStream(bytes)) {
            byte format = in.readByte();
            if (format != FORMAT) {
                throw new StateUnavailableException("the cluster has entries of the format " + format
                        + ", which this version of Verbatim cannot read; run the version of the other nodes");
            }
            String node = in.readUTF();
            long member = in.readLong();
            int size = in.readInt();
            List<Command> commands = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                commands.add(readCommand(in));
            }
            return new Batch(node, member, commands);
        } catch (IOException damaged) {
            throw new StateUnavailableException("an entry of the cluster is damaged", damaged);
        }
    }

    private static Command readCommand(DataInputStream in) throws IOException {
        byte type = in.readByte();
        return switch (type) {
            case LOCK -> new Lock(in.readLong(), readNames(in));
            case PUBLISH -> readPublish(in);
            case RELEASE -> new Release(in.readLong());
            case BEGIN_LOG -> new BeginLog(in.readLong(), in.readUTF(), in.readUTF());
            case JOIN -> readJoin(in);
            case LEAVE -> new Leave();
            default ->
                throw new StateUnavailableException("the cluster has commands of the type " + type
                        + ", which this version of Verbatim does not know; run the version of the other nodes");
        };
    }

    private static List<String> readNames(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            names.add(in.readUTF());
        }
        return names;
    }

    private static Join readJoin(DataInputStream in) throws IOException {
        long identity = in.readLong();
        long clock = in.readLong();
        int size = in.readInt();
        TreeMap<String, String> pages = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            pages.put(in.readUTF(), in.readUTF());
        }
        return new Join(identity, pages, clock);
    }

    private static Publish readPublish(DataInputStream in) throws IOException {
        long step = in.readLong();
        boolean hasLocks = in.readBoolean();
        int size = in.readInt();
        List<Write> writes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            writes.add(new Write(in.readUTF(), readArray(in)));
        }
        size = in.readInt();
        List<Sent> sent = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String caller = in.readUTF();
            String log = in.readUTF();
            int count = in.readInt();
            List<byte[]> stored = new ArrayList<>();
            for (int j = 0; j < count; j++) {
                byte[] each = readArray(in);
                stored.add(each == null ? new byte[0] : each);
            }
            sent.add(new Sent(caller, log, stored));
        }
        return new Publish(step, hasLocks, writes, sent);
    }
}
