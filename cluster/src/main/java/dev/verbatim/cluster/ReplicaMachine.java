package dev.verbatim.cluster;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.apache.ratis.io.MD5Hash;
import org.apache.ratis.proto.RaftProtos.LogEntryProto;
import org.apache.ratis.protocol.Message;
import org.apache.ratis.protocol.RaftClientRequest;
import org.apache.ratis.protocol.RaftGroupId;
import org.apache.ratis.server.RaftServer;
import org.apache.ratis.server.protocol.TermIndex;
import org.apache.ratis.server.raftlog.RaftLog;
import org.apache.ratis.server.storage.FileInfo;
import org.apache.ratis.server.storage.RaftStorage;
import org.apache.ratis.statemachine.StateMachineStorage;
import org.apache.ratis.statemachine.TransactionContext;
import org.apache.ratis.statemachine.impl.BaseStateMachine;
import org.apache.ratis.statemachine.impl.SimpleStateMachineStorage;
import org.apache.ratis.statemachine.impl.SingleFileSnapshotInfo;
import org.apache.ratis.thirdparty.com.google.protobuf.ByteString;
import org.apache.ratis.util.LifeCycle;
import org.apache.ratis.util.MD5FileUtil;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies the entries of the log that all nodes have to a {@link Replica}, and writes copies of it so that the log can be shortened. */
final class ReplicaMachine extends BaseStateMachine {
    private static final Logger LOG = LoggerFactory.getLogger(ReplicaMachine.class);

    private final Replica replica;
    private final Clock clock;
    private final ExecutorService writer;
    private final Consumer<@Nullable Throwable> ended;
    private final SimpleStateMachineStorage storage = new SimpleStateMachineStorage();
    private @Nullable CompletableFuture<Void> writing;
    private volatile long written = RaftLog.INVALID_LOG_INDEX;

    /**
     * A machine.
     *
     * @param clock gives each entry its time while this node leads
     * @param writer writes copies of the state
     * @param ended told when this node cannot go on, and why, if it is known
     */
    ReplicaMachine(Replica replica, Clock clock, ExecutorService writer, Consumer<@Nullable Throwable> ended) {
        this.replica = replica;
        this.clock = clock;
        this.writer = writer;
        this.ended = ended;
    }

    @Override
    public void initialize(RaftServer server, RaftGroupId group, RaftStorage raftStorage) throws IOException {
        super.initialize(server, group, raftStorage);
        getLifeCycle().transition(LifeCycle.State.STARTING);
        storage.init(raftStorage);
        load(storage.loadLatestSnapshot());
        getLifeCycle().transition(LifeCycle.State.RUNNING);
    }

    @Override
    public void pause() {
        getLifeCycle().transition(LifeCycle.State.PAUSING);
        getLifeCycle().transition(LifeCycle.State.PAUSED);
    }

    @Override
    public void reinitialize() throws IOException {
        getLifeCycle().transition(LifeCycle.State.STARTING);
        load(storage.loadLatestSnapshot());
        getLifeCycle().transition(LifeCycle.State.RUNNING);
    }

    private void load(@Nullable SingleFileSnapshotInfo latest) throws IOException {
        if (latest == null) {
            return;
        }
        File file = latest.getFile().getPath().toFile();
        MD5Hash digest = latest.getFile().getFileDigest();
        if (digest != null) {
            MD5FileUtil.verifySavedMD5(file, digest);
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file.toPath())))) {
            replica.restore(Snapshot.read(in));
        }
        setLastAppliedTermIndex(latest.getTermIndex());
        written = latest.getIndex();
    }

    /** Adds the time to an entry. */
    @Override
    public TransactionContext startTransaction(RaftClientRequest request) {
        ByteBuffer time = ByteBuffer.allocate(Long.BYTES).putLong(0, clock.millis());
        return TransactionContext.newBuilder()
                .setStateMachine(this)
                .setClientRequest(request)
                .setLogData(
                        ByteString.copyFrom(time).concat(request.getMessage().getContent()))
                .build();
    }

    @Override
    public CompletableFuture<Message> applyTransaction(TransactionContext transaction) {
        LogEntryProto entry = transaction.getLogEntry();
        ByteString data = entry.getStateMachineLogEntry().getLogData();
        long time = data.asReadOnlyByteBuffer().getLong();
        replica.apply(time, Batch.read(data.substring(Long.BYTES).newInput()));
        updateLastAppliedTermIndex(entry.getTerm(), entry.getIndex());
        return CompletableFuture.completedFuture(Message.EMPTY);
    }

    /** Answers when this node has applied what was committed before the question. */
    @Override
    public CompletableFuture<Message> query(Message request) {
        return CompletableFuture.completedFuture(Message.EMPTY);
    }

    /** Begins to write a copy. Returns the index of the last one that is complete, because writing takes time and nobody waits for it. */
    @Override
    public long takeSnapshot() {
        CompletableFuture<Void> before = writing;
        if (before == null || before.isDone()) {
            TermIndex last = getLastAppliedTermIndex();
            Snapshot copy = replica.copy();
            writing = CompletableFuture.runAsync(() -> write(copy, last), writer);
        }
        return written;
    }

    private void write(Snapshot copy, TermIndex last) {
        Path file = storage.getSnapshotFile(last.getTerm(), last.getIndex()).toPath();
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
                copy.write(out);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            MD5Hash digest = MD5FileUtil.computeAndSaveMd5ForFile(file.toFile());
            storage.updateLatestSnapshot(new SingleFileSnapshotInfo(new FileInfo(file, digest), last));
            written = last.getIndex();
        } catch (IOException failure) {
            LOG.error("no copy of the state was written, so the log was not shortened", failure);
        }
    }

    @Override
    public StateMachineStorage getStateMachineStorage() {
        return storage;
    }

    @Override
    public void notifyLogFailed(Throwable cause, @Nullable LogEntryProto entry) {
        ended.accept(cause);
    }

    @Override
    public void notifyServerShutdown(
            org.apache.ratis.proto.RaftProtos.@Nullable RoleInfoProto role, boolean allServers) {
        ended.accept(null);
    }
}
