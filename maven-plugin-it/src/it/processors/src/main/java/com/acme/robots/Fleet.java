package com.acme.robots;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.mapstruct.factory.Mappers;

/** The robots; Lombok adds the constructor. */
@RequiredArgsConstructor
public final class Fleet {
    private final RobotMapper mapper = Mappers.getMapper(RobotMapper.class);
    private final Map<String, Robot> robots;

    /** The operations on this fleet. */
    public RobotsDispatcher dispatcher() {
        return RobotsDispatcher.builder()
                .robots((caller, id) -> robots.get(id))
                .depots((caller, id) -> ImmutableDepot.builder().id(id).build())
                .findRobots(this::find)
                .setSpeed((robot, speed) -> {
                    robot.setSpeed(speed);
                    return mapper.response(robot);
                })
                .placeOrder((depot, request) -> {
                    Order order = mapper.order(request);
                    return PlaceOrderResponse.builder()
                            .orderId(depot.id() + "-" + order.getGoods() + "-" + order.getPieces())
                            .build();
                })
                .build();
    }

    private FoundRobots find() {
        return FoundRobotsBuilder.builder()
                .robots(robots.values().stream()
                        .map(robot -> new FoundRobot(robot.getId(), "").withModel(robot.getModel()))
                        .toList())
                .build();
    }
}
