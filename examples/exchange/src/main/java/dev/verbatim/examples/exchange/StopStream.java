package dev.verbatim.examples.exchange;

import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;

/** Ends a stream. */
@Operation("userDataStream.stop")
public interface StopStream {
    void stop(String listenKey, String apiKey) throws OperationException;
}
