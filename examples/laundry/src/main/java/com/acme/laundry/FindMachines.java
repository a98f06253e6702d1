package com.acme.laundry;

import dev.verbatim.annotations.Member;
import dev.verbatim.annotations.Operation;
import dev.verbatim.annotations.Response;
import dev.verbatim.runtime.OperationException;
import org.jspecify.annotations.Nullable;

/** Finds machines. */
@Operation("FindMachines")
public interface FindMachines {
    FindMachinesResponse findMachines(@Nullable Kind kind, int limit) throws OperationException;

    /** The response has the same record of a machine as the notification. */
    @Response("FindMachines")
    @Member(value = "machines", type = "MachineView")
    interface Found {}
}
