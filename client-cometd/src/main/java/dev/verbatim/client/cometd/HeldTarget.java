package dev.verbatim.client.cometd;

import dev.verbatim.client.NotificationTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Holds back what arrives until the session is open. If it cannot be opened, all of it is discarded, and the next session gets it: what
 * was missed comes with the replies to the subscriptions, of which a later one may fail.
 */
final class HeldTarget implements NotificationTarget {
    private final NotificationTarget target;
    private final Lock lock = new ReentrantLock();
    private final List<Runnable> held = new ArrayList<>();
    private boolean released;

    HeldTarget(NotificationTarget target) {
        this.target = target;
    }

    /** Passes everything on, from now on at once. */
    void release() {
        lock.lock();
        try {
            held.forEach(Runnable::run);
            held.clear();
            released = true;
        } finally {
            lock.unlock();
        }
    }

    private void pass(Runnable news) {
        pass(news, false);
    }

    private void pass(Runnable news, boolean isFirst) {
        lock.lock();
        try {
            if (!released) {
                held.add(isFirst ? 0 : held.size(), news);
                return;
            }
        } finally {
            lock.unlock();
        }
        news.run();
    }

    @Override
    public void message(byte[] json) {
        pass(() -> target.message(json));
    }

    @Override
    public void data(String channel, byte[] json) {
        pass(() -> target.data(channel, json));
    }

    /** Comes before what the server still has, although that may arrive before the reply that says so. */
    @Override
    public void missed(String reason) {
        pass(() -> target.missed(reason), true);
    }

    @Override
    public void unreadable(String reason) {
        pass(() -> target.unreadable(reason));
    }

    @Override
    public void interrupted(String reason) {
        pass(() -> target.interrupted(reason));
    }

    @Override
    public void resumed(boolean isWhole) {
        pass(() -> target.resumed(isWhole));
    }

    @Override
    public void lost(String reason) {
        pass(() -> target.lost(reason));
    }
}
