package com.acme.robots;

import dev.verbatim.annotations.Operation;

@Operation("Ping")
public interface Ping {
    void ping(Robot robot);
}
