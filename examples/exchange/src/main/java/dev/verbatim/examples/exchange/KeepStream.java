package dev.verbatim.examples.exchange;

import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;

/** Keeps a stream. */
@Operation("userDataStream.ping")
public interface KeepStream {
    void keep(String listenKey, String apiKey) throws OperationException;
}
