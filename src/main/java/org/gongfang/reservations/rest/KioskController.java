package org.gongfang.reservations.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import org.gongfang.reservations.Kiosks;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Makes the browser that brings a link a kiosk: it gets the cookie by which it is known, which no script can read. */
@RestController
class KioskController {

    private static final Duration LASTS = Duration.ofDays(400);

    private final Kiosks kiosks;

    KioskController(Kiosks kiosks) {
        this.kiosks = kiosks;
    }

    @GetMapping("/kiosk-set-up/{secret}")
    ResponseEntity<Void> setUp(@PathVariable String secret, HttpServletRequest request) {
        return kiosks.setUp(secret)
                .map(opened -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/kiosk/" + opened.site()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(
                                HttpHeaders.SET_COOKIE,
                                ResponseCookie.from(Kiosks.COOKIE, opened.token())
                                        .httpOnly(true)
                                        .secure(request.isSecure())
                                        .sameSite("Lax")
                                        .path("/")
                                        .maxAge(LASTS)
                                        .build()
                                        .toString())
                        .<Void>build())
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/kiosk/unknown"))
                        .build());
    }
}
