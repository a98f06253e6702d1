package com.acme.laundry;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.CapabilitySet;
import dev.verbatim.runtime.NotificationSink;
import dev.verbatim.runtime.OpenEnum;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.ResourceResolver;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has the machines, and handles their operations. */
@Component
class Laundry implements Start, Stop, Move, FindMachines, ResourceResolver<Machine> {
    private static final BigDecimal CREDIT = new BigDecimal("1.20");

    private final List<Machine> machines = List.of(
            new Machine("washer-1", Kind.WASHER, -1, null),
            new Machine("washer-2", Kind.WASHER, 0, "left"),
            new Machine("dryer-1", Kind.DRYER, 0, "left"));
    private final NotificationSink notifications;

    Laundry(NotificationSink notifications) {
        this.notifications = notifications;
    }

    @Override
    public @Nullable Machine find(Caller caller, String id) {
        return machines.stream()
                .filter(machine -> machine.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    @Override
    public StartResponse start(
            Machine machine, StartRequest.Program program, StartRequest.Payment payment, Caller caller)
            throws OperationException {
        if (payment.method() == Method.CREDIT && payment.amount().compareTo(CREDIT) > 0) {
            throw new OperationException(LaundryStatus.NOT_ENOUGH_CREDIT, "the credit is " + CREDIT);
        }
        Cycle cycle = new Cycle(
                "c-" + UUID.randomUUID(),
                OpenEnum.of(program.name()),
                Instant.now().plus(Duration.ofMinutes(45)).truncatedTo(ChronoUnit.SECONDS));
        machine.change(Machine.State.RUNNING, cycle);
        tell(caller, machine);
        return StartResponse.builder().cycle(cycle).build();
    }

    @Override
    public void stop(Machine machine, @Nullable Reason reason, Caller caller) {
        machine.change(Machine.State.FULL, null);
        tell(caller, machine);
    }

    @Override
    public void move(Machine machine, Machine target, Caller caller) throws OperationException {
        if (target.state() != Machine.State.IDLE) {
            throw new OperationException(LaundryStatus.TARGET_OCCUPIED, target.id() + " is not empty");
        }
        machine.change(Machine.State.IDLE, null);
        target.change(Machine.State.FULL, null);
        tell(caller, machine);
        tell(caller, target);
    }

    @Override
    public FindMachinesResponse findMachines(@Nullable Kind kind, int limit) {
        return FindMachinesResponse.builder()
                .machines(machines.stream()
                        .filter(machine -> kind == null || machine.kind() == kind)
                        .limit(limit)
                        .map(Laundry::view)
                        .toList())
                .build();
    }

    private void tell(Caller caller, Machine machine) {
        notifications.send(
                caller.name(), MachineChanged.builder().machine(view(machine)).build());
    }

    private static MachineView view(Machine machine) {
        return MachineView.builder()
                .id(machine.id())
                .uri("/api/v1/machines/" + machine.id())
                .kind(OpenEnum.of(machine.kind()))
                .state(OpenEnum.of(machine.state()))
                .place(MachineView.Place.builder()
                        .building("B")
                        .floor(machine.floor())
                        .room(machine.room())
                        .build())
                .cycle(machine.cycle())
                .capabilities(CapabilitySet.of(LaundryCapability.present(machine)))
                .build();
    }
}
