package org.gongfang.reservations;

/** Somewhere a reservation could go, and the move that takes it there. */
public record MoveChoice(FreeSlot free, Move move) {}
