package com.acme.robots;

import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;

/** Maps generated requests to our types, and our types to generated answers. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
public interface RobotMapper {
    /** From the generated request. */
    Order order(PlaceOrderRequest request);

    /** To the generated answer. */
    SetSpeedResponse response(Robot robot);
}
