package com.acme.warehouse;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.CapabilitySet;
import dev.verbatim.runtime.OpenEnum;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.Resumption;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** The robots, and what is done with them. */
public final class Fleet {
    private static final int MOST_PIECES = 150;

    private final Map<String, Robot> robots = new LinkedHashMap<>();
    private final CompletableFuture<String> station = new CompletableFuture<>();
    private final Consumer<byte[]> listener;
    private int orders;

    /** A fleet of two robots; the listener receives every notification. */
    public Fleet(Consumer<byte[]> listener) {
        this.listener = listener;
        add(new Robot("r1", RobotState.DRIVING, 80, OffsetDateTime.parse("2026-03-02T08:30:00+01:00")));
        add(new Robot("r2", RobotState.IDLE, 7, OffsetDateTime.parse("2026-03-02T09:00:00+02:00")));
    }

    private void add(Robot robot) {
        robots.put(robot.id, robot);
    }

    /** The operations on this fleet. */
    public WarehouseDispatcher dispatcher() {
        return WarehouseDispatcher.builder()
                .robots((caller, id) -> robots.get(id))
                .findRobots(this::find)
                .placeOrder(this::place)
                .pause(this::pause)
                .brake((robot, force) -> change(robot, force == Force.EMERGENCY ? RobotState.PAUSED : RobotState.IDLE))
                .setSpeed(this::setSpeed)
                .charge(this::charge)
                .build();
    }

    /** A charging station becomes free. */
    public void stationIsFree(String name) {
        station.complete(name);
    }

    private FoundRobots find(Optional<RobotState> state, int limit) {
        return new FoundRobots(robots.values().stream()
                .filter(robot -> state.isEmpty() || robot.state == state.get())
                .limit(limit)
                .map(robot ->
                        new FoundRobot(robot.id, OpenEnum.of(robot.state), robot.battery, robot.id.equals("r1"), robot.seenAt))
                .toList());
    }

    private PlaceOrderResponse place(
            Caller caller,
            Priority priority,
            OffsetDateTime dueAt,
            List<PlaceOrderRequest.Item> items,
            Optional<String> note)
            throws OperationException {
        int pieces =
                items.stream().mapToInt(PlaceOrderRequest.Item::quantity).sum();
        if (pieces > MOST_PIECES) {
            throw new OperationException(WarehouseStatus.TOO_HEAVY, pieces + " pieces are more than a robot carries");
        }
        orders++;
        return PlaceOrderResponse.builder()
                .orderId(caller.name() + "-" + orders + "-" + priority + "-" + dueAt.getOffset() + note.orElse(""))
                .pieces(pieces)
                .build();
    }

    private void pause(Robot robot, int seconds) {
        robot.seconds = seconds;
        change(robot, RobotState.PAUSED);
    }

    private SetSpeedResponse setSpeed(Robot robot, int speed, Optional<Boolean> always) {
        robot.speed = speed;
        return SetSpeedResponse.builder().speed(speed).build();
    }

    private CompletionStage<ChargeResponse> charge(Robot robot, int percent, Resumption resumption) {
        return station.thenCompose(name -> resumption.call(() -> {
            change(robot, RobotState.CHARGING);
            return ChargeResponse.builder().station(name).build();
        }));
    }

    private void change(Robot robot, RobotState state) {
        robot.state = state;
        listener.accept(RobotChanged.builder()
                .robot(RobotChanged.Robot.builder()
                        .id(robot.id)
                        .state(OpenEnum.of(state))
                        .preferred(robot.id.equals("r1"))
                        .build())
                .at(robot.seenAt)
                .capabilities(CapabilitySet.of(WarehouseCapability.present(robot)))
                .build()
                .toJson());
    }
}
