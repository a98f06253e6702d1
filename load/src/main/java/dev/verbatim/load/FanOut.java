package dev.verbatim.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One user who swaps calls, and the user's sessions, which all receive the notifications. */
final class FanOut {
    /** The notifications of one SwapCalls: one call is held, the other is retrieved. */
    static final int NOTIFICATIONS = 2;

    /** The number of operations whose notifications may still be missing in some session. */
    private static final int MOST_UNHEARD = 2;

    private static final int PATIENCE_SECONDS = 30;

    /** How long to wait for duplicates of notifications. */
    private static final int SILENCE_MILLISECONDS = 200;

    private final TestedServer contender;
    private final AgentCalls user;
    private final int connectMilliseconds;
    private final List<String> cycle;
    private final Sender sender;
    private final List<Session> sessions = new ArrayList<>();
    private final List<ExpectedSequence> sequences = new ArrayList<>();
    private final List<String> recorded = new ArrayList<>();
    private long sent;
    private long toHear;
    private long heard;
    private boolean waiting;

    /** @param connectMilliseconds as for {@link Session} */
    FanOut(TestedServer contender, AgentCalls user, int connectMilliseconds) throws IOException {
        this.connectMilliseconds = connectMilliseconds;
        this.contender = contender;
        this.user = user;
        cycle = List.of(
                user.first() + " Held",
                user.second() + " Established",
                user.second() + " Held",
                user.first() + " Established");
        sender = new Sender(contender.loop(), contender.address(), user.swaps(contender.address()));
        sender.onReply(done -> waiting = false);
    }

    /** Opens sessions until there are this many. */
    void connect(int count) throws IOException {
        while (sessions.size() < count) {
            ExpectedSequence sequence = new ExpectedSequence(cycle, sent);
            Session session = new Session(
                    contender.loop(),
                    contender.address(),
                    user,
                    connectMilliseconds,
                    (bytes, from, to) -> heard(sequence, bytes, from, to));
            sequences.add(sequence);
            sessions.add(session);
            await(session::isListening, "session " + sessions.size() + " could not be opened");
        }
    }

    /** Swaps the calls and swaps them back; returns the data of the notifications that the first session receives. */
    List<String> record() throws IOException {
        recorded.clear();
        for (int count = 0; count < cycle.size(); count += NOTIFICATIONS) {
            swap(0);
        }
        return List.copyOf(recorded.subList(0, cycle.size()));
    }

    /** Swaps calls as fast as all sessions receive the notifications; returns the notifications received per second. */
    double perSecond(Duration duration) throws IOException {
        long heardBefore = heard;
        long start = System.nanoTime();
        while (System.nanoTime() - start < duration.toNanos()) {
            swap((MOST_UNHEARD - 1L) * NOTIFICATIONS * sessions.size());
        }
        awaitHeard(0);
        return 1e9 * (heard - heardBefore) / (System.nanoTime() - start);
    }

    /** @param unheard the number of notifications that may still be missing at the end */
    private void swap(long unheard) throws IOException {
        waiting = true;
        sent += NOTIFICATIONS;
        toHear += (long) NOTIFICATIONS * sessions.size();
        sender.send(System.nanoTime());
        await(() -> !waiting, "SwapCalls was not answered");
        awaitHeard(unheard);
    }

    private void awaitHeard(long unheard) {
        await(() -> toHear - heard <= unheard, "notifications did not arrive");
    }

    private void await(BooleanSupplier goal, String otherwise) {
        if (!contender.loop().run(goal, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new ServerFault(fault().orElse(otherwise));
        }
    }

    private boolean heard(ExpectedSequence sequence, byte[] bytes, int from, int to) {
        List<String> notifications = Notifications.in(bytes, from, to);
        notifications.forEach(sequence::heard);
        heard += notifications.size();
        if (recorded.size() < cycle.size() && !notifications.isEmpty()) {
            recorded.add(Notifications.data(new String(bytes, from, to - from, StandardCharsets.UTF_8)));
        }
        return !notifications.isEmpty();
    }

    /** Waits a little longer, then returns the first lost, duplicate or reordered notification, if there is one. */
    Optional<String> fault() {
        contender.loop().run(() -> false, SILENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
        for (int session = 0; session < sessions.size(); session++) {
            String who = "session " + (session + 1) + " of " + sessions.size() + ": ";
            Optional<String> fault = sequences.get(session).fault(sent).map(who::concat);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }
}
