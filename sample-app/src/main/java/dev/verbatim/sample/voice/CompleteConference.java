package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.annotations.Reference;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallRefusedException;
import org.jspecify.annotations.Nullable;

/** Joins the consulted party and the original call into a conference. */
@Operation("CompleteConference")
@Available(IsEstablishedConsultation.class)
public interface CompleteConference {
    void complete(Call call, @Reference("consultCallUri") @Nullable Call consultCall) throws CallRefusedException;
}
