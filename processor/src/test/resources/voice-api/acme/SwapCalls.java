package acme;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.annotations.Reference;
import dev.verbatim.runtime.OperationException;

@Operation("SwapCalls")
@Available(HasHeldPeer.class)
public interface SwapCalls {
    void swap(Call call, @Reference("otherCallUri") Call otherCall) throws OperationException;
}
