package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.annotations.Reference;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallRefusedException;
import org.jspecify.annotations.Nullable;

/** Transfers a call to the consulted party. */
@Operation("CompleteTransfer")
@Available(HasConsultation.class)
public interface CompleteTransfer {
    void complete(Call call, @Reference("consultCallUri") @Nullable Call consultCall) throws CallRefusedException;
}
