package dev.verbatim.benchmarks.voice;

import dev.verbatim.annotations.Operation;

@Operation("SingleStepConference")
public interface SingleStepConference {
    void singleStepConference(Call call, SingleStepConferenceRequest request);
}
