package dev.verbatim.benchmarks.client;

import dev.verbatim.benchmarks.client.voice.VoiceClient;
import dev.verbatim.benchmarks.measure.SteadyBenchmark;
import dev.verbatim.client.ClientOptions;
import dev.verbatim.client.Credentials;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.TearDown;

/** Measures a SwapCalls request from its parameters to its answer, over HTTP to a server in the same JVM, which costs both the same. */
public class RequestBenchmark extends SteadyBenchmark {
    private static final String CALL = "013V08JRL498H1OI04000VTAES00000S";
    private static final String OTHER = "http://127.0.0.1:8080/api/v2/me/calls/01RCC3N118B1V0SL8O7GK2LAES00000P";
    /** So many until both clients are as fast as they get. */
    private static final int RUNS = 40_000;

    private final AnsweringServer server = new AnsweringServer();
    private final HandWrittenClient byHand = new HandWrittenClient(server.uri(), "agent", "secret");
    private final VoiceClient generated =
            VoiceClient.open(ClientOptions.at(server.uri()).credentials(Credentials.basic("agent", "secret")));

    @Override
    protected int runsBeforehand() {
        return RUNS;
    }

    @Benchmark
    public void handWritten() throws IOException, InterruptedException {
        byHand.swapCalls(CALL, OTHER);
    }

    @Benchmark
    public void verbatim() {
        generated.swapCalls(CALL, OTHER);
    }

    /** Closes the client and the server. */
    @TearDown
    public void close() throws IOException {
        generated.close();
        server.close();
    }
}
