package com.acme.robots;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;

@Operation("Move")
@Available(IsFree.class)
public interface Move {
    void move(Robot robot, MoveRequest request);
}
