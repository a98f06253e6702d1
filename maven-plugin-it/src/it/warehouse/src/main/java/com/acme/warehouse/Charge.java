package com.acme.warehouse;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.Resumption;
import java.util.concurrent.CompletionStage;

/** Sends a robot to a charging station. */
@Operation("Charge")
@Available(IsBusy.class)
public interface Charge {
    /** Answers as soon as a station is found. */
    CompletionStage<ChargeResponse> charge(Robot robot, int percent, Resumption resumption);
}
