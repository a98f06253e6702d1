package dev.verbatim.cluster;

import dev.verbatim.runtime.state.LogPosition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jgroups.BytesMessage;
import org.jgroups.Message;
import org.jgroups.Receiver;
import org.jgroups.View;
import org.jgroups.fork.ForkChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hints between nodes, that callers have new notifications. They go over the connections that Infinispan has. */
final class News implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(News.class);
    static final String STACK = "verbatim";

    private final ClusterNode node;
    private final ForkChannel channel;

    /**
     * Begins to listen.
     *
     * @param received told of the last positions of callers
     * @param changed told when nodes have come or gone; both must be quick
     */
    News(ClusterNode node, Consumer<Map<String, LogPosition>> received, Runnable changed) {
        this.node = node;
        try {
            this.channel = new ForkChannel(node.channel(), STACK, "news");
            channel.setReceiver(new Receiver() {
                @Override
                public void receive(Message message) {
                    read(message, received);
                }

                @Override
                public void viewAccepted(View view) {
                    changed.run();
                }
            });
            channel.connect("news");
        } catch (Exception e) {
            throw new IllegalStateException("the channel for news cannot be opened", e);
        }
    }

    void send(Map<String, LogPosition> positions) {
        if (node.size() == 1) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(positions.size());
            for (var each : positions.entrySet()) {
                out.writeUTF(each.getKey());
                out.writeUTF(each.getValue().log());
                out.writeLong(each.getValue().number());
            }
            channel.send(new BytesMessage(null, bytes.toByteArray())
                    .setFlag(Message.Flag.OOB)
                    .setFlag(Message.TransientFlag.DONT_LOOPBACK));
        } catch (Exception failure) {
            // The others find out by themselves.
            LOG.debug("a hint was not sent", failure);
        }
    }

    private static void read(Message message, Consumer<Map<String, LogPosition>> received) {
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(message.getArray(), message.getOffset(), message.getLength()))) {
            Map<String, LogPosition> positions = new HashMap<>();
            for (int i = in.readInt(); i > 0; i--) {
                positions.put(in.readUTF(), new LogPosition(in.readUTF(), in.readLong()));
            }
            received.accept(positions);
        } catch (IOException damaged) {
            LOG.warn("a hint from {} is damaged", message.getSrc(), damaged);
        }
    }

    @Override
    public void close() {
        channel.close();
    }
}
