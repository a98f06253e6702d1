package dev.verbatim.benchmarks.voice;

import dev.verbatim.annotations.Operation;

@Operation("CompleteConference")
public interface CompleteConference {
    void completeConference(Call call, CompleteConferenceRequest request);
}
