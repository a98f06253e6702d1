package dev.verbatim.load;

import dev.verbatim.load.Turns.Turn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Everything that is measured, one thing after the other. */
final class Measurement {
    private static final int MOST_WARM_UPS = 4;
    private static final long WARM_UP_OPERATIONS = 250_000;
    /** What CometD's clients ask for. */
    private static final int CONNECT_MILLISECONDS = 30_000;

    private static final int SHORT_CONNECT_MILLISECONDS = 3;
    private static final int SESSIONS_CONNECTING_ANEW = 20;

    private final Plan plan;
    private final Contender ours;
    private final Contender bare;
    private final List<Row> rows = new ArrayList<>();

    Measurement(Plan plan, Contender ours, Contender bare) {
        this.plan = plan;
        this.ours = ours;
        this.bare = bare;
    }

    /** Takes some minutes. */
    List<Row> run() throws IOException {
        try (Operations ourUsers = new Operations(ours, plan.agents());
                Operations bareUsers = new Operations(bare, plan.agents())) {
            operations(ourUsers, bareUsers);
        }
        notifications();
        connectingAnew();
        return rows;
    }

    private void operations(Operations ourUsers, Operations bareUsers) throws IOException {
        progress(plan.agents() + " users send operations");
        ourUsers.oneEach();
        bareUsers.oneEach();
        warmUp(ourUsers, bareUsers);
        Turns<Throughput> turns = Turns.take(
                plan.rounds(),
                () -> ourUsers.asFastAsTheyCan(plan.round()),
                () -> bareUsers.asFastAsTheyCan(plan.round()));
        Figure perSecond = turns.figure(Throughput::perSecond);
        String work = "operations of " + plan.agents() + " users";
        rows.add(new Row(work, "a second", perSecond, Unit.PER_SECOND));
        rows.add(new Row(work, "99th percentile", turns.figure(Throughput::percentile99), Unit.MILLISECONDS));
        rows.add(new Row(work, "server's CPU time", turns.figure(Throughput::cpuPerOperation), Unit.MICROSECONDS));

        double rate = roundDown(Math.min(perSecond.ours(), perSecond.bare()) / 2);
        progress(plan.agents() + " users send " + Unit.PER_SECOND.print(rate) + " operations a second");
        turns = Turns.take(
                plan.rounds(), () -> ourUsers.paced(rate, plan.round()), () -> bareUsers.paced(rate, plan.round()));
        rows.add(new Row(
                Unit.PER_SECOND.print(rate) + " operations a second",
                "99th percentile",
                turns.figure(Throughput::percentile99),
                Unit.MILLISECONDS));
    }

    /** On a busy machine the compiler takes longer, so it is the number of operations that counts. */
    private void warmUp(Operations ourUsers, Operations bareUsers) throws IOException {
        long done = 0;
        for (int times = 0; times < MOST_WARM_UPS && done < WARM_UP_OPERATIONS; times++) {
            done += ourUsers.asFastAsTheyCan(plan.warmUp()).latencies().getTotalCount();
            // Not all of one first: connections that are not used for long end.
            bareUsers.asFastAsTheyCan(plan.warmUp());
        }
    }

    private void notifications() throws IOException {
        // Those who sent operations had no sessions, and this user none of their operations.
        AgentCalls user = ours.agents().get(plan.agents());
        FanOut ourSessions = new FanOut(ours, user, CONNECT_MILLISECONDS);
        FanOut bareSessions = new FanOut(bare, user, CONNECT_MILLISECONDS);
        long ourHeap = ours.process().heapBytes();
        long bareHeap = bare.process().heapBytes();
        for (int sessions : plan.sessions()) {
            progress(sessions + (sessions == 1 ? " session" : " sessions"));
            ourSessions.connect(sessions);
            bareSessions.connect(sessions);
            if (sessions == plan.mostSessions()) {
                rows.add(memory(sessions, ourHeap, bareHeap));
            }
            if (sessions == plan.sessions().get(0)) {
                for (String data : ourSessions.record()) {
                    bare.process().ask("publish " + data);
                }
            }
            rows.add(fanOut(sessions, ourSessions, bareSessions));
        }
    }

    private Row fanOut(int sessions, FanOut ourSessions, FanOut bareSessions) throws IOException {
        ourSessions.perSecond(plan.warmUp());
        bareSessions.perSecond(plan.warmUp());
        Turn<Double> ourTurn = () -> ourSessions.perSecond(plan.round());
        Turn<Double> bareTurn = () -> bareSessions.perSecond(plan.round());
        Turns<Double> turns = Turns.take(plan.rounds(), ourTurn, bareTurn);
        check(ourSessions);
        bareSessions.fault().ifPresent(fault -> System.out.println("The bare server failed " + fault));
        return new Row(
                "SwapCalls heard by " + sessions + (sessions == 1 ? " session" : " sessions"),
                "notifications a second",
                turns.figure(perSecond -> perSecond),
                Unit.PER_SECOND);
    }

    private Row memory(int sessions, long ourHeapBefore, long bareHeapBefore) throws IOException {
        double perOurSession = (double) (ours.process().heapBytes() - ourHeapBefore) / sessions;
        double perBareSession = (double) (bare.process().heapBytes() - bareHeapBefore) / sessions;
        return new Row(
                "idle session, of " + sessions,
                "heap",
                new Figure(perOurSession, perBareSession, perOurSession / perBareSession),
                Unit.KILOBYTES);
    }

    /** CometD alone loses the order when sessions connect anew while they hear a lot. */
    private void connectingAnew() throws IOException {
        progress("sessions that connect anew all the time");
        FanOut sessions = new FanOut(ours, ours.agents().get(plan.agents() + 1), SHORT_CONNECT_MILLISECONDS);
        sessions.connect(SESSIONS_CONNECTING_ANEW);
        sessions.perSecond(plan.round());
        check(sessions);
    }

    private static void check(FanOut sessions) {
        sessions.fault().ifPresent(fault -> {
            throw new LoadFault(fault);
        });
    }

    private static double roundDown(double rate) {
        return Math.floor(rate / 500) * 500;
    }

    private static void progress(String what) {
        System.out.println("Measuring: " + what);
    }
}
