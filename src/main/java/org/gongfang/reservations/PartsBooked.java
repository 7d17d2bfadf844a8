package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** Two bookings would have the same part of something at the same time. */
public class PartsBooked extends Refusal {

    public PartsBooked(String reservationCode) {
        super(Kind.CONFLICT, "parts-booked", "whole", reservationCode);
    }
}
