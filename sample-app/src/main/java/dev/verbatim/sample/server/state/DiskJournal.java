package dev.verbatim.sample.server.state;

import dev.verbatim.runtime.state.Journal;
import dev.verbatim.runtime.state.StateUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Steps in a file of H2's MVStore, which survive the end of the process at any moment. They are written to the file before a step
 * is published, and by the operating system to the disk later: only a machine that fails loses the last seconds.
 */
public final class DiskJournal implements Journal {
    private static final String MAP = "state";
    /** How often chunks of the file that have little in use are rewritten, in commits. */
    private static final int COMMITS_BETWEEN_COMPACTIONS = 1_000;

    /** How long a part of the file that has been replaced is not overwritten. H2 wants some time, and its 45 seconds make large files. */
    private static final int RETENTION_MILLIS = 1_000;

    /** A commit writes the pages that it changes. */
    private static final int PAGE_BYTES = 4 << 10;

    private static final int PERCENT_IN_USE = 50;
    private static final int COMPACTED_BYTES = 4 << 20;

    private final String file;
    /** Steps that wait for the next commit: whoever commits takes those of all others along. */
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

    private final Object turn = new Object();
    /** What was there before a commit that has failed. The next one restores it first, in case the file has some of it. */
    private final Map<String, byte @Nullable []> before = new HashMap<>();

    private @Nullable MVStore store;
    private long commits;

    /**
     * Opens the file, which is created if there is none.
     *
     * @throws StateUnavailableException if another process uses it, it cannot be read, or it is something else
     */
    public DiskJournal(Path file) {
        this(withFolder(file.toAbsolutePath()).toString());
    }

    private static Path withFolder(Path file) {
        Path folder = file.getParent();
        try {
            return folder == null ? file : Files.createDirectories(folder).resolve(file.getFileName());
        } catch (IOException e) {
            throw new StateUnavailableException(file + ": the folder cannot be made (" + e + "); name another file", e);
        }
    }

    /** @param file a path, with a file system of H2 before it if it is not on disk */
    DiskJournal(String file) {
        this.file = file;
        try {
            open();
        } catch (MVStoreException e) {
            throw unusable(e);
        }
    }

    private StateUnavailableException unusable(MVStoreException e) {
        String problem = switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED -> "another process uses the file; stop it, or name another file";
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_UNSUPPORTED_FORMAT ->
                "this is not a file of a server, or it is damaged; delete it to begin without calls, or name another file";
            default -> "the file cannot be opened (" + e.getMessage() + "); name another file";
        };
        return new StateUnavailableException(file + ": " + problem, e);
    }

    private MVStore open() {
        MVStore opened = store;
        if (opened == null || opened.isClosed()) {
            // A commit is a whole step only if nobody else commits in between.
            opened = new MVStore.Builder()
                    .fileName(file)
                    .autoCommitDisabled()
                    .pageSplitSize(PAGE_BYTES)
                    .open();
            opened.setRetentionTime(RETENTION_MILLIS);
            store = opened;
        }
        return opened;
    }

    private MVMap<String, byte[]> map() {
        return open().openMap(MAP);
    }

    @Override
    public Map<String, byte[]> load() {
        synchronized (turn) {
            try {
                return new HashMap<>(map());
            } catch (MVStoreException e) {
                throw unusable(e);
            }
        }
    }

    @Override
    public void append(Map<String, byte @Nullable []> changes) {
        Waiting own = new Waiting(changes);
        waiting.add(own);
        synchronized (turn) {
            if (!own.done) {
                commitAll();
            }
        }
        if (own.failure != null) {
            throw new StateUnavailableException(
                    "the step cannot be written to " + file + " (" + own.failure.getMessage()
                            + "); nothing was changed, make room on the disk and try again",
                    own.failure);
        }
    }

    private void commitAll() {
        List<Waiting> steps = new ArrayList<>();
        for (Waiting step = waiting.poll(); step != null; step = waiting.poll()) {
            steps.add(step);
        }
        try {
            MVMap<String, byte[]> map = map();
            before.forEach((name, bytes) -> put(map, name, bytes));
            for (Waiting step : steps) {
                step.changes.forEach((name, bytes) -> {
                    byte[] replaced = put(map, name, bytes);
                    before.putIfAbsent(name, replaced);
                });
            }
            open().commit();
            before.clear();
            if (++commits % COMMITS_BETWEEN_COMPACTIONS == 0) {
                open().compact(PERCENT_IN_USE, COMPACTED_BYTES);
            }
        } catch (MVStoreException | IllegalStateException failed) {
            steps.forEach(step -> step.failure = failed);
            closeAfterFailure();
        }
        steps.forEach(step -> step.done = true);
    }

    private static byte @Nullable [] put(MVMap<String, byte[]> map, String name, byte @Nullable [] bytes) {
        return bytes == null ? map.remove(name) : map.put(name, bytes);
    }

    private void closeAfterFailure() {
        if (store != null) {
            store.closeImmediately();
        }
    }

    @Override
    public void close() {
        synchronized (turn) {
            if (store != null && !store.isClosed()) {
                store.close();
            }
        }
    }

    /** A step that waits; guarded by the turn. */
    private static final class Waiting {
        private final Map<String, byte @Nullable []> changes;
        private boolean done;
        private @Nullable RuntimeException failure;

        private Waiting(Map<String, byte @Nullable []> changes) {
            this.changes = changes;
        }
    }
}
