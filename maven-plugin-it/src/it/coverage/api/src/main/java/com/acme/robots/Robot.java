package com.acme.robots;

public record Robot(String id, boolean isBusy) {}
