package com.acme.laundry;

import org.jspecify.annotations.Nullable;

/** A machine. Handlers change it while the dispatcher holds its lock. */
public final class Machine {
    /** What a machine is doing. */
    public enum State {
        IDLE,
        RUNNING,
        FULL
    }

    private final String id;
    private final Kind kind;
    private final int floor;
    private final @Nullable String room;
    private volatile State state = State.IDLE;
    private volatile @Nullable Cycle cycle;

    Machine(String id, Kind kind, int floor, @Nullable String room) {
        this.id = id;
        this.kind = kind;
        this.floor = floor;
        this.room = room;
    }

    String id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    int floor() {
        return floor;
    }

    @Nullable
    String room() {
        return room;
    }

    State state() {
        return state;
    }

    @Nullable
    Cycle cycle() {
        return cycle;
    }

    void change(State newState, @Nullable Cycle newCycle) {
        state = newState;
        cycle = newCycle;
    }
}
