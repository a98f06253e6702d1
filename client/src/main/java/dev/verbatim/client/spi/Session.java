package dev.verbatim.client.spi;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** One session of a {@link Link}: tells it once that it has begun, and once that it has ended. */
final class Session {
    private final Link link;
    private final boolean isFirst;
    private final boolean isResumed;
    private final Lock lock = new ReentrantLock();
    private boolean begun;
    private boolean ended;
    private boolean interrupted;

    /** @param isResumed whether the server has been told where the last session was */
    Session(Link link, boolean isFirst, boolean isResumed) {
        this.link = link;
        this.isFirst = isFirst;
        this.isResumed = isResumed;
    }

    /** The server sends notifications from now on; what is told then comes before the first of them. */
    void begun() {
        lock.lock();
        try {
            if (begun) {
                return;
            }
            begun = true;
            link.begun(isFirst, isResumed);
        } finally {
            lock.unlock();
        }
    }

    void interrupted(String reason) {
        lock.lock();
        try {
            if (ended || interrupted) {
                return;
            }
            interrupted = true;
        } finally {
            lock.unlock();
        }
        link.interrupted(reason);
    }

    void resumed(boolean isWhole) {
        lock.lock();
        try {
            if (ended || !interrupted) {
                return;
            }
            interrupted = false;
        } finally {
            lock.unlock();
        }
        link.resumed(isWhole);
    }

    /** The session has ended, which is told once. */
    void lost(String reason) {
        boolean isKnown;
        lock.lock();
        try {
            if (ended) {
                return;
            }
            ended = true;
            isKnown = interrupted;
        } finally {
            lock.unlock();
        }
        link.lost(reason, isKnown);
    }

    boolean isEnded() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }
}
