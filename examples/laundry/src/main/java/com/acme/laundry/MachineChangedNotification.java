package com.acme.laundry;

import dev.verbatim.annotations.Member;
import dev.verbatim.annotations.Notification;
import dev.verbatim.runtime.OpenEnum;

/** A machine has another state. */
@Notification("MachineChanged")
@Member(value = "machine", type = "MachineView")
public interface MachineChangedNotification {
    @Member("machine.kind")
    OpenEnum<Kind> kind();

    @Member("machine.state")
    OpenEnum<Machine.State> state();

    @Member("machine.cycle")
    Cycle cycle();
}
