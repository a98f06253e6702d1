package com.acme.robots;

import lombok.AllArgsConstructor;
import lombok.Data;

/** A robot; Lombok adds its methods. */
@Data
@AllArgsConstructor
public class Robot {
    private final String id;
    private final String model;
    private int speed;
    private boolean awake;
}
