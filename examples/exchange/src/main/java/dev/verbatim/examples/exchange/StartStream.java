package dev.verbatim.examples.exchange;

import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;

/** Gives a key for a stream. */
@Operation("userDataStream.start")
public interface StartStream {
    UserDataStreamStartResponse start(String apiKey) throws OperationException;
}
