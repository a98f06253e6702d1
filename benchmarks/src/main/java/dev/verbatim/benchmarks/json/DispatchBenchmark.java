package dev.verbatim.benchmarks.json;

import dev.verbatim.benchmarks.json.byhand.Dispatcher;
import dev.verbatim.benchmarks.json.bylibrary.Library;
import dev.verbatim.benchmarks.measure.SteadyBenchmark;
import dev.verbatim.benchmarks.voice.Call;
import dev.verbatim.benchmarks.voice.Device;
import dev.verbatim.benchmarks.voice.VoiceDispatcher;
import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.Router;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Measures from the bytes of a request to the bytes of its response, with a trivial handler. */
public class DispatchBenchmark extends SteadyBenchmark {
    public static final String FIRST = "first";
    public static final String LAST = "last";
    public static final String EACH = "each of 18 operations in turn";

    @Param({FIRST, LAST, EACH})
    public String operationName = "";

    private List<Payloads.Request> requests = List.of();
    private int turn;
    private Object handled = "";

    private final Dispatcher handWritten = new Dispatcher(request -> handled = request);
    private final Router router = Router.of(VoiceDispatcher.builder()
            .calls((caller, id) -> new Call(id))
            .devices((caller, id) -> new Device(id))
            .answer(call -> handled = call)
            .dial((device, request) -> handled = request)
            .hangup(call -> handled = call)
            .hold(call -> handled = call)
            .retrieve(call -> handled = call)
            .swapCalls(request -> handled = request)
            .sendDtmf((call, request) -> handled = request)
            .initiateTransfer((call, request) -> handled = request)
            .completeTransfer((call, request) -> handled = request)
            .singleStepTransfer((call, request) -> handled = request)
            .initiateConference((call, request) -> handled = request)
            .completeConference((call, request) -> handled = request)
            .singleStepConference((call, request) -> handled = request)
            .attachUserData((call, request) -> handled = request)
            .updateUserData((call, request) -> handled = request)
            .deleteUserData((call, request) -> handled = request)
            .deleteUserDataPair((call, request) -> handled = request)
            .muteCall((call, request) -> handled = request)
            .build());
    private final Library databind = Library.databind();
    private final Library avaje = Library.avaje();
    private final Library fastjson2 = Library.fastjson2();
    private final Library fastjson2Safe = fastjson2.madeSafe();
    private final Library avajeSafe = avaje.madeSafe();
    private final Library dslJson = Library.dslJson();
    private final Caller caller = new User("alice", Set.of("api-voice"));

    @Setup
    public void requests() {
        requests = switch (operationName) {
            case FIRST -> List.of(Payloads.operationNameFirst());
            case LAST -> List.of(Payloads.operationNameLast());
            default -> Payloads.requests();
        };
    }

    /** Enough runs to compile the code of each operation. */
    @Override
    protected int runsBeforehand() {
        return requests.size() * super.runsBeforehand();
    }

    private Payloads.Request next() {
        turn = turn + 1 < requests.size() ? turn + 1 : 0;
        return requests.get(turn);
    }

    @Benchmark
    public byte[] handWritten() {
        return handWritten.dispatch(next().body());
    }

    @Benchmark
    public byte[] databind() {
        return databind.dispatch(next().body(), request -> handled = request);
    }

    @Benchmark
    public byte[] avajeJsonb() {
        return avaje.dispatch(next().body(), request -> handled = request);
    }

    @Benchmark
    public byte[] fastjson2() {
        return fastjson2.dispatch(next().body(), request -> handled = request);
    }

    @Benchmark
    public byte[] dslJson() {
        return dslJson.dispatch(next().body(), request -> handled = request);
    }

    @Benchmark
    public byte[] fastjson2MadeSafe() {
        return fastjson2Safe.dispatch(next().body(), request -> handled = request);
    }

    @Benchmark
    public byte[] avajeJsonbMadeSafe() {
        return avajeSafe.dispatch(next().body(), request -> handled = request);
    }

    @Benchmark
    public byte[] verbatim() {
        Payloads.Request request = next();
        return router.dispatch("POST", request.path(), request.body(), caller).body();
    }

    private record User(String name, Set<String> features) implements Caller {}
}
