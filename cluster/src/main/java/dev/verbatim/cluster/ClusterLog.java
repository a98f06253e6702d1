package dev.verbatim.cluster;

import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.state.LogPosition;
import dev.verbatim.runtime.state.NotificationLog;
import dev.verbatim.runtime.state.RenderedNotification;
import dev.verbatim.runtime.state.Step;
import dev.verbatim.runtime.state.StoredNotification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infinispan.commons.CacheException;
import org.jspecify.annotations.Nullable;

/** The notifications of a {@link ClusterStore}. The lock's own entry says which there are; each is an entry of its own. */
final class ClusterLog implements NotificationLog {
    private final ClusterStore store;
    private final Followers followers;
    private final ClusterSettings settings;

    ClusterLog(ClusterStore store, Followers followers, ClusterSettings settings) {
        this.store = store;
        this.followers = followers;
        this.settings = settings;
    }

    @Override
    public void send(String callerName, NotificationMessage message) {
        ClusterStep step = store.currentStep();
        if (step != null) {
            step.add(callerName, message);
            return;
        }
        try (Step own = store.begin(Set.of(callerName))) {
            send(callerName, message);
            own.commit();
        }
    }

    @Override
    public Replay after(String callerName, @Nullable String id) {
        LockEntry entry = store.lockEntry(callerName);
        LogPosition from = id == null ? null : LogPosition.parse(id);
        if (entry.last() == null) {
            entry = begun(callerName);
        }
        LogPosition last = entry.log();
        if (id == null) {
            return new Replay(0, last.toString(), List.of());
        }
        if (from == null || !from.log().equals(last.log()) || from.number() > last.number()) {
            return new Replay(-1, last.toString(), List.of());
        }
        return from.number() == last.number()
                ? new Replay(0, last.toString(), List.of())
                : read(callerName, entry, from);
    }

    private Replay read(String callerName, LockEntry entry, LogPosition from) {
        LogPosition last = entry.log();
        Set<String> keys = new LinkedHashSet<>();
        for (long number = Math.max(entry.first(), from.number() + 1); number <= last.number(); number++) {
            keys.add(Keys.notification(callerName, number));
        }
        Map<String, byte[]> found = store.readAll(keys);
        long end = last.number();
        while (end > from.number() && isNotYetHere(callerName, entry, end, found)) {
            end--;
        }
        List<RenderedNotification> latestFirst = new ArrayList<>();
        long number = end;
        for (; number > from.number(); number--) {
            byte[] bytes = found.get(Keys.notification(callerName, number));
            if (bytes == null) {
                break;
            }
            latestFirst.add(RenderedNotification.of(StoredNotification.fromBytes(bytes))
                    .withId(last.at(number).toString()));
        }
        Collections.reverse(latestFirst);
        return new Replay(number - from.number(), last.at(number).toString(), latestFirst);
    }

    /** A node publishes the entries of a step one after the other. Those that are too young to be gone are about to come. */
    private boolean isNotYetHere(String callerName, LockEntry entry, long number, Map<String, byte[]> found) {
        int index = (int) (number - entry.first());
        return index >= 0
                && !found.containsKey(Keys.notification(callerName, number))
                && settings.clock().millis() - entry.kept().get(index).sentAt()
                        < settings.limits().keptFor().toMillis() / 2;
    }

    /** A caller without a log gets one, so that a session can read on after its beginning. */
    private LockEntry begun(String callerName) {
        ClusterStep step = store.currentStep();
        if (step != null && step.holds(Set.of(callerName))) {
            return step.beginLog(callerName);
        }
        ClusterTransaction transaction = store.newTransaction();
        boolean committed = false;
        try {
            transaction.lock(Keys.lock(callerName));
            LockEntry begun = store.lockEntry(callerName).withLog();
            transaction.write(Map.of(Keys.lock(callerName), store.lasting(begun)));
            transaction.commit();
            committed = true;
            return begun;
        } catch (CacheException failure) {
            throw store.unavailable("the notifications cannot be read", failure);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw store.unavailable("the notifications cannot be read", failure);
        } finally {
            if (!committed) {
                transaction.rollback();
            }
        }
    }

    @Override
    public Following follow(String callerName, Runnable news) {
        return followers.follow(callerName, news);
    }
}
