package org.gongfang.reservations;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;

/** One who books over REST, by token, on a connection that stays open. */
final class RestCaller {

    static {
        // So many connections to one address stay open; by itself Java keeps five.
        System.setProperty("http.maxConnections", "128");
    }

    private final URI reservations;
    private final String token;

    RestCaller(URI reservations, String token) {
        this.reservations = reservations;
        this.token = token;
    }

    /** The status of the answer. */
    int book(ResourceId machine, TimeSlot slot) throws IOException {
        var body = """
                {"resources": [{"id": "%s", "units": 1}], "start": "%s", "end": "%s", "purpose": "A sample of a hinge"}""".formatted(machine, slot.startsAt(), slot.endsAt()).getBytes(StandardCharsets.UTF_8);
        var call = (HttpURLConnection) reservations.toURL().openConnection();
        call.setRequestMethod("POST");
        call.setDoOutput(true);
        call.setFixedLengthStreamingMode(body.length);
        call.setRequestProperty("Authorization", "Bearer " + token);
        call.setRequestProperty("Idempotency-Key", UUID.randomUUID().toString());
        call.setRequestProperty("Content-Type", "application/json");
        try (var sent = call.getOutputStream()) {
            sent.write(body);
        }
        int status = call.getResponseCode();
        try (var answer = status < 400 ? call.getInputStream() : call.getErrorStream()) {
            if (answer != null) {
                answer.readAllBytes();
            }
        }
        return status;
    }
}
