package dev.verbatim.benchmarks.voice;

import dev.verbatim.annotations.Operation;

@Operation("InitiateConference")
public interface InitiateConference {
    void initiateConference(Call call, InitiateConferenceRequest request);
}
