package acme;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.Dispatcher;
import dev.verbatim.runtime.ResourceLocks;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The application that a test compiles: remembers what its handlers were called with. */
public final class Switchboard implements Supplier<Dispatcher> {
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final Map<String, Call> calls = new TreeMap<>(Map.of(
            "TALKING", new Call("TALKING", true, true),
            "HELD", new Call("HELD", false, false),
            "ALONE", new Call("ALONE", true, false),
            "BROKEN", new Call("BROKEN", true, true)));

    @Override
    public Dispatcher get() {
        ResourceLocks striped = ResourceLocks.striped();
        return VoiceDispatcher.builder()
                .calls(this::call)
                .devices((caller, id) -> caller.name().equals("alice") ? new Device(id) : null)
                .swapCalls((call, other) -> events.add("swap " + call.id() + " " + other.id()))
                .dial((device, destination, site, userData, request, context) -> {
                    events.add("dial " + device.id() + " " + destination.phoneNumber() + " " + site + " " + userData);
                    events.add("request " + request.location() + " of " + context.caller().name());
                    if (destination.phoneNumber().isEmpty()) {
                        throw new java.io.IOException("no line to the exchange");
                    }
                })
                .hold(id -> events.add("hold " + id))
                .hangup(() -> events.add("hangup"))
                .locks(resources -> {
                    events.add("lock " + resources.length);
                    return striped.acquire(resources);
                })
                .build();
    }

    private Call call(Caller caller, String id) {
        return caller.name().equals("alice") ? calls.get(id) : null;
    }

    /** What the handlers and locks were called for. */
    @Override
    public String toString() {
        return String.join("; ", events);
    }
}
