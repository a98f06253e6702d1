package dev.verbatim.mock.stub;

import dev.verbatim.mock.request.ReceivedRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The stubs and the disturbances of a mock. Thread-safe. */
public final class Stubs {
    private final List<Stub> stubs = new CopyOnWriteArrayList<>();
    private final List<Disturbance> disturbances = new CopyOnWriteArrayList<>();

    /** Creates a collection without stubs. */
    public Stubs() {}

    void add(Stub stub) {
        stubs.add(0, stub);
    }

    void add(Disturbance disturbance) {
        disturbances.add(0, disturbance);
    }

    /** Returns the stub that takes a request: the one that was added last. */
    public Optional<Stub> take(ReceivedRequest request) {
        return stubs.stream().filter(stub -> stub.takes(request)).findFirst();
    }

    /** Returns the disturbance of a notification: the one that was added last. */
    public Optional<Disturbance> disturbance(String messageType) {
        return disturbances.stream()
                .filter(disturbance -> disturbance.takes(messageType))
                .findFirst();
    }

    /** Forgets all. */
    public void clear() {
        stubs.clear();
        disturbances.clear();
    }
}
