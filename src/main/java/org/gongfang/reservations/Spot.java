package org.gongfang.reservations;

import org.gongfang.resources.Site;

/**
 * A point on the map, in degrees.
 *
 * @throws IllegalArgumentException when there is no such point
 */
public record Spot(double latitude, double longitude) {

    private static final double EARTH_METRES = 6_371_000;

    public Spot {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("No such point: " + latitude + ", " + longitude);
        }
    }

    /** As the crow flies; endless to a site that does not say where it is. */
    double metresTo(Site site) {
        var its = site.latitude();
        var east = site.longitude();
        if (its == null || east == null) {
            return Double.POSITIVE_INFINITY;
        }
        double up = Math.sin(Math.toRadians(its - latitude) / 2);
        double across = Math.sin(Math.toRadians(east - longitude) / 2);
        double chord = up * up + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(its)) * across * across;
        return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
