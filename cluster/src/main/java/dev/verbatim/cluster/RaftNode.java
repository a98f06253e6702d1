package dev.verbatim.cluster;

import dev.verbatim.runtime.state.StateUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.ratis.client.RaftClient;
import org.apache.ratis.conf.Parameters;
import org.apache.ratis.conf.RaftProperties;
import org.apache.ratis.protocol.ClientId;
import org.apache.ratis.protocol.Message;
import org.apache.ratis.protocol.RaftClientReply;
import org.apache.ratis.protocol.RaftClientRequest;
import org.apache.ratis.protocol.RaftGroup;
import org.apache.ratis.protocol.RaftPeer;
import org.apache.ratis.protocol.RaftPeerId;
import org.apache.ratis.rpc.CallId;
import org.apache.ratis.server.DivisionInfo;
import org.apache.ratis.server.RaftServer;
import org.apache.ratis.server.storage.RaftStorage;
import org.apache.ratis.thirdparty.com.google.protobuf.UnsafeByteOperations;
import org.apache.ratis.util.ExitUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This node of the cluster: Apache Ratis, with one log that the majority of the nodes keeps on its disks. */
final class RaftNode implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RaftNode.class);
    private static final Duration HANDOVER = Duration.ofSeconds(5);
    private static final Duration END = Duration.ofSeconds(15);

    static {
        // It would end the JVM if it cannot listen at its port, or any thread fails.
        ExitUtils.disableSystemExit();
        ExitUtils.setTerminateOnUncaughtException(false);
    }

    private final String name;
    private final RaftGroup group;
    private final RaftServer server;
    private final Supplier<RaftClient> newClient;
    private volatile RaftClient client;
    private final ClientId clientId = ClientId.randomId();
    private final long answerMillis;
    private final ExecutorService writer;
    /** Goes on when an answer has come, because Ratis has locks then, and must not be asked. */
    private final ExecutorService answers;

    private final DivisionInfo info;
    private volatile @Nullable String failure;
    private volatile boolean closing;

    /**
     * Starts.
     *
     * @throws StateUnavailableException if it cannot listen at its port, or use its directory
     */
    RaftNode(ClusterSettings settings, Replica replica) {
        this.name = settings.name();
        this.answerMillis = settings.timeouts().answer().toMillis();
        this.group = RaftConfiguration.group(settings);
        this.writer = Executors.newSingleThreadExecutor(task -> daemon(task, "verbatim-copy-" + settings.name()));
        this.answers = Executors.newFixedThreadPool(2, task -> daemon(task, "verbatim-answers-" + settings.name()));
        RaftProperties properties = RaftConfiguration.properties(settings);
        Parameters parameters = RaftConfiguration.parameters(settings);
        RaftPeer self = RaftConfiguration.self(settings);
        try {
            Path directory = settings.directory();
            Files.createDirectories(directory);
            this.server = RaftServer.newBuilder()
                    .setServerId(self.getId())
                    .setGroup(group)
                    .setStateMachine(new ReplicaMachine(replica, settings.clock(), writer, this::failed))
                    .setProperties(properties)
                    .setParameters(parameters)
                    .setOption(RaftStorage.StartupOption.RECOVER)
                    .build();
            this.info = server.getDivision(group.getGroupId()).getInfo();
            server.start();
        } catch (IOException | UncheckedIOException | CompletionException | ExitUtils.ExitException e) {
            writer.shutdownNow();
            answers.shutdownNow();
            throw new StateUnavailableException(
                    name + " cannot begin; is the port " + settings.port() + " free, and is " + settings.directory()
                            + " a directory that this node can write, and no other one uses?",
                    e);
        }
        this.newClient = () -> RaftClient.newBuilder()
                .setRaftGroup(group)
                .setProperties(properties)
                .setParameters(parameters)
                .setRetryPolicy(RaftConfiguration.RETRY)
                .build();
        this.client = newClient.get();
    }

    private static Thread daemon(Runnable task, String threadName) {
        Thread thread = new Thread(task, threadName);
        thread.setDaemon(true);
        return thread;
    }

    private void failed(@Nullable Throwable cause) {
        if (!closing && failure == null) {
            failure = name + " has stopped, " + (cause == null ? "see its log" : "because of " + cause)
                    + "; mend the cause and start it again";
            LOG.error("{}", failure, cause);
        }
    }

    /** Returns why this node cannot go on; {@code null} if it can. */
    @Nullable
    String failure() {
        return failure;
    }

    /** Whether this node leads, or knows who does. */
    boolean hasLeader() {
        return info.isAlive() && info.getLeaderId() != null;
    }

    /** Adds a batch to the log of all nodes. The answer comes when the majority has it, or after some time in which nobody knows. */
    CompletableFuture<@Nullable Void> submit(Batch batch) {
        Message message = Message.valueOf(UnsafeByteOperations.unsafeWrap(batch.toBytes()));
        RaftClient others = client;
        CompletableFuture<RaftClientReply> answer = info.isLeaderReady()
                ? here(message, RaftClientRequest.writeRequestType())
                        .thenComposeAsync(
                                reply -> reply.isSuccess()
                                        ? CompletableFuture.completedFuture(reply)
                                        : others.async().send(message),
                                answers)
                : others.async().send(message);
        return answer.orTimeout(answerMillis, TimeUnit.MILLISECONDS)
                .thenApplyAsync(RaftNode::requireSuccess, answers)
                .whenComplete((done, late) -> {
                    if (late != null) {
                        replace(others);
                    }
                });
    }

    private static @Nullable Void requireSuccess(RaftClientReply reply) {
        if (!reply.isSuccess()) {
            throw new CompletionException(reply.getException());
        }
        return null;
    }

    /** A client sends in order, and would wait for an answer that does not come. */
    private synchronized void replace(RaftClient former) {
        if (client == former && !closing) {
            client = newClient.get();
            writer.execute(() -> closeQuietly(former));
        }
    }

    /** Waits until this node has applied what was committed before. */
    CompletableFuture<@Nullable Void> catchUp() {
        return here(Message.EMPTY, RaftClientRequest.readRequestType())
                .thenApplyAsync(RaftNode::requireSuccess, answers);
    }

    private CompletableFuture<RaftClientReply> here(Message message, RaftClientRequest.Type type) {
        RaftClientRequest request = RaftClientRequest.newBuilder()
                .setClientId(clientId)
                .setServerId(server.getId())
                .setGroupId(group.getGroupId())
                .setCallId(CallId.getAndIncrement())
                .setMessage(message)
                .setType(type)
                .build();
        try {
            return server.submitClientRequestAsync(request);
        } catch (IOException closed) {
            return CompletableFuture.failedFuture(closed);
        }
    }

    /** Ends. If it leads, another node does so from now on. */
    @Override
    public void close() {
        closing = true;
        if (info.isLeaderReady()) {
            handOver();
        }
        end();
    }

    /** Ends without handing anything over. */
    void end() {
        closing = true;
        closeQuietly(client);
        // It can wait for threads of other nodes that end at the same time.
        Thread ending = daemon(() -> closeQuietly(server), "verbatim-end-" + name);
        ending.start();
        writer.shutdown();
        try {
            ending.join(END.toMillis());
            if (ending.isAlive()) {
                LOG.warn("{} ends although its connections are not closed", name);
            }
            if (!writer.awaitTermination(END.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("{} ends while it writes a copy of the state; it reads its log instead of it", name);
            }
            answers.shutdownNow();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void handOver() {
        List<RaftPeerId> others = group.getPeers().stream()
                .map(RaftPeer::getId)
                .filter(id -> !id.equals(server.getId()))
                .toList();
        for (RaftPeerId other : others) {
            try {
                if (client.admin()
                        .transferLeadership(other, server.getId(), HANDOVER.toMillis() / 2)
                        .isSuccess()) {
                    return;
                }
            } catch (IOException refused) {
                LOG.debug("{} does not lead instead of {}", other, name, refused);
            }
        }
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception failure) {
            LOG.warn("not closed", failure);
        }
    }
}
