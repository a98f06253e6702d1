package dev.verbatim.proof;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nodes with too little of what they need. */
@Timeout(300)
class BadNodesProof {
    private static final int AGENTS = 10;

    @Test
    void aNodeWithTooLittleMemorySaysSo() throws Exception {
        try (Cluster cluster = Cluster.prepare(3, AGENTS)) {
            Node node = cluster.nodes().get(0).withOption("-Xmx64m");
            node.launch();
            node.await("MB of heap, and a node needs 90 MB; start it with -Xmx128m or more");
        }
    }

    @Test
    void othersGoOnWithoutANodeWhoseDiskIsFull() throws Exception {
        try (Cluster cluster = Cluster.prepare(3, AGENTS)) {
            Node node = cluster.nodes().get(2);
            Path directory = Files.createDirectory(cluster.directory(node));
            assumeTrue(
                    run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", directory.toString()),
                    "a small disk needs the rights of root");
            try {
                disk(cluster.launched(), node, directory.resolve("filler"));
            } finally {
                node.kill();
                run("umount", directory.toString());
            }
        }
    }

    private static void disk(Cluster cluster, Node node, Path filler) throws Exception {
        try (Office office = new Office(cluster.balancer().uri(), AGENTS, 1)) {
            office.workDuring(() -> {
                office.awaitAccepted(AGENTS);
                fill(filler);
                office.awaitRefusal(node);
                office.awaitAccepted(AGENTS);
                node.kill();
                Files.delete(filler);
                node.launch();
                node.awaitServing();
                return null;
            });
            office.check(cluster.nodes());
            System.out.println("a full disk: " + office.tally());
        }
    }

    private static void fill(Path filler) throws IOException {
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] block = new byte[1 << 10];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            System.out.println("the disk is full: " + full.getMessage());
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }
}
