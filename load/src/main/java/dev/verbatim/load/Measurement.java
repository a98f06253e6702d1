package dev.verbatim.load;

import dev.verbatim.load.AlternatingRounds.Round;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Runs all measurements, one after the other. */
final class Measurement {
    private static final int MOST_WARM_UPS = 4;
    private static final long WARM_UP_OPERATIONS = 250_000;
    /** The timeout that CometD's clients use by default. */
    private static final int CONNECT_MILLISECONDS = 30_000;

    private static final int SHORT_CONNECT_MILLISECONDS = 3;
    private static final int SESSIONS_CONNECTING_ANEW = 20;

    private final Plan plan;
    private final TestedServer ours;
    private final TestedServer bare;
    private final List<Row> rows = new ArrayList<>();

    Measurement(Plan plan, TestedServer ours, TestedServer bare) {
        this.plan = plan;
        this.ours = ours;
        this.bare = bare;
    }

    /** Runs the measurements, which takes some minutes, and returns the rows of the table. */
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
        AlternatingRounds<Throughput> rounds = AlternatingRounds.measure(
                plan.rounds(),
                () -> ourUsers.asFastAsTheyCan(plan.round()),
                () -> bareUsers.asFastAsTheyCan(plan.round()));
        Figure perSecond = rounds.figure(Throughput::perSecond);
        String work = "operations of " + plan.agents() + " users";
        rows.add(new Row(work, "per second", perSecond, Unit.PER_SECOND));
        rows.add(new Row(work, "99th percentile", rounds.figure(Throughput::percentile99), Unit.MILLISECONDS));
        rows.add(new Row(work, "server's CPU time", rounds.figure(Throughput::cpuPerOperation), Unit.MICROSECONDS));

        double rate = roundDown(Math.min(perSecond.ours(), perSecond.bare()) / 2);
        progress(plan.agents() + " users send " + Unit.PER_SECOND.print(rate) + " operations per second");
        rounds = AlternatingRounds.measure(
                plan.rounds(), () -> ourUsers.paced(rate, plan.round()), () -> bareUsers.paced(rate, plan.round()));
        rows.add(new Row(
                Unit.PER_SECOND.print(rate) + " operations per second",
                "99th percentile",
                rounds.figure(Throughput::percentile99),
                Unit.MILLISECONDS));
    }

    /** Warms up by number of operations, not by time, because compilation takes longer on a busy machine. */
    private void warmUp(Operations ourUsers, Operations bareUsers) throws IOException {
        long done = 0;
        for (int times = 0; times < MOST_WARM_UPS && done < WARM_UP_OPERATIONS; times++) {
            done += ourUsers.asFastAsTheyCan(plan.warmUp()).latencies().getTotalCount();
            // In turn, because idle connections are closed.
            bareUsers.asFastAsTheyCan(plan.warmUp());
        }
    }

    private void notifications() throws IOException {
        // The users above have no sessions, and this user has sent none of their operations.
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
        Round<Double> ourRound = () -> ourSessions.perSecond(plan.round());
        Round<Double> bareRound = () -> bareSessions.perSecond(plan.round());
        AlternatingRounds<Double> rounds = AlternatingRounds.measure(plan.rounds(), ourRound, bareRound);
        check(ourSessions);
        bareSessions.fault().ifPresent(fault -> System.out.println("The bare server failed " + fault));
        return new Row(
                "SwapCalls notifications to " + sessions + (sessions == 1 ? " session" : " sessions"),
                "notifications per second",
                rounds.figure(perSecond -> perSecond),
                Unit.PER_SECOND);
    }

    private Row memory(int sessions, long ourHeapBefore, long bareHeapBefore) throws IOException {
        double perOurSession = (double) (ours.process().heapBytes() - ourHeapBefore) / sessions;
        double perBareSession = (double) (bare.process().heapBytes() - bareHeapBefore) / sessions;
        return new Row(
                "one idle session of " + sessions,
                "heap",
                new Figure(perOurSession, perBareSession, perOurSession / perBareSession),
                Unit.KILOBYTES);
    }

    /** Under load, bare CometD reorders notifications of sessions that reconnect; the sample server must not. */
    private void connectingAnew() throws IOException {
        progress("sessions that reconnect all the time");
        FanOut sessions = new FanOut(ours, ours.agents().get(plan.agents() + 1), SHORT_CONNECT_MILLISECONDS);
        sessions.connect(SESSIONS_CONNECTING_ANEW);
        sessions.perSecond(plan.round());
        check(sessions);
    }

    private static void check(FanOut sessions) {
        sessions.fault().ifPresent(fault -> {
            throw new ServerFault(fault);
        });
    }

    private static double roundDown(double rate) {
        return Math.floor(rate / 500) * 500;
    }

    private static void progress(String what) {
        System.out.println("Measuring: " + what);
    }
}
